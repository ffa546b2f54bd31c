import { describe, expect, it } from "vitest";
import type { Standing } from "../../../senders/admission.ts";
import { SenderRules } from "../../../senders/admission.ts";
import { sendersConfig } from "../../../senders/config.ts";
import type { IncomingMessage, Principal, Role } from "../../../message.ts";
import type { InboundItem } from "../item.ts";
import { createSendersLayer } from "./index.ts";

const context = { now: 0, signal: new AbortController().signal, traceId: "t", agent: "main" };
const parts = [
  { kind: "text", text: "hello", label: { trust: "user", source: "x", at: 0, readers: "everyone" } },
] as const;

const book: { readonly [person: string]: Standing } = {
  "whatsapp:4915100000001": { id: "owner", role: "owner" },
  "whatsapp:4915100000002": { id: "whatsapp:4915100000002", role: "member" },
  "whatsapp:4915100000003": "removed",
};

const layerFor = (config: object) =>
  createSendersLayer({
    rules: new SenderRules(sendersConfig.parse(config), (channel, name) => book[`${channel}:${name}`]),
  });

type Who = Pick<IncomingMessage, "channel" | "person"> & Partial<IncomingMessage>;

function itemFrom(who: Who): InboundItem {
  const principal = who.principal ?? { id: who.person, role: "guest" };
  const message = { agent: "main", conversation: "c1", parts, ...who, principal };
  return { kind: "message", message, parts };
}

function judge(config: object, who: Who): string {
  const verdict = layerFor(config).judge(itemFrom(who), context);
  return verdict.do === "refuse" ? verdict.reason.code.replace("senders/", "") : verdict.do;
}

const onWhatsapp = (number: string, role: Role = "guest", more: Partial<IncomingMessage> = {}): Who => ({
  channel: "whatsapp",
  person: `whatsapp:${number}`,
  principal: role === "owner" ? { id: "owner", role } : { id: `whatsapp:${number.replace("+", "")}`, role },
  ...more,
});
const owner: Principal = { id: "owner", role: "owner" };
const apiUser = (user: string): Who => ({
  channel: "api",
  person: `api:tok_1/${user}`,
  principal: { id: `api:tok_1/${user}`, role: "member" },
});
const apiOwner: Who = { channel: "api", person: "api:tok_1", principal: owner };
const apiMember: Who = { channel: "api", person: "api:tok_2", principal: { id: "token:2", role: "member" } };
const atConsole: Who = { channel: "console", person: "console:owner", principal: owner };
const cli: Who = { channel: "cli", person: "cli:owner", principal: owner };

const owners = "4915100000001";
const members = "4915100000002";
const removed = "4915100000003";
const stranger = "4915100000009";

