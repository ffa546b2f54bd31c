import { judgePath } from "../checkpoints/action/paths/index.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import { AppError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type {
  CrossingContext,
  Finding,
  InboundLayer,
  Level,
  OutboundLayer,
  StorageLayer,
  Verdict,
} from "../layer.ts";
import type { IncomingMessage, Part } from "../message.ts";
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

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "inspect",
  agent: "main",
};
const severity = { pass: 0, hold: 1, refuse: 2 } as const;
const weightOf: { readonly [level in Level]: number } = { low: 0.2, medium: 0.5, high: 0.9 };

export function createInspector(road: Pick<Road, "inbound" | "outbound" | "storage">): Inspector {
  return {
    inspect(kind, item) {
      switch (kind) {
        case "inbound":
          return inspectInbound(road.inbound, item);
        case "outbound":
          return inspectOutbound(road.outbound, readText(item, "text"));
        case "storage":
          return inspectStorage(road.storage, readText(item, "text"));
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

/** The text as a person's message, or as external content when the item says `"trust": "external"`. */
function inspectInbound(layers: readonly InboundLayer[], item: JsonObject): JsonObject {
  const label = labelFor(item["trust"] === "external" ? "external" : "user");
  const parts: readonly Part[] = [{ kind: "text", text: readText(item, "text"), label }];
  const message: IncomingMessage = {
    agent: "main",
    channel: "inspect",
    person: "inspect",
    principal: { id: "inspect", role: "owner" },
    conversation: "inspect",
    parts,
  };
  let current = { kind: "message" as const, message, parts };
  const opinions = layers.map((layer): Opinion => {
    const verdict = judgeSafely(() => layer.judge(current, context));
    if (verdict.do === "pass") current = verdict.value as typeof current;
    return { layer: layer.header.name, verdict };
  });
  const text = current.parts.map((part) => part.text ?? "").join("\n\n");
  return { ...report(opinions), ...(text === parts[0]?.text ? {} : { text }) };
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

function report(opinions: readonly Opinion[]): JsonObject {
  const findings = opinions.flatMap(({ layer, verdict }) => findingsOf(layer, verdict));
  const verdict = opinions.reduce<keyof typeof severity>(
    (worst, opinion) => (severity[opinion.verdict.do] > severity[worst] ? opinion.verdict.do : worst),
    "pass",
  );
  const score = Math.max(
    0,
    ...findings.map(
      (finding) => finding.score ?? (finding.level === undefined ? 0 : weightOf[finding.level]),
    ),
  );
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
