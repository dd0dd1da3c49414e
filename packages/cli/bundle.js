import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Small libraries that are put in too: to find the files of each takes Node longer than to read them. */
const small = /^(?:franc-min|trigram-utils|n-gram|collapse-white-space|picocolors)$/;

/** This one is made ready when it is first asked for: English is told without it, and it unpacks eighty languages. */
const late = { library: "franc-min", gives: "franc" };

const libraries = {
  name: "libraries",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, namespace }) => {
      if (kind === "entry-point" || path.startsWith("@onrecord/")) return undefined;
      if (path === late.library && namespace !== "late") return { path, namespace: "late" };
      return small.test(path) ? undefined : { path, external: true };
    });
    onLoad({ filter: /.*/, namespace: "late" }, () => ({
      contents: `let found; export const ${late.gives} = (...given) => (found ??= require("${late.library}")).${late.gives}(...given);`,
      resolveDir: resolve("../normalize"),
    }));
  },
};

/** Large tables of the gazetteer lie beside the code: to read them as text takes Node a fifth of what it takes as code. */
const tables = {
  name: "tables",
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /gazetteer\/dist\/(?:entries|first-names|name-starts|offices)\.gen\.js$/ },
      async ({ path }) => {
        const [[name, text]] = Object.entries(await import(pathToFileURL(path).href));
        const file = basename(path).replace(".gen.js", ".txt");
        writeFileSync(join("dist", file), text);
        return {
          contents: `import { readFileSync } from "node:fs";
          export const ${name} = readFileSync(new URL("./${file}", import.meta.url), "utf8");`,
        };
      },
    );
  },
};

/**
 * Puts the command and the stages that it loads into a few files in place of some three hundred: to find and open those
 * takes Node longer than to explain an article. Blanks go too, for what is not there need not be read; names stay, for
 * traces of errors. Large libraries and the model's weights stay where they are.
 */
const { metafile } = await build({
  entryPoints: { main: "dist/main.js", "batch-worker": "dist/build/batch-worker.js" },
  outdir: "dist",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: "chunk-[hash]",
  minifyWhitespace: true,
  minifySyntax: true,
  format: "esm",
  platform: "node",
  target: "node20",
  supported: { "regexp-unicode-property-escapes": true }, // else each is made anew where it is used
  external: ["@onrecord/model-en"],
  plugins: [libraries, tables],
  metafile: true,
});

/** The licences of the libraries that were put in, which ask to be handed on with them. */
const folders = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  ),
);
const notices = [...folders].sort().map((folder) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["license", "LICENSE"].map((one) => join(folder, one)).find((path) => existsSync(path));
  return `${name} ${version}, ${license}, ${author.name ?? author}\n\n${file ? readFileSync(file, "utf8") : ""}`;
});
writeFileSync("dist/LICENSES-OF-LIBRARIES.txt", notices.join("\n\n"));
