import type { Command } from "commander";
import { AppError } from "../errors.ts";
import type { AskedAgainView, HoldList, KindList, KindView } from "../server/wire-holds.ts";
import { systemClock } from "../platform/clock.ts";
import type { Client } from "./client.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import type { HoldView } from "./hold-view.ts";
import { describeHold } from "./hold-view.ts";
import type { Output } from "./output.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";

interface ListOptions extends CommonOptions {
  readonly all?: boolean;
}
interface ShowOptions extends CommonOptions {
  readonly full?: boolean;
}
interface ApproveOptions extends CommonOptions {
  readonly kindFor?: string;
  readonly free?: readonly string[];
}

export function register(program: Command): void {
  const approvals = program
    .command("approvals")
    .alias("holds")
    .description("See what waits for a person, approve or deny it");
  addExamples(approvals, ["approvals", "approvals show hold_0123", "approvals approve hold_0123"]);
  const list = approvals
    .command("list", { isDefault: true })
    .description("List the calls that wait for a decision")
    .option("--all", "the decided ones too")
    .action(listHolds);
  addExamples(addCommonOptions(list), ["approvals list", "approvals list --all --json"]);
  const show = approvals
    .command("show <id>")
    .description("Show one call: why it waits, what it would do, where its words come from")
    .option("--full", "long values in full instead of cut")
    .action(showHold);
  addExamples(addCommonOptions(show), ["approvals show hold_0123", "approvals show hold_0123 --full"]);
  registerDecisions(approvals);
  const again = approvals
    .command("again <id>")
    .description("Have a call asked about once more that nobody said yes to")
    .action(askAgain);
  addExamples(addCommonOptions(again), ["approvals again hold_0123"]);
  const kinds = approvals
    .command("kinds")
    .description("List the kinds of calls that are approved")
    .action(listKinds);
  addExamples(addCommonOptions(kinds), ["approvals kinds"]);
  const revoke = approvals
    .command("revoke <kind>")
    .description("Take the approval of a kind back")
    .action(revokeKind);
  addExamples(addCommonOptions(revoke), ["approvals revoke kind_0123"]);
}

function registerDecisions(approvals: Command): void {
  const approve = approvals
    .command("approve <id>")
    .description("Let the call happen, once; the turn goes on")
    .option("--kind-for <minutes>", "approve calls of this kind in this conversation too, for so long")
    .option(
      "--free <argument...>",
      "with --kind-for: arguments that may differ although they decide where it acts",
    )
    .action((id: string, options: ApproveOptions) => {
      const kind = readKind(options);
      return decideHold(id, { decision: "approve", ...(kind === undefined ? {} : { kind }) }, options);
    });
  addExamples(addCommonOptions(approve), [
    "approvals approve hold_0123",
    "approvals approve hold_0123 --kind-for 30",
  ]);
  const deny = approvals
    .command("deny <id>")
    .description("Refuse the call; the turn goes on")
    .action((id: string, options: CommonOptions) => decideHold(id, { decision: "deny" }, options));
  addExamples(addCommonOptions(deny), ["approvals deny hold_0123"]);
}

function readKind({ kindFor, free }: ApproveOptions): object | undefined {
  if (kindFor === undefined && free === undefined) return undefined;
  const minutes = Number(kindFor);
  if (!Number.isSafeInteger(minutes) || minutes < 1)
    throw new AppError("bad-request", `--kind-for takes whole minutes, and got "${kindFor ?? "nothing"}".`, {
      hint: "For example: --kind-for 30",
    });
  const until = systemClock.now() + minutes * 60_000;
  return free === undefined ? { until } : { until, free };
}

/** Runs against the daemon, or the house of this command when none runs. */
async function ask<T>(
  options: CommonOptions,
  call: (client: Client) => Promise<T>,
  print: (answer: T, output: Output, client: Client) => void,
): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const answer = await call(client);
    if (output.json) output.value(answer);
    else print(answer, output, client);
  });
}

function pathOf(id: string): string {
  return `/api/holds/${encodeURIComponent(id)}`;
}

function listHolds(options: ListOptions): Promise<void> {
  const path = `/api/holds?state=${options.all === true ? "all" : "pending"}`;
  return ask<HoldList>(
    options,
    (client) => client.call("GET", path),
    ({ holds }, output) => {
      if (holds.length === 0) return output.note("Nothing waits for a decision.");
      const rows = holds.map((hold) => [
        hold.id,
        hold.agent,
        hold.times > 1 ? `${hold.tool} ×${hold.times}` : hold.tool,
        hold.state,
        formatTime(hold.expiresAt),
        hold.reasons.map((reason) => reason.text).join(" "),
      ]);
      output.line(formatTable([["ID", "AGENT", "TOOL", "STATE", "UNTIL", "WHY"], ...rows]));
    },
  );
}

function showHold(id: string, options: ShowOptions): Promise<void> {
  return ask<HoldView>(
    options,
    (client) => client.call("GET", `${pathOf(id)}${options.full === true ? "?full=true" : ""}`),
    (hold, output) => output.line(describeHold(hold, { columns: process.stdout.columns })),
  );
}

function decideHold(id: string, body: object, options: CommonOptions): Promise<void> {
  return ask<HoldView>(
    options,
    (client) => client.call("POST", pathOf(id), { body }),
    (hold, output, client) => {
      output.line(printableLine(`${hold.id} (${hold.tool}): ${hold.state}.`));
      if (client.via === "house") output.note("No daemon is running: the turn goes on at the next start.");
    },
  );
}

function askAgain(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  return withClient(findPlace(options), "daemon", async (client) => {
    const asked = await client.call<AskedAgainView>("POST", `${pathOf(id)}/again`);
    if (output.json) output.value(asked);
    else output.line(`It is being asked again, in turn ${asked.turn}.`);
  });
}

function listKinds(options: CommonOptions): Promise<void> {
  return ask<KindList>(
    options,
    (client) => client.call("GET", "/api/kinds"),
    ({ kinds }, output) => {
      if (kinds.length === 0) return output.note("No kind of call is approved.");
      const rows = kinds.map(({ id, tool, fixed, varying, until, uses, conversation }) => [
        id,
        tool,
        JSON.stringify(fixed),
        varying.join(", "),
        formatTime(until),
        String(uses),
        conversation,
      ]);
      output.line(formatTable([["ID", "TOOL", "WITH", "ANY", "UNTIL", "USED", "CONVERSATION"], ...rows]));
    },
  );
}

function revokeKind(id: string, options: CommonOptions): Promise<void> {
  return ask<KindView>(
    options,
    (client) => client.call("DELETE", `/api/kinds/${encodeURIComponent(id)}`),
    (kind, output) => output.line(printableLine(`${kind.id} (${kind.tool}): revoked.`)),
  );
}
