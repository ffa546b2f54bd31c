import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress, parseMailDomain, parseSender } from "./mail-address.ts";

const readSender = (value: string): string => {
  const parsed = parseSender(value);
  return parsed.ok ? formatAddress(parsed.value) : "refused";
};

describe("the sender of a From header", () => {
  it.each([
    ["anna@example.org", "anna@example.org"],
    ["Anna@EXAMPLE.org", "anna@example.org"],
    ["<anna@example.org>", "anna@example.org"],
    ["Anna Doe <anna@example.org>", "anna@example.org"],
    ["Änna Dö <anna@example.org>", "anna@example.org"],
    ["=?utf-8?q?Anna_D?= <anna@example.org>", "anna@example.org"],
    ["anna@example.org (Anna)", "anna@example.org"],
    ['"Doe, Anna" (of (the) house) <anna@example.org> (again)', "anna@example.org"],
    ['"anna"@example.org', "anna@example.org"],
    ["anna+tag@example.org", "anna+tag@example.org"],
    ["anna@exämple.org", "anna@xn--exmple-cua.org"],
    ["anna@ｅxample.org", "anna@example.org"],
    ["anna@mail.example.co.uk", "anna@mail.example.co.uk"],
  ])("%s is %s", (value, address) => {
    expect(readSender(value)).toBe(address);
  });

  it.each([
    ["a name that is an address", '"boss@example.org" <evil@attacker.test>'],
    ["a comment that is an address", "(boss@example.org) <evil@attacker.test>"],
    ["a comment with a bracket", "Boss (<boss@example.org>) <evil@attacker.test>"],
    ["a quoted bracket", '"Boss <boss@example.org>" <evil@attacker.test>'],
    ["a quoted quote", '"Boss \\" <boss@example.org>" <evil@attacker.test>'],
  ])("is the address and not %s", (_, value) => {
    expect(readSender(value)).toBe("evil@attacker.test");
  });

  it.each([
    ["nothing", ""],
    ["a name alone", "Anna"],
    ["two addresses", "anna@example.org, evil@attacker.test"],
    ["two addresses without a blank", "anna@example.org,evil@attacker.test"],
    ["two addresses in brackets", "<anna@example.org> <evil@attacker.test>"],
    ["an address as an unquoted name", "anna@example.org <evil@attacker.test>"],
    ["an address behind the address", "<evil@attacker.test> anna@example.org"],
    ["a route", "<@attacker.test:anna@example.org>"],
    ["a group", "friends: anna@example.org;"],
    ["two signs", "anna@attacker.test@example.org"],
    ["an address in quotes before the sign", '"anna@example.org"@attacker.test'],
    ["a blank in quotes before the sign", '"anna doe"@example.org'],
    ["a quote joined to a word", 'x"anna"@example.org'],
    ["a comment inside the address", "anna@(example.org)attacker.test"],
    ["a comment before the sign", "anna(x)@example.org"],
    ["a blank inside the address", "anna @ example.org"],
    ["a quote that does not end", '"Anna <anna@example.org>'],
    ["a comment that does not end", "(Anna <anna@example.org>"],
    ["a bracket that does not end", "Anna <anna@example.org"],
    ["comments nested without end", `${"(".repeat(60)}${")".repeat(60)} <anna@example.org>`],
    ["an address of a machine", "anna@[192.0.2.1]"],
    ["a number as a domain", "anna@3221225985"],
    ["an address as a domain", "anna@192.0.2.1"],
    ["a percent sign in the domain", "anna@ex%61mple.org"],
    ["a full stop of another script", "anna@example\u3002org"],
    ["an invisible character", "anna@exam\u200Bple.org"],
    ["an invisible character before the sign", "an\u00ADna@example.org"],
    ["a change of direction", "\u202Egro.elpmaxe@anna <anna@example.org>"],
    ["a dot at the end of the domain", "anna@example.org."],
    ["a domain without a dot", "anna@localhost"],
    ["a dot at the beginning", ".anna@example.org"],
    ["two dots", "an..na@example.org"],
    ["a null", "anna@example.org\u0000"],
    ["a line break", "anna@example.org\r\nTo: x"],
    ["too much", `${"a".repeat(3_000)}@example.org`],
  ])("is nobody for %s", (_, value) => {
    expect(readSender(value)).toBe("refused");
  });

  it("is not who only looks the same", () => {
    const real = readSender("anna@example.org");
    for (const value of [
      "anna@ex\u0430mple.org",
      "anna@examp1e.org",
      "\u0430nna@example.org",
      "anna@example.org.attacker.test",
      "anna@notexample.org",
    ])
      expect(readSender(value)).not.toBe(real);
  });

  it("never throws, and reads its own answer as the same sender", () => {
    const pieces = fc.constantFrom(
      ...'<>()@",.:;\\[] \t',
      "anna",
      "example.org",
      "\u0430",
      "=?utf-8?q?x?=",
      "xn--",
      "\u200B",
      "%40",
      "@",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (value) => {
        const parsed = parseSender(value);
        if (!parsed.ok) return;
        const text = formatAddress(parsed.value);
        expect(parseSender(text)).toEqual(parsed);
        expect(parseSender(`"${"x@y.org"}" <${text}>`)).toEqual(parsed);
        expect(parseAddress(text)).toEqual(parsed);
        expect(text.split("@")).toHaveLength(2);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is read in linear time", () => {
    for (const unit of ['"', "(", "()", "<", "@", '\\"', " ", ",", "a@", "."]) {
      const started = performance.now();
      for (let round = 0; round < 20; round += 1) parseSender(unit.repeat(1_900 / unit.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe("a domain of mail", () => {
  it("has one spelling, and reading it twice changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: "grapheme", maxLength: 40 })), (text) => {
        const domain = parseMailDomain(text);
        if (domain !== undefined) expect(parseMailDomain(domain)).toBe(domain);
      }),
      { numRuns: 2_000 },
    );
    expect(parseMailDomain("Bücher.Example")).toBe("xn--bcher-kva.example");
    expect(parseMailDomain("xn--bcher-kva.example")).toBe("xn--bcher-kva.example");
  });
});
