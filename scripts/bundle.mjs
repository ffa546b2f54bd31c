// Bundles src/ and what it uses into dist/: one read instead of a thousand, and a package without dependencies.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const licenceName = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

const bundle = await rolldown({
  cwd: root,
  input: { "cli/main": "src/cli/main.ts" },
  platform: "node",
  // Optional native parts of ws, which it does without; nothing native is ever loaded.
  external: [/^node:/, "bufferutil", "utf-8-validate"],
  treeshake: { moduleSideEffects: false },
  onLog(level, log, handle) {
    if (level === "warn" && log.code !== "EVAL") throw new Error(log.message);
    handle(level, log);
  },
});
for (const folder of ["cli", "chunks"]) rmSync(`${root}/dist/${folder}`, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: `${root}/dist`,
  format: "esm",
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  chunkFileNames: "chunks/[name]-[hash].js",
});
copyFileSync(`${root}/src/detect/classifier/weights.bin`, `${root}/dist/weights.bin`);
writeFileSync(`${root}/dist/THIRD-PARTY-LICENSES.txt`, collectLicences(output));

/** A package that brings no text of its own can only be carried under a licence whose text is ours too. */
function sharedText(name, license) {
  if (license === "Apache-2.0") return "The text of this licence is in the file LICENSE of this package.";
  throw new Error(`${name} brings no text of its licence (${license}), which has to travel with its code.`);
}

/** The licence of every package whose code is in the bundle: it has to travel with it. */
function collectLicences(chunks) {
  const packages = new Map();
  for (const chunk of chunks) {
    for (const file of chunk.moduleIds ?? []) {
      const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
      if (folder === undefined || packages.has(folder)) continue;
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const texts = readdirSync(folder).filter((entry) => licenceName.test(entry));
      const text = texts.map((entry) => readFileSync(`${folder}/${entry}`, "utf8").trim()).join("\n\n");
      packages.set(folder, `${name} ${version} (${license})\n\n${text || sharedText(name, license)}\n`);
    }
  }
  const rule = `\n${"-".repeat(80)}\n\n`;
  return [...packages.values()].toSorted((a, b) => (a < b ? -1 : 1)).join(rule);
}
