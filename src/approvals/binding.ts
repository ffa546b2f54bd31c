import { createHash } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { Principal } from "../message.ts";

/** Who asks for what, and where: what two requests have in common that count as equal. */
export interface AskedCall {
  readonly tool: string;
  readonly args: JsonObject;
  readonly conversation: string;
  readonly agent: string;
  readonly person: string;
  readonly principal: Principal;
}

/** Identifies a call by what it would do. */
export function hashCall(tool: string, args: JsonObject): string {
  return sha256(`${tool}\n${canonicalJson(args)}`);
}

export function hashRequest({ tool, args, conversation, agent, person, principal }: AskedCall): string {
  const { id, role } = principal;
  return sha256(canonicalJson({ tool, args, conversation, agent, person, principal: { id, role } }));
}

/** What a capability allows, whatever the order in which it lists it. */
export function hashBounds(bounds: JsonObject): string {
  return sha256(canonicalJson(inOrder(bounds)));
}

/** What an approval counts for: this request, under this capability, and nothing else. */
export function bindRequest(requestHash: string, bounds: JsonObject): string {
  return sha256(`${requestHash}\n${hashBounds(bounds)}`);
}

function inOrder(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => canonicalJson(item as Json)).sort();
  const members = Object.entries(value as JsonObject);
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
