import { describe, expect, it } from "vitest";
import type { CrossingContext } from "../../../layer.ts";
import { createKnownValueScanner } from "../../../redaction/known-values.ts";
import type { StorageWrite } from "../write.ts";
import { createRedactLayer } from "./index.ts";

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
};
const label = { trust: "learned", source: "model", at: 0, readers: "everyone" } as const;
const value = 'p4ss"word\\long enough';
const scanner = createKnownValueScanner({
  entries: () => [
    { name: "DB_PASSWORD", value },
    { name: "API_KEY", value: "ak-0123456789" },
  ],
  generation: () => 1,
});
const layer = createRedactLayer({ scanner });

function keep(text: string, kind: StorageWrite["kind"] = "journal") {
  return layer.judge({ kind, text, label }, context);
}

describe("storage/redact", () => {
  for (const kind of ["message", "journal", "reply", "memory", "record"] as const) {
    it(`keeps no secret in a ${kind}`, () => {
      expect(keep("key ak-0123456789.", kind)).toEqual({
        do: "pass",
        value: { kind, text: "key [REDACTED:API_KEY].", label },
        findings: [{ id: "redact/redacted", family: "secret", level: "high", via: "API_KEY" }],
      });
    });
  }

  it("finds a secret inside JSON and names every secret once", () => {
    const verdict = keep(JSON.stringify({ a: value, b: value, c: "ak-0123456789" }));
    expect(verdict).toMatchObject({
      value: { text: '{"a":"[REDACTED:DB_PASSWORD]","b":"[REDACTED:DB_PASSWORD]","c":"[REDACTED:API_KEY]"}' },
    });
    expect(verdict.findings?.map(({ via }) => via).sort()).toEqual(["API_KEY", "DB_PASSWORD"]);
    expect(JSON.stringify(verdict.findings)).not.toContain("ak-0123456789");
  });

  it("returns a clean write as the same object", () => {
    const write: StorageWrite = { kind: "memory", text: "The user likes tea.", label };
    const verdict = layer.judge(write, context);
    expect(verdict).toEqual({ do: "pass", value: write });
    expect(verdict.do === "pass" && verdict.value).toBe(write);
  });
});
