/** The mark that stands for a private key, whatever its kind. */
export const keyMark = "[REDACTED:private-key]";

// Every part is bounded, so a match is found in time linear in the text.
const label = String.raw`[A-Z0-9 ]{0,48}PRIVATE KEY(?: BLOCK)?`;
const begin = new RegExp(String.raw`-{4,10}[ \t]?BEGIN ${label}[ \t]?-{4,10}`, "iu");
const end = new RegExp(String.raw`-{4,10}[ \t]?END ${label}[ \t]?-{4,10}`, "iu");
const mostDashes = 10;

/** The longest line that can begin or end a block. */
export const longestKeyLine = 96;

/** A piece of text whose end may still become the first line of a block. */
const beginning =
  /-{1,10}(?:[ \t]?(?:B|BE|BEG|BEGI|BEGIN|BEGIN [A-Z0-9 ]{0,65}[ \t]?-{0,10}))?$|-{4,10}[ \t]$/iu;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces private-key blocks in a text that comes in pieces. What follows a BEGIN line is never released
 * before its END line, and not at all when there is none.
 */
export class KeyBlockRedactor {
  #inBlock = false;
  #held = "";
  redacted = 0;

  push(chunk: string): string {
    return this.#advance(chunk, false);
  }

  end(): string {
    return this.#advance("", true);
  }

  #advance(chunk: string, final: boolean): string {
    let text = this.#held === "" ? chunk : this.#held + chunk;
    this.#held = "";
    let output = "";
    for (;;) {
      const line = findLine(this.#inBlock ? end : begin, text, final);
      if (line === undefined) break;
      if (!this.#inBlock) {
        output += text.slice(0, line.start) + keyMark;
        this.#redactedOne();
      }
      this.#inBlock = !this.#inBlock;
      text = text.slice(line.end);
    }
    if (this.#inBlock) {
      // The block itself is gone; its end is all that still has to be recognised.
      if (!final) this.#held = text.slice(-longestKeyLine);
      return output;
    }
    if (final) return output + text;
    const border = text.length - heldBack(text);
    this.#held = text.slice(border);
    return output + text.slice(0, border);
  }

  #redactedOne(): void {
    this.redacted++;
  }
}

/** A whole first or last line; while more may come, dashes at the very end may still grow. */
function findLine(pattern: RegExp, text: string, final: boolean): Line | undefined {
  if (!text.includes("----")) return undefined;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const start = match.index;
  const stop = start + match[0].length;
  const dashes = /-+$/u.exec(match[0].slice(-mostDashes))?.[0].length ?? 0;
  if (!final && stop === text.length && dashes < mostDashes) return undefined;
  return { start, end: stop };
}

/** How many units at the end have to wait because they may begin a block. */
function heldBack(text: string): number {
  const tail = text.slice(-longestKeyLine);
  if (!tail.includes("-")) return 0;
  const match = beginning.exec(tail);
  return match === null ? 0 : tail.length - match.index;
}
