import type { CrossingContext, Finding, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { normaliseText } from "../../../detect/normalise-text.ts";
import { pass } from "../../../layer.ts";
import type { Part } from "../../../message.ts";
import type { InboundItem } from "../item.ts";

const header: LayerHeader = {
  name: "inbound/normalise",
  kind: "tripwire",
  protectsAgainst:
    "Instructions in characters that a person does not see, or that are other letters than they look like.",
  fails: "closed",
  configuredBy: [],
  spec: [
    "002/zero-width-categories",
    "002/zero-width-ranges",
    "002/zero-width-tags",
    "002/zero-width-flags",
    "002/tool-output-invisible",
    "002/tool-output-nfkc",
  ],
};

/** Classes that hardly ever get into a text by accident. */
const telling: ReadonlySet<string> = new Set([
  "tag",
  "bidi-control",
  "deprecated-format",
  "font-letter",
  "hangul-filler",
  "ideographic-selector",
  "interlinear-annotation",
  "invisible-operator",
  "musical-format",
  "reserved-ignorable",
  "shorthand-format",
]);

export function createNormaliseLayer(): InboundLayer {
  return {
    header,
    judge(item: InboundItem, _context: CrossingContext): Verdict<InboundItem> {
      const changed = new Map<string, number>();
      let touched = false;
      const parts = item.parts.map((part) => {
        const cleaned = cleanPart(part, changed);
        touched ||= cleaned !== part;
        return cleaned;
      });
      return touched ? pass({ ...item, parts }, findingsOf(changed)) : pass(item);
    },
  };
}

function cleanPart(part: Part, changed: Map<string, number>): Part {
  const text = part.text === undefined ? undefined : clean(part.text, changed);
  if (part.kind === "text") return text === undefined ? part : { ...part, text };
  const name = clean(part.name, changed);
  if (text === undefined && name === undefined) return part;
  return { ...part, ...(text === undefined ? {} : { text }), ...(name === undefined ? {} : { name }) };
}

function clean(text: string, changed: Map<string, number>): string | undefined {
  const normalised = normaliseText(text);
  if (normalised === undefined) return undefined;
  for (const [name, count] of normalised.changed) changed.set(name, (changed.get(name) ?? 0) + count);
  return normalised.text;
}

function findingsOf(changed: ReadonlyMap<string, number>): readonly Finding[] {
  return [...changed].map(([name, count]) => ({
    id: `normalise/${name}`,
    family: "invisible-characters",
    level: telling.has(name) ? "medium" : "low",
    count,
  }));
}
