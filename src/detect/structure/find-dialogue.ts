import type { Hit } from "../hit.ts";

const speaker =
  /(?:^|\n)[\s>*#_"'-]{0,6}(user|human|q|assistant|ai|bot|model|a|system)\s?[*_]{0,2}[:\uff1a]$/iu;
const asks: ReadonlySet<string> = new Set(["user", "human", "q"]);
const fewest = 3;

/** A dialogue that goes back and forth between a person and a machine: examples for a model, many of them an attack. */
export function findDialogue(text: string, colons: readonly number[]): readonly Hit[] {
  if (colons.length < 2 * fewest) return [];
  let turns = 0;
  let asked = false;
  let start = -1;
  let end = 0;
  for (const colon of colons) {
    const match = speaker.exec(text.slice(Math.max(0, colon - 24), colon));
    const role = match?.[1]?.toLowerCase();
    if (role === undefined || role === "system") continue;
    if (start < 0) start = colon - role.length - 1;
    if (asks.has(role)) asked = true;
    else if (asked) {
      turns += 1;
      asked = false;
    }
    end = colon;
  }
  if (turns < fewest) return [];
  const weight = turns >= 12 ? 0.6 : turns >= 6 ? 0.4 : 0.2;
  return [
    { id: "structure-many-shot", family: "many-shot", weight, start: Math.max(0, start), end, via: "" },
  ];
}
