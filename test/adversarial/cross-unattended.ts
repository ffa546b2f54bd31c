import { crossAtOnce } from "../../src/checkpoints/crossing.ts";
import type { InboundItem } from "../../src/checkpoints/inbound/item.ts";
import { openPassage } from "../../src/checkpoints/outbound/passage.ts";
import { configSchema } from "../../src/config/schema.ts";
import type { InboundLayer, OutboundContext, OutboundLayer, Verdict } from "../../src/layer.ts";
import type { Part } from "../../src/message.ts";
import { buildUnattendedRoad } from "../../src/operator/unattended-road.ts";
import type { Trust } from "../../src/provenance/label.ts";

const road = buildUnattendedRoad(
  configSchema.parse({ outbound: { stream: { maxReplyLength: 10_000_000 } } }),
);
const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "c1",
  texts: () => [],
};

export const inboundTripwires: readonly InboundLayer[] = road.inbound.filter(isTripwire);
export const outboundLayers: readonly OutboundLayer[] = road.outbound;

function isTripwire({ header }: InboundLayer): boolean {
  return header.kind === "tripwire";
}

let persons = 0;

/** A message of somebody never seen before: what layers remember of persons stays out of it. */
export function messageOf(text: string, trust: Trust = "user"): InboundItem {
  const person = `cli:person-${(persons += 1)}`;
  const parts: readonly Part[] = [
    { kind: "text", text, label: { trust, source: person, at: 0, readers: "everyone" } },
  ];
  const principal = { id: person, role: "owner" } as const;
  const message = { agent: "main", channel: "cli", person, principal, conversation: person, parts };
  return { kind: "message", message, parts };
}

export function resultOf(text: string): InboundItem {
  const label = { trust: "external", source: "tool:fetch", at: 0, readers: "everyone" } as const;
  return { kind: "result", tool: "fetch", parts: [{ kind: "text", text, label }] };
}

export function crossTripwires(item: InboundItem): Verdict<InboundItem> {
  return crossAtOnce(inboundTripwires, item, context).verdict;
}

export function crossOutbound(text: string, chunkLength: number): { text: string; verdict: Verdict<null> } {
  const passage = openPassage(outboundLayers, context, () => undefined);
  let released = "";
  for (let at = 0; at < text.length; at += chunkLength)
    released += passage.push(text.slice(at, at + chunkLength));
  const { rest, verdict } = passage.end();
  return { text: released + rest, verdict };
}
