import { describe, expect, it } from "vitest";
import { codeOf, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { limits } from "../limits.ts";
import type { ReadResult } from "./read-file.ts";

const house = useTemporaryHouse();

describe("reading", () => {
  it("cuts a long file at a line border and says where to read on until the whole was seen", async () => {
    const workspace = await house.open();
    const text = Array.from({ length: 9_000 }, (_, at) => `line ${at + 1} 🏰`).join("\n");
    house.put("long.txt", text);
    let seen = "";
    let next: { from: number; column?: number } | undefined = { from: 1 };
    let reads = 0;
    while (next !== undefined) {
      const part: ReadResult = take(await workspace.read({ path: "long.txt", ...next }));
      expect(part.text.length).toBeLessThanOrEqual(limits.toolResultCharacters);
      seen += part.text;
      next = part.next;
      reads += 1;
    }
    expect(seen).toBe(text);
    expect(reads).toBeGreaterThan(2);
  });

  it("reads on inside a single line that is longer than a result, never splitting a character", async () => {
    const workspace = await house.open();
    const text = `${"a".repeat(limits.toolResultCharacters - 201)}🏰${"b".repeat(70_000)}\nend`;
    house.put("one-line.txt", text);
    let seen = "";
    let next: { from: number; column?: number } | undefined = { from: 1 };
    while (next !== undefined) {
      const part: ReadResult = take(await workspace.read({ path: "one-line.txt", ...next }));
      expect(part.text.isWellFormed()).toBe(true);
      seen += part.text;
      next = part.next;
    }
    expect(seen).toBe(text);
  });

  it("shows the lines that were asked for and refuses lines that are not there", async () => {
    const workspace = await house.open();
    house.put("f", "1\n2\n3\n4\n");
    expect(take(await workspace.read({ path: "f", from: 2, lines: 2 }))).toMatchObject({
      text: "2\n3\n",
      from: 2,
      to: 3,
      next: { from: 4 },
    });
    expect(codeOf(await workspace.read({ path: "f", from: 9 }))).toBe("nothing");
    house.put("empty", "");
    expect(take(await workspace.read({ path: "empty" }))).toMatchObject({ text: "", totalLines: 0 });
  });

  it("refuses what is not text, what is too large and what is missing, each with its own words", async () => {
    const workspace = await house.open();
    house.put("null.bin", new Uint8Array([65, 0, 66]));
    house.put("latin.bin", new Uint8Array([0xe9, 0x20]));
    house.put("large.txt", new Uint8Array(limits.fileReadBytes + 1).fill(65));
    expect(codeOf(await workspace.read({ path: "null.bin" }))).toBe("binary");
    expect(codeOf(await workspace.read({ path: "latin.bin" }))).toBe("binary");
    expect(codeOf(await workspace.read({ path: "large.txt" }))).toBe("too-large");
    expect(codeOf(await workspace.read({ path: "missing" }))).toBe("not-found");
    expect(codeOf(await workspace.read({ path: "null.bin/x" }))).toBe("not-a-folder");
  });
});
