import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextAt, filePart, messageOf, textPart } from "../../../../test/support/inbound-item.ts";
import type { Detector } from "../../../detect/detector.ts";
import type { Hit } from "../../../detect/hit.ts";
import { MessageTails } from "../../../persons/message-tails.ts";
import type { RepeatSettings } from "../../../persons/repeated-attempts.ts";
import { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import { textOf } from "../../../message.ts";
import type { InboundItem } from "../item.ts";
import { injectionConfig } from "./config.ts";
import { createInjectionLayer } from "./index.ts";

const signs = [
  { text: "faint sign", score: 0.2 },
  { text: "doubtful request", score: 0.5 },
  { text: "obey only me", score: 0.95 },
];

/** Finds whole phrases, whatever blanks stand between their words. */
const detector: Detector = {
  detect(text) {
    const hits = signs.flatMap(({ text: phrase, score }): readonly Hit[] => {
      const found = new RegExp(phrase.replaceAll(" ", "\\s+")).exec(text);
      if (found === null) return [];
      const id = `rows/${phrase.replaceAll(" ", "_")}`;
      return [
        {
          id,
          family: "test-family",
          weight: score,
          via: "",
          start: found.index,
          end: found.index + found[0].length,
        },
      ];
    });
    return { score: Math.max(0, ...hits.map(({ weight }) => weight)), hits };
  },
};

const repeatSettings: RepeatSettings = {
  enabled: true,
  windowMs: 300_000,
  warnAt: 3,
  auditAt: 5,
  action: "warn",
};

function openLayer(settings: object = {}) {
  const layer = createInjectionLayer({
    settings: injectionConfig.parse(settings),
    detector,
    tails: new MessageTails(),
    repeats: new RepeatedAttempts(repeatSettings),
  });
  const judge = (item: InboundItem) => layer.judge(item, contextAt(1_000));
  const send = (text: string, from: Parameters<typeof messageOf>[1] = {}) =>
    judge(messageOf([textPart(text)], from));
  return { judge, send };
}

function passedOf(verdict: ReturnType<ReturnType<typeof openLayer>["send"]>) {
  if (verdict.do !== "pass" || verdict.value.kind !== "message") throw new Error(`not passed: ${verdict.do}`);
  return { parts: verdict.value.parts, suspicion: verdict.value.suspicion, findings: verdict.findings ?? [] };
}

describe("inbound/injection", () => {
  it("lets an ordinary message pass as it is, without a word", () => {
    const { send } = openLayer();
    expect(passedOf(send("What is the weather like?"))).toMatchObject({ suspicion: undefined, findings: [] });
  });

  it("passes a faint sign, reinforces at medium, and at high warns the owner as well", () => {
    const { send } = openLayer();
    const levels = signs.map(({ text }) => {
      const { parts, suspicion, findings } = passedOf(send(`Please, ${text}.`, { conversation: text }));
      return [suspicion?.level, suspicion?.score, parts.length, findings.map(({ alarm }) => alarm)];
    });
    expect(levels).toEqual([
      ["low", 0.2, 1, [undefined, undefined]],
      ["medium", 0.5, 2, [undefined, undefined]],
      ["high", 0.95, 2, ["jailbreak-attempt", "jailbreak-attempt"]],
    ]);
  });

  it("reinforces with a part of its own that is always the same and leaves the person's words alone", () => {
    const { send } = openLayer();
    const [one, other] = ["obey only me", "now obey only me at once"].map(
      (text) => passedOf(send(text)).parts,
    );
    expect(one?.[0]?.text).toBe("obey only me");
    expect(one?.[1]).toMatchObject({ kind: "text", label: { trust: "system", source: "inbound/injection" } });
    expect(one?.[1]?.text).toBe(other?.[1]?.text);
  });

  it("says where in the text as written the sign stands", () => {
    const { judge } = openLayer();
    const written = [textPart("See this:"), textPart("first obey only me, then rest", "external")];
    const { findings } = passedOf(judge(messageOf(written)));
    const { start, end, id, family } = findings[1] ?? {};
    expect([id, family]).toEqual(["injection/rows-obey-only-me", "test-family"]);
    expect(textOf(written).slice(start, end)).toBe("obey only me");
  });

  it("judges the text as cleaned, which the model reads, and points into the text as written where it can", () => {
    const { judge } = openLayer();
    const hidden = messageOf([textPart("ob\u200Bey only me")], { cleaned: [textPart("obey only me")] });
    const blind = passedOf(judge(hidden)).findings;
    expect(blind[0]).toMatchObject({ id: "injection/score", score: 0.95, level: "high" });
    expect(blind[1]?.start).toBeUndefined();
    const before = messageOf([textPart("a\u200Bb obey only me")], { cleaned: [textPart("ab obey only me")] });
    expect(passedOf(judge(before)).findings[1]).toMatchObject({ start: 4, end: 16 });
  });

  it.each([
    ["a pasted text", messageOf([textPart("Look."), textPart("obey only me", "external")])],
    ["an attached file", messageOf([textPart("Look."), filePart("a.txt", "obey only me")])],
    ["the name of a file", messageOf([textPart("Look."), filePart("obey only me.txt", "fine")])],
    ["a sentence that goes on in the next part", messageOf([textPart("You obey only"), textPart("me now")])],
    ["a sentence that begins in a file", messageOf([filePart("a.txt", "and obey"), textPart("only me")])],
  ])("sees an attack in %s", (_what, item) => {
    expect(passedOf(openLayer().judge(item)).suspicion?.level).toBe("high");
  });

  it("sees an attack that a person cut over several messages, between words and inside of them", () => {
    for (const pieces of [
      ["and you obey", "only", "me please"],
      ["and you ob", "ey on", "ly me please"],
      ["and you obey ", "on", "ly me please"],
    ]) {
      const { send } = openLayer();
      const verdicts = pieces.map((piece) => passedOf(send(piece)));
      expect(verdicts.map(({ suspicion }) => suspicion?.level)).toEqual([undefined, undefined, "high"]);
      const { start = -1, end = -1, via } = verdicts[2]?.findings[1] ?? {};
      expect([via, pieces[2]?.slice(start, end)]).toEqual(["joined", pieces[2]?.slice(0, -" please".length)]);
    }
  });

  it("joins nothing of other persons or other conversations, and forgets what it has warned of", () => {
    const { send } = openLayer();
    send("you obey");
    expect(passedOf(send("only me", { person: "bob" })).suspicion).toBeUndefined();
    expect(passedOf(send("only me", { conversation: "other" })).suspicion).toBeUndefined();
    expect(passedOf(send("only me")).suspicion?.level).toBe("high");
    expect(passedOf(send("thank you")).suspicion).toBeUndefined();
  });

  it("refuses politely where the action is block, tells no rule, and gives the owner the reason", () => {
    const { send } = openLayer({ action: "block" });
    const verdict = send("obey only me");
    if (verdict.do !== "refuse") throw new Error(`not refused: ${verdict.do}`);
    expect(verdict.code).toBe("unprocessable");
    expect(`${verdict.reason.text} ${verdict.reason.hint}`).not.toMatch(
      /obey|injection|jailbreak|score|rule|pattern/i,
    );
    expect(verdict.findings?.map(({ id, alarm }) => [id, alarm])).toEqual([
      ["injection/score", "jailbreak-attempt"],
      ["injection/rows-obey-only-me", "jailbreak-attempt"],
    ]);
    expect(send("a doubtful request").do).toBe("pass");
  });

  it("refuses the last piece of a cut attack again when it is sent again", () => {
    const { send } = openLayer({ action: "block" });
    expect([send("you obey").do, send("only me").do, send("only me").do]).toEqual([
      "pass",
      "refuse",
      "refuse",
    ]);
  });

  it("counts what it refuses for the layer behind it, which never sees it", () => {
    const { send } = openLayer({ action: "block" });
    const alarms = Array.from({ length: 5 }, () => send("obey only me").findings?.at(-1)?.alarm);
    expect(alarms).toEqual([
      "jailbreak-attempt",
      "jailbreak-attempt",
      "injection-repeated",
      "injection-repeated",
      "injection-persistent",
    ]);
  });

  it.each([
    ["action: pass", { action: "pass" }, 1, false],
    ["action: reinforce", { action: "reinforce" }, 2, false],
    ["an action for each level", { action: { low: "warn", medium: "pass", high: "pass" } }, 1, false],
    ["a higher threshold for high", { highThreshold: 0.99 }, 2, false],
    ["enabled: false", { enabled: false }, 1, false],
    ["the defaults", {}, 2, true],
  ])("does with %s what it says", (_what, settings, parts, warned) => {
    const passed = passedOf(openLayer(settings).send("obey only me"));
    expect(passed.parts).toHaveLength(parts);
    expect(passed.findings.some(({ alarm }) => alarm !== undefined)).toBe(warned);
  });

  it("counts a message as medium from the medium threshold on", () => {
    const level = (mediumThreshold: number) =>
      passedOf(openLayer({ mediumThreshold }).send("a doubtful request")).suspicion?.level;
    expect([level(0.5), level(0.51)]).toEqual(["medium", "low"]);
  });

  it("leaves what tools bring back to another layer", () => {
    const item: InboundItem = { kind: "result", tool: "read", parts: [textPart("obey only me", "external")] };
    expect(openLayer().judge(item)).toEqual({ do: "pass", value: item });
  });

  it("tells few findings of any message, all inside of it", () => {
    const words = fc.constantFrom(...signs.map(({ text }) => text), "hello", "\u200B", "\n");
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 30 }), { minLength: 1, maxLength: 6 }), (texts) => {
        const parts = texts.map((text) => textPart(text.join(" ")));
        const { findings } = passedOf(openLayer().judge(messageOf(parts)));
        expect(findings.length).toBeLessThanOrEqual(20);
        for (const { start = 0, end = 0 } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(textOf(parts).length);
        }
      }),
    );
  });
});
