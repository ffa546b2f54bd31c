import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./blocks.ts";
import { parseMarkdown } from "./blocks.ts";
import type { Inline } from "./inline.ts";
import { parseInline } from "./inline.ts";

function inlinesOf(blocks: readonly Block[]): Inline[] {
  const flat = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) => ("children" in node ? [node, ...flat(node.children)] : [node]));
  return blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") return flat(block.children);
    if (block.type === "quote") return inlinesOf(block.children);
    if (block.type === "list") return block.items.flatMap(inlinesOf);
    if (block.type === "table") return [block.head, ...block.rows].flat().flatMap(flat);
    return [];
  });
}

const marks = fc.constantFrom(
  "*",
  "**",
  "_",
  "`",
  "```",
  "[",
  "](",
  ")",
  "!",
  "> ",
  "- ",
  "1. ",
  "# ",
  "|",
  "--|--",
  "\n",
  "\n\n",
  "https://a.b/",
  "javascript:",
  "<b>",
  "a",
  " ",
  "\\",
  "  ",
);
const markup = fc.array(marks, { maxLength: 120 }).map((parts) => parts.join(""));

describe("the markdown of a reply", () => {
  it("reads paragraphs, code, lists, bold and tables", () => {
    const text =
      "Hello **bold** and `code`\nnext\n\n```ts\nlet a = 1;\n```\n\n- one\n- two\n  - inner\n\n3. three\n\n| a | b |\n|---|---|\n| 1 | 2 |";
    const blocks = parseMarkdown(text);
    expect(blocks.map((block) => block.type)).toEqual(["paragraph", "code", "list", "list", "table"]);
    expect(blocks[0]).toEqual({
      type: "paragraph",
      children: [
        { type: "text", text: "Hello " },
        { type: "strong", children: [{ type: "text", text: "bold" }] },
        { type: "text", text: " and " },
        { type: "code", text: "code" },
        { type: "break" },
        { type: "text", text: "next" },
      ],
    });
    expect(blocks[1]).toEqual({ type: "code", language: "ts", text: "let a = 1;" });
    expect(blocks[2]).toMatchObject({ items: [[{}], [{ type: "paragraph" }, { type: "list" }]] });
    expect(blocks[3]).toMatchObject({ start: 3 });
  });

  it("keeps markup of the page as text", () => {
    const text = `<img src=x onerror="alert(1)"><script>alert(1)</script>`;
    expect(parseMarkdown(text)).toEqual([{ type: "paragraph", children: [{ type: "text", text }] }]);
  });

  it("opens only web and mail addresses, spelled as the browser will go to them", () => {
    for (const target of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "vbscript:x",
      "/relative",
      " java\tscript:alert(1)",
    ])
      expect(parseInline(`[x](${target})`).every((node) => node.type === "text")).toBe(true);
    expect(parseInline("[bank](https://xn--bnk-ula.example/a)")).toEqual([
      { type: "link", label: "bank", href: "https://xn--bnk-ula.example/a" },
    ]);
    expect(parseInline("[bank](https://bаnk.example)")[0]).toMatchObject({
      href: expect.stringContaining("xn--"),
    });
  });

  it("finds bare addresses without the punctuation around them", () => {
    expect(parseInline("see (https://a.example/x_(y)), then")).toEqual([
      { type: "text", text: "see (" },
      { type: "link", label: "https://a.example/x_(y)", href: "https://a.example/x_(y)" },
      { type: "text", text: "), then" },
    ]);
  });

  it("names images and does not load them", () => {
    expect(parseInline("![a](https://t.example/p.png?q=secret)")).toEqual([
      { type: "image", label: "a", href: "https://t.example/p.png?q=secret" },
    ]);
  });

  it("leaves underscores in names and stars between spaces alone", () => {
    for (const text of ["snake_case_name", "2 * 3 * 4", "a ** b", "**", "`"])
      expect(parseInline(text)).toEqual([{ type: "text", text }]);
  });

  it("takes any text without failing and never makes an address of another kind", () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
        for (const node of inlinesOf(parseMarkdown(text)))
          if (node.type === "link" || node.type === "image") expect(node.href).toMatch(/^(https?|mailto):/);
      }),
      { numRuns: 400 },
    );
  });

  it("loses no word of plain text", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."abcdefgijklmnopqrstuvwxyzäß字"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const found = inlinesOf(parseMarkdown(words.join(" ")))
          .map((node) => ("text" in node ? node.text : ""))
          .join("");
        expect(found).toBe(words.join(" "));
      }),
    );
  });

  it("takes time in proportion to the text, whatever is repeated", () => {
    for (const piece of [
      "*",
      "**a ",
      "[",
      "[a](",
      "`a``b",
      "![",
      "> ",
      "- ",
      "_a ",
      "| - |\n",
      "https://",
      "\\",
      "1. \n  ",
      "((((http://a",
    ]) {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      const started = performance.now();
      parseMarkdown(text);
      expect(performance.now() - started, piece).toBeLessThan(1_500);
    }
  });

  it("takes no longer for a long run that never becomes what it began as", () => {
    const length = 150_000;
    const runs = Array.from({ length: 400 }, (_, index) => `${"`".repeat(index + 1)}a`).join("");
    const hostile = {
      "a fence of waves": `${"~".repeat(length)}\``,
      "a fence with blanks": `~~~${" ".repeat(length)}\``,
      "code that begins with a blank": `\` ${"a".repeat(length)}\``,
      "runs of every length": `${runs}${"`".repeat(length)}a`,
      "a heading with a separator": `#${" ".repeat(length)}x\u2028y`,
    };
    for (const [name, text] of Object.entries(hostile)) {
      const started = performance.now();
      parseMarkdown(text);
      expect(performance.now() - started, name).toBeLessThan(1_000);
    }
  });

  it("ends code at a run of exactly the length that began it", () => {
    expect(inlinesOf(parseMarkdown("`` a ` b `` and ``` c `"))).toMatchObject([
      { type: "code", text: "a ` b" },
      { type: "text", text: " and ``` c `" },
    ]);
  });
});
