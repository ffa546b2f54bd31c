import { expect, it } from "vitest";
import { sampleHold } from "../store/sample-rows.ts";
import { ButtonBook, isButtonToken } from "./button-book.ts";

const hold = sampleHold({ expiresAt: 5_000 });
const ann = "whatsapp:1";

it("makes tokens that fit a chat button and name one decision, once", () => {
  const book = new ButtonBook();
  const { approve, deny } = book.makeFor(hold, ann);
  for (const token of [approve, deny]) {
    expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64);
    expect(isButtonToken(token)).toBe(true);
    expect(token).not.toContain(hold.id);
    expect(book.holdOf(token)).toBe(hold.id);
  }
  expect(book.press(approve, ann, 1_000)).toMatchObject({
    ok: true,
    value: { holdId: hold.id, decision: "approve", callHash: hold.callHash },
  });
  expect(book.press(approve, ann, 1_000)).toEqual({ ok: false, error: "unknown" });
  expect(book.press(deny, ann, 1_000)).toMatchObject({ ok: true, value: { decision: "deny" } });
});

it("takes no token with one character changed, added or taken away", () => {
  const book = new ButtonBook();
  const { approve } = book.makeFor(hold, ann);
  const letters = ["A", "b", "0", "_", ":", "d"];
  for (let at = 0; at < approve.length; at += 1) {
    for (const letter of letters.filter((one) => one !== approve[at])) {
      const altered = approve.slice(0, at) + letter + approve.slice(at + 1);
      // The last character of a signature has two bits that stand for nothing; they count all the same.
      expect(book.press(altered, ann, 1_000)).toEqual({ ok: false, error: "unknown" });
    }
    expect(book.press(approve.slice(0, at), ann, 1_000).ok).toBe(false);
  }
  expect(book.press(`${approve}A`, ann, 1_000).ok).toBe(false);
  expect(book.press(approve, ann, 1_000).ok).toBe(true);
});

it("does nothing in other hands, and stays good for the person it was made for", () => {
  const book = new ButtonBook();
  const { approve } = book.makeFor(hold, ann);
  for (const stranger of ["whatsapp:2", "telegram:1", "whatsapp:1/x", ""])
    expect(book.press(approve, stranger, 1_000)).toEqual({ ok: false, error: "not-yours" });
  expect(book.press(approve, ann, 1_000).ok).toBe(true);
});

it("comes too late at the deadline of its hold", () => {
  const book = new ButtonBook();
  expect(book.press(book.makeFor(hold, ann).approve, ann, 4_999).ok).toBe(true);
  expect(book.press(book.makeFor(hold, ann).approve, ann, 5_000)).toEqual({ ok: false, error: "expired" });
});

it("is void in another process, after a stop, and where too many came after it", () => {
  const book = new ButtonBook();
  const { approve } = book.makeFor(hold, ann);
  expect(new ButtonBook().press(approve, ann, 1_000)).toEqual({ ok: false, error: "unknown" });
  book.renew();
  expect(book.press(approve, ann, 1_000)).toEqual({ ok: false, error: "unknown" });
  const first = book.makeFor(hold, ann);
  for (let count = 0; count < 2_000; count += 1) book.makeFor(hold, ann);
  expect(book.press(first.approve, ann, 1_000)).toEqual({ ok: false, error: "unknown" });
});
