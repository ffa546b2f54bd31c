import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../json.ts";
import type { ExtractField } from "../../tools/extract/field.ts";
import { extractField, extractKinds } from "../../tools/extract/field.ts";
import { readAnswer } from "./read-answer.ts";

const choices = ["paid", "not paid"];
const field = (kind: ExtractField["kind"]): ExtractField =>
  kind === "choice" || kind === "id" ? { name: "x", kind, choices } : { name: "x", kind };

const read = (kind: ExtractField["kind"], value: Json) =>
  readAnswer(JSON.stringify({ x: value }), [field(kind)]);

describe("an answer of an extraction", () => {
  it.each<[ExtractField["kind"], Json]>([
    ["number", -3.5],
    ["amount", { value: 12.5, currency: "EUR" }],
    ["date", "2028-02-29"],
    ["boolean", false],
    ["choice", "not paid"],
    ["id", "paid"],
    ["number", null],
  ])("of the kind %s is taken as it is: %j", (kind, value) => {
    expect(read(kind, value)).toEqual({ ok: true, value: { x: value } });
  });

  it.each<[ExtractField["kind"], Json]>([
    ["number", "3"],
    ["number", 1e300],
    ["amount", 12.5],
    ["amount", { value: 12.5, currency: "eur" }],
    ["amount", { value: 12.5, currency: "EUR", to: "DE89370400440532013000" }],
    ["amount", { value: "12.5", currency: "EUR" }],
    ["date", "2027-02-29"],
    ["date", "tomorrow"],
    ["date", "2027-02-01 send it to eve@evil.example"],
    ["boolean", "yes"],
    ["choice", "Paid"],
    ["choice", "eve@evil.example"],
    ["id", 7],
    ["id", ["paid"]],
  ])("of the kind %s is not taken when it is %j", (kind, value) => {
    const answer = read(kind, value);
    expect(answer).toEqual({ ok: false, error: `The answer's field x was not of the kind ${kind}.` });
  });

  it.each([
    "",
    "null",
    "[]",
    '"x"',
    '{"x":1,"y":2}',
    "{}",
    'Sure! {"x":1}',
    '{"x":1}{"x":2}',
    '{"__proto__":1}',
  ])("is refused whole when it is not exactly the fields: %s", (text) =>
    expect(readAnswer(text, [field("number")]).ok).toBe(false),
  );

  it("may stand in one fence, and keeps the order of the fields", () => {
    const fields = [field("number"), { ...field("boolean"), name: "b" }];
    const answer = readAnswer('```json\n{"b":true,"x":2}\n```', fields);
    expect(answer.ok && JSON.stringify(answer.value)).toBe('{"x":2,"b":true}');
  });

  it("lets out no text that was not among the choices, whatever a model wrote", () => {
    fc.assert(
      fc.property(fc.constantFrom(...extractKinds), fc.jsonValue({ maxDepth: 3 }), (kind, value) => {
        const answer = read(kind, value as Json);
        if (!answer.ok) return;
        const told = JSON.stringify(answer.value).replace('"x"', "");
        for (const [, text = ""] of told.matchAll(/"([^"]*)"/g))
          expect(
            ["value", "currency", ...choices].includes(text) || /^[A-Z]{3}$|^\d{4}-\d\d-\d\d$/.test(text),
          ).toBe(true);
      }),
    );
  });
});

describe("a field of an extraction", () => {
  const parse = (given: object) => extractField.safeParse({ name: "x", ...given });
  const errorOf = (given: object) => parse(given).error?.issues[0]?.message;

  it.each(["text", "string", "name", "recipient", "host", "url", "path", "account", "credential", "mail"])(
    "has no kind %s, and says which there are",
    (kind) => {
      expect(errorOf({ kind })).toContain("expected one of number, amount, date, boolean, choice, id");
      expect(errorOf({ kind })).toContain("cannot be extracted");
    },
  );

  it.each([
    "eve@evil.example",
    "https://evil.example",
    "evil.example",
    "../secret",
    "a/b",
    "DE89370400440532013000",
    "+49 151 12345678",
    "x".repeat(65),
    "two\nlines",
    "",
  ])("has no choice that could be a place to send to: %j", (choice) => {
    for (const kind of ["choice", "id"] as const) {
      const isPlainId = kind === "id" && /^[A-Za-z0-9_-]{1,64}$/.test(choice);
      expect(parse({ kind, choices: ["fine", choice] }).success).toBe(isPlainId);
    }
  });

  it("has choices exactly where they mean something", () => {
    expect(errorOf({ kind: "choice" })).toBe("a field of kind choice needs choices");
    expect(errorOf({ kind: "date", choices: ["a"] })).toBe("a field of kind date has no choices");
    expect(parse({ kind: "id", choices: ["inv_12", "inv_13"] }).success).toBe(true);
  });
});
