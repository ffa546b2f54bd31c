import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { root, stateFolder } from "./clone.mjs";

const notSource = new Set(["dist", "node_modules", "test-results"]);
const notBuilt = /\.(test|bench|support)\.ts$/;

/** Remembers which sources a build was made of. The stamps lie in node_modules: new packages, new build. */
export function createStamp(name, sources) {
  const file = `${stateFolder}/${name}.stamp`;
  const current = hashSources(sources);
  return {
    isFresh: () => existsSync(file) && readFileSync(file, "utf8") === current,
    write() {
      mkdirSync(stateFolder, { recursive: true });
      writeFileSync(file, current);
    },
  };
}

function hashSources(sources) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of listSources(`${root}/${source}`, "")) {
      hash
        .update(`${source}${file}\0`)
        .update(readFileSync(`${root}/${source}${file}`))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function listSources(folder, prefix) {
  if (!folder.endsWith("/")) return [""];
  const entries = readdirSync(`${folder}${prefix}`, { withFileTypes: true });
  return entries
    .filter((entry) => !notSource.has(entry.name) && !notBuilt.test(entry.name))
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? listSources(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    );
}
