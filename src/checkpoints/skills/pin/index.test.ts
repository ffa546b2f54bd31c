import { describe, expect, it } from "vitest";
import { issueCapability } from "../../../capability.ts";
import type { CrossingContext } from "../../../layer.ts";
import type { LoadItem } from "../load.ts";
import { createPinLayer } from "./index.ts";

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
};
const item: LoadItem = {
  kind: "tool",
  name: "github_issues",
  origin: "mcp",
  digest: "a".repeat(64),
  needs: [],
  capability: issueCapability({
    principal: { id: "owner", role: "owner" },
    agent: "main",
    conversation: "c1",
    tools: "all",
    powers: [],
    readers: "everyone",
    maxSteps: 25,
  }),
};
const layer = createPinLayer({
  pinnedDigest: ({ kind, name, origin }) =>
    kind === "tool" && name === "github_issues" && origin === "mcp" ? "a".repeat(64) : undefined,
});

describe("skills/pin", () => {
  it("loads what is exactly what was approved", () => {
    expect(layer.judge(item, context)).toEqual({ do: "pass", value: item });
  });

  it("refuses what changed after it was approved, with the command that approves it", () => {
    expect(layer.judge({ ...item, digest: "b".repeat(64) }, context)).toMatchObject({
      do: "refuse",
      reason: {
        code: "pin/changed",
        text: expect.stringContaining("it has changed"),
        hint: expect.stringContaining("can't be approved yet"),
      },
    });
  });

  it("refuses what nobody approved: another name, kind or origin has a pin of its own", () => {
    for (const other of [{ name: "other" }, { kind: "instructions" }, { origin: "plugin" }] as const) {
      expect(layer.judge({ ...item, ...other }, context)).toMatchObject({
        do: "refuse",
        code: "refused",
        reason: { code: "pin/unknown" },
      });
    }
  });

  it("asks for a new installation when a built-in item does not match", () => {
    const verdict = layer.judge({ ...item, origin: "built-in" }, context);
    expect(verdict).toMatchObject({ reason: { hint: expect.stringContaining("reinstall") } });
  });

  it("shows a hostile name so that it is safe to paste", () => {
    const verdict = layer.judge({ ...item, name: "x'; rm -rf ~ #\n\u202E" }, context);
    expect(verdict).toMatchObject({ reason: { text: expect.stringContaining("tool 'x_rm_-rf_' (") } });
  });
});