describe("a person on a channel", () => {
  it("speaks only when paired, as long as nothing else is set", () => {
    expect(judge({}, onWhatsapp(owners, "owner"))).toBe("pass");
    expect(judge({}, onWhatsapp(members, "member"))).toBe("pass");
    expect(judge({}, onWhatsapp(stranger))).toBe("not-paired");
    expect(judge({}, onWhatsapp(removed))).toBe("removed");
    expect(judge({ allowlist: [stranger] }, onWhatsapp(stranger))).toBe("not-paired");
  });

  it.each([
    ["off", { enableAllowlist: false }],
    ["on and empty", { enableAllowlist: true }],
  ])("speaks as a guest with the allow list %s, unless it was removed or is blocked", (_, config) => {
    expect(judge(config, onWhatsapp(stranger))).toBe("pass");
    expect(judge(config, onWhatsapp(owners, "owner"))).toBe("pass");
    expect(judge(config, onWhatsapp(removed))).toBe("removed");
    expect(judge({ ...config, blocklist: [stranger] }, onWhatsapp(stranger))).toBe("blocked");
  });

  it("has to be listed when the allow list has entries, paired or not", () => {
    const config = { enableAllowlist: true, allowlist: ["+49 151 00000009", "telegram:77"] };
    expect(judge(config, onWhatsapp(stranger))).toBe("pass");
    expect(judge(config, onWhatsapp(owners, "owner"))).toBe("not-listed");
    expect(judge(config, { channel: "telegram", person: "telegram:77" })).toBe("pass");
    expect(
      judge(config, { channel: "telegram", person: "77", principal: { id: "telegram:77", role: "guest" } }),
    ).toBe("pass");
    expect(judge(config, { channel: "signal", person: "signal:77" })).toBe("not-listed");
  });

  it.each([
    "+4915100000009",
    "+49 (151) 00000009",
    "4915100000009@s.whatsapp.net",
    "4915100000009@g.us",
    "whatsapp:4915100000009@c.us",
    "WHATSAPP:+49\u200B15100000009",
  ])("is blocked by the entry %s, on whatever device it is", (entry) => {
    const config = { enableAllowlist: false, blocklist: [entry] };
    for (const person of ["+4915100000009", "4915100000009:3@s.whatsapp.net", "49151 0000 0009@c.us"])
      expect(judge(config, { channel: "whatsapp", person: `whatsapp:${person}` })).toBe("blocked");
  });

  it("is not another because one number is part of the other", () => {
    const config = { enableAllowlist: true, allowlist: ["+491510000000"], blocklist: ["9"] };
    expect(judge(config, onWhatsapp("4915100000001", "owner"))).toBe("not-listed");
    expect(judge(config, onWhatsapp("491510000000"))).toBe("pass");
    expect(judge(config, onWhatsapp("91510000000"))).toBe("not-listed");
  });

  it("is blocked also when it is listed, paired, or the owner", () => {
    const config = { enableAllowlist: true, allowlist: [owners], blocklist: [`whatsapp:${owners}`] };
    expect(judge(config, onWhatsapp(owners, "owner"))).toBe("blocked");
  });

  it("is checked in a group, and the group is not", () => {
    const room = "120363041234567890@g.us";
    const listed = { enableAllowlist: true, allowlist: [room, members] };
    expect(judge(listed, onWhatsapp(members, "member", { room }))).toBe("pass");
    expect(judge(listed, onWhatsapp(stranger, "guest", { room }))).toBe("not-listed");
    expect(judge(listed, { channel: "whatsapp", person: `whatsapp:${room}` })).toBe("malformed");
    expect(judge(listed, { channel: "telegram", person: "telegram:-1001", room: "telegram:-1001" })).toBe(
      "malformed",
    );
  });

  it("cannot be a person of another channel, nobody, or more than the book says", () => {
    expect(judge({ enableAllowlist: false }, { channel: "telegram", person: `whatsapp:${owners}` })).toBe(
      "malformed",
    );
    for (const person of ["", "whatsapp:", "whatsapp:\u200B", "whatsapp:a\nb", "whatsapp:@c.us"])
      expect(judge({ enableAllowlist: false }, { channel: "whatsapp", person })).toBe("malformed");
    expect(judge({ enableAllowlist: false }, { channel: "What's up", person: "1" })).toBe("malformed");
    expect(judge({ enableAllowlist: false }, { ...onWhatsapp(stranger), principal: owner })).toBe("impostor");
    expect(judge({}, { ...onWhatsapp(members), principal: owner })).toBe("impostor");
  });
});

