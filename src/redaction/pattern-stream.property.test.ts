import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialPatterns } from "../patterns/credentials/index.ts";
import { findCredentials, openCredentialStream, redactCredentials } from "./credential-scanner.ts";

const examples = credentialPatterns.flatMap(({ matches, spares }) => [...matches, ...spares]);
const anchors = credentialPatterns.flatMap((row) => row.anchors);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...examples) },
  { weight: 3, arbitrary: fc.constantFrom(...anchors) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(" ", "\n", '"', "'", "=", ": ", "-", "_", ".", "/", "://", "@", ",", "é"),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.nat({ max: 9_000 }).map((count) => "a1".repeat(count / 2)) },
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

function redactInPieces(whole: string, cuts: readonly number[]): string {
  const stream = openCredentialStream();
  const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
  let output = "";
  [0, ...places].forEach((from, index) => {
    output += stream.push(whole.slice(from, places[index]));
  });
  return output + stream.end();
}

describe("credentials in a text that comes in pieces", () => {
  it("are redacted as on the whole text, wherever it is cut", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (whole, cuts) => {
        expect(redactInPieces(whole, cuts)).toBe(redactCredentials(whole, new Set()));
      }),
      { numRuns: 1_500 },
    );
  });

  it("are redacted as on the whole text, unit by unit", () => {
    const short = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("").slice(0, 900));
    fc.assert(
      fc.property(short, (whole) => {
        const every = Array.from({ length: whole.length }, (_, index) => index);
        expect(redactInPieces(whole, every)).toBe(redactCredentials(whole, new Set()));
      }),
      { numRuns: 400 },
    );
  });

  it("stand where the redaction says, in order and apart", () => {
    fc.assert(
      fc.property(text, (whole) => {
        let at = 0;
        let output = "";
        for (const { id, start, end } of findCredentials(whole)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          output += `${whole.slice(at, start)}[REDACTED:${id}]`;
          at = end;
        }
        expect(output + whole.slice(at)).toBe(redactCredentials(whole, new Set()));
      }),
      { numRuns: 500 },
    );
  });
});
