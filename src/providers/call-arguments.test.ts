import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { parseCallArguments } from "./call-arguments.ts";

test("takes an object as it is, and nothing as an empty one", () => {
  expect(parseCallArguments('{"a":[1,{"b":"}"}]}')).toEqual({ ok: true, args: { a: [1, { b: "}" }] } });
  expect(parseCallArguments(" ")).toEqual({ ok: true, args: {} });
});

test.each([
  ["broken JSON", '{"a":'],
  ["a list", "[1]"],
  ["a string", '"x"'],
  ["null", "null"],
  ["a magic key", '{"a":{"__proto__":{"admin":true}}}'],
  ["deep nesting", `{"a":${"[".repeat(100_000)}`],
  ["too long a text", `{"a":"${"x".repeat(limits.callArgumentCharacters)}"}`],
])("does not take %s and says what was expected", (_, input) => {
  const parsed = parseCallArguments(input);
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? "" : parsed.problem).toContain("Send one JSON object");
});

test("gives back every object it takes, and never throws", () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 }), { noNullPrototype: true });
  fc.assert(
    fc.property(objects, (value) => {
      const text = JSON.stringify(value);
      const parsed = parseCallArguments(text);
      if (!text.includes("__proto__")) expect(parsed).toEqual({ ok: true, args: JSON.parse(text) });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => typeof parseCallArguments(text).ok === "boolean"));
});
