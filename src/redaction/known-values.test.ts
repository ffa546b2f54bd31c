import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownSecrets } from "../secrets/secret-manager.ts";
import { createKnownValueScanner, redactionMark } from "./known-values.ts";
import { buildNeedles } from "./needles.ts";

function knownOf(...entries: { name: string; value: string }[]): KnownSecrets & { add: typeof add } {
  let generation = 1;
  const add = (name: string, value: string): void => {
    entries.push({ name, value });
    generation += 1;
  };
  return { entries: () => entries, generation: () => generation, add };
}

function scanInChunks(
  known: KnownSecrets,
  chunks: readonly string[],
): { text: string; names: readonly string[] } {
  const stream = createKnownValueScanner(known).open();
  const released = chunks.map((chunk) => stream.push(chunk)).join("");
  const { rest, names } = stream.end();
  return { text: released + rest, names };
}

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => text.slice(from, places[index]));
}

const value = "kf93-Xq/71+zz=?pÄ~";
const known = knownOf({ name: "mail.password", value });
const mark = redactionMark("mail.password");

function encodings(text: string): Record<string, string> {
  const bytes = Buffer.from(text);
  const percent = encodeURIComponent(text);
  return {
    exact: text,
    json: JSON.stringify(text).slice(1, -1),
    base64: bytes.toString("base64").replace(/=+$/, ""),
    base64url: bytes.toString("base64url"),
    hex: bytes.toString("hex"),
    hexUpper: bytes.toString("hex").toUpperCase(),
    percent,
    percentLower: percent.replace(/%../g, (escape) => escape.toLowerCase()),
    reversed: [...text].reverse().join(""),
  };
}

describe("known values in texts", () => {
  for (const [name, form] of Object.entries(encodings(value))) {
    it(`replaces the ${name} spelling, cut at every position`, () => {
      const text = `before ${form} after`;
      for (let cut = 0; cut <= text.length; cut += 1) {
        const result = scanInChunks(known, [text.slice(0, cut), text.slice(cut)]);
        expect(result.text).toBe(`before ${mark} after`);
        expect(result.names).toEqual(["mail.password"]);
      }
    });
  }

  it("finds a value inside a longer base64 text at every alignment", () => {
    for (const before of ["", "a", "ab", "abc", "user:"]) {
      const { text } = createKnownValueScanner(known).scan(
        Buffer.from(`${before}${value}:tail`).toString("base64"),
      );
      expect(text).toContain(mark);
      expect(text.replace(mark, "").length).toBeLessThan(((before.length + 5) / 3) * 4 + 8);
    }
  });

  it("releases text as soon as it cannot be part of a value", () => {
    const stream = createKnownValueScanner(known).open();
    expect(stream.push("hello ")).toBe("hello ");
    expect(stream.push("kf93-")).toBe("");
    expect(stream.push("no")).toBe("kf93-no");
    expect(stream.end()).toEqual({ rest: "", names: [] });
  });

  it("redacts overlapping values as one, named after the longest", () => {
    const both = knownOf({ name: "short", value: "ABCDEFGHIJ" }, { name: "long", value: "GHIJKLMNOPQRST" });
    expect(scanInChunks(both, [..."xABCDEFGHIJKLMNOPQRSTx"])).toEqual({
      text: "x[REDACTED:long]x",
      names: ["short", "long"],
    });
    const inner = knownOf({ name: "inner", value: "CDEFGHIJ" }, { name: "outer", value: "ABCDEFGHIJKLMN" });
    expect(scanInChunks(inner, ["ABCDEFGHIJKL", "M"]).text).toBe("AB[REDACTED:inner]KLM");
    expect(scanInChunks(inner, ["ABCDEFGHIJKL", "MN"]).text).toBe("[REDACTED:outer]");
  });

  it("redacts the piece of a value that a cut leaves at the end", () => {
    const stream = createKnownValueScanner(known).open();
    expect(stream.push(`text ${value.slice(0, 10)}`)).toBe("text ");
    expect(stream.endCut()).toEqual({ rest: mark, names: ["mail.password"] });
  });

  it("looks for a value that was added while the text is under way", () => {
    const growing = knownOf({ name: "first", value: "first-value-1" });
    const stream = createKnownValueScanner(growing).open();
    expect(stream.push("a first-va")).toBe("a ");
    growing.add("second", "second-value-2");
    expect(stream.push("lue-1 second-value")).toBe("[REDACTED:first] ");
    expect(stream.push("-2.x")).toBe("[REDACTED:second].x");
  });

  it("finds the single lines of a key file, but not its public borders", () => {
    const pem = "-----BEGIN FAKE KEY-----\nMIIEfakefakefakefakefake0123\n-----END FAKE KEY-----\n";
    const scanner = createKnownValueScanner(knownOf({ name: "key", value: pem }));
    expect(scanner.scan("  MIIEfakefakefakefakefake0123  ").text).toBe("  [REDACTED:key]  ");
    expect(scanner.scan("-----BEGIN FAKE KEY-----").names).toEqual([]);
  });

  it("ignores values that are too short to tell from words", () => {
    expect(createKnownValueScanner(knownOf({ name: "pin", value: "1234567" })).scan("1234567").names).toEqual(
      [],
    );
  });
});

