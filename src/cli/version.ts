import type { Command } from "commander";
import { version } from "../platform/version.ts";
import type { CommonOptions } from "./command.ts";
import { addExamples } from "./command.ts";
import { createOutput } from "./output.ts";

export function register(program: Command): void {
  const command = program
    .command("version")
    .description("Print the version of Castellan and of the Node.js that runs it")
    .option("--json", "print JSON on standard output and nothing else")
    .action((options: CommonOptions) => {
      const output = createOutput(options.json);
      if (output.json) output.value({ version, node: process.versions.node });
      else output.line(`castellan ${version} (Node.js ${process.versions.node})`);
    });
  addExamples(command, ["version", "version --json"]);
}
