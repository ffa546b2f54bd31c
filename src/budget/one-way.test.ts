import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const source = new URL("../", import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !path.endsWith(".test.ts"),
);
const read = (path: string) => readFileSync(new URL(path, source), "utf8");

it("is the only way to a model: whoever calls one does it inside of ModelBudget.ask", () => {
  const callers = files.filter((path) => /\bcallModel\(/.test(read(path)) && path !== "agent/call-model.ts");
  expect(callers.length).toBeGreaterThan(0);
  for (const path of callers) {
    const text = read(path);
    const calls = text.match(/\bcallModel\(/g)?.length;
    expect(text.match(/budget\.ask\([^;]*?\bcallModel\(/g)?.length, path).toBe(calls);
  }
});

it("has no way around it: nobody else asks a provider for its stream", () => {
  const askers = files.filter(
    (path) => /\bprovider\.stream\(/.test(read(path)) && !path.startsWith("providers/"),
  );
  expect(askers.toSorted()).toEqual(["agent/call-model.ts", "agent/delegate/bound-spending.ts"]);
});
