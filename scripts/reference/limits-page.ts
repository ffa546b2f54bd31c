import { readFileSync } from "node:fs";
import { limits } from "../../src/limits.ts";
import { code, page, table } from "./markdown.ts";

const source = new URL("../../src/limits.ts", import.meta.url);

export function writeLimitsPage(): string {
  const words = readWords(readFileSync(source, "utf8"));
  return page(
    "The limits",
    "Bounds on everything that meets the outside and is not a config key. Where one is also the default of a key, the key wins.",
    table(
      ["limit", "value", "bounds"],
      Object.entries(limits).map(([name, value]) => [
        code(name),
        value.toLocaleString("en-US"),
        words.get(name) ?? wordsOf(name),
      ]),
    ),
  );
}

/** The comment above a limit; one comment may stand for the limits that follow it directly. */
function readWords(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let comment: string | undefined;
  for (const line of text.split("\n")) {
    const said = /^ {2}\/\*\* (.*) \*\/$/.exec(line)?.[1];
    const name = /^ {2}(\w+): /.exec(line)?.[1];
    if (said !== undefined) comment = said;
    else if (name !== undefined && comment !== undefined) {
      words.set(name, comment);
      comment = undefined;
    }
  }
  return words;
}

/** `headerBytes` becomes "Header bytes". */
function wordsOf(name: string): string {
  const text = name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ ms$/, " in milliseconds");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
