import { existsSync } from "node:fs";
import { locateNode, root, toolEnvironment } from "./clone.mjs";
import { say, showStep } from "./progress.mjs";
import { createStamp } from "./stamp.mjs";

/** Bundles the program into dist/ when its sources are not those of the last bundle. Answers false when that failed. */
export async function buildProgram() {
  const stamp = createStamp("program", ["src/", "scripts/bundle.mjs", "package-lock.json"]);
  if (existsSync(`${root}/dist/cli/main.js`) && stamp.isFresh()) return true;
  const { runQuietly } = await import("./run.mjs");
  const options = { cwd: root, env: toolEnvironment() };
  const result = await showStep("bundling the program", () =>
    runQuietly(locateNode(), [`${root}/scripts/bundle.mjs`], options),
  );
  if (result.code !== 0) {
    process.stderr.write(`${result.output}\n`);
    say("the program could not be bundled; it runs from its sources instead, which starts slower");
    return false;
  }
  stamp.write();
  return true;
}
