import type { JsonObject } from "../json.ts";
import type { ExplainedView } from "../detect/explain.ts";
import type { Output } from "./output.ts";
import { formatTable } from "./output.ts";
import { printable } from "./printable.ts";

/** Each reading of a text with what was found in it, for a person to see why a text has its score. */
export function printExplanation(views: readonly JsonObject[], output: Output): void {
  for (const { via, score, text, hits, windows } of views as unknown as readonly ExplainedView[]) {
    const how = via === "" ? "as it stands, folded" : `decoded via ${printable(via)}`;
    output.line(`\n${output.paint("dim", `${how}, score ${score}:`)}\n${printable(text)}`);
    const rows = [
      ...hits.map(({ id, family, weight, words }) => [
        " ",
        "row",
        `${family}/${id}`,
        `${weight}`,
        printable(words),
      ]),
      ...windows.map(({ logit, words }) => [" ", "words", "learned", `${logit}`, printable(words)]),
    ];
    if (rows.length > 0) output.line(formatTable(rows));
  }
}
