import { parseArgs } from "node:util";
import type { Measure } from "./layer.ts";
import { layers } from "./layers/index.ts";

/** `npm run bench -- [LAYER…] [--json]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !layers.some((layer) => layer.name === name));
if (unknown.length > 0) {
  console.error(`no layer ${unknown.join(", ")}; there are ${layers.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const measures: Record<string, Measure> = {};
for (const layer of layers) {
  if (positionals.length > 0 && !positionals.includes(layer.name)) continue;
  for (const [name, measure] of Object.entries(await layer.measure())) {
    measures[`${layer.name}/${name}`] = measure;
    if (values.json) continue;
    const { ratio, min, max, peer, value, unit, floor_spread } = measure;
    const against =
      ratio === null ? "" : `×${ratio.toFixed(2)} [${min?.toFixed(2)}–${max?.toFixed(2)}] against ${peer}, `;
    const void_ = floor_spread > 0.3 ? "  void: the floor task moved too much" : "";
    console.log(`${layer.name}/${name}: ${against}${value.toPrecision(3)} ${unit}${void_}`);
  }
}
if (values.json) console.log(JSON.stringify(measures, null, 2));
