import type { Command } from "commander";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import type { HoldView } from "./hold-view.ts";
import { describeHold } from "./hold-view.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";

interface ListOptions extends CommonOptions {
  readonly all?: boolean;
}

export function register(program: Command): void {
  const holds = program.command("holds").description("See what waits for a person, approve or deny it");
  addExamples(holds, ["holds", "holds show hold_0123", "holds approve hold_0123"]);
  const list = holds
    .command("list", { isDefault: true })
    .description("List the calls that wait for a decision")
    .option("--all", "the decided ones too")
    .action(listHolds);
  addExamples(addCommonOptions(list), ["holds list", "holds list --all --json"]);
  const show = holds.command("show <id>").description("Show one call in full").action(showHold);
  addExamples(addCommonOptions(show), ["holds show hold_0123"]);
  for (const decision of ["approve", "deny"] as const) {
    const effect = decision === "approve" ? "Let the call happen, once" : "Refuse the call";
    const decide = holds
      .command(`${decision} <id>`)
      .description(`${effect}; the turn goes on`)
      .action((id: string, options: CommonOptions) => decideHold(id, decision, options));
    addExamples(addCommonOptions(decide), [`holds ${decision} hold_0123`]);
  }
}

async function listHolds(options: ListOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const path = `/api/holds?state=${options.all === true ? "all" : "pending"}`;
    const found = await client.call<{ readonly holds: readonly HoldView[] }>("GET", path);
    if (output.json) return output.value(found);
    if (found.holds.length === 0) return output.note("Nothing waits for a decision.");
    output.line(
      formatTable([
        ["ID", "AGENT", "TOOL", "STATE", "UNTIL", "WHY"],
        ...found.holds.map((hold) => [
          hold.id,
          hold.agent,
          hold.tool,
          hold.state,
          formatTime(hold.expiresAt),
          hold.reasons.map((reason) => reason.text).join(" "),
        ]),
      ]),
    );
  });
}

async function showHold(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const hold = await client.call<HoldView>("GET", `/api/holds/${encodeURIComponent(id)}`);
    if (output.json) output.value(hold);
    else output.line(describeHold(hold, { columns: process.stdout.columns }));
  });
}

async function decideHold(id: string, decision: "approve" | "deny", options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const path = `/api/holds/${encodeURIComponent(id)}`;
    const hold = await client.call<HoldView>("POST", path, { body: { decision } });
    if (output.json) return output.value(hold);
    output.line(printableLine(`${hold.id} (${hold.tool}): ${hold.state}.`));
    if (client.via === "house") output.note("No daemon is running: the turn goes on at the next start.");
  });
}
