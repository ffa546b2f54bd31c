import fc from "fast-check";
import { expect, test } from "vitest";
import { readRequest } from "./read-request.ts";

const words =
  "send|delete|pay|invite|and|then|to|from|with|Bob|Alice|the|file|mail|a.txt|bob@x.com|www.x.com|GB29NWBK60161331926819|50 EUR|'general'|\"x y\"|please|don't|if|that|who|.|?|,|:|\n|> |them|it|schick|an|nicht|lösche|bitte|envía|a|supprime|отправь|gönder|'e|发|给|送って|に|보내줘|에게|أرسل|إلى|भेजो|को|1.|each|all|yes|(|)|“|„|`|```|following message|starting with|on 2024-05-01|at 10:00".split(
    "|",
  );
const messages = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const sinks = new Set(["recipient", "grantee", "url", "host", "account", "amount", "path", "id"]);

test("any message is read without an error, and every value is where it says", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const request = readRequest(text);
      for (const value of request.values) {
        if (value.canonical !== "me") expect(text.slice(value.start, value.end)).toBe(value.text);
      }
    }),
    { numRuns: 500 },
  );
});

test("a quoted line behind a message changes nothing but contents", () => {
  fc.assert(
    fc.property(messages, messages, (text, quoted) => {
      fc.pre(!/["'“„«‹「『《‘‚`~<]/u.test(text) && !/[`~<]/u.test(quoted));
      const before = readRequest(`${text}\n`);
      const after = readRequest(`${text}\n> ${quoted.replaceAll("\n", " ")}`);
      expect(after.deeds).toEqual(before.deeds);
      expect(after.values.filter(({ role }) => role !== "content")).toEqual(
        before.values.filter(({ role }) => role !== "content"),
      );
    }),
  );
});

test("a message that is quoted as a whole asks for nothing and sends nothing anywhere", () => {
  fc.assert(
    fc.property(messages, (text) => {
      fc.pre(!text.includes("```"));
      const request = readRequest(`Summarise this\n\`\`\`\n${text}\n\`\`\``);
      expect(request.deeds).toEqual([]);
      expect(request.values.filter(({ role }) => sinks.has(role))).toEqual([]);
    }),
  );
});

test("a negation never adds a deed or a sink", () => {
  const wishes = fc
    .array(
      fc.constantFrom(
        ..."the|file|mail|Bob|Alice|a.txt|bob@x.com|to|from|50 EUR|GB29NWBK60161331926819|'general'".split(
          "|",
        ),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(
      fc.constantFrom("send", "delete", "pay", "invite", "share", "create", "change"),
      wishes,
      (verb, rest) => {
        for (const no of ["Don't", "Do not", "Never", "Please don't"]) {
          const request = readRequest(`${no} ${verb} ${rest}`);
          expect(request.deeds).toEqual([]);
          expect(request.values.filter(({ role }) => sinks.has(role))).toEqual([]);
        }
      },
    ),
  );
});

test("reading grows with the message, and no faster", () => {
  for (const piece of [
    "send ",
    "send it to Bob, and ",
    "don't send it? ",
    '"a b" ',
    "them ",
    "1. send it ",
    "> a\n",
    "给",
    "`a` ",
    "the mail of Bob that ",
  ]) {
    expect(spentOn(piece, 100_000), piece).toBeLessThan(40 * spentOn(piece, 10_000) + 500);
  }
});

/** The least of three runs, in milliseconds. */
function spentOn(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const runs = [1, 2, 3].map(() => {
    const before = performance.now();
    readRequest(text);
    return performance.now() - before;
  });
  return Math.min(...runs);
}
