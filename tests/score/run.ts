import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, styleText } from "node:util";
import { layers } from "./layers/index.ts";

/** `npm run score -- [LAYER…] [--json] [--errors N] [--check] [--update]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    errors: { type: "string", default: "0" },
    check: { type: "boolean", default: false },
    update: { type: "boolean", default: false },
  },
});

const baselineFile = join(import.meta.dirname, "baseline.json");
const baseline = JSON.parse(readFileSync(baselineFile, "utf8")) as Record<string, number>;
const unknown = positionals.filter((name) => !layers.some((layer) => layer.name === name));
if (unknown.length > 0) {
  console.error(`no layer ${unknown.join(", ")}; there are ${layers.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

/** Lower is better for these; all others rise. */
const falling = /(?:traps|duplicates|false|false_actual)$/;
const round = (name: string, value: number) => Number(value.toFixed(name.endsWith("/r") ? 3 : 1));

const figures: Record<string, number> = {};
const worse: string[] = [];
for (const layer of layers) {
  if (positionals.length > 0 && !positionals.includes(layer.name)) continue;
  const scores = await layer.score();
  for (const [name, reason] of Object.entries(scores.absent)) console.error(`left out: ${name} (${reason})`);
  for (const [name, exact] of Object.entries(scores.figures)) {
    const value = round(name, exact);
    figures[name] = value;
    const before = baseline[name];
    const change = before === undefined ? 0 : Number((value - before).toFixed(3));
    const fell = falling.test(name) ? change > 0 : change < 0;
    if (fell) worse.push(`${name} ${before} → ${value}`);
    if (values.json) continue;
    const delta = before === undefined ? "new" : change === 0 ? "" : `${change > 0 ? "+" : ""}${change}`;
    const color = fell ? "red" : change === 0 ? "dim" : "green";
    console.log(`${name.padEnd(44)} ${String(value).padStart(7)}  ${styleText(color, delta)}`);
  }
  for (const line of scores.errors.slice(0, Number(values.errors))) console.error(line);
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
if (values.update) {
  const merged = Object.entries({ ...baseline, ...figures }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(merged), null, 2)}\n`);
}
if (values.check && worse.length > 0) {
  console.error(`below the committed baseline:\n  ${worse.join("\n  ")}`);
  process.exit(1);
}
