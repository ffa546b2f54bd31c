import type { Inline } from "./inline.ts";
import { parseInline } from "./inline.ts";

export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly language: string; readonly text: string }
  | {
      readonly type: "list";
      readonly start: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | { readonly type: "table"; readonly head: Row; readonly rows: readonly Row[] }
  | { readonly type: "rule" };
type Row = readonly (readonly Inline[])[];

const deepest = 8;
const itemStart = /^( {0,3})([-*+]|\d{1,9}[.)])( +|$)/;

/** A reply as blocks: data, so that whatever renders it never meets markup. */
export function parseMarkdown(text: string, depth = 0): readonly Block[] {
  return new BlockReader(text.split(/\r\n|\n|\r/), depth).read();
}

class BlockReader {
  readonly #lines: readonly string[];
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #at = 0;

  constructor(lines: readonly string[], depth: number) {
    this.#lines = lines;
    this.#depth = depth;
  }

  read(): readonly Block[] {
    while (this.#at < this.#lines.length) {
      const block = this.#readBlock();
      if (block !== undefined) this.#blocks.push(block);
    }
    return this.#blocks;
  }

  #line(): string {
    return this.#lines[this.#at] ?? "";
  }

  #readBlock(): Block | undefined {
    const line = this.#line();
    if (line.trim() === "") {
      this.#at += 1;
      return undefined;
    }
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line);
    const info = line.slice(fence?.[0].length);
    if (fence !== null && !info.includes("`")) return this.#readCode(fence[1] ?? "```", info);
    const heading = /^ {0,3}(#{1,6})\s/.exec(line);
    if (heading !== null) {
      this.#at += 1;
      const words = line
        .slice(heading[0].length)
        .trimStart()
        .replace(/\s#+\s*$/, "");
      return { type: "heading", level: heading[1]?.length ?? 1, children: parseInline(words) };
    }
    if (isRule(line)) {
      this.#at += 1;
      return { type: "rule" };
    }
    if (this.#depth < deepest && /^ {0,3}>/.test(line)) return this.#readQuote();
    if (this.#depth < deepest && itemStart.test(line)) return this.#readList();
    if (this.#isTable()) return this.#readTable();
    return this.#readParagraph();
  }

  #readCode(fence: string, info: string): Block {
    const text: string[] = [];
    this.#at += 1;
    while (this.#at < this.#lines.length) {
      const line = this.#line();
      this.#at += 1;
      if (line.trimStart().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), "") === "") break;
      text.push(line);
    }
    return { type: "code", language: info.trim().split(/\s/)[0]?.slice(0, 40) ?? "", text: text.join("\n") };
  }

  #readQuote(): Block {
    const inner: string[] = [];
    while (this.#at < this.#lines.length && /^ {0,3}>/.test(this.#line())) {
      inner.push(this.#line().replace(/^ {0,3}> ?/, ""));
      this.#at += 1;
    }
    return { type: "quote", children: parseMarkdown(inner.join("\n"), this.#depth + 1) };
  }

  #readList(): Block {
    const first = itemStart.exec(this.#line());
    const ordered = /\d/.test(first?.[2] ?? "");
    const items: (readonly Block[])[] = [];
    while (this.#at < this.#lines.length) {
      const start = itemStart.exec(this.#line());
      if (start === null || /\d/.test(start[2] ?? "") !== ordered || isRule(this.#line())) break;
      items.push(this.#readItem(start[0].length));
    }
    return { type: "list", start: ordered ? Number.parseInt(first?.[2] ?? "1", 10) : undefined, items };
  }

  /** An item goes on while its lines are indented to its text, or simply go on without a blank line. */
  #readItem(indent: number): readonly Block[] {
    const inner = [this.#line().slice(indent)];
    this.#at += 1;
    while (this.#at < this.#lines.length) {
      const line = this.#line();
      const blank = line.trim() === "";
      const next = this.#lines[this.#at + 1] ?? "";
      const deeper = /^\s/.test(line) && line.slice(0, Math.min(indent, 2)).trim() === "";
      if (blank ? !/^\s{2,}\S/.test(next) : !deeper && (startsBlock(line) || inner.at(-1) === "")) break;
      inner.push(deeper ? dedent(line, indent) : line.trimEnd());
      this.#at += 1;
    }
    while (
      this.#at < this.#lines.length &&
      this.#line().trim() === "" &&
      itemStart.test(this.#lines[this.#at + 1] ?? "")
    )
      this.#at += 1;
    return parseMarkdown(inner.join("\n"), this.#depth + 1);
  }

  #isTable(): boolean {
    const under = this.#lines[this.#at + 1] ?? "";
    return (
      this.#line().includes("|") &&
      under.length < 2_000 &&
      under.includes("-") &&
      /^[\s|:-]+$/.test(under) &&
      under.includes("|")
    );
  }

  #readTable(): Block {
    const head = readCells(this.#line());
    const rows: Row[] = [];
    for (this.#at += 2; this.#at < this.#lines.length && this.#line().includes("|"); this.#at += 1)
      rows.push(readCells(this.#line()));
    return { type: "table", head, rows };
  }

  #readParagraph(): Block {
    const lines = [this.#line()];
    this.#at += 1;
    while (this.#at < this.#lines.length) {
      const line = this.#line();
      if (line.trim() === "" || (this.#depth < deepest && startsBlock(line)) || this.#isTable()) break;
      lines.push(line);
      this.#at += 1;
    }
    return {
      type: "paragraph",
      children: parseInline(
        lines
          .map((line) => line.trimStart())
          .join("\n")
          .trimEnd(),
      ),
    };
  }
}

function isRule(line: string): boolean {
  const marks = line.replaceAll(/[ \t]/g, "");
  return marks.length >= 3 && /^(-+|\*+|_+)$/.test(marks);
}

function startsBlock(line: string): boolean {
  return /^ {0,3}(`{3}|~{3}|#{1,6}\s|>)/.test(line) || itemStart.test(line);
}

function dedent(line: string, indent: number): string {
  const blank = line.length - line.trimStart().length;
  return line.slice(Math.min(blank, indent));
}

function readCells(line: string): Row {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => parseInline(cell.trim()));
}
