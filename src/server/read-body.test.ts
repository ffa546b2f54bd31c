import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import type { Json } from "../json.ts";
import { splitTarget } from "./entrance.ts";
import { checkTree, parseJson } from "./read-body.ts";

function depthOf(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe("parsing a body", () => {
  it("gives back every JSON value within the depth and refuses the others", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        fc.pre(!text.includes("__proto__"));
        const value = JSON.parse(text) as Json;
        expect(parseJson(Buffer.from(text))).toEqual(value);
        const depth = depthOf(value);
        expect(() => checkTree(value, depth)).not.toThrow();
        if (depth > 1) expect(() => checkTree(value, depth - 2)).toThrow(AppError);
      }),
    );
  });

  it("answers any bytes with a value or a bad request, never with another error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          parseJson(Buffer.from(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: "bad-request" });
        }
      }),
    );
  });
});

describe("splitting a target", () => {
  it("lets only plain paths through, so that no two spellings mean one route", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string(), fc.webUrl()), (target) => {
        try {
          const { path } = splitTarget(target);
          expect(new URL(path, "http://h").pathname).toBe(path);
          expect(decodeURIComponent(path)).toBe(path);
        } catch (error) {
          expect(error).toMatchObject({ code: "bad-request" });
        }
      }),
    );
  });
});
