import type { Command } from "commander";
import type { House } from "../daemon.ts";
import { exitCodes } from "./command.ts";
import { createOutput, type Output } from "./output.ts";

interface StartFlags {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  program
    .command("start")
    .description("Start the daemon")
    .option("--data <folder>", "data folder (default: CASTELLAN_HOME or ~/.castellan)")
    .option("--host <address>", "address to listen on")
    .option("--port <number>", "port to listen on; 0 picks a free one")
    .option("--json", "print one line of JSON instead of the start screen")
    .addHelpText("after", "\nExamples:\n  castellan start\n  castellan start --port 0 --json\n")
    .action(start);
}

async function start(flags: StartFlags): Promise<void> {
  const { openHouse } = await import("../daemon.ts");
  const { resolveDataFolder } = await import("../platform/data-folder.ts");
  const { homeFolder, snapshotEnvironment } = await import("../platform/environment.ts");
  const environment = snapshotEnvironment();
  const folder = resolveDataFolder({ flag: flags.data, environment, home: homeFolder(environment) });
  const overrides = {
    ...(flags.host === undefined ? {} : { CASTELLAN_HOST: flags.host }),
    ...(flags.port === undefined ? {} : { CASTELLAN_PORT: flags.port }),
  };
  const house = await openHouse({ folder, environment: { ...environment, ...overrides }, listen: "all" });
  const stopped = untilStopped(house.stopRequested);
  const output = createOutput(flags.json === true);
  if (output.json) await printLine(house, output);
  else await (await import("./start-screen.ts")).printStartScreen(house, output);
  const reason = await stopped;
  output.note(`Stopping (${reason}) …`);
  await house.close(reason);
  process.exitCode = exitCodes.ok;
}

async function printLine(house: House, output: Output): Promise<void> {
  const { url, folder, firstToken, model, resumedTurns } = house;
  output.value({
    url,
    login: await house.createLoginLink(),
    model: model.name,
    reason: model.reason,
    data: folder,
    resumedTurns,
    ...(firstToken === undefined ? {} : { token: firstToken }),
  });
}

/** A second signal while stopping ends the process at once: the journal is made for that. */
async function untilStopped(requested: Promise<string>): Promise<string> {
  const signalled = new Promise<string>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(exitCodes.finding));
        resolve(signal);
      });
    }
  });
  return Promise.race([signalled, requested.then((by) => `asked by ${by}`)]);
}
