import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../limits.ts";
import type { PathFault } from "./path-name.ts";
import { judgePathName } from "./path-name.ts";

const refused: readonly (readonly [PathFault, readonly string[]])[] = [
  ["empty", ["", " ", "\t"]],
  ["malformed", ["a\ud800b"]],
  ["null-byte", ["a\0.txt", "a%00.txt", "a%2500.txt", "a&#0;.txt"]],
  ["control", ["a\u0007b", "a\u202etxt.exe", "a%0ab", "a\nb"]],
  ["absolute", ["/etc/passwd", "%2fetc%2fpasswd", "\uff0fetc/passwd", "/", "&sol;etc"]],
  ["home", ["~", "~/x", "~root/.ssh", "%7e/x", "\uff5e/x"]],
  ["drive", ["C:\\x", "c:x", "C:/x", "C|/x", "%43:/x"]],
  ["unc", ["\\\\host\\share", "//host/share", "%2f%2fhost/x", "\\/x"]],
  ["backslash", ["a\\b"]],
  ["scheme", ["file:///etc/passwd", "file:etc", "http:/x", "data:text/plain,x", "gopher2://x", "php%3a//x"]],
  ["encoded", ["a%5cb", "a%c0%afb", "a%e0%80%afb", "a%f0%80%80%afb", "%fe%80%80%80%80%80%afx"]],
  ["trailing", ["a.", "a /b", " a", "b/ a", "a./b", "x/y. "]],
  ["device", ["CON", "a/nul", "com1/x", "a.txt::$DATA"]],
  ["reserved", [".castellan-x", "a/.Castellan-tmp"]],
];

const upwards = [
  "..",
  "../x",
  "a/../../x",
  "a/..",
  "..\\x",
  "a\\..\\x",
  "%2e%2e/x",
  "%2e%2e%2fx",
  "%252e%252e%252fx",
  "%25252e%25252e/x",
  "%%32%65%%32%65/x",
  "..%c0%af",
  "%u002e%u002e/x",
  "%uff0e%uff0e/x",
  "&#46;&#46;/x",
  "&#x2e;&#x2e;&#x2f;x",
  "&period;&period;/x",
  "&amp;#46;&amp;#46;/x",
  "\uff0e\uff0e/x",
  "\u2025/x",
  "a/\u2025\u2215x",
  ".\u200b./x",
  ". ./x",
  ".. /x",
  ".../x",
  "..../x",
  "..;/x",
  "..;a=b/x",
  "0x2e0x2e0x2fx",
  "..0x2fx",
  "..%bg%qfx",
  "..%uF025x",
] as const;

const ordinary = [
  "notes/plan.md",
  "..foo",
  "a..b",
  "file..txt",
  "...slug].tsx",
  "app/[[...slug]]/page.tsx",
  "100%.txt",
  "50%25 off.md",
  "with space/and more.txt",
  "日本語。.md",
  "café/naïve.md",
  "wait….txt",
  "~$report.docx",
  "name~dep.js",
  "aux.c",
  "0x2e2f.json",
  "notes: todo.md",
  "12:30 standup.md",
  ".git/config",
  "a%20b.txt",
  "c++/((.md",
  "2024／01.txt",
  "👩‍💻.md",
] as const;

describe("judgePathName", () => {
  it.each(refused)("refuses what is %s in every spelling", (code, paths) => {
    for (const path of paths) {
      const judged = judgePathName(path);
      expect(judged.ok ? path : judged.error.code, JSON.stringify(path)).toBe(code);
    }
  });

  it.each(upwards)("refuses %j because some decoder would climb with it", (path) => {
    expect(judgePathName(path).ok).toBe(false);
  });

  it.each(ordinary)("passes the ordinary name %j unchanged", (path) => {
    expect(judgePathName(path)).toEqual({ ok: true, value: path });
  });

  it("removes single-dot parts, doubled and closing slashes", () => {
    for (const path of ["./a/b", "a//b", "a/./b/", "a/b/."]) {
      expect(judgePathName(path)).toEqual({ ok: true, value: "a/b" });
    }
    for (const path of [".", "./", "././."]) expect(judgePathName(path)).toEqual({ ok: true, value: "." });
  });

  it("says how an absolute path that means a workspace file is written", () => {
    const judged = judgePathName("/workspace/a.md");
    expect(judged.ok ? "" : judged.error.hint).toContain('"a.md"');
  });

  it("refuses names that are too long, too deep or have an over-long part", () => {
    for (const path of [
      "a/".repeat(limits.pathParts + 1),
      "x".repeat(limits.pathPartBytes + 1),
      "é".repeat(200),
      "a/b".repeat(limits.pathCharacters),
    ]) {
      const judged = judgePathName(path);
      expect(judged.ok ? "" : judged.error.code).toBe("too-long");
    }
  });

  it("never passes a text with a part that climbs, whatever encodings are mixed", () => {
    const dot = fc.constantFrom(".", "%2e", "%2E", "%252e", "&#46;", "&#x2e;", "\uff0e", "%u002e", "\u2024");
    const slash = fc.constantFrom("/", "\\", "%2f", "%5c", "%252f", "&#47;", "\uff0f", "\u2215", "%c0%af");
    const name = fc.constantFrom("", "a", "etc", "a.b", "[x]", "%41");
    fc.assert(
      fc.property(fc.tuple(name, slash, dot, dot, slash, name), ([first, left, one, two, right, last]) => {
        expect(judgePathName(`${first}${left}${one}${two}${right}${last}`).ok).toBe(false);
        expect(judgePathName(`${one}${two}${right}${last}`).ok).toBe(false);
      }),
    );
  });

  it("gives only relative parts that are neither empty nor dots, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const judged = judgePathName(text);
        if (!judged.ok || judged.value === ".") return;
        for (const part of judged.value.split("/")) expect(part).not.toMatch(/^\.*$|[\\\0]/);
        expect(judgePathName(judged.value)).toEqual(judged);
      }),
      { numRuns: 500 },
    );
  });
});