describe("a caller of the gateway", () => {
  const numbers = { enableAllowlist: true, allowlist: ["+4915100000009", "anna"] };

  it("speaks without being paired", () => {
    for (const who of [apiOwner, apiMember, atConsole, cli, apiUser("bob")])
      expect(judge({}, who)).toBe("pass");
  });

  it("is not locked out by a list of numbers when it is the owner or sits at the machine", () => {
    for (const who of [apiOwner, atConsole, cli]) expect(judge(numbers, who)).toBe("pass");
    expect(judge(numbers, apiMember)).toBe("not-listed");
    expect(judge({ ...numbers, allowlist: ["tok_2"] }, apiMember)).toBe("pass");
  });

  it("is the user whom its call names", () => {
    expect(judge(numbers, apiUser("anna"))).toBe("pass");
    expect(judge(numbers, apiUser("ANNA"))).toBe("pass");
    expect(judge(numbers, apiUser("+4915100000009"))).toBe("pass");
    expect(judge(numbers, apiUser("annabel"))).toBe("not-listed");
    expect(judge({ ...numbers, allowlist: ["tok_1"] }, apiUser("bob"))).toBe("not-listed");
    expect(judge({ ...numbers, allowlist: ["api:tok_1/bob"] }, apiUser("bob"))).toBe("pass");
    expect(judge(numbers, { ...atConsole, person: "console:owner/bob" })).toBe("not-listed");
  });

  it("stays two persons where caller and user together look like a number", () => {
    const both = (caller: string, user: string): Who => ({
      channel: "api",
      person: `api:${caller}/${user}`,
      principal: { id: `api:${caller}/${user}`, role: "member" },
    });
    expect(judge({ enableAllowlist: true, allowlist: ["+1234567890"] }, both("1234567", "890"))).toBe(
      "not-listed",
    );
    expect(judge({ blocklist: ["890"] }, both("1234567", "890"))).toBe("blocked");
    expect(judge({ blocklist: ["api:1234567/890"] }, both("1234567", "890"))).toBe("blocked");
    expect(judge({ blocklist: ["api:1234567/+89 0"] }, both("1234567", "890"))).toBe("blocked");
  });

  it("is blocked under its own name, also behind a user it names, and never at the console as owner", () => {
    expect(judge({ blocklist: ["anna"] }, apiUser("anna"))).toBe("blocked");
    expect(judge({ blocklist: ["anna"] }, apiUser("annabel"))).toBe("pass");
    expect(judge({ blocklist: ["api:tok_1"] }, apiUser("bob"))).toBe("blocked");
    expect(judge({ blocklist: ["api:tok_1"] }, apiOwner)).toBe("blocked");
    for (const who of [atConsole, cli]) expect(judge({ blocklist: ["owner"] }, who)).toBe("pass");
    expect(judge({ blocklist: ["owner"] }, { ...atConsole, person: "console:owner/bob" })).toBe("blocked");
    expect(
      judge(
        { blocklist: ["member"] },
        { ...atConsole, person: "console:member", principal: { id: "member", role: "member" } },
      ),
    ).toBe("blocked");
  });
});

describe("a refusal", () => {
  it("says the same polite words whatever the reason, and tells the operator which it was", () => {
    const refusals = [
      layerFor({}).judge(itemFrom(onWhatsapp(stranger)), context),
      layerFor({ enableAllowlist: false, blocklist: [stranger] }).judge(
        itemFrom(onWhatsapp(stranger)),
        context,
      ),
      layerFor({}).judge(itemFrom(onWhatsapp(removed)), context),
    ].map((verdict) => {
      if (verdict.do !== "refuse") throw new Error(verdict.do);
      return verdict;
    });
    expect(new Set(refusals.map(({ reason }) => `${reason.text} ${reason.hint}`)).size).toBe(1);
    expect(refusals[0]?.reason.text).not.toMatch(/list|block|pair/i);
    expect(refusals.map(({ code }) => code)).toEqual(["refused", "refused", "refused"]);
    expect(refusals.map(({ findings }) => findings?.[0]?.id)).toEqual([
      "senders/not-paired",
      "senders/blocked",
      "senders/removed",
    ]);
    for (const { findings } of refusals) expect(findings?.[0]?.alarm).toBe("sender-refused");
  });

  it("never meets what a tool brought back", () => {
    const item: InboundItem = { kind: "result", tool: "read", parts };
    expect(layerFor({ blocklist: ["read"] }).judge(item, context)).toEqual({ do: "pass", value: item });
  });
});
