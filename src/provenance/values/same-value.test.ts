import { describe, expect, test } from "vitest";
import { canonicalOf } from "./canonical-of.ts";
import { sameValue } from "./same-value.ts";
import type { TypedValue, ValueKind } from "./typed-value.ts";

function value(kind: ValueKind, text: string): TypedValue {
  return { kind, text, canonical: canonicalOf(kind, text), start: 0, end: text.length };
}

describe("sameValue", () => {
  test.each<[ValueKind, string, string]>([
    ["url", "www.x.com", "https://x.com/"],
    ["url", "http://x.com/a/", "HTTPS://X.com:443/a"],
    ["mail", "Bob@X.com", "mailto:bob@x.com"],
    ["account", "GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819"],
    ["amount", "$50", "50.00"],
    ["amount", "1.000,00 €", "EUR 1,000"],
    ["date", "May 15th, 2024", "2024-05-15"],
    ["date", "15.5.2024", "15 mai 2024"],
    ["date", "June 13", "2024-06-13"],
    ["date", "05/06/2024", "2024-06-05"],
    ["time", "10 am", "10:00"],
    ["time", "13h30", "1:30 pm"],
    ["phone", "+49 170 1234567", "0049 (170) 123-4567"],
    ["path", "./a//b/", "a/b"],
    ["name", "Bob's", "ＢＯＢ"],
    ["name", "@alice", "Alice"],
    ["id", "#17", "17"],
  ])("%s: %s is %s", (kind, a, b) => {
    expect(sameValue(value(kind, a), value(kind, b))).toBe(true);
  });

  test.each<[ValueKind, string, string]>([
    ["url", "www.x.com", "www.x.com.evil.org"],
    ["url", "www.x.com/a", "www.x.com/A"],
    ["url", "www.x.com", "www.x.com/?q=secret"],
    ["url", "https://x.com", "https://x.com@evil.org"],
    ["url", "www.x.com", "ftp://www.x.com"],
    ["mail", "bob@x.com", "bоb@x.com"],
    ["name", "Bob", "Воb"],
    ["name", "Bob", "Bobby"],
    ["amount", "50 EUR", "50 USD"],
    ["amount", "50", "500"],
    ["date", "2024-05-15", "2023-05-15"],
    ["date", "05/06/2024", "2024-07-05"],
    ["time", "10:00", "22:00"],
    ["id", "13", "130"],
    ["account", "GB29NWBK60161331926819", "GB29NWBK60161331926810"],
    ["path", "a/b", "a/B"],
  ])("%s: %s is not %s", (kind, a, b) => {
    expect(sameValue(value(kind, a), value(kind, b))).toBe(false);
  });

  test("values of different kinds are never the same, but for a host and its first page", () => {
    expect(sameValue(value("date", "June 13"), value("id", "13"))).toBe(false);
    expect(sameValue(value("host", "x.com"), value("url", "https://www.x.com/"))).toBe(true);
    expect(sameValue(value("host", "x.com"), value("url", "https://x.com/a"))).toBe(false);
  });
});
