// `npm start -- ARGUMENTS`: makes the clone complete, then becomes `castellan start ARGUMENTS`.
import { exitUnavailable, locateNode, daemonFlags, root } from "./bootstrap/clone.mjs";
import { buildConsole } from "./bootstrap/console.mjs";
import { installPackages } from "./bootstrap/install.mjs";
import { buildProgram } from "./bootstrap/program.mjs";
import { say } from "./bootstrap/progress.mjs";
import { provideSystemPackages } from "./bootstrap/system-packages.mjs";

async function startDaemon(args) {
  if (!(await installPackages())) return exitUnavailable;
  await provideSystemPackages(["bubblewrap"], { declined: args.includes("--no-system") });
  if (!(await buildConsole())) say("going on without the console: the API and the command line work");
  const entry = (await buildProgram()) ? "dist/cli/main.js" : "src/cli/main.ts";
  const { handOver } = await import("./bootstrap/run.mjs");
  const passed = args.filter((arg) => arg !== "--no-system");
  return handOver(locateNode(), [...daemonFlags, `${root}/${entry}`, "start", ...passed]);
}

process.exitCode = await startDaemon(process.argv.slice(2));
