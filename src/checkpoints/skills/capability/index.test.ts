import { describe, expect, it } from "vitest";
import type { Capability } from "../../../capability.ts";
import { issueCapability, narrowCapability } from "../../../capability.ts";
import type { CrossingContext } from "../../../layer.ts";
import type { LoadItem } from "../load.ts";
import { createCapabilityLayer } from "./index.ts";

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
};
const layer = createCapabilityLayer();
const capability = issueCapability({
  principal: { id: "owner", role: "owner" },
  agent: "main",
  conversation: "c1",
  tools: "all",
  powers: ["workspace:read", "workspace:write"],
  readers: "everyone",
  maxSteps: 25,
});

function load(needs: readonly string[], by: Capability = capability) {
  const item: LoadItem = {
    kind: "tool",
    name: "write",
    origin: "built-in",
    digest: "",
    needs,
    capability: by,
  };
  return layer.judge(item, context);
}

describe("skills/capability", () => {
  it("loads what needs no more than the capability gives", () => {
    expect(load([]).do).toBe("pass");
    expect(load(["workspace:write", "workspace:read"]).do).toBe("pass");
  });

  it("refuses what needs a power that was not given, and names it", () => {
    expect(load(["workspace:read", "network"])).toMatchObject({
      do: "refuse",
      code: "refused",
      reason: { code: "capability/missing-power", text: expect.stringContaining('needs "network"') },
    });
  });

  it("refuses what only the parent's capability would allow", () => {
    const child = narrowCapability(capability, { powers: ["workspace:read"] });
    expect(load(["workspace:read"], child).do).toBe("pass");
    expect(load(["workspace:write"], child)).toMatchObject({ do: "refuse" });
  });

  it("knows powers by their exact name only", () => {
    for (const need of ["workspace:*", "workspace", "WORKSPACE:READ", "workspace:read ", "__proto__", ""]) {
      expect(load([need])).toMatchObject({ do: "refuse" });
    }
  });

  it("refuses a capability that the platform did not issue", () => {
    expect(load([], { ...capability })).toMatchObject({
      reason: { code: "capability/forged" },
    });
  });

  it("names a few of very many missing powers", () => {
    const verdict = load(Array.from({ length: 10_000 }, (_, at) => `power:${at}`));
    expect(verdict).toMatchObject({ reason: { text: expect.stringContaining("and 9992 more") } });
  });
});
