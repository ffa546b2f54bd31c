import { composeCodeOrders } from "./compose/code-orders.ts";
import type { Composed } from "./compose/phrase.ts";
import { composeSoups } from "./compose/suffix-soup.ts";
import { generateTexts } from "./grammar/generate-texts.ts";
import type { Row } from "./read-rows.ts";

const seeds = { grammar: 11, soups: 3, codeOrders: 5 };

/** How many texts come from the grammar, and from each of the composers. */
export interface OwnCounts {
  readonly grammar: number;
  readonly composed: number;
}

/** Texts of our own making: no line of anybody else is in them. */
export function writeOwnTexts(counts: OwnCounts): readonly Row[] {
  const rows: Row[] = [];
  for (const { text, label, kind, lang } of generateTexts(seeds.grammar, counts.grammar))
    rows.push({
      text,
      label,
      source: `own-${kind}`,
      kind: kind.startsWith("inject") ? "indirect" : "own",
      subtle: false,
      lang,
    });
  return [
    ...rows,
    ...toRows("own-soup", composeSoups(seeds.soups, counts.composed)),
    ...toRows("own-code-orders", composeCodeOrders(seeds.codeOrders, counts.composed)),
  ];
}

function toRows(source: string, texts: readonly Composed[]): readonly Row[] {
  return texts.map(({ text, label }) => ({ text, label, source, kind: "own", subtle: false, lang: "" }));
}
