import type { Command } from "commander";
import { describeReason } from "../approvals/describe-view.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import type { HoldView } from "./hold-view.ts";
import { layOut } from "./hold-view.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";

export function register(program: Command): void {
  const why = program
    .command("why <id>")
    .description("Say why a call waits: the value, where it was first seen, and what would let it pass")
    .action(explainHold);
  addExamples(addCommonOptions(why), ["why hold_0123"]);
}

async function explainHold(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const hold = await client.call<HoldView>("GET", `/api/holds/${encodeURIComponent(id)}`);
    if (output.json)
      return output.value({ id: hold.id, tool: hold.tool, state: hold.state, reasons: hold.reasons });
    output.line(layOut(hold.reasons.flatMap(describeReason), process.stdout.columns));
  });
}
