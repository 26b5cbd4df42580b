// remark as Gatsby, Astro, Next.js blogs, Docusaurus and MDX set it up.
import comment from "@slorber/remark-comment";
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

import { renderJobs } from "./jobs.mjs";
import { admonitions } from "./directives.mjs";
import { jsxToHtml } from "./jsx.mjs";

const JSX = ["mdxJsxFlowElement", "mdxJsxTextElement", "mdxFlowExpression", "mdxTextExpression", "mdxjsEsm"];

/** Plain Markdown: GFM, raw HTML kept. Gatsby, Astro's `.md`, Next.js. */
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeStringify);

/** MDX: Astro's and Gatsby's `.mdx`. */
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkRehype, { passThrough: JSX }).use(jsxToHtml).use(rehypeStringify);

/** Docusaurus: MDX also in `.md`, HTML comments, admonitions. Source: its docs, "Markdown Features". */
const docusaurus = unified().use(remarkParse).use(remarkMdx).use(comment).use(remarkDirective).use(admonitions).use(remarkGfm)
  .use(remarkRehype, { passThrough: JSX }).use(jsxToHtml).use(rehypeStringify);

await renderJobs(async ({ path, text, flavour }) => {
  const processor = flavour === "docusaurus" ? docusaurus : flavour === "mdx" || path.endsWith(".mdx") ? mdx : markdown;
  return String(await processor.process(text));
});
