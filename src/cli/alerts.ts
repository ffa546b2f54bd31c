import type { Command } from "commander";
import type { AlertList, AlertView, FalseAlarmList } from "../server/wire.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableJson, printableLine, spellUnseen } from "./printable.ts";

interface ListOptions extends CommonOptions {
  readonly all?: boolean;
}

export function register(program: Command): void {
  const alerts = program.command("alerts").description("See what the layers warn of");
  addExamples(alerts, ["alerts", "alerts show alert_0123", "alerts seen", "alerts false-alarm alert_0123"]);
  const list = alerts
    .command("list", { isDefault: true })
    .description("List the alerts that nobody has seen")
    .option("--all", "the seen ones too")
    .action(listAlerts);
  addExamples(addCommonOptions(list), ["alerts list", "alerts list --all --json"]);
  const show = alerts
    .command("show <id>")
    .description("Show one alert with the message it is about")
    .action(showAlert);
  addExamples(addCommonOptions(show), ["alerts show alert_0123"]);
  const seen = alerts
    .command("seen [ids...]")
    .description("Mark alerts as seen; without an id all of them")
    .action(markSeen);
  addExamples(addCommonOptions(seen), ["alerts seen", "alerts seen alert_0123"]);
  const falseAlarm = alerts
    .command("false-alarm <id>")
    .summary("Say that an alert or a message was no attack")
    .description("Say that it was no attack; the message is kept on this machine to learn from")
    .action(markFalseAlarm);
  addExamples(addCommonOptions(falseAlarm), ["alerts false-alarm alert_0123", "alerts false-alarm msg_0123"]);
  const exported = alerts
    .command("export")
    .description("Print the messages that were false alarms, one JSON object per line")
    .action(exportFalseAlarms);
  addExamples(addCommonOptions(exported), ["alerts export > benign.jsonl"]);
}

async function listAlerts(options: ListOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const path = `/api/alerts?state=${options.all === true ? "all" : "unseen"}`;
    const found = await client.call<AlertList>("GET", path);
    if (output.json) return output.value(found);
    if (found.alerts.length === 0) return output.note("Nothing to see.");
    output.line(
      formatTable([
        ["ID", "LAST", "TIMES", "WHAT", "DID", "FROM", "SIGNS"],
        ...found.alerts.map((alert) => [
          alert.id,
          formatTime(alert.lastAt),
          String(alert.count),
          alert.what,
          didWords[alert.did],
          alert.person,
          alert.threats.join(", "),
        ]),
      ]),
    );
  });
}

const didWords = { pass: "let through", hold: "held", refuse: "refused" } as const;

async function showAlert(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const alert = await client.call<AlertView>("GET", `/api/alerts/${encodeURIComponent(id)}`);
    if (output.json) return output.value(alert);
    output.line(describeAlert(alert));
    if (alert.message !== undefined) output.line(`\n${spellUnseen(alert.message.text)}`);
  });
}

function describeAlert(alert: AlertView): string {
  const rows = [
    ["what", `${alert.what} (${alert.layer} ${didWords[alert.did]})`],
    ["from", `${alert.person} to ${alert.agent}, conversation ${alert.conversation}`],
    ["when", `${formatTime(alert.firstAt)} to ${formatTime(alert.lastAt)}, ${alert.count} times`],
    ["score", String(alert.score)],
    ["signs", alert.threats.join(", ")],
  ];
  return rows.map(([name = "", text = ""]) => `${name.padEnd(6)} ${printableLine(text)}`).join("\n");
}

async function markSeen(ids: readonly string[], options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const body = ids.length === 0 ? {} : { ids };
    const { seen } = await client.call<{ readonly seen: number }>("POST", "/api/alerts/seen", { body });
    if (output.json) return output.value({ seen });
    output.line(seen === 1 ? "1 alert marked as seen." : `${seen} alerts marked as seen.`);
  });
}

async function markFalseAlarm(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const kind = id.startsWith("msg_") ? "messages" : "alerts";
    const path = `/api/${kind}/${encodeURIComponent(id)}/false-alarm`;
    const marked = await client.call<{ readonly id: string }>("POST", path);
    if (output.json) return output.value(marked);
    output.line(printableLine(`${marked.id} is marked as a false alarm.`));
    output.note("`castellan alerts export` prints what was kept to learn from.");
  });
}

async function exportFalseAlarms(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<FalseAlarmList>("GET", "/api/false-alarms");
    if (output.json) return output.value(found);
    for (const entry of found.falseAlarms) output.line(printableJson(entry));
  });
}
