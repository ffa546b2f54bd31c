import { describe, expect, it } from "vitest";
import { suspicionOf } from "./keep-suspicion.ts";

const alarm = "jailbreak-attempt";

describe("what an owner is warned of in a refusal", () => {
  it("has the level that the layer found, not a higher one", () => {
    const findings = [
      { id: "injection/score", family: "injection", level: "medium", score: 0.5, alarm },
      { id: "injection/x", family: "persona", level: "low", alarm },
    ] as const;
    expect(suspicionOf(findings)).toEqual({ score: 0.5, level: "medium", findings });
  });

  it("is high where no level was given, and nothing where it was refused for something else", () => {
    const repeated = { id: "persistence/audit", family: "persistence", alarm: "injection-persistent" };
    expect(suspicionOf([repeated])).toMatchObject({ score: 0, level: "high" });
    expect(suspicionOf([{ id: "rate/limited", family: "rate", level: "low" }])).toBeUndefined();
    expect(
      suspicionOf([{ id: "senders/blocked", family: "sender", alarm: "sender-refused" }]),
    ).toBeUndefined();
  });
});