const secrets = fc.array(fc.string({ minLength: 8, maxLength: 40, unit: "binary" }), {
  minLength: 1,
  maxLength: 5,
});
const narrowSecrets = fc.array(fc.string({ minLength: 8, maxLength: 14, unit: fc.constantFrom("a", "b") }), {
  minLength: 1,
  maxLength: 4,
});

describe("known values, for any secret, text and chunking", () => {
  it("leaves no spelling of any value and does not depend on the chunks", () => {
    fc.assert(
      fc.property(
        fc.oneof(secrets, narrowSecrets),
        fc.array(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("a", "b") }), fc.nat())),
        fc.array(fc.nat(), { maxLength: 12 }),
        (values, pieces, cuts) => {
          const entries = values.map((item, index) => ({ name: `s${index}`, value: item }));
          const forms = entries.flatMap((entry) => buildNeedles(entry.value));
          const text = pieces
            .map((piece) => (typeof piece === "number" ? forms[piece % forms.length] : piece))
            .join("");
          const whole = createKnownValueScanner(knownOf(...entries)).scan(text);
          expect(scanInChunks(knownOf(...entries), cutAt(text, cuts))).toEqual(whole);
          const left = whole.text.split(/\[REDACTED:s\d+\]/);
          for (const form of forms) expect(left.some((part) => part.includes(form))).toBe(false);
          if (pieces.some((piece) => typeof piece === "number"))
            expect(whole.names.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("passes clean text byte for byte", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), fc.array(fc.nat()), (text, cuts) => {
        const scanned = scanInChunks(
          knownOf({ name: "s", value: "~~ never in a text ~~ÿ~~" }),
          cutAt(text, cuts),
        );
        expect(scanned).toEqual({ text, names: [] });
      }),
    );
  });
});

describe("known values in pieces", () => {
  const long = "Kf93Xq71zzPw5LtQ";
  const pieces = knownOf({ name: "s", value: long });
  const scanner = createKnownValueScanner(pieces);

  it("finds a value whose characters are apart, in any case, and in two encodings", () => {
    const twice = Buffer.from(Buffer.from(long).toString("base64")).toString("base64").replace(/=+$/, "");
    const spellings = [
      [...long].join(" "),
      [...long].join("\u200b"),
      [...long].join(".\n"),
      [...long].join(" - "),
      long.toUpperCase(),
      [...long.toLowerCase()].join("_"),
      [...Buffer.from(long).toString("hex")].join(" "),
      [...long].reverse().join("-"),
      twice,
      Buffer.from(Buffer.from(long).toString("hex")).toString("base64").replace(/=+$/, ""),
      Buffer.from(Buffer.from(long).toString("base64")).toString("hex"),
    ];
    for (const form of spellings) {
      const { text, names } = scanner.scan(`before ${form} after`);
      expect(names, form).toEqual(["s"]);
      expect(text.startsWith("before ") && text.endsWith(" after"), text).toBe(true);
      for (let cut = 0; cut <= form.length; cut += 3) {
        const result = scanInChunks(pieces, [`before ${form.slice(0, cut)}`, `${form.slice(cut)} after`]);
        expect(result.text).toBe(text);
      }
    }
  });

  it("leaves a long row of separators alone, and a short value in another case", () => {
    expect(scanner.scan(`${long.slice(0, 8)}${" ".repeat(17)}${long.slice(8)}`).names).toEqual([]);
    const short = createKnownValueScanner(knownOf({ name: "s", value: "Kf93Xq71zz" }));
    expect(short.scan("kf93xq71zz").names).toEqual([]);
    expect(short.scan("K f 9 3 X q 7 1 z z").names).toEqual(["s"]);
  });

  it("does not take a sentence for a secret that consists of its words", () => {
    const words = createKnownValueScanner(knownOf({ name: "s", value: "thequickbrownfox" }));
    expect(words.scan("the quick brown fox").names).toEqual([]);
    expect(words.scan("thequickbrownfox").names).toEqual(["s"]);
  });

  it("keeps back no more than the value and its separators can be", () => {
    const stream = scanner.open();
    let sent = 0;
    for (let round = 0; round < 200; round += 1) sent += stream.push("K. ".repeat(50)).length;
    expect(200 * 150 - sent).toBeLessThan(64);
    expect(stream.push(`K${" ".repeat(1_000)}`).length).toBeGreaterThan(900);
  });

  it("are found for any value, any separators and any chunks", () => {
    const unit = fc.constantFrom(..."abAB01");
    const gap = fc.constantFrom("", " ", ".", "-", "\n", "\u200b", " .", "  ");
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, minLength: 8, maxLength: 22 }), { minLength: 1, maxLength: 3 }),
        fc.array(gap, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (values, gaps, cuts) => {
          const known = knownOf(...values.map((item, index) => ({ name: `s${index}`, value: item })));
          const spread = values.map((item) =>
            [...item].map((sign, index) => sign + (gaps[index % gaps.length] ?? "")).join(""),
          );
          const text = `x ${spread.join(" y ")} z`;
          const whole = createKnownValueScanner(known).scan(text);
          expect(scanInChunks(known, cutAt(text, cuts))).toEqual(whole);
          const findable = values.some((item) => item.length >= 10 && !/^(?:[a-z]+|[A-Z]+)$/.test(item));
          if (findable) expect(whole.names.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
