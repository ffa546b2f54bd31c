import { describe, expect, it } from "vitest";
import { sendersConfig } from "./config.ts";
import { isOpenMode, sendersWeakenings } from "./senders-weakenings.ts";

describe("settings of senders that give something up", () => {
  it.each<[object, boolean, readonly RegExp[]]>([
    [{}, false, []],
    [{ enableAllowlist: true, allowlist: ["+491511234567"] }, false, []],
    [{ enableAllowlist: false }, true, [/enableAllowlist: false lets everybody/]],
    [{ enableAllowlist: true }, true, [/allowlist is empty/]],
    [{ allowlist: ["+491511234567"] }, false, [/does nothing until/]],
    [{ enableAllowlist: false, allowlist: ["1"] }, true, [/lets everybody/, /does nothing until/]],
    [{ blocklist: ["+491511234567"] }, false, []],
    [
      { blocklist: ["0049 151 12345678", "whatsapp:0151-12345678"] },
      false,
      [/blocklist has 2 telephone numbers/],
    ],
    [
      { blocklist: ["+44 (0)20 7946 0958", "+0987654321", "12345", "007"] },
      false,
      [/blocklist has 1 telephone/],
    ],
    [
      { enableAllowlist: true, allowlist: ["0044 20 7946 0958"] },
      false,
      [/allowlist has 1 telephone number /],
    ],
    [{ blocklist: ["Console:Owner"] }, false, [/names the owner/]],
    [{ blocklist: ["whatsapp:owner"] }, false, []],
  ])("are said of %j", (given, open, says) => {
    const config = sendersConfig.parse(given);
    const found = sendersWeakenings(config);
    expect(isOpenMode(config)).toBe(open);
    expect(found).toHaveLength(says.length);
    for (const [index, words] of says.entries()) expect(found[index]).toMatch(words);
  });

  it("is not taken when an entry names nobody", () => {
    for (const entry of ["", "\u200B", "@c.us", "a\nb", "x".repeat(257)])
      expect(sendersConfig.safeParse({ blocklist: [entry] }).success).toBe(false);
  });
});
