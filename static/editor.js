// The editor of SQL types into a field of its own, which it leaves without a name.
window.addEventListener("load", () => {
  for (const field of document.querySelectorAll(".CodeMirror textarea")) field.setAttribute("aria-label", "SQL");
});
