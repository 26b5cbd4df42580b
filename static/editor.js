// The field for SQL is a plain one until somebody is about to use it. Then Datasette's editor takes its place, with what
// was typed meanwhile; what formats SQL is loaded when it is asked for. Nothing on the page waits for either.

const OF_DATASETTE = new URL("../-/static/", document.currentScript.src);
const EDITOR = ["codemirror-5.57.0.min.js", "codemirror-5.57.0-sql.min.js"];
const EDITOR_STYLES = [
  new URL("codemirror-5.57.0.min.css", OF_DATASETTE).href,
  new URL("editor.css", document.currentScript.src).href,
];
const FORMATTER = "sql-formatter-2.3.3.min.js";

/** Put an element that loads something into the head; the promise is kept when it is there. */
function load(name, attributes) {
  return new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.addEventListener("load", loaded);
    element.addEventListener("error", () => failed(new Error(`${element.src || element.href} cannot be loaded.`)));
    document.head.append(element);
  });
}

/** Load a script of Datasette's. */
function loadScript(name) {
  return load("script", { src: new URL(name, OF_DATASETTE).href });
}

/** Load Datasette's editor: its styles, and its scripts one after the other. */
async function loadEditor() {
  const styles = EDITOR_STYLES.map((href) => load("link", { rel: "stylesheet", href }));
  for (const name of EDITOR) await loadScript(name);
  await Promise.all(styles);
}

/** Make an editor of the field as it is now: same text, same selection, same name, and focused if the field was. */
function makeEditor(field) {
  const { selectionStart, selectionEnd } = field;
  const focused = document.activeElement === field;
  const editor = CodeMirror.fromTextArea(field, {
    lineNumbers: true,
    lineWrapping: true,
    mode: "text/x-sql",
    extraKeys: { "Shift-Enter": () => field.form.requestSubmit(), Tab: false },
  });
  editor.getInputField().setAttribute("aria-label", field.getAttribute("aria-label"));
  editor.setSelection(editor.posFromIndex(selectionStart), editor.posFromIndex(selectionEnd));
  if (focused) editor.focus();
  new ResizeObserver(() => editor.refresh()).observe(editor.getWrapperElement());
  return editor;
}

/** Let the editor take the place of the field as soon as that has the focus, or the pointer is over its form. */
function editWhenUsed(field) {
  let editor = null;
  let asked = false;
  const use = async () => {
    if (asked) return;
    asked = true;
    await loadEditor();
    editor = makeEditor(field);
  };
  field.addEventListener("focus", use);
  field.form.addEventListener("pointerenter", use);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.shiftKey) return;
    event.preventDefault();
    field.form.requestSubmit();
  });
  if (document.activeElement === field) use();
  return {
    get text() { return editor ? editor.getValue() : field.value; },
    set text(sql) { editor ? editor.setValue(sql) : (field.value = sql); },
  };
}

/** Let the button format the SQL, be it in the field or only shown. */
function formatWhenAsked(button, sql) {
  button.hidden = false;
  let formatter = null;
  button.addEventListener("click", async () => {
    formatter ??= loadScript(FORMATTER);
    await formatter;
    sql.text = sqlFormatter.format(sql.text);
  });
}

const field = document.querySelector("textarea#sql-editor");
const shown = document.querySelector("pre#sql-query");
const button = document.querySelector("button#sql-format");
const sql = field ? editWhenUsed(field) : shown && {
  get text() { return shown.textContent; },
  set text(formatted) { shown.textContent = formatted; },
};
if (button && sql) formatWhenAsked(button, sql);
