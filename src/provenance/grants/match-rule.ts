import type { StandingRule } from "../question.ts";
import type { Leaf } from "../grounding/sink-values.ts";

/** Anything that ends one value and begins another, or moves to another place. */
const separators = "\\s,;<>\"'`|\\\\@/?#";

/** A rule fits a call when each argument it names is there and all of its values fit the pattern. */
export function fitsRule(rule: StandingRule, tool: string, leaves: readonly Leaf[]): boolean {
  if (rule.tool !== tool) return false;
  return Object.entries(rule.arguments).every(([name, pattern]) => {
    const texts = leaves.filter(({ argument }) => argument === name).map(({ text }) => text);
    return texts.length > 0 && texts.every((text) => fitsPattern(pattern, text));
  });
}

/**
 * `*` alone is any value; inside a pattern it is a piece of one value: it reaches over no separator, so that
 * `*@example.com` is no list of addresses and `reports/*` no way out of the folder.
 */
export function fitsPattern(pattern: string, text: string): boolean {
  if (pattern === "*") return true;
  const value = text.normalize("NFKC").trim().toLowerCase();
  if (value.split(/[/\\]/u).includes("..")) return false;
  const pieces = pattern.normalize("NFKC").trim().toLowerCase().split("*");
  const source = pieces.map(escapePiece).join(`[^${separators}]*`);
  return new RegExp(`^${source}$`, "u").test(value);
}

function escapePiece(piece: string): string {
  return piece.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
