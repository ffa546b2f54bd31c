import type { InboundItem } from "../../src/checkpoints/inbound/item.ts";
import type { CrossingContext } from "../../src/layer.ts";
import type { FilePart, Part, TextPart } from "../../src/message.ts";

type Message = Extract<InboundItem, { kind: "message" }>;

export function contextAt(now: number): CrossingContext {
  return { now, signal: new AbortController().signal, traceId: "trace", agent: "main" };
}

export function textPart(text: string, trust: "user" | "external" = "user"): TextPart {
  const source = trust === "user" ? "api" : "clipboard";
  return { kind: "text", text, label: { trust, source, at: 0, readers: "everyone" } };
}

export function filePart(name: string, text: string): FilePart {
  const label = { trust: "external", source: "file", at: 0, readers: "everyone" } as const;
  return { kind: "file", name, mediaType: "text/plain", text, label };
}

/** A message as the inbound checkpoint gets it; `cleaned` is what a layer before made of its parts. */
export function messageOf(
  parts: readonly Part[],
  from: { readonly person?: string; readonly conversation?: string; readonly cleaned?: readonly Part[] } = {},
): Message {
  const { person = "ann", conversation = "talk", cleaned = parts } = from;
  const message = {
    agent: "main",
    channel: "chat",
    person,
    principal: { id: person, role: "member" },
    conversation,
    parts,
  } as const;
  return { kind: "message", message, parts: cleaned };
}
