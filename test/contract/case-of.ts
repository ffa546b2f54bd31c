import { z } from "zod";
import type { Capability } from "../../src/capability.ts";
import { issueCapability } from "../../src/capability.ts";
import type { ActionCall, ActionContext } from "../../src/checkpoints/action/call.ts";
import type { GatewayRequest } from "../../src/checkpoints/gateway/request.ts";
import type { InboundItem } from "../../src/checkpoints/inbound/item.ts";
import type { LoadItem } from "../../src/checkpoints/skills/load.ts";
import type {
  ActionLayer,
  CrossingContext,
  GatewayLayer,
  InboundLayer,
  LayerHeader,
  OutboundContext,
  OutboundLayer,
  SkillLayer,
  StorageLayer,
  Verdict,
} from "../../src/layer.ts";
import type { Part } from "../../src/message.ts";
import { ContextIndex } from "../../src/provenance/grounding/context-index.ts";
import type { Label } from "../../src/provenance/label.ts";
import type { ToolDeclaration } from "../../src/tools/tool.ts";

/** A layer under the contract suite: what it makes of a value built around a text of the suite's choice. */
export interface LayerCase {
  readonly header: LayerHeader;
  judge(text: string, signal: AbortSignal): readonly Answer[] | Promise<readonly Answer[]>;
  readonly outbound?: OutboundLayer;
}

export type Answer = Verdict<unknown> | Promise<Verdict<unknown>>;

const pieceLength = 4_096;

function labelled(trust: Label["trust"], text: string): Label {
  return freeze({ trust, source: text.slice(0, 4_096), at: 0, readers: "everyone" });
}

function contextFor(signal: AbortSignal): CrossingContext {
  return { now: 0, signal, traceId: "trace", agent: "main" };
}

export function outboundContext(signal: AbortSignal): OutboundContext {
  return { ...contextFor(signal), conversation: "c1", texts: () => [] };
}

/** Nothing a layer is given may be changed by it. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof AbortSignal)) {
    Object.freeze(value);
    for (const member of Object.values(value)) if (!Object.isFrozen(member)) freeze(member);
  }
  return value;
}

const capability: Capability = issueCapability({
  principal: { id: "owner", role: "owner" },
  agent: "main",
  conversation: "c1",
  tools: "all",
  powers: ["workspace:read"],
  readers: "everyone",
  maxSteps: 25,
});

function finishAtOnce(listener: () => void): void {
  listener();
}

export function gatewayCase(layer: GatewayLayer): LayerCase {
  return {
    header: layer.header,
    judge: (text, signal) => {
      const names = ["host", "origin", "authorization", "cookie", "sec-fetch-site", "sec-websocket-protocol"];
      const request: GatewayRequest = {
        transport: "http",
        method: "POST",
        path: text,
        targetBytes: text.length,
        remoteAddress: "127.0.0.1",
        headers: { host: "localhost:1" },
        headerCount: 1,
        headerBytes: 1,
        repeated: [],
        access: ["chat"],
        maxBodyBytes: 1_024,
        onFinished: finishAtOnce,
      };
      const requests: readonly GatewayRequest[] = [
        ...names.map((name) => ({ ...request, headers: { host: "localhost:1", [name]: text } })),
        {
          ...request,
          headers: { host: "localhost:1", cookie: `castellan_session=${text}; castellan_session=x` },
        },
        {
          ...request,
          transport: "websocket",
          headers: { host: "localhost:1", "sec-websocket-protocol": `bearer.${text}` },
        },
        { ...request, remoteAddress: text, headerBytes: text.length },
      ];
      return requests.map((one) => layer.judge(Object.freeze(one), contextFor(signal)));
    },
  };
}

export function inboundCase(layer: InboundLayer): LayerCase {
  return {
    header: layer.header,
    judge: (text, signal) => {
      const parts: readonly Part[] = [
        { kind: "text", text, label: labelled("external", text) },
        { kind: "text", text: "Look at this.", label: labelled("user", "api") },
        {
          kind: "file",
          name: text.slice(0, 8_192),
          mediaType: "text/plain",
          label: labelled("external", text),
        },
      ];
      const message = {
        agent: "main",
        channel: "api",
        person: "api:one",
        principal: { id: "owner", role: "owner" },
        conversation: "c1",
        parts,
      } as const;
      const items: readonly InboundItem[] = [
        { kind: "message", message, parts },
        { kind: "result", tool: "read", parts },
      ];
      return items.map((item) => layer.judge(freeze(item), contextFor(signal)));
    },
  };
}

export function storageCase(layer: StorageLayer): LayerCase {
  return {
    header: layer.header,
    judge: (text, signal) => [
      layer.judge(freeze({ kind: "journal", text, label: labelled("learned", "model") }), contextFor(signal)),
    ],
  };
}

export function outboundCase(layer: OutboundLayer): LayerCase {
  return {
    header: layer.header,
    outbound: layer,
    judge: (text, signal) => {
      const stream = layer.open(outboundContext(signal));
      for (let at = 0; at < text.length; at += pieceLength) stream.push(text.slice(at, at + pieceLength));
      return [stream.end().verdict];
    },
  };
}

export function skillCase(layer: SkillLayer): LayerCase {
  return {
    header: layer.header,
    judge: (text, signal) => {
      const item: LoadItem = {
        kind: "tool",
        name: "read",
        origin: "mcp",
        digest: "d",
        needs: [],
        capability,
      };
      const items: readonly LoadItem[] = [
        item,
        { ...item, name: text },
        { ...item, digest: text },
        { ...item, needs: [text, text] },
      ];
      return items.map((one) => layer.judge(Object.freeze(one), contextFor(signal)));
    },
  };
}

const declaration: ToolDeclaration = {
  name: "read",
  description: "Reads a file.",
  group: "files",
  input: z.object({ path: z.string() }),
  effect: "destroy",
  egress: true,
  sinks: { path: "path" },
  content: [],
  returns: { trust: "learned", ids: [] },
  idempotent: true,
  needs: [],
  timeoutMs: 1_000,
};

export function actionCase(layer: ActionLayer): LayerCase {
  return {
    header: layer.header,
    judge: (text, signal) => {
      const exposure = { hasReadExternal: true, canReachPrivate: true, canActOutside: true };
      const index = new ContextIndex({ principal: "owner", declarationOf: () => declaration });
      const principal = { id: "owner", role: "owner" } as const;
      const read = { id: "earlier", tool: "read", args: { path: text }, ran: true };
      index.add({ text, label: labelled("user", "api"), from: "words", principal, current: true });
      index.add({ text, label: labelled("system", "tool:read"), from: "result", call: read });
      const context: ActionContext = {
        ...contextFor(signal),
        capability,
        turnId: "turn",
        conversation: "c1",
        callsSoFar: [
          { tool: text, argsHash: text },
          { tool: text, argsHash: text },
          { tool: text, argsHash: text },
        ],
        endorsed: new Set([text]),
        knowledge: { index: () => index, plan: undefined, exposure },
      };
      const label = labelled("external", "model");
      const call: ActionCall = { id: "call", tool: "read", declaration, args: freeze({ path: text }), label };
      const calls: readonly ActionCall[] = [
        call,
        { ...call, tool: text },
        { ...call, tool: text, declaration: undefined },
        { ...call, args: freeze({ path: [text, { deep: text }] }) },
      ];
      return calls.map((one) => layer.judge(Object.freeze(one), context));
    },
  };
}
