import { describe, expect, test } from "vitest";
import { readValues } from "./read-values.ts";

function read(text: string): string[] {
  return readValues(text).map(({ kind, canonical }) => `${kind} ${canonical}`);
}

describe("values of a text, by kind", () => {
  test.each<[string, string[]]>([
    ["write to Lily.Ray@Example.com.", ["mail lily.ray@example.com"]],
    ["see https://www.Example.com/A/?b=1#c now", ["url example.com/A?b=1#c"]],
    ["look at www.site-one.com.They sent it", ["url site-one.com"]],
    ["look at example.com/news, then at example.org", ["url example.com/news", "host example.org"]],
    ["call +49 170 1234567 or (555) 123-4567", ["phone +491701234567", "phone 5551234567"]],
    ["to GB29 NWBK 6016 1331 9268 19 today", ["account GB29NWBK60161331926819"]],
    ["to US133000000121212121212", ["account US133000000121212121212"]],
    ["card 4111 1111 1111 1111", ["account 4111111111111111"]],
    [
      "pay $1,000.50 and 1.000,50 € and 20 dollars",
      ["amount 1000.5 USD", "amount 1000.5 EUR", "amount 20 USD"],
    ],
    ["on 2024-05-19 12:00", ["date 2024-05-19", "time 12:00"]],
    ["on May 15th, 2024 at 10 am", ["date 2024-05-15", "time 10:00"]],
    ["le 15 mai 2024 à 13h30", ["date 2024-05-15", "time 13:30"]],
    ["am 15.5.2024 um 9 Uhr", ["date 2024-05-15", "time 09:00"]],
    ["el 3 de junio de 2024", ["date 2024-06-03"]],
    ["on June 13 we leave", ["date --06-13"]],
    [
      "open client-meeting-minutes.docx and /etc/hosts",
      ["path client-meeting-minutes.docx", "path /etc/hosts"],
    ],
    ["record 13 and #17", ["id 13", "id 17"]],
    ["550e8400-e29b-41d4-a716-446655440000", ["id 550e8400-e29b-41d4-a716-446655440000"]],
    ["conv_qr25zq6yh1476m641r8c5bsf2m", ["id conv_qr25zq6yh1476m641r8c5bsf2m"]],
    ["conv_mxn7jr6qbnra989079s1h9ndhr", ["id conv_mxn7jr6qbnra989079s1h9ndhr"]],
    ["in 'general' and “Dental check-up”", ["name general", "name dental check-up"]],
    ["I met Anna Maria at noon", ["name anna maria"]],
    ["don't touch Bob's house", ["name bob"]],
    ["tell @bob in #general", ["name bob", "name general"]],
    ["给bob@x.com转账50元", ["mail bob@x.com", "amount 50 CNY"]],
  ])("%s", (text, values) => {
    expect(read(text)).toEqual(values);
  });

  test("a number inside a date, a time or an amount is no id", () => {
    expect(read("June 13, 2024-05-20 10:00, $13").filter((value) => value.startsWith("id"))).toEqual([]);
  });

  test("a word with capitals at a sentence's start is no name", () => {
    expect(read("Delete it. Then send it.\nAnd more")).toEqual([]);
  });

  test("spans point at the text that was read", () => {
    const text = "Ask Anna at anna@x.com about 'the plan' on 2024-01-02";
    for (const value of readValues(text)) expect(text.slice(value.start, value.end)).toBe(value.text);
  });
});
