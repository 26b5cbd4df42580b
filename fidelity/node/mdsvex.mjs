// mdsvex, for SvelteKit: Markdown in, a Svelte component out, whose markup is HTML.
import { compile } from "mdsvex";

import { renderJobs } from "./jobs.mjs";

// {@html `<code class="language-">…</code>`} is how highlighted code is handed on.
const HIGHLIGHTED = /\{@html `[\s\S]*?`\}/g;

await renderJobs(async ({ text }) => (await compile(text, { highlight: { highlighter: () => "<code></code>" } })).code.replace(HIGHLIGHTED, ""));
