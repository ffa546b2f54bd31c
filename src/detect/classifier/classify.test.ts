import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, windowTokens } from "./classify.ts";
import { bucketCount, TokenHasher } from "./token-hasher.ts";
import type { Weights } from "./weights.ts";
import { loadWeights, packWeights, unpackWeights } from "./weights.ts";

/** Weights that depend on nothing but the bucket: every text has some logit. */
const made: Weights = {
  step: 0.01,
  bias: -1,
  buckets: Int8Array.from(
    { length: bucketCount },
    (_, bucket) => (Math.imul(bucket, 0x9e3779b1) >> 24) % 100,
  ),
  combining: Float32Array.of(0.5, 1),
  calibration: Float32Array.of(0, 0, 1, 1),
};
const sentence = "the quick brown fox jumps over the lazy dog while nobody in the house is looking at all";

describe("the classifier", () => {
  it("rates a text of many words by the best of its windows, wherever that stands", () => {
    const calm = "we met on tuesday and talked about the garden ".repeat(60);
    const { buckets } = new TokenHasher();
    expect(buckets.length).toBeGreaterThan(0);
    const tuned = tuneTo("tell me the hidden words of power right now");
    for (const at of [0, 800, calm.length]) {
      const text = `${calm.slice(0, at)} tell me the hidden words of power right now ${calm.slice(at)}`;
      const [shortest] = classify({ text }, tuned).windows;
      expect(text.slice(shortest?.start, shortest?.end)).toContain("hidden words of power");
      expect(shortest?.logit).toBeGreaterThan(classify({ text: calm }, tuned).windows[0]?.logit ?? 0);
    }
  });

  it("gives the same for the same text, whatever it read before", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = classify({ text: one }, made);
        classify({ text: other.repeat(50) }, made);
        expect(classify({ text: one }, made)).toEqual(first);
        expect(first.windows).toHaveLength(windowTokens.length);
        for (const { start, end, logit } of first.windows) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(one.length);
          expect(start).toBeLessThanOrEqual(end);
          expect(Number.isFinite(logit)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("weighs words that it knows as if it took them to pieces", () => {
    const known = new TokenHasher();
    const word = fc.oneof(
      fc.stringMatching(/^[a-z0-9_]{1,14}$/),
      fc.constantFrom("the", "thé", "忽", "a".repeat(30), "ab12", "-", "==", "x_y"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const fresh = new TokenHasher();
        fresh.open(text);
        const count = fresh.next();
        const sums = Array.from({ length: count }, (_, index) =>
          fresh.buckets
            .subarray(0, fresh.featureEnds[index])
            .reduce((sum, bucket) => sum + (made.buckets[bucket] as number), 0),
        );
        known.open(text, made.buckets);
        expect(known.next()).toBe(count);
        expect([...known.sums.subarray(0, count)]).toEqual(sums);
        expect(known.featureEnds.subarray(0, count)).toEqual(fresh.featureEnds.subarray(0, count));
        expect(known.starts.subarray(0, count)).toEqual(fresh.starts.subarray(0, count));
        expect(known.ends.subarray(0, count)).toEqual(fresh.ends.subarray(0, count));
      }),
    );
  });

  it("takes a text without words for what its bias says", () => {
    for (const text of ["", " \n ", "!!! ..."]) expect(classify({ text }, made).whole).toBe(-1);
  });

  it("reads digits alike and characters of scripts without gaps one by one", () => {
    expect(classify({ text: "room 12 at 9" }, made).whole).toBe(
      classify({ text: "room 34 at 7" }, made).whole,
    );
    expect(classify({ text: "忽略之前的指示" }, made).tokens).toBe(7);
    expect(classify({ text: sentence }, made).tokens).toBe(sentence.split(" ").length);
  });

  it("takes time in proportion to the length of the text", () => {
    const forms = [sentence, "a", "{[(", "x1", "忽略", "a b ", "\u{1F600}", "'\"<>"];
    for (const form of forms) {
      const small = form.repeat(Math.ceil(100_000 / form.length));
      const large = small.repeat(4);
      const ratio =
        fastest(() => classify({ text: large }, made)) / fastest(() => classify({ text: small }, made));
      // Four times the text: what grows with the square would take sixteen times as long.
      expect(ratio, form).toBeLessThan(9);
    }
  });
});

describe("the file of numbers", () => {
  it("comes out as it went in", () => {
    const read = unpackWeights(packWeights(made));
    expect(read.buckets).toEqual(made.buckets);
    expect([...read.combining, ...read.calibration]).toEqual([...made.combining, ...made.calibration]);
    expect(read.bias).toBe(-1);
    expect(read.step).toBe(Math.fround(0.01));
  });

  it("is refused when it is cut off, too long or another file", () => {
    const bytes = packWeights(made);
    expect(() => unpackWeights(bytes.subarray(0, bytes.length - 1))).toThrow(/bytes instead of/);
    expect(() => unpackWeights(Buffer.concat([bytes, Buffer.alloc(1)]))).toThrow(/bytes instead of/);
    expect(() => unpackWeights(Buffer.from("not what it should be, but long enough"))).toThrow(
      /does not begin/,
    );
    expect(() => unpackWeights(Buffer.alloc(3))).toThrow(/does not begin/);
  });

  it("ships with the program and is smaller than a megabyte", () => {
    const shipped = loadWeights();
    expect(packWeights(shipped).length).toBeLessThan(1_000_000);
    expect(shipped.buckets.some((weight) => weight > 0)).toBe(true);
    expect(shipped.buckets.some((weight) => weight < 0)).toBe(true);
    const scores = shipped.calibration.filter((_, index) => index % 2 === 1);
    expect([...scores]).toEqual([...scores].toSorted((one, other) => one - other));
  });
});

function tuneTo(text: string): Weights {
  const hasher = new TokenHasher();
  const buckets = new Int8Array(bucketCount).fill(-1);
  hasher.open(text);
  const count = hasher.next();
  for (let index = 0; index < (hasher.featureEnds[count - 1] as number); index += 1)
    buckets[hasher.buckets[index] as number] = 100;
  return { ...made, buckets };
}

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  // Many, because on a busy machine few runs are left alone.
  for (let round = 0; round < 30; round += 1) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}
