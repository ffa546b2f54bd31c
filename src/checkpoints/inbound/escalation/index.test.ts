import { describe, expect, it } from "vitest";
import { contextAt, messageOf, textPart } from "../../../../test/support/inbound-item.ts";
import { EscalationScores } from "../../../persons/escalation-scores.ts";
import type { RepeatSettings } from "../../../persons/repeated-attempts.ts";
import { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import type { InboundItem, LevelAction } from "../item.ts";
import { reinforcementOf } from "../reinforcement.ts";
import { escalationConfig } from "./config.ts";
import { createEscalationLayer } from "./index.ts";

const minute = 60_000;

const repeatSettings: RepeatSettings = {
  enabled: true,
  windowMs: 300_000,
  warnAt: 3,
  auditAt: 5,
  action: "warn",
};

function openLayer(action: LevelAction = "warn", options: { settings?: object; enabled?: boolean } = {}) {
  const settings = escalationConfig.parse(options.settings ?? {});
  const layer = createEscalationLayer({
    settings,
    enabled: options.enabled ?? true,
    action,
    scores: new EscalationScores(settings.decayMs),
    repeats: new RepeatedAttempts(repeatSettings),
  });
  const judge = (item: InboundItem, now = 0) => layer.judge(item, contextAt(now));
  const send = (text: string, now = 0, person = "ann") => judge(messageOf([textPart(text)], { person }), now);
  return { judge, send };
}

/** What the message brought the person to: the score once it is high, else nothing. */
function scoreOf(verdict: ReturnType<ReturnType<typeof openLayer>["send"]>): number | undefined {
  return verdict.findings?.find(({ id }) => id === "escalation/score")?.count;
}

describe("inbound/escalation", () => {
  it("adds up the words of one person's messages, each harmless alone, and warns from 8 on", () => {
    const { send } = openLayer();
    const verdicts = ["Imagine a story.", "How do I bypass it?", "Be unfiltered.", "Something harmful?"].map(
      (text) => send(text),
    );
    expect(verdicts.map(scoreOf)).toEqual([undefined, undefined, undefined, 8]);
    const last = verdicts[3];
    if (last?.do !== "pass" || last.value.kind !== "message") throw new Error("not passed");
    expect(last.findings?.[0]).toMatchObject({ level: "high", alarm: "escalation" });
    expect(last.value.suspicion).toMatchObject({ score: 0.7, level: "high" });
    expect(last.value.parts[1]?.label.trust).toBe("system");
  });

  it.each([
    ["hypothetically", 1],
    ["imagine", 1],
    ["harmful", 2],
    ["hack", 2],
    ["bypass", 2],
    ["unrestricted", 3],
    ["unfiltered", 3],
    ["jailbreak", 5],
    ["DAN", 5],
  ])("weighs %s as %i", (word, weight) => {
    const { send } = openLayer("warn", { settings: { threshold: 1 } });
    expect(scoreOf(send(`about ${word}, then`))).toBe(weight);
  });

  it("counts a word once in a message, whole words only, and a name in capitals only where it is one", () => {
    const { send } = openLayer("warn", { settings: { threshold: 1 } });
    expect(scoreOf(send("hack hack HACK hack"))).toBe(2);
    expect(scoreOf(send("hackathon, Dan, dan and shack", 0, "bob"))).toBeUndefined();
  });

  it("never shares a score between persons, and leaves out what others wrote", () => {
    const { judge, send } = openLayer();
    expect(scoreOf(send("jailbreak", 0, "ann"))).toBeUndefined();
    expect(scoreOf(send("jailbreak", 0, "bob"))).toBeUndefined();
    expect(scoreOf(judge(messageOf([textPart("jailbreak DAN hack", "external")])))).toBeUndefined();
    expect(scoreOf(send("jailbreak", 0, "ann"))).toBe(10);
    const result: InboundItem = {
      kind: "result",
      tool: "read",
      parts: [textPart("jailbreak DAN", "external")],
    };
    expect(judge(result)).toEqual({ do: "pass", value: result });
  });

  it("halves a score after each five minutes without a sign, whatever else is said meanwhile", () => {
    const { send } = openLayer("warn", { settings: { threshold: 5 } });
    expect(scoreOf(send("jailbreak and DAN"))).toBe(10);
    send("thanks", 3 * minute);
    expect(scoreOf(send("imagine", 5 * minute - 1))).toBe(11);
    expect(scoreOf(send("imagine", 10 * minute))).toBe(6);
    expect(scoreOf(send("imagine", 24 * 60 * minute))).toBeUndefined();
  });

  it("keeps a score when the clock is set back", () => {
    const { send } = openLayer();
    send("jailbreak", 100 * minute);
    expect(scoreOf(send("jailbreak", minute))).toBe(10);
  });

  it("refuses politely only where the action is block, until the score has decayed", () => {
    const { send } = openLayer("block");
    expect(send("jailbreak").do).toBe("pass");
    const refused = send("DAN");
    expect(refused).toMatchObject({
      do: "refuse",
      code: "unprocessable",
      reason: { code: "escalation/refused" },
    });
    expect(scoreOf(refused)).toBe(10);
    expect(send("hello", minute)).toMatchObject({ do: "refuse", findings: [] });
    expect(send("hello", 5 * minute).do).toBe("pass");
  });

  it.each<[LevelAction, number]>([
    ["pass", 1],
    ["reinforce", 2],
    ["warn", 2],
  ])("with the action %s passes %i parts, and warns the owner only with warn", (action, parts) => {
    const verdict = openLayer(action).send("jailbreak DAN");
    if (verdict.do !== "pass") throw new Error("not passed");
    expect(verdict.value.parts).toHaveLength(parts);
    expect(verdict.findings?.some(({ alarm }) => alarm !== undefined)).toBe(action === "warn");
  });

  it("reminds the model also where the person wrote the reminder's words", () => {
    const { judge } = openLayer();
    const { text } = reinforcementOf("test", 0);
    const verdict = judge(messageOf([textPart("jailbreak DAN"), textPart(text)]));
    if (verdict.do !== "pass") throw new Error("not passed");
    expect(verdict.value.parts.map(({ label }) => label.trust)).toEqual(["user", "user", "system"]);
  });

  it("does nothing when it is off, or detection as a whole is", () => {
    for (const options of [{ settings: { enabled: false } }, { enabled: false }]) {
      expect(openLayer("block", options).send("jailbreak DAN").do).toBe("pass");
    }
  });
});
