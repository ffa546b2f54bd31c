import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeRequirements, replaceRequirementsCount } from "../scripts/write-requirements-count.ts";
import { requirements, slices, sources } from "./requirements.ts";
import type { Citation, Requirement } from "./requirements.ts";
import { checkRequirements } from "./requirements/check-requirements.ts";

const root = join(import.meta.dirname, "..");

describe("the list of promises", () => {
  test("every promise is verified by a test that exists, or planned", () => {
    expect(checkRequirements(requirements, root)).toEqual([]);
  });

  test("every text and every slice has promises", () => {
    for (const source of sources) {
      expect(requirements.filter((row) => row.source.includes(source)).length, source).toBeGreaterThan(20);
    }
    expect(slices.filter((slice) => !requirements.some((row) => row.slice === slice))).toEqual([]);
  });

  test("no sentence is promised twice", () => {
    const sentences = requirements.map((row) => row.promise.toLowerCase());
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });
});

describe("the check of the list", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "requirements-"));
    const tests = [
      'describe("rooms", () => {',
      '  test("keeps the door shut", () => {});',
      "  test.each([1])(`opens for ${name} only`, () => {});",
      '  test.skip("sleeps for ever", () => {});',
      '  test.todo("is not written");',
      '  test.skipIf(true)("runs where it can", () => {});',
      "});",
    ];
    writeFileSync(join(folder, "door.test.ts"), tests.join("\n"));
    writeFileSync(join(folder, "door.ts"), 'export const text = "keeps the door shut";\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function verified(...citations: string[]): Requirement {
    const verifiedBy = citations as unknown as readonly [Citation, ...Citation[]];
    return { id: "000/door", promise: "The door is shut.", source: ["000"], state: "verified", verifiedBy };
  }

  test.each([
    "door.test.ts > keeps the door",
    "door.test.ts > rooms > keeps the door",
    "door.test.ts > opens for",
    "door.test.ts > runs where it can",
  ])("accepts the citation %s", (citation) => {
    expect(checkRequirements([verified(citation)], folder)).toEqual([]);
  });

  test.each([
    ["missing.test.ts > keeps the door", "does not exist"],
    ["door.ts > keeps the door", "does not exist"],
    ["door.test.ts > keeps the window", "does not hold"],
    ["door.test.ts > halls > keeps the door", "does not hold"],
    ["door.test.ts > sleeps for ever", "does not run"],
    ["door.test.ts > is not written", "does not run"],
    ["door.test.ts", "names no test title"],
  ])("refuses the citation %s", (citation, complaint) => {
    expect(checkRequirements([verified(citation)], folder).join("\n")).toContain(complaint);
  });

  test("refuses a verified row without a citation", () => {
    expect(checkRequirements([verified()], folder).join()).toContain("cites no test");
  });

  test.each<[string, object]>([
    ["neither verified", { state: "done" }],
    ["no known slice", { slice: "tomorrow" }],
    ["an id looks like", { id: "Rate limit" }],
    ["no source", { source: [] }],
    ["unknown source", { source: ["005"] }],
    ["not among its sources", { id: "001/a" }],
    ["one sentence", { promise: "rate limit" }],
  ])("refuses a row with the complaint %s", (complaint, change) => {
    const row = {
      id: "000/a",
      promise: "A.",
      source: ["000"],
      state: "planned",
      slice: "budgets",
      ...change,
    };
    expect(checkRequirements([row as unknown as Requirement], folder).join()).toContain(complaint);
  });

  test("refuses an id that is used twice", () => {
    const row = requirements[0] as Requirement;
    expect(checkRequirements([row, row], root).join()).toContain("used twice");
  });
});

describe("the count in the README", () => {
  test("the README shows the present count", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(replaceRequirementsCount(readme, requirements)).toBe(readme);
  });

  test("the count is written between the markers and nowhere else", () => {
    const readme = "# A\n<!-- requirements:begin -->\nold\n<!-- requirements:end -->\nrest\n";
    const count = describeRequirements(requirements);
    expect(replaceRequirementsCount(readme, requirements)).toBe(
      `# A\n<!-- requirements:begin -->\n${count}\n<!-- requirements:end -->\nrest\n`,
    );
    expect(count).toContain(String(requirements.length));
    expect(replaceRequirementsCount("# A\n", requirements)).toBeUndefined();
  });
});
