import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SenderWindows } from "../checkpoints/inbound/rate/sender-windows.ts";
import { rateLimitConfig } from "../checkpoints/inbound/rate/config.ts";
import { parseIdentity } from "../senders/identity.ts";
import { EscalationScores } from "./escalation-scores.ts";
import { keyOfPerson } from "./person-key.ts";
import { RepeatedAttempts } from "./repeated-attempts.ts";

const spellings = ["api:tok_1/anna@x.org", "api:tok_1/Anna@x.org", "api:tok_1/ＡＮＮＡ@x.org"];

describe("the key of a person", () => {
  it("is one for all spellings of a person, and others for other persons, callers and channels", () => {
    expect(new Set(spellings.map(keyOfPerson)).size).toBe(1);
    const others = ["api:tok_2/anna", "api:tok_1/anna", "console:anna", "api:anna", "whatsapp:anna", "anna"];
    expect(new Set(others.map(keyOfPerson)).size).toBe(others.length);
  });

  it("is what the lists of senders compare, also where nothing had to be folded", () => {
    const name = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
    const person = fc
      .tuple(fc.constantFrom("api", "cli"), name, fc.option(name))
      .map(([channel, own, user]) => (user === null ? `${channel}:${own}` : `${channel}:${own}/${user}`));
    fc.assert(
      fc.property(person, (text) => {
        expect(keyOfPerson(text)).toBe(`${parseIdentity(text)?.channel}:${parseIdentity(text)?.name}`);
      }),
    );
  });

  it("is what every memory of persons uses, so that another spelling begins nothing anew", () => {
    const windows = new SenderWindows(rateLimitConfig.parse({ max: 3 }));
    const scores = new EscalationScores(1_000);
    const repeats = new RepeatedAttempts({
      enabled: true,
      windowMs: 9,
      warnAt: 3,
      auditAt: 9,
      action: "warn",
    });
    windows.remember([{ person: "api:tok_1/ANNA@X.org", at: 0 }], 0);
    expect(spellings.map((person) => windows.take(person, 0).ok)).toEqual([true, true, false]);
    expect(spellings.map((person) => scores.add(person, 1, 0))).toEqual([1, 2, 3]);
    expect(spellings.map((person) => repeats.note(person, 0).length)).toEqual([0, 0, 1]);
    expect([windows.size, scores.size, repeats.size]).toEqual([1, 1, 1]);
  });
});
