import { expect, test } from "vitest";
import { readArgument } from "./read-argument.ts";
import type { Json } from "../../json.ts";
import type { ValueKind } from "./typed-value.ts";

function read(hint: ValueKind | undefined, value: Json): string[] {
  return readArgument(hint, value).map(({ kind, canonical }) => `${kind} ${canonical}`);
}

test("an argument that is a value of the hinted kind is exactly that value", () => {
  expect(read("amount", 50.5)).toEqual(["amount 50.5"]);
  expect(read("id", "24")).toEqual(["id 24"]);
  expect(read("name", "Alice Smith")).toEqual(["name alice smith"]);
  expect(read("mail", "Bob <bob@x.com>")).toEqual(["mail bob@x.com"]);
});

test("a date with a time gives both", () => {
  expect(read(undefined, "2024-05-19 12:00")).toEqual(
    expect.arrayContaining(["date 2024-05-19", "time 12:00"]),
  );
});

test("lists and objects give the values of all their texts and numbers", () => {
  expect(read(undefined, ["a@x.com", { file: "notes.txt", count: 3 }])).toEqual([
    "mail a@x.com",
    "path notes.txt",
    "id 3",
  ]);
});

test("a text without a form is a name, so that no argument goes without a comparison", () => {
  expect(read(undefined, "general")).toEqual(["name general"]);
  expect(read("url", "not a page")).toEqual(["name not a page"]);
});

test("what is empty has no value", () => {
  expect(read(undefined, ["", null, true])).toEqual([]);
});
