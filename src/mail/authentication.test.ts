import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authenticate, parseResults } from "./authentication.ts";
import { parseAddress } from "./mail-address.ts";

const server = "mx.home.test";

function prove(from: string, ...results: readonly string[]): string {
  const address = parseAddress(from);
  if (!address.ok) throw new Error(address.error);
  const headers = results.map((value) => ({ name: "authentication-results", value }));
  const found = authenticate({ headers, envelopeFrom: undefined }, address.value, server);
  return found.do === "proven" ? found.by : found.why;
}

const anna = "anna@example.org";

describe("the results of the trusted server", () => {
  it.each([
    ["dmarc", `${server}; dmarc=pass header.from=example.org`],
    ["dmarc", `${server} 1; spf=fail; dmarc=pass (p=none dis=none) header.from=Example.ORG`],
    ["dkim", `${server}; dkim=pass header.d=example.org header.s=k1 header.b="a b"`],
    ["dkim", `${server}; dkim=pass header.i=@example.org header.b=xyz; spf=softfail smtp.mailfrom=x.test`],
    ["dkim", `${server}; dkim=fail header.d=other.test; dkim/1 = pass header.d=example.org`],
    ["spf", `MX.Home.Test; spf=pass (sender is ok; dkim=pass) smtp.mailfrom=anna@example.org`],
    ["spf", `"mx.home.test"; SPF=Pass smtp.mailfrom=example.org smtp.helo=x.test`],
  ])("prove a domain by %s: %s", (by, value) => {
    expect(prove(anna, value)).toBe(by);
  });

  it.each([
    ["that say none", `${server}; none`],
    ["of which nothing passed", `${server}; spf=neutral smtp.mailfrom=example.org; dkim=none`],
    [
      "of another domain",
      `${server}; dkim=pass header.d=attacker.test; spf=pass smtp.mailfrom=a@attacker.test`,
    ],
    ["of a domain below that of the sender", `${server}; dkim=pass header.d=mail.example.org`],
    ["of a domain that ends alike", `${server}; dkim=pass header.d=ample.org`],
    ["of the whole top level", `${server}; dkim=pass header.d=org`],
    ["of the greeting", `${server}; spf=pass smtp.helo=example.org`],
    ["of a DMARC for another From", `${server}; dmarc=pass header.from=attacker.test`],
    ["of a DMARC that names no From", `${server}; dmarc=pass`],
    [
      "with a DMARC that failed",
      `${server}; dmarc=fail header.from=example.org; dkim=pass header.d=example.org`,
    ],
    [
      "with two DMARC results",
      `${server}; dmarc=pass header.from=example.org; dmarc=fail header.from=example.org`,
    ],
    ["inside a comment", `${server}; (dkim=pass header.d=example.org) spf=none`],
    ["with a property twice", `${server}; dkim=pass header.d=attacker.test header.d=example.org`],
    [
      "that sign for a domain of which the signer is not",
      `${server}; dkim=pass header.d=attacker.test header.i=@example.org`,
    ],
    [
      "with a comment that hides the end of a domain",
      `${server}; dkim=pass header.d=example.org(.attacker.test header.s=k1) header.b=x`,
    ],
    [
      "with a comment that a quoted name ends",
      `${server}; spf=pass (domain of "a); dkim=pass header.d=example.org (b"@attacker.test is ok) smtp.mailfrom=x`,
    ],
    ["that cannot be read", `${server}; dkim=pass header.d="example.org`],
    ["with words that are no results", `${server}; all is well`],
    ["of somebody else", `mx.attacker.test; dkim=pass header.d=example.org`],
    ["of a server whose name goes on", `${server}.attacker.test; dkim=pass header.d=example.org`],
    ["with words behind the server's name", `${server} dkim=pass; dkim=pass header.d=example.org`],
    ["without the server's name", `dkim=pass header.d=example.org`],
    ["of an unknown version", `${server} 2; dkim=pass header.d=example.org`],
  ])("prove nothing %s", (_, value) => {
    expect(prove(anna, value)).not.toMatch(/^(?:dmarc|dkim|spf)$/);
  });

  it("prove the domains below the one that signed", () => {
    expect(prove("anna@team.example.org", `${server}; dkim=pass header.d=example.org`)).toBe("dkim");
  });

  it("stand in the topmost header with the server's name; what is below may be forged", () => {
    const real = `${server}; dmarc=fail header.from=example.org`;
    const forged = `${server}; dmarc=pass header.from=example.org`;
    expect(prove(anna, real, forged)).toBe("DMARC failed");
    expect(prove(anna, forged, real)).toBe("dmarc");
    expect(prove(anna, `${server}; none`, forged)).toMatch(/neither/);
    expect(prove(anna, "mx.other.test; dmarc=pass header.from=example.org", real)).toBe("DMARC failed");
  });

  it("are those of nobody while no server is trusted, and missing when none were added", () => {
    const address = parseAddress(anna);
    if (!address.ok) throw new Error(address.error);
    const headers = [
      { name: "authentication-results", value: `${server}; dmarc=pass header.from=example.org` },
    ];
    const head = { headers, envelopeFrom: undefined };
    expect(authenticate(head, address.value, undefined)).toMatchObject({ do: "unproven" });
    expect(prove(anna)).toMatch(/added no results/);
  });

  it("never make anything throw", () => {
    const pieces = fc.constantFrom(
      ...';="()\\ ',
      server,
      "dkim=pass",
      "header.d=example.org",
      "none",
      "=",
      "1",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
        prove(anna, list.join(""));
        parseResults(list.join(" "));
      }),
      { numRuns: 1_000 },
    );
  });
});
