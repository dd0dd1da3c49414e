import { build } from "esbuild";

/**
 * Puts the command and the stages that it loads into a few files in place of some three hundred: to find and open those
 * takes Node longer than to explain an article. Blanks go too, for what is not there need not be read; names stay, for
 * traces of errors. Libraries and the model's weights stay where they are.
 */
await build({
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
  plugins: [
    {
      name: "libraries stay outside",
      setup: ({ onResolve }) => {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === "entry-point" || path.startsWith("@onrecord/") ? undefined : { path, external: true },
        );
      },
    },
  ],
});
