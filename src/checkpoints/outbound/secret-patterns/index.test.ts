import { describe, expect, it } from "vitest";
import type { OutboundContext } from "../../../layer.ts";
import { personalDataConfig } from "./config.ts";
import { createSecretPatternsLayer } from "./index.ts";

const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "c1",
  texts: () => [],
};
const layer = createSecretPatternsLayer({ personalData: personalDataConfig.parse(undefined) });
const token = `ghp_${"Fake0".repeat(8)}`;
const card = "4242 4242 4242 " + "4242";

function send(text: string, size: number, from = layer): string {
  const stream = from.open(context);
  let released = "";
  for (let at = 0; at < text.length; at += size) released += stream.push(text.slice(at, at + size));
  return released + stream.end().rest;
}

describe("outbound/secret-patterns", () => {
  it("replaces a token by the name of its row, wherever the pieces are cut, and says where it stood", () => {
    for (const size of [1, 2, 3, 7, 100]) {
      expect(send(`The token ${token} is yours.`, size)).toBe("The token [REDACTED:github-token] is yours.");
    }
    const stream = layer.open(context);
    stream.push(`The token ${token} is yours.`);
    expect(stream.end().verdict).toEqual({
      do: "pass",
      value: null,
      findings: [
        {
          id: "secret-patterns/github-token",
          family: "secret",
          level: "high",
          via: "github-token",
          start: 10,
          end: 10 + token.length,
        },
      ],
    });
  });

  it("keeps back no more of clean prose than its last word", () => {
    const prose =
      "The key to the east gate is with the keeper, and the token of trust (a secret to none) is a password of sorts. ";
    const stream = layer.open(context);
    let sent = 0;
    for (let at = 0; at < prose.length; at += 3) {
      sent += stream.push(prose.slice(at, at + 3)).length;
      expect(Math.min(at + 3, prose.length) - sent).toBeLessThanOrEqual(16);
    }
    expect(stream.end()).toEqual({ rest: prose.slice(sent), verdict: { do: "pass", value: null } });
  });

  it("keeps no more than it needs of a token that has ended, and of a line that has", () => {
    const stream = layer.open(context);
    expect(stream.push(`a ${token}`)).toBe("a ");
    expect(stream.push(" b ")).toBe("[REDACTED:github-token] b ");
    const begun = stream.push('password = "corr3ct-horse" ');
    expect("password = ").toContain(begun);
    expect(begun + stream.push("\nnext ")).toBe('password = "[REDACTED:assigned-password]" \nnext ');
  });

  it("redacts personal data of the kinds that are named, and none by default", () => {
    expect(send(`card ${card}, mail me`, 5)).toBe(`card ${card}, mail me`);
    const asked = createSecretPatternsLayer({ personalData: personalDataConfig.parse(["payment-card"]) });
    expect(send(`card ${card}, mail me`, 5, asked)).toBe("card [REDACTED:payment-card], mail me");
    expect(send("mail someone@example.org", 5, asked)).toBe("mail someone@example.org");
    expect(personalDataConfig.safeParse(["shoe-size"]).success).toBe(false);
  });

  it("remembers little of a line that never ends", () => {
    const stream = layer.open(context);
    let released = 0;
    for (let round = 0; round < 400; round += 1) released += stream.push("token=".repeat(1_000)).length;
    expect(400 * 6_000 - released).toBeLessThan(8_000);
  });

  it("releases nothing after the end", () => {
    const stream = layer.open(context);
    stream.end();
    expect(stream.push("late")).toBe("");
    expect(stream.end().rest).toBe("");
  });
});
