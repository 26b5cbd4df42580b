// The stub of JSX: elements in lower case are HTML, `Link` is `a`, of all others only the inside is shown.

/** "https://a.org" of href="https://a.org", href={"https://a.org"} and href={`https://a.org`}. */
function literal(value) {
  if (value === null || value === undefined || typeof value === "string") return value ?? "";
  const match = /^\s*(["'`])(.*)\1\s*$/s.exec(value.value ?? ""); // {"a"}, {'a'}, {`a`}
  return match ? match[2] : undefined;
}

function properties(node) {
  const found = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    const value = literal(attribute.value);
    if (value !== undefined) found[attribute.name === "to" && node.name !== "a" ? "href" : attribute.name] = value;
  }
  return found;
}

function convert(node) {
  if (node.children) node.children = node.children.flatMap(convert);
  if (node.type === "mdxjsEsm" || node.type.endsWith("Expression")) return [];
  if (!node.type.startsWith("mdxJsx")) return [node];
  const name = node.name ?? "";
  const html = name === "Link" ? "a" : /^[a-z][a-z0-9]*$/.test(name) ? name : null; // "div", not "Tabs", "motion.div"
  if (html === null) return node.children;
  return [{ type: "element", tagName: html, properties: properties(node), children: node.children }];
}

/** A rehype plugin that leaves plain HTML. */
export function jsxToHtml() {
  return (tree) => {
    tree.children = tree.children.flatMap(convert);
  };
}
