import { judgePath } from "../checkpoints/action/paths/index.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import { AppError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type {
  Finding,
  InboundLayer,
  Level,
  OutboundContext,
  OutboundLayer,
  StorageLayer,
  Verdict,
} from "../layer.ts";
import type { InboundItem } from "../checkpoints/inbound/item.ts";
import type { MailSendersConfig } from "../mail/config.ts";
import { createMailInspector } from "./inspect-mail.ts";
import type { IncomingMessage, Part } from "../message.ts";
import { textOf } from "../message.ts";
import type { InspectKind } from "../server/admin.ts";
import type { Label } from "../provenance/label.ts";

export interface Inspector {
  /** What the layers of one checkpoint make of one item; every layer is asked, also after a refusal. */
  inspect(kind: InspectKind, item: JsonObject): JsonObject;
}

interface Opinion {
  readonly layer: string;
  readonly verdict: Verdict<unknown>;
}

const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "inspect",
  agent: "main",
  conversation: "inspect",
  texts: () => [],
};
const severity = { pass: 0, hold: 1, refuse: 2 } as const;
const weightOf: { readonly [level in Level]: number } = { low: 0.2, medium: 0.5, high: 0.9 };

export function createInspector(
  road: Pick<Road, "inbound" | "outbound" | "storage">,
  mail: MailSendersConfig,
): Inspector {
  const inspectMail = createMailInspector(mail);
  let inspected = 0;
  return {
    inspect(kind, item) {
      inspected += 1;
      switch (kind) {
        case "inbound":
          return inspectInbound(road.inbound, messageOf(item, `inspect-${inspected}`));
        case "toolresult":
          return inspectInbound(road.inbound, resultOf(item));
        case "outbound":
          return inspectOutbound(road.outbound, readText(item, "text"));
        case "storage":
          return inspectStorage(road.storage, readText(item, "text"));
        case "mail":
          return inspectMail(item);
        case "path":
          return report([{ layer: "action/paths", verdict: judgePath(readText(item, "path")) }]);
      }
    },
  };
}

function readText(item: JsonObject, field: string): string {
  const value = item[field];
  if (typeof value === "string") return value;
  throw new AppError(
    "bad-request",
    `Each item needs a text field "${field}"; this one has ${value === undefined ? "none" : typeof value}.`,
    {
      hint: `One JSON object per line, e.g. {"${field}": "…"}.`,
    },
  );
}

/** Each item comes from a person and a conversation of its own, so that none is judged by what others sent. */
function messageOf(item: JsonObject, own: string): InboundItem {
  const parts = partsOf(item, item["trust"] === "external" ? "external" : "user");
  const message: IncomingMessage = {
    agent: "main",
    channel: "cli",
    person: `cli:${own}`,
    principal: { id: own, role: "owner" },
    conversation: own,
    parts,
  };
  return { kind: "message", message, parts };
}

/** What a tool brought back: from outside, unless the item says that the tool's answers are `learned`. */
function resultOf(item: JsonObject): InboundItem {
  const parts = partsOf(item, item["trust"] === "learned" ? "learned" : "external");
  return { kind: "result", tool: typeof item["tool"] === "string" ? item["tool"] : "inspect", parts };
}

function partsOf(item: JsonObject, trust: Label["trust"]): readonly Part[] {
  return [{ kind: "text", text: readText(item, "text"), label: labelFor(trust) }];
}

function inspectInbound(layers: readonly InboundLayer[], start: InboundItem): JsonObject {
  let current = start;
  const opinions = layers.map((layer): Opinion => {
    const verdict = judgeSafely(() => layer.judge(current, context));
    if (verdict.do === "pass") current = verdict.value;
    return { layer: layer.header.name, verdict };
  });
  const text = textOf(current.parts);
  return { ...report(opinions, scoreOf), ...(text === textOf(start.parts) ? {} : { text }) };
}

function inspectOutbound(layers: readonly OutboundLayer[], start: string): JsonObject {
  let text = start;
  const opinions = layers.map((layer): Opinion => {
    const verdict = judgeSafely(() => {
      const stream = layer.open(context);
      const released = stream.push(text);
      const end = stream.end();
      text = released + end.rest;
      return end.verdict;
    });
    return { layer: layer.header.name, verdict };
  });
  return { ...report(opinions), text };
}

function inspectStorage(layers: readonly StorageLayer[], start: string): JsonObject {
  let text = start;
  const opinions = layers.map((layer): Opinion => {
    const verdict = judgeSafely(() =>
      layer.judge({ kind: "memory", text, label: labelFor("user") }, context),
    );
    if (verdict.do === "pass") text = verdict.value.text;
    return { layer: layer.header.name, verdict };
  });
  return { ...report(opinions), text };
}

function labelFor(trust: Label["trust"]): Label {
  return { trust, source: "inspect", at: 0, readers: "everyone" };
}

function judgeSafely<V>(judge: () => Verdict<V>): Verdict<V> {
  try {
    return judge();
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    return { do: "refuse", code: "internal", reason: { code: "failed", text: `The layer failed: ${name}.` } };
  }
}

/** How much it looks like an attack, as the layers that look for attacks say; what else they noticed has no part in it. */
const scoreOf = (finding: Finding): number => finding.score ?? 0;

const scoreOrWeight = (finding: Finding): number =>
  finding.score ?? (finding.level === undefined ? 0 : weightOf[finding.level]);

function report(opinions: readonly Opinion[], measure = scoreOrWeight): JsonObject {
  const findings = opinions.flatMap(({ layer, verdict }) => findingsOf(layer, verdict));
  const verdict = opinions.reduce<keyof typeof severity>(
    (worst, opinion) => (severity[opinion.verdict.do] > severity[worst] ? opinion.verdict.do : worst),
    "pass",
  );
  const score = Math.max(0, ...findings.map(measure));
  const level: Level = score >= 0.7 ? "high" : score >= 0.4 ? "medium" : "low";
  return {
    verdict,
    score,
    level,
    findings: findings as unknown as readonly JsonObject[],
    reasons: opinions.flatMap(({ verdict: said }) =>
      said.do === "pass" ? [] : said.do === "hold" ? said.reasons : [said.reason],
    ) as unknown as readonly JsonObject[],
  };
}

/** A refusal that no finding explains is one itself: by rule, so without a score. */
function findingsOf(layer: string, verdict: Verdict<unknown>): readonly Finding[] {
  const found = verdict.findings ?? [];
  if (verdict.do === "pass" || found.length > 0) return found;
  const reasons = verdict.do === "hold" ? verdict.reasons : [verdict.reason];
  return reasons.map((reason) => ({ id: reason.code, family: layer.slice(layer.indexOf("/") + 1) }));
}
