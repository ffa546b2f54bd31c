import { readdirSync, readFileSync } from "node:fs";
import { auditNameOf } from "../../src/audit/audit-names.ts";
import type { BusEvent, EventName } from "../../src/events.ts";
import { eventSamples } from "./event-samples.ts";
import { code, page, table } from "./markdown.ts";

const folder = new URL("../../src/", import.meta.url);
const source = new URL("events.ts", folder);

const meanings: { readonly [name in EventName]: string } = {
  "daemon:started": "The daemon is up.",
  "daemon:stopped": "The daemon goes down.",
  "security:warn": "Something an operator should know of; `what` names it and, for some, the record.",
  "secret:accessed": "A secret was read by name, or was asked for in vain.",
  "secret:changed": "A secret was set, deleted, or encrypted under a new master key.",
  "login:succeeded": "A login link was redeemed.",
  "login:failed": "A wrong token, session or login link.",
  "token:changed": "An API token was made or revoked.",
  "config:changed":
    "This start has another configuration than the one before; the keys that differ, without values.",
  "daemon:locked": "The panic lock was put on.",
  "daemon:unlocked": "The panic lock was lifted.",
  "sender:paired": "A person on a channel said a one-time code and was let in.",
  "sender:changed": "An owner removed a person of a channel, or gave it another role.",
  "pairing:created": "A one-time code for a pairing was made.",
  "pairing:failed": "Somebody on a channel said a wrong code, or a right one that could not count.",
  "contact:changed":
    "An entry of an address book was proposed, added, confirmed or removed; `principal` is whose.",
  "agent:delegated": "A turn gave a task to a sub-agent: what that one may use.",
  "agent:returned": "A sub-agent answered, failed, or waits for a person; what it used.",
  "letter:left": "An agent left a text in another conversation.",
  "message:accepted": "A message is in the inbox.",
  "message:refused": "A message was refused; its reason's code becomes the record's name.",
  "checkpoint:crossed": "Something crossed a checkpoint: every layer and what it said.",
  "model:called": "A model answered; tokens and cost.",
  "model:failed": "A model gave no answer.",
  "breaker:changed":
    "A model is left alone after failures or slow answers, is tried again, or is well again.",
  "budget:exceeded": "A model call was not made, because it would have gone over a budget.",
  "context:filled": "A conversation fills most of what its model can read at once, or too much of it.",
  "tool:executed": "A tool ran.",
  "tool:unknown-outcome":
    "A tool was interrupted and may or may not have had its effect; it was not repeated.",
  "approval:requested": "A call waits for a person.",
  "approval:resolved": "A held call was decided, expired or was withdrawn.",
  "approval:reused":
    "A call that would have waited was answered by what a person said before, or by a setting.",
  "approval:kind": "A person approved a kind of call for a conversation, or took that back.",
  "turn:answered": "A turn ended or was parked.",
  "output:redacted": "Values were taken out of something that left.",
  "alert:raised": "The owner has a new alert; what repeats within ten minutes only counts up.",
  "alert:reviewed": "An owner has seen alerts, or called one a false alarm.",
  "records:failed": "Records can no longer be written.",
};

export function writeEventsPage(): string {
  const fields = readFields(readFileSync(source, "utf8"));
  const product = readProduct();
  return page(
    "The events",
    "Everything that happens is one event on one bus. `GET /api/events` sends them live: a caller with the scope `admin` hears all, others what their own person set off. Each carries `name`, `at` (milliseconds), `origin` (`traceId`, and where known `agent`, `person`, `conversation`, `turnId`, and `delegation` for what a sub-agent did) and `data`. Every event is also one line of the records, under the name and level on the right.",
    table(
      ["event", "tells", "data", "in the records"],
      Object.entries(meanings).map(([name, means]) => [
        code(name),
        product.includes(`"${name}"`) ? means : `${means} Not raised in this version.`,
        code(fields.get(name) ?? ""),
        recordNames(name as EventName),
      ]),
    ),
    "The records have lines of their own besides: `records-opened` begins a file, `records-resumed` is a start that goes on with one and says what it found, `records-checkpoint` carries a signature (every 1,000 records, at the end of a file and at a stop).",
  );
}

/** The sources that may raise an event: all but those that list them, and tests. */
function readProduct(): string {
  const lists = new Set(["events.ts", "audit/audit-names.ts"]);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !lists.has(file))
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
}

function recordNames(name: EventName): string {
  const names = eventSamples[name].map((data) => {
    const { event, level } = auditNameOf({ name, at: 0, origin: { traceId: "" }, data } as BusEvent);
    return `${code(event)} ${level}`;
  });
  return [...new Set(names)].join(", ");
}

/** The fields as the source declares them, in one line each. */
function readFields(text: string): ReadonlyMap<string, string> {
  const from = text.indexOf("export interface EventMap {");
  const body = text.slice(from, text.indexOf("\n}\n", from));
  const found = body.matchAll(/^ {2}"([a-z:-]+)": (\{[^}]*\});/gm);
  return new Map([...found].map(([, name = "", type = ""]) => [name, squeeze(type)]));
}

function squeeze(type: string): string {
  const plain = type
    .replace(/\/\*\*.*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replaceAll("readonly ", "");
  return plain.replace(/; \}$/, " }");
}
