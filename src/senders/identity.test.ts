import { describe, expect, it } from "vitest";
import { isGroupIdentity, normaliseIdentity, parseIdentity } from "./identity.ts";

describe("the normal form of an identity", () => {
  it.each([
    ["+49 151 1234-5678", "4915112345678"],
    ["(+49) 151 / 123.456.78", "4915112345678"],
    ["＋４９１５１１２３４５６７８", "4915112345678"],
    ["+49\u00A0151\u2011\u200B12345678\u202C", "4915112345678"],
    ["+123", "123"],
    ["4915112345678@s.whatsapp.net", "4915112345678"],
    ["4915112345678:12@s.whatsapp.net", "4915112345678"],
    ["4915112345678.0:12@S.WhatsApp.Net", "4915112345678"],
    ["4915112345678@c.us", "4915112345678"],
    ["+4915112345678@g.us", "4915112345678"],
    ["120363041234567890@g.us", "120363041234567890"],
    ["123456789012345:2@lid", "123456789012345@lid"],
    ["123456789012345.0 @lid", "123456789012345@lid"],
    ["123456789012345.01.23:4@lid", "123456789012345@lid"],
    ["Anna@Example.ORG", "anna@example.org"],
    ["ANNA\uFE0F", "anna"],
    ["29:1a-B_c", "29:1a-b_c"],
    ["-1001234567890", "-1001234567890"],
    ["1.2", "1.2"],
    ["3-0-1", "3-0-1"],
  ])("of %s is %s", (text, normal) => {
    expect(normaliseIdentity(text)).toBe(normal);
  });

  it.each([
    ["nothing", ""],
    ["only what is not seen", "\u200B\u2060 \u00AD"],
    ["a server without a user", "@s.whatsapp.net"],
    ["a device without a user", ":12@s.whatsapp.net"],
    ["devices without a user", " .0.4@lid"],
    ["two servers", "491@c.us@s.whatsapp.net"],
    ["a null", "491\u00001234567"],
    ["two lines", "4915112345678\n4915112345679"],
    ["half a character", "anna\uD83D"],
    ["too much", "1".repeat(257)],
    ["what grows too long", "\uFDFA".repeat(200)],
  ])("does not exist for %s", (_, text) => {
    expect(normaliseIdentity(text)).toBeUndefined();
  });

  it("keeps look-alike letters apart, and what only resembles a telephone number", () => {
    expect(normaliseIdentity("аnna")).not.toBe(normaliseIdentity("anna"));
    expect(normaliseIdentity("491511234567@lid")).not.toBe(normaliseIdentity("491511234567"));
    expect(normaliseIdentity("-1001234567890")).not.toBe(normaliseIdentity("1001234567890"));
    expect(normaliseIdentity("491511234567x")).not.toBe("491511234567");
  });
});

describe("an entry of a list", () => {
  it("names a person on one channel or on all", () => {
    expect(parseIdentity("WhatsApp: +49 151 12345678")).toEqual({
      channel: "whatsapp",
      name: "4915112345678",
    });
    expect(parseIdentity("+49 151 12345678")).toEqual({ channel: undefined, name: "4915112345678" });
    expect(parseIdentity("tel:+4915112345678")).toEqual({ channel: undefined, name: "4915112345678" });
    expect(parseIdentity("telegram:12345")).toEqual({ channel: "telegram", name: "12345" });
    expect(parseIdentity("teams:29:1abc")).toEqual({ channel: "teams", name: "29:1abc" });
    expect(parseIdentity("29:1abc")).toEqual({ channel: undefined, name: "29:1abc" });
    expect(parseIdentity("telegram:")).toBeUndefined();
  });
});

describe("the id of a group", () => {
  it("is known, and a number with its ending is none", () => {
    expect(isGroupIdentity("120363041234567890@g.us")).toBe(true);
    expect(isGroupIdentity("4915112345678-1600000000@g.us")).toBe(true);
    expect(isGroupIdentity("\u200B4915112345678-1600000000@G.us")).toBe(true);
    expect(isGroupIdentity("4915112345678@g.us")).toBe(false);
    expect(isGroupIdentity("4915112345678@s.whatsapp.net")).toBe(false);
  });
});
