// marked with hexo-renderer-marked's options: gfm, breaks, autolink. Source: its index.js.
import { marked } from "marked";

import { renderJobs } from "./jobs.mjs";

await renderJobs(({ text }) => marked.parse(text, { gfm: true, breaks: true, pedantic: false }));
