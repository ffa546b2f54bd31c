import { existsSync } from "node:fs";
import { root, toolEnvironment } from "./clone.mjs";
import { say, showStep } from "./progress.mjs";
import { createStamp } from "./stamp.mjs";

/** Builds the console when its sources are not those of the last build. Answers false when that failed. */
export async function buildConsole() {
  if (!existsSync(`${root}/web/index.html`)) return true;
  const stamp = createStamp("console", ["web/", "src/server/wire.ts"]);
  if (existsSync(`${root}/web/dist/index.html`) && stamp.isFresh()) return true;
  const { runQuietly } = await import("./run.mjs");
  const options = { cwd: `${root}/web`, env: toolEnvironment() };
  const result = await showStep("building the console", () =>
    runQuietly("npm", ["run", "build", "--silent"], options),
  );
  if (result.code !== 0) {
    process.stderr.write(`${result.output}\n`);
    say(
      `the console could not be built; its build's words are above. By hand: cd ${root} && npm run build -w web`,
    );
    return false;
  }
  stamp.write();
  return true;
}
