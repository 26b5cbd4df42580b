// Docusaurus' admonitions, and directives that are none turned back into text.
// Source: its docs, "Admonitions", and its plugin `unusedDirectives`.

function convert(node) {
  if (node.children) node.children = node.children.flatMap(convert);
  if (node.type === "containerDirective") {
    const [first, ...rest] = node.children;
    const children = first?.data?.directiveLabel ? [{ type: "paragraph", children: first.children }, ...rest] : node.children;
    return [{ type: "blockquote", children, data: { hName: "div" } }];
  }
  if (node.type === "textDirective") return [{ type: "text", value: `:${node.name}` }, ...node.children];
  if (node.type === "leafDirective") return [{ type: "paragraph", children: [{ type: "text", value: `::${node.name}` }, ...node.children] }];
  return [node];
}

/** A remark plugin. */
export function admonitions() {
  return (tree) => {
    tree.children = tree.children.flatMap(convert);
  };
}
