/** A parsed result: texts only, so that "013" stays what it is and no name of a member means anything special. */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

interface Line {
  readonly indent: number;
  readonly text: string;
}

const mostLevels = 16;
const longestKey = 200;

/** Not every text is a document; one that is unclear anywhere is none. */
class Unclear extends Error {}

/**
 * Reads block lists and mappings as serialisers write them: in linear time, whoever wrote the text. A general reader
 * takes exponential time for some texts, and what is not plainly structured has no records to offer anyway.
 */
export function parseBlock(text: string): Tree | undefined {
  try {
    const reader = new BlockReader(readLines(text));
    return reader.document();
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

function readLines(text: string): Line[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  if (lines[0] === "---") lines.shift();
  return lines.map((line) => {
    const body = line.trimStart();
    const indent = line.length - body.length;
    if (body !== "" && line.slice(0, indent).includes("\t")) throw new Unclear();
    return { indent, text: body.trimEnd() };
  });
}

class BlockReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  document(): Tree {
    const first = this.#peek();
    if (first === undefined || first.indent !== 0) throw new Unclear();
    if (!isItem(first.text) && splitKey(first.text) === undefined) throw new Unclear();
    const tree = this.#node(-1, 0);
    if (this.#peek() !== undefined) throw new Unclear();
    return tree;
  }

  /** The next line that is not empty. */
  #peek(): Line | undefined {
    while (this.#lines[this.#at]?.text === "") this.#at += 1;
    return this.#lines[this.#at];
  }

  #node(parent: number, level: number): Tree {
    const line = this.#peek();
    if (line === undefined || line.indent <= parent || level > mostLevels) throw new Unclear();
    if (isItem(line.text)) return this.#list(line.indent, level);
    if (splitKey(line.text) !== undefined) return this.#mapping(line.indent, level);
    this.#at += 1;
    return this.#scalar(line.text, parent);
  }

  #list(indent: number, level: number): readonly Tree[] {
    const items: Tree[] = [];
    for (let line = this.#peek(); line?.indent === indent && isItem(line.text); line = this.#peek()) {
      const rest = line.text.slice(1).trimStart();
      if (rest === "") {
        this.#at += 1;
        const next = this.#peek();
        items.push(next !== undefined && next.indent > indent ? this.#node(indent, level + 1) : "");
        continue;
      }
      // What stands behind the dash is a node of its own, as far in as it stands.
      this.#lines[this.#at] = { indent: indent + line.text.length - rest.length, text: rest };
      items.push(this.#node(indent, level + 1));
    }
    return items;
  }

  #mapping(indent: number, level: number): ReadonlyMap<string, Tree> {
    const members = new Map<string, Tree>();
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const split = splitKey(line.text);
      if (split === undefined) break;
      if (members.has(split.key)) throw new Unclear();
      this.#at += 1;
      members.set(
        split.key,
        split.rest === "" ? this.#below(indent, level) : this.#scalar(split.rest, indent),
      );
    }
    return members;
  }

  /** The value of a key that ends its line: further in, or a list as far in as the key. */
  #below(indent: number, level: number): Tree {
    const next = this.#peek();
    if (next === undefined || next.indent < indent) return "";
    if (next.indent > indent) return this.#node(indent, level + 1);
    return isItem(next.text) ? this.#list(indent, level + 1) : "";
  }

  #scalar(start: string, parent: number): Tree {
    const sign = start.charAt(0);
    if (sign === '"' || sign === "'") return this.#quoted(start, sign);
    if (/^[|>][-+0-9]{0,2}$/u.test(start)) return this.#literal(parent);
    if (sign === "[" || sign === "{") return readFlow(start);
    if ("&*!%@`|>?,]}#".includes(sign)) throw new Unclear();
    return this.#plain(start, parent);
  }

  #plain(start: string, parent: number): string {
    const pieces = [start];
    for (let next = this.#peek(); next !== undefined && next.indent > parent; next = this.#peek()) {
      pieces.push(next.text);
      this.#at += 1;
    }
    const text = pieces.join(pieces.length > 1 ? "\n" : "");
    if (/:(?:\s|$)|\s#/u.test(text)) throw new Unclear();
    return text;
  }

  #literal(parent: number): string {
    const pieces: string[] = [];
    for (let next = this.#peek(); next !== undefined && next.indent > parent; next = this.#peek()) {
      pieces.push(next.text);
      this.#at += 1;
    }
    // A line break marks it as text of several lines, whatever it holds.
    return `${pieces.join("\n")}\n`;
  }

  #quoted(start: string, sign: string): string {
    const pieces: string[] = [];
    let rest = start.slice(1);
    while (true) {
      const end = endOfQuoted(rest, sign);
      if (end !== undefined) {
        if (rest.slice(end + 1).trim() !== "") throw new Unclear();
        pieces.push(rest.slice(0, end));
        return unescapeQuoted(pieces.join("\n"), sign);
      }
      pieces.push(rest);
      const next = this.#lines[this.#at];
      if (next === undefined) throw new Unclear();
      rest = next.text;
      this.#at += 1;
    }
  }
}

function isItem(text: string): boolean {
  return text === "-" || text.startsWith("- ");
}

function splitKey(text: string): { readonly key: string; readonly rest: string } | undefined {
  const sign = text.charAt(0);
  if (sign === '"' || sign === "'") {
    const end = endOfQuoted(text.slice(1, longestKey), sign);
    if (end === undefined || !/^:(?:\s|$)/u.test(text.slice(end + 2))) return undefined;
    return { key: unescapeQuoted(text.slice(1, end + 1), sign), rest: text.slice(end + 3).trim() };
  }
  if ("&*!%@`|>?,[]{}#".includes(sign)) return undefined;
  const colon = /:(?:\s|$)/u.exec(text.slice(0, longestKey));
  if (colon === null) return undefined;
  return { key: text.slice(0, colon.index).trimEnd(), rest: text.slice(colon.index + 1).trim() };
}

function endOfQuoted(text: string, sign: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (sign === '"' && character === "\\") at += 1;
    else if (character === sign && sign === "'" && text.charAt(at + 1) === "'") at += 1;
    else if (character === sign) return at;
  }
  return undefined;
}

/** Lines of a quoted text stay lines: only one that stands on a single line is taken for a name. */
function unescapeQuoted(text: string, sign: string): string {
  if (sign === "'") return text.replaceAll("''", "'");
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\n|.))/gsu,
    (...found) => {
      const [, two, four, eight, single] = found as (string | undefined)[];
      const hex = two ?? four ?? eight;
      if (hex !== undefined) return safeCharacter(Number.parseInt(hex, 16));
      return single === undefined ? "" : (escapes[single] ?? single);
    },
  );
}

const escapes: { readonly [letter: string]: string } = { n: "\n", t: "\t", r: "\r", "0": "\0", "\n": "" };

function safeCharacter(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\uFFFD";
}

/** `[]`, `{}` and one level of plain members on one line. */
function readFlow(text: string): Tree {
  if (text === "[]") return [];
  if (text === "{}") return new Map();
  const inner = /^\[([^[\]{}"'#&*!]*)\]$/u.exec(text)?.[1];
  if (inner === undefined) throw new Unclear();
  return inner.split(",").map((member) => member.trim());
}
