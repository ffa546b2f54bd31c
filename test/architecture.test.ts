import { join } from "node:path";
import { expect, test } from "vitest";
import { exceptions } from "./architecture/exceptions.ts";
import { formatViolation } from "./architecture/rule.ts";
import { rules } from "./architecture/rules.ts";
import { SourceTree } from "./architecture/source-tree.ts";

const tree = new SourceTree(join(import.meta.dirname, ".."));

test.for(rules)("in this house, $promise", (rule, { skip }) => {
  const reason = rule.pending?.(tree);
  if (reason !== undefined) return skip(reason);
  const tolerated = exceptions.filter((exception) => exception.rule === rule.name);
  const found = rule.check(tree);
  const violations = found.filter(({ path }) => !tolerated.some((exception) => exception.path === path));
  expect(violations.map(formatViolation)).toEqual([]);
  const idle = tolerated.filter((exception) => !found.some(({ path }) => path === exception.path));
  expect(idle, "an exception that is no longer needed goes").toEqual([]);
});

test("every exception names a rule and says why", () => {
  const names = rules.map((rule) => rule.name);
  for (const exception of exceptions) {
    expect(names).toContain(exception.rule);
    expect(exception.why.length, exception.path).toBeGreaterThan(20);
  }
});
