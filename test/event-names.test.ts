import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recordLevels } from "../src/audit/record-line.ts";
import { auditLevels, auditNames, eventNames, secretOutcomes } from "./requirements/event-names.ts";

const source = join(import.meta.dirname, "../src");

/** The product's own text, without tests: a name that stands only in a test is not served. */
function readProduct(): string {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(source, file), "utf8"))
    .join("\n");
}

describe("the event names of the texts", () => {
  test.for(eventNames.filter((row) => row.slice === "foundation"))("the bus has the event $name", (row) => {
    expect(readFileSync(join(source, "events.ts"), "utf8").includes(`"${row.name}"`), row.name).toBe(true);
  });

  test.for(secretOutcomes)("a reading of a secret can come to %s", (outcome) => {
    const line = /"secret:accessed":.*/.exec(readFileSync(join(source, "events.ts"), "utf8"))?.[0];
    expect(line).toContain(`"${outcome}"`);
  });
});

describe("the record names of the texts", () => {
  test.for(auditNames.filter((row) => row.slice === "foundation"))(
    "the records have the name $name",
    ({ name }) => {
      expect(readProduct().includes(`"${name}"`), `"${name}" is nowhere in src`).toBe(true);
    },
  );

  test.for([...auditLevels])("the records have the level %s", (level) => {
    expect([...recordLevels]).toContain(level);
  });
});

test("an event or record name is listed once", () => {
  const names = [...eventNames, ...auditNames].map((row) => row.name);
  expect(new Set(names).size).toBe(names.length);
});
