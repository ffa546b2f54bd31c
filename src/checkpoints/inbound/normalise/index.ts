import type { CrossingContext, Finding, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import type { Part } from "../../../message.ts";
import type { InboundItem } from "../item.ts";
import { stripInvisible } from "./strip-invisible.ts";

const header: LayerHeader = {
  name: "inbound/normalise",
  kind: "tripwire",
  protectsAgainst: "Instructions hidden in characters that a model reads and a person does not see.",
  fails: "closed",
  configuredBy: [],
  spec: [
    "002/zero-width-categories",
    "002/zero-width-ranges",
    "002/zero-width-tags",
    "002/zero-width-flags",
    "002/tool-output-invisible",
  ],
};

/** Classes that hardly ever get into a text by accident. */
const telling: ReadonlySet<string> = new Set([
  "tag",
  "bidi-control",
  "ideographic-selector",
  "reserved-ignorable",
]);

export function createNormaliseLayer(): InboundLayer {
  return {
    header,
    judge(item: InboundItem, _context: CrossingContext): Verdict<InboundItem> {
      const removed = new Map<string, number>();
      let changed = false;
      const parts = item.parts.map((part) => {
        const cleaned = cleanPart(part, removed);
        changed ||= cleaned !== part;
        return cleaned;
      });
      return changed ? pass({ ...item, parts }, findingsOf(removed)) : pass(item);
    },
  };
}

function cleanPart(part: Part, removed: Map<string, number>): Part {
  const text = part.text === undefined ? undefined : clean(part.text, removed);
  if (part.kind === "text") return text === undefined ? part : { ...part, text };
  const name = clean(part.name, removed);
  if (text === undefined && name === undefined) return part;
  return { ...part, ...(text === undefined ? {} : { text }), ...(name === undefined ? {} : { name }) };
}

function clean(text: string, removed: Map<string, number>): string | undefined {
  const stripped = stripInvisible(text);
  if (stripped === undefined) return undefined;
  for (const [name, count] of stripped.removed) removed.set(name, (removed.get(name) ?? 0) + count);
  return stripped.text;
}

function findingsOf(removed: ReadonlyMap<string, number>): readonly Finding[] {
  return [...removed].map(([name, count]) => ({
    id: `normalise/${name}`,
    family: "invisible-characters",
    level: telling.has(name) ? "medium" : "low",
    count,
  }));
}
