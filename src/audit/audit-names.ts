import type { BusEvent, EventMap, EventName } from "../events.ts";
import type { RecordLevel } from "./record-line.ts";

export interface AuditName {
  readonly event: string;
  readonly level: RecordLevel;
}

type Naming<Name extends EventName> = AuditName | ((data: EventMap[Name]) => AuditName);

const info = (event: string): AuditName => ({ event, level: "INFO" });
const warn = (event: string): AuditName => ({ event, level: "WARN" });
const block = (event: string): AuditName => ({ event, level: "BLOCK" });
const error = (event: string): AuditName => ({ event, level: "ERROR" });

/** The name in the records of every event of the bus. */
const auditNames: { readonly [Name in EventName]: Naming<Name> } = {
  "daemon:started": ({ warnings }) => ({
    event: "startup-security-check",
    level: warnings.length === 0 ? "INFO" : "WARN",
  }),
  "daemon:stopped": info("shutdown"),
  "security:warn": ({ what }) => warn(warningNames[what] ?? what),
  "secret:accessed": ({ outcome }) =>
    outcome === "denied" ? block("secret-denied") : info("secret-accessed"),
  "secret:changed": info("secret-changed"),
  "login:succeeded": info("login"),
  // A wrong bearer token is refused at the gateway, and that crossing has the name `auth-failed`.
  "login:failed": ({ method }) => block(method === "bearer" ? "login-failed" : "auth-failed"),
  "token:changed": info("token-changed"),
  "config:changed": info("config-changed"),
  "daemon:locked": warn("locked"),
  "daemon:unlocked": info("unlocked"),
  "sender:paired": info("sender-paired"),
  "sender:changed": ({ change }) => info(change === "removed" ? "sender-removed" : "sender-role-changed"),
  "pairing:created": info("pairing-code-created"),
  "pairing:failed": block("pairing-failed"),
  "contact:changed": ({ change }) => info(`contact-${change}`),
  "agent:delegated": info("agent-delegated"),
  "agent:returned": ({ outcome }) => (outcome === "failed" ? warn("agent-failed") : info(`agent-${outcome}`)),
  "letter:left": info("letter-left"),
  "message:accepted": info("message-received"),
  "message:refused": ({ reason }) => block(refusalNames[reason.code] ?? nameOfCode(reason.code)),
  "checkpoint:crossed": nameCrossing,
  "model:called": info("model-called"),
  "model:failed": error("model-failed"),
  "breaker:changed": ({ state }) =>
    state === "open" ? warn("breaker-open") : info(state === "closed" ? "breaker-closed" : "breaker-probe"),
  "budget:exceeded": block("budget-exceeded"),
  "context:filled": ({ did }) => (did === "stop" ? block("context-full") : warn("context-filling")),
  "tool:executed": ({ ok }) => (ok ? info("tool-executed") : warn("tool-failed")),
  "tool:unknown-outcome": error("tool-outcome-unknown"),
  "approval:requested": warn("approval-requested"),
  "approval:resolved": ({ outcome }) =>
    outcome === "approved" ? info("approval-approved") : block(`approval-${outcome}`),
  "approval:reused": ({ outcome }) =>
    outcome === "approved" ? info("approval-reused") : block("approval-denied-again"),
  "approval:kind": ({ change }) => warn(`approval-kind-${change}`),
  "turn:answered": ({ outcome }) => (outcome === "failed" ? error("turn-failed") : info(`turn-${outcome}`)),
  "output:redacted": warn("output-redacted"),
  "alert:raised": warn("owner-alerted"),
  "alert:reviewed": info("alert-reviewed"),
  "records:failed": error("records-failed"),
};

/** Every reason code (`layer/what`) with which a request or a message is refused at the door. */
export const refusalNames: Readonly<Record<string, string>> = {
  "bearer/invalid": "auth-failed",
  "bearer/malformed": "auth-failed",
  "bearer/missing": "auth-failed",
  "bearer/scope": "auth-failed",
  "bearer/too-many-failures": "rate-limited",
  "escalation/refused": "injection-blocked",
  "injection/refused": "injection-blocked",
  "limits/body": "message-oversized",
  "limits/concurrent": "rate-limited",
  "limits/header-bytes": "request-malformed",
  "limits/header-count": "request-malformed",
  "limits/rate": "rate-limited",
  "limits/repeated-header": "request-malformed",
  "limits/target": "request-malformed",
  "origin/foreign": "origin-refused",
  "origin/host": "origin-refused",
  "origin/missing": "origin-refused",
  "persistence/blocked": "sender-blocked",
  "rate/limited": "rate-limited",
  "senders/blocked": "blocklisted",
  "senders/impostor": "sender-refused",
  "senders/malformed": "sender-refused",
  "senders/not-listed": "sender-refused",
  "senders/not-paired": "sender-refused",
  "senders/removed": "sender-refused",
  "shape/broken-text": "message-malformed",
  "shape/depth": "message-malformed",
  "shape/empty": "message-malformed",
  "shape/file-name": "message-malformed",
  "shape/file-too-long": "message-oversized",
  "shape/null": "message-malformed",
  "shape/parts": "message-oversized",
  "shape/repetition": "message-malformed",
  "shape/too-long": "message-oversized",
  "shape/whitespace": "message-malformed",
};

/** What the daemon finds at start is about its configuration and its files. */
const warningNames: Readonly<Record<string, string>> = { start: "config-hygiene" };

export function auditNameOf(event: BusEvent): AuditName {
  const naming = auditNames[event.name] as Naming<EventName>;
  return typeof naming === "function" ? naming(event.data) : naming;
}

/** How a crossing ends that was under way when its turn was cancelled. */
const stoppedOnPurpose = /^(?:TurnStopped|AbortError):/;

/** A layer that broke is an error of the system, whatever it was turned into for the sender. */
function nameCrossing({
  checkpoint,
  outcome,
  layers,
  reasons = [],
}: EventMap["checkpoint:crossed"]): AuditName {
  const broke = layers.some(({ failed }) => failed !== undefined && !stoppedOnPurpose.test(failed));
  if (broke) return error(`${checkpoint}-layer-failed`);
  if (outcome === "refuse") {
    // A refused message has its own event with that name, so its crossing has the checkpoint's.
    const atTheDoor = checkpoint === "gateway" ? refusalNames[reasons[0]?.code ?? ""] : undefined;
    return block(atTheDoor ?? `${checkpoint}-refused`);
  }
  return outcome === "hold" ? warn(`${checkpoint}-held`) : info(`${checkpoint}-passed`);
}

/** `injection/high` becomes `injection-high`. */
function nameOfCode(code: string): string {
  const name = (code.toLowerCase().match(/[a-z0-9]{1,100}/g) ?? []).join("-");
  return name === "" ? "message-refused" : name;
}
