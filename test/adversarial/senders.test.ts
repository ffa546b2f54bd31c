import { describe, expect, it } from "vitest";
import { crossAtOnce } from "../../src/checkpoints/crossing.ts";
import { configSchema } from "../../src/config/schema.ts";
import type { IncomingMessage } from "../../src/message.ts";
import { buildUnattendedRoad } from "../../src/operator/unattended-road.ts";

const number = "4915112345678";
const context = { now: 0, signal: new AbortController().signal, traceId: "t", agent: "main" };

/** The same person, as an operator may write it and as a messenger or somebody in disguise may send it. */
const spellings: { readonly [what: string]: string } = {
  plain: number,
  plus: `+${number}`,
  blanks: "+49 151 12345678",
  punctuation: "+49 (151) 123-456.78",
  "no-break blanks": "+49\u00A0151\u202F12345678",
  "other hyphens": "49151\u2011123\u2013456\u221278",
  "full width": [...`+${number}`].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(""),
  "zero width": number.split("").join("\u200B"),
  "tag characters": `${number}\u{E0041}\u{E007F}`,
  "direction marks": `\u202D+${number}\u202C`,
  "variation selectors": `${number}\uFE0F\u{E0100}`,
  "a soft hyphen": `4915\u00AD112345678`,
  "a JID": `${number}@s.whatsapp.net`,
  "a JID in capitals": `${number}@S.WHATSAPP.NET`,
  "an old JID": `${number}@c.us`,
  "a device": `${number}:31@s.whatsapp.net`,
  "an agent and a device": `${number}.2:31@s.whatsapp.net`,
  "the ending of a group": `${number}@g.us`,
};

/** Persons who are somebody else, whatever they look like. */
const others: { readonly [what: string]: string } = {
  "a longer number": `${number}9`,
  "a shorter number": number.slice(0, -1),
  "a number with more in front": `9${number}`,
  "other digits": "4915112345679",
  "a hidden user": `${number}@lid`,
  "letters behind": `${number}x`,
  "another server": `${number}@evil.test`,
  "two servers": `${number}@s.whatsapp.net@evil.test`,
  "a list of persons": `${number},123`,
  "a wildcard": "*",
  "a pattern": ".*",
};

function outcomeOf(senders: object, from: Partial<IncomingMessage> & { readonly person: string }): string {
  const road = buildUnattendedRoad(configSchema.parse({ security: { senders } }));
  const parts = [
    { kind: "text", text: "hello", label: { trust: "user", source: "x", at: 0, readers: "everyone" } },
  ] as const;
  const name = from.person.replace(/^whatsapp:/, "");
  const message: IncomingMessage = {
    agent: "main",
    channel: "whatsapp",
    principal: { id: `whatsapp:${name}`, role: "guest" },
    conversation: "c1",
    parts,
    ...from,
  };
  const { verdict, said } = crossAtOnce(road.inbound, { kind: "message", message, parts }, context);
  if (verdict.do !== "refuse") return verdict.do;
  // Nothing behind the first layer ever sees what a stranger wrote.
  expect(said.map(({ layer }) => layer)).toEqual(["inbound/senders"]);
  return verdict.reason.code;
}

const guest = { id: `whatsapp:${number}`, role: "guest" } as const;
const open = { enableAllowlist: false };

describe.each(Object.entries(spellings))("a person written with %s", (_, entry) => {
  it("is blocked in every spelling in which it speaks", () => {
    for (const [what, spoken] of Object.entries(spellings))
      expect(outcomeOf({ ...open, blocklist: [entry] }, { person: `whatsapp:${spoken}` }), what).toBe(
        "senders/blocked",
      );
  });

  it("is let in by an allow list in every spelling, and lets nobody in who only looks alike", () => {
    const listed = { enableAllowlist: true, allowlist: [entry] };
    for (const [what, spoken] of Object.entries(spellings))
      expect(outcomeOf(listed, { person: `whatsapp:${spoken}`, principal: guest }), what).toBe("pass");
    for (const [what, spoken] of Object.entries(others))
      expect(outcomeOf(listed, { person: `whatsapp:${spoken}`, principal: guest }), what).toMatch(
        /^senders\/(?:not-listed|malformed)$/,
      );
  });
});

describe("an attacker on a channel", () => {
  it.each<[string, Partial<IncomingMessage> & { readonly person: string }]>([
    ["a principal of its own", { person: `whatsapp:${number}`, principal: { id: "owner", role: "owner" } }],
    ["the owner's name", { person: "whatsapp:owner", principal: { id: "owner", role: "owner" } }],
    ["the console's person", { person: "console:owner", principal: { id: "owner", role: "owner" } }],
    ["another channel's person", { person: "telegram:77" }],
    ["the name of its group", { person: "whatsapp:120363041234567890@g.us" }],
    ["the group as the person", { person: "whatsapp:77", room: "whatsapp:77" }],
    ["no name", { person: "whatsapp:" }],
    ["a channel's name that is none", { channel: "whatsapp\u200B", person: "77" }],
    ["ten megabytes of a name", { person: `whatsapp:${"9".repeat(10_000_000)}` }],
  ])("does not get in with %s, even in an open mode", (_, from) => {
    expect(outcomeOf(open, from)).toMatch(/^senders\/(?:impostor|malformed)$/);
  });

  it("does not get in at all while nothing is set", () => {
    expect(outcomeOf({}, { person: `whatsapp:${number}`, principal: guest })).toBe("senders/not-paired");
  });
});
