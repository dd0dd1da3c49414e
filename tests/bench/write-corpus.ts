import { once } from "node:events";
import { makeArticle } from "./corpus.ts";

/** `node … tests/bench/write-corpus.ts COUNT > FILE.jsonl`: so many articles as JSON Lines, for trials of size. */
const count = Number(process.argv[2]);
if (!Number.isInteger(count) || count < 1) {
  console.error("how many articles? a whole number above 0 is expected");
  process.exit(2);
}
for (let index = 0; index < count; index++) {
  const published = new Date(Date.UTC(2019, 0, 1 + (index % 365))).toISOString().slice(0, 10);
  const line = JSON.stringify({ id: `n${index}`, published, text: makeArticle(index) });
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
