import type { Principal, Role } from "../message.ts";
import type { HoldRow } from "../store/store.ts";
import type { ApprovalsConfig } from "./config.ts";

export type Approvers = ApprovalsConfig["approvers"];

export type DecidableHold = Pick<HoldRow, "call" | "reasons" | "principal">;

const roles: readonly string[] = ["owner", "member"] satisfies Role[];

/**
 * Whether somebody may decide about a held call: for each of its reasons, and never about a request of its own
 * unless as an owner. Guests never decide, and what no person says (a model, a tool) has no principal to ask for.
 */
export function mayDecide(approvers: Approvers, hold: DecidableHold, by: Principal): boolean {
  if (by.role === "guest") return false;
  if (by.id === hold.principal.id && by.role !== "owner") return false;
  const named = hold.reasons.map((reason) => approversOf(approvers, hold.call.tool, reason.code));
  return named.length > 0 && named.every((names) => names.some((name) => means(name, by)));
}

/** Whether somebody may decide about anything at all. */
export function isApprover(approvers: Approvers, by: Principal): boolean {
  if (by.role === "guest") return false;
  const names = [approvers.default, ...approvers.rules.map((rule) => rule.approvers)].flat();
  return names.some((name) => means(name, by));
}

function approversOf({ default: usual, rules }: Approvers, tool: string, reason: string): readonly string[] {
  const rule = rules.find((one) => fits(one.tool ?? "*", tool) && fits(one.reason ?? "*", reason));
  return rule?.approvers ?? usual;
}

/** A role is meant by its name alone: no principal becomes an owner by being called one. */
function means(name: string, by: Principal): boolean {
  return roles.includes(name) ? by.role === name : by.id === name;
}

/** `*` stands for any text; everything else for itself. One pass: each piece at its first place. */
export function fits(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return text === pattern;
  const last = rest.pop() ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > text.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
