// markdown-it as Eleventy and VitePress set it up.
import { Liquid } from "liquidjs";
import markdownIt from "markdown-it";
import attrs from "markdown-it-attrs";
import container from "markdown-it-container";

import { renderJobs } from "./jobs.mjs";

const liquid = new Liquid({ strictFilters: false, strictVariables: false });
liquid.registerTag("highlight", {
  parse(token, remaining) {
    const stream = liquid.parser.parseStream(remaining);
    stream.on("tag:endhighlight", () => stream.stop()).on("end", () => { throw new Error("highlight not closed"); });
    stream.start();
  },
  render: () => "<pre></pre>",
});

/** Eleventy: raw HTML, no linkify, no indented code; Liquid goes first. Source: its docs, "Markdown". */
const eleventy = markdownIt({ html: true }).disable("code");

/** VitePress: raw HTML, linkify, attributes, containers. Source: its `markdown.ts`. */
const vitepress = markdownIt({ html: true, linkify: true }).use(attrs);
for (const name of ["tip", "info", "warning", "danger", "details", "code-group", "raw"]) {
  vitepress.use(container, name);
}

await renderJobs(async ({ text, flavour, metadata }) => {
  if (flavour === "vitepress") return vitepress.render(text);
  const source = metadata.templateEngineOverride === "md" ? text : await liquid.parseAndRender(text, { page: {}, ...metadata });
  return eleventy.render(source);
});
