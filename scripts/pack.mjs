// `prepack`: fills dist/ with what the package carries, the bundled program and the built console.
import { cpSync, existsSync, rmSync } from "node:fs";
import { exitUnavailable, locateNode, root, toolEnvironment } from "./bootstrap/clone.mjs";
import { buildConsole } from "./bootstrap/console.mjs";
import { installPackages } from "./bootstrap/install.mjs";
import { buildProgram } from "./bootstrap/program.mjs";
import { say, showStep } from "./bootstrap/progress.mjs";
import { runQuietly } from "./bootstrap/run.mjs";

const dist = `${root}/dist`;

async function buildPackage() {
  if (!(await installPackages())) return exitUnavailable;
  const options = { cwd: root, env: toolEnvironment() };
  const checked = await showStep("checking the types", () =>
    runQuietly(locateNode(), [`${root}/node_modules/typescript/bin/tsc`], options),
  );
  if (checked.code !== 0) {
    process.stderr.write(`${checked.output}\n`);
    say("the sources do not compile; run npm run typecheck");
    return 1;
  }
  if (!(await buildProgram()) || !(await buildConsole())) return 1;
  rmSync(`${dist}/console`, { recursive: true, force: true });
  if (existsSync(`${root}/web/dist`)) cpSync(`${root}/web/dist`, `${dist}/console`, { recursive: true });
  return 0;
}

process.exitCode = await buildPackage();
