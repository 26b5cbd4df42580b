// How every engine in this folder talks: a JSON list of jobs in, a JSON list of {html} or {error} out.
import { readFileSync, writeSync } from "node:fs";

/** Render all jobs on standard input with a function from a job to HTML. */
export async function renderJobs(render) {
  const answers = [];
  for (const job of JSON.parse(readFileSync(0, "utf8"))) {
    try {
      answers.push({ html: await render(job) });
    } catch (error) {
      answers.push({ error: String(error?.message ?? error).split("\n")[0] || "refused" });
    }
  }
  const bytes = Buffer.from(JSON.stringify(answers));
  for (let start = 0; start < bytes.length; ) {
    try {
      start += writeSync(1, bytes, start);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
