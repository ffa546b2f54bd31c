import { describe, expect, it } from "vitest";
import { MessageTails } from "./message-tails.ts";

const textsOf = (tails: MessageTails, person = "ann", conversation = "c1") =>
  tails.of(person, conversation).map(({ text }) => text);

describe("the ends of what persons wrote", () => {
  it("are the last four messages of a person in a conversation, of long ones the end", () => {
    const tails = new MessageTails();
    for (const text of ["one", "two", "three", `${"x".repeat(5_000)}end 😀`, "five"])
      tails.add("ann", "c1", { text, score: 0 });
    const [two, three, long = "", five] = textsOf(tails);
    expect([two, three, long.length, long.endsWith("end 😀"), five]).toEqual([
      "two",
      "three",
      400,
      true,
      "five",
    ]);
    expect(textsOf(tails, "bob")).toEqual([]);
    expect(textsOf(tails, "ann", "c2")).toEqual([]);
  });

  it("are forgotten when asked, and of more conversations than there is room for the oldest", () => {
    const tails = new MessageTails(2);
    for (const conversation of ["c1", "c2", "c3"]) tails.add("ann", conversation, { text: "x", score: 0 });
    expect(tails.size).toBe(2);
    expect(textsOf(tails, "ann", "c1")).toEqual([]);
    tails.clear("ann", "c3");
    expect(tails.size).toBe(1);
  });
});
