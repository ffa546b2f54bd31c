import { fileURLToPath } from "node:url";
import type { House } from "../daemon.ts";
import { createPrivateFile } from "../platform/private-file.ts";
import { version } from "../platform/version.ts";
import type { Output } from "./output.ts";
import { printableLine } from "./printable.ts";

/** One screen: where it listens, how to get in, which model answers and why, what is protected and what is not. */
export async function printStartScreen(house: House, output: Output): Promise<void> {
  const { checks } = await house.report();
  const strong = (text: string) => output.paint("bold", text);
  const row = (name: string, text: string) => output.line(`  ${output.paint("dim", name.padEnd(9))} ${text}`);
  output.line(`${strong("Castellan")} ${version}`);
  output.line();
  row("Console", strong(await house.createLoginLink()));
  row("", output.paint("dim", "works once, for ten minutes; `castellan login` makes another"));
  row("API", house.url ?? "");
  await showToken(house, output, row);
  row("Model", printableLine(house.model.name));
  row("", printableLine(house.model.reason));
  if (house.resumedTurns > 0)
    row(
      "Resumed",
      `${house.resumedTurns} open ${house.resumedTurns === 1 ? "turn" : "turns"} of the last run`,
    );
  row("Data", house.folder);
  row("Command", `${launcherPath()} --help`);
  output.line();
  for (const { state, text, fix } of checks) {
    const mark = {
      ok: output.paint("green", "on "),
      note: output.paint("yellow", "off"),
      attention: output.paint("red", "!! "),
    }[state];
    output.line(
      `  ${mark} ${printableLine(text)}${fix === undefined ? "" : output.paint("dim", ` → ${printableLine(fix)}`)}`,
    );
  }
  output.line();
  output.line(output.paint("dim", "  Ctrl-C stops. What is open goes on at the next start."));
}

/** `castellan` as it can be typed from anywhere, installed or in a clone. */
function launcherPath(): string {
  return fileURLToPath(new URL("../../bin/castellan", import.meta.url));
}

/** Shown once at a terminal; without one it goes to a file, because output may end in a log. */
async function showToken(
  house: House,
  output: Output,
  row: (name: string, text: string) => void,
): Promise<void> {
  if (house.firstToken === undefined) return;
  if (process.stdout.isTTY) {
    row("Token", output.paint("bold", house.firstToken));
    row("", output.paint("dim", "shown this once; `castellan token create` makes another"));
    return;
  }
  const path = `${house.folder}/first-token`;
  const written = await createPrivateFile(path, `${house.firstToken}\n`);
  if (written.ok) row("Token", `written to ${path} (0600); delete it once you have kept it`);
  else
    row("Token", `could not be written (${written.error.message}); make one with \`castellan token create\``);
}
