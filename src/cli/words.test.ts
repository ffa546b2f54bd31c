import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderArguments } from "./arguments.ts";
import { ReplyPreview } from "./chat-turn.ts";
import { printable, printableLine } from "./printable.ts";

describe("the words of a command line", () => {
  test.each([
    [["--data", "x", "token", "list"], ["token", "list", "--data", "x"], "token"],
    [["--data=x", "--json", "chat", "--", "--json"], ["chat", "--data=x", "--json", "--", "--json"], "chat"],
    [["help", "secrets"], ["help", "secrets"], "secrets"],
    [["--help"], ["--help"], "--help"],
    [[], [], undefined],
    [["--data"], ["--data"], "--data"],
  ])("%j are read as %j", (argv, ordered, command) => {
    expect(orderArguments(argv)).toEqual({ ordered, command });
  });

  test("are never lost or doubled", () => {
    const word = fc.constantFrom("--data", "--data=x", "--json", "--", "chat", "x", "--help");
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        expect([...orderArguments(argv).ordered].sort()).toEqual([...argv].sort());
      }),
    );
  });
});

describe("text for a terminal", () => {
  test("holds nothing that moves, hides or rewrites what is shown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(printableLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      }),
    );
  });

  test("keeps lines, letters of all scripts and joined emoji", () => {
    const text = "Grüße\n\t日本語 👩‍🚀";
    expect(printable(text)).toBe(text);
  });
});

describe("the preview of a reply", () => {
  test("shows each character once, however often deltas are sent again", () => {
    const deltas = fc.array(fc.string({ minLength: 1 }), { maxLength: 10 });
    fc.assert(
      fc.property(deltas, fc.nat(9), (texts, again) => {
        const preview = new ReplyPreview();
        const whole = texts.join("");
        const send = (from: number) => {
          let offset = texts.slice(0, from).join("").length;
          return texts.slice(from).map((text) => {
            const fresh = preview.add(offset, text);
            offset += text.length;
            return fresh;
          });
        };
        const shown = [...send(0), ...send(Math.min(again, texts.length))].join("");
        expect(shown).toBe(whole);
        expect(preview.finish(`${whole}!`)).toEqual({ rest: "!", replaces: false });
      }),
    );
  });

  test("says when the kept reply is another than what was shown", () => {
    const preview = new ReplyPreview();
    preview.add(0, "the secret is 42");
    expect(preview.finish("the secret is [REDACTED:x]")).toMatchObject({ replaces: true });
    preview.retract();
    expect(preview.finish("fine")).toEqual({ rest: "fine", replaces: false });
  });
});
