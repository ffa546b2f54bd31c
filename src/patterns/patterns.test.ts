import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPatterns } from "../detect/find-patterns.ts";
import { credentialPatterns } from "./credentials/index.ts";
import { injectionPatterns } from "./injection/rows.ts";
import type { Pattern } from "./pattern.ts";
import { personalDataPatterns } from "./personal-data.ts";

/** Texts that make careless expressions try every way to split them. */
const hostilePieces = [
  "a",
  "0",
  "a0",
  "-",
  "_",
  ".",
  "=",
  ":",
  "/",
  " ",
  "\n",
  "a ",
  "a\n",
  "://",
  "://a:",
  "key",
  "token=",
  "secret:",
  "eyJ",
  "eyJa.",
  "-----BEGIN ",
  "-----BEGIN PRIVATE KEY-----",
  "bearer ",
  "password='",
  "cookie: a=",
  "sk-",
  "?key=",
  "xox",
  "1234567:",
  "M.",
  "<|",
  "<",
  "![",
  "```",
  "user: a\n",
  "ignore ",
  "you are ",
  "的",
];
/** What can trouble rows made of words, which find no hold in most of the others. */
const fewPieces = ["a", "a ", " ", "\n", "-", "<", "you ", "的"];

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);

function isPattern(value: unknown): value is Pattern {
  return typeof value === "object" && value !== null && "pattern" in value && value.pattern instanceof RegExp;
}

/** Every row that any module here exports, once. */
const rows = new Set<Pattern>();
for (const file of files) {
  const module: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href);
  for (const value of Object.values(module)) {
    if (Array.isArray(value)) for (const row of value) if (isPattern(row)) rows.add(row);
  }
}
/** Run at their anchors alone and judged by checks; credentials.test.ts has theirs. */
const inWindows: ReadonlySet<Pattern> = new Set([...credentialPatterns, ...personalDataPatterns]);
const forFolded: ReadonlySet<Pattern> = new Set(injectionPatterns);

/** What an expression repeats without a bound, read from its source. */
function unboundedParts(source: string): readonly string[] {
  const bare = source.replaceAll(/\\./gu, "x").replaceAll(/\[\^?\]?[^\]]*\]/gu, "x");
  return [...bare.matchAll(/[*+]|\{\d+,\}/gu)].map((part) =>
    bare.slice(Math.max(0, part.index - 20), part.index + 3),
  );
}

function hits(row: Pattern, text: string): boolean {
  if (!forFolded.has(row)) return row.pattern.test(text);
  const view = { text, via: "", spanOf: (start: number, end: number) => ({ start, end }) };
  return row.pattern.test(text) && findPatterns(view).some(({ id }) => id === row.id);
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Time of the processor, because on a busy machine a long run is interrupted and a short one is not. */
function timeMs(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1_000;
}

/**
 * A text is compared with one of four times its length; what takes next to no time is linear enough. The best of
 * several counts, because other work on the machine only ever adds.
 */
function expectLinear(row: Pattern, piece: string): void {
  const every = new RegExp(row.pattern, `${row.pattern.flags}g`);
  const [short, long] = [fill(piece, 8_192), fill(piece, 32_768)];
  let [quick, slow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 8; round += 1) {
    slow = Math.min(
      slow,
      timeMs(() => void long.replace(every, "")),
    );
    if (slow < 8) return;
    quick = Math.min(
      quick,
      timeMs(() => void short.replace(every, "")),
    );
    if (slow / quick < 8) return;
  }
  expect.fail(`${row.id} on ${JSON.stringify(piece)}: ${quick} ms, four times as long ${slow} ms`);
}

describe("patterns", () => {
  it("are found in every file of rows and have ids of their own", () => {
    expect(rows.size).toBeGreaterThan(100);
    const ids = [...rows].map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const row of forFolded) expect(rows.has(row), row.id).toBe(true);
  });

  for (const row of [...rows].filter((each) => !inWindows.has(each))) {
    it(`${row.id} hits its examples, spares its counter-examples and keeps no state`, () => {
      expect(row.pattern.flags).not.toMatch(/[gy]/);
      expect(row.matches.length).toBeGreaterThan(0);
      expect(row.spares.length).toBeGreaterThan(0);
      expect(row.weight).toBeGreaterThan(0);
      expect(row.weight).toBeLessThanOrEqual(1);
      expect(row.why).toMatch(/\.$/);
      for (const text of row.matches.map((match) => match.normalize("NFKC"))) {
        for (const dressed of [text, `see\n${text}\nnext`, `see\n${text} next`]) {
          expect(hits(row, dressed), dressed).toBe(true);
        }
        const folded = text.toLowerCase();
        expect(
          row.anchors.some((anchor) => folded.includes(anchor)),
          `anchor in ${text}`,
        ).toBe(true);
      }
      for (const text of row.spares) expect(row.pattern.test(text), text).toBe(false);
      for (const anchor of row.anchors) {
        expect(anchor).toBe(anchor.toLowerCase());
        expect(anchor.length).toBeGreaterThan(0);
      }
    });

    it(`${row.id} repeats nothing without a bound and takes linear time on hostile text`, () => {
      expect(unboundedParts(row.pattern.source)).toEqual([]);
      const steps = row.forms?.[0]?.steps ?? [row.anchors];
      const own = steps
        .map((step) => step[0] ?? "")
        .flatMap((text) => [`${text.trim()} `, `${text.trim()} a `]);
      const mixed = steps.map((step) => step[0]?.trim()).join(" a ");
      const cut = row.matches.slice(0, 2).map((text) => `${text.slice(0, Math.ceil(text.length * 0.7))} `);
      const general = row.forms === undefined ? hostilePieces : fewPieces;
      for (const piece of [...general, ...own, `${mixed} `, ...cut]) expectLinear(row, piece);
    });
  }

  it("for folded text have two examples and two counter-examples each, written as folded text", () => {
    for (const row of forFolded) {
      expect(row.matches.length, row.id).toBeGreaterThanOrEqual(2);
      expect(row.spares.length, row.id).toBeGreaterThanOrEqual(2);
      for (const text of [...row.matches, ...row.spares]) expect(text, row.id).toBe(text.toLowerCase());
    }
  });
});
