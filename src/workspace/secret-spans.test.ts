import { describe, expect, it } from "vitest";
import { by, codeOf, neverAborted, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { createKnownValueScanner } from "../redaction/known-values.ts";

const house = useTemporaryHouse();
const secret = "quartz-heron-47-lantern";
const known = { entries: () => [{ name: "demo", value: secret }], generation: () => 1 };
const { locate: locateSecrets } = createKnownValueScanner(known);

describe("a secret in a file of the workspace", () => {
  it("is hidden before a part is cut out, so that no half of it is read", async () => {
    const workspace = await house.open({ locateSecrets });
    house.put("env.txt", `KEY=${secret} END\n`);
    const whole = take(await workspace.read({ path: "env.txt" })).text;
    expect(whole).toBe("KEY=[REDACTED:demo] END\n");
    for (let column = 1; column <= whole.length; column += 1) {
      expect(take(await workspace.read({ path: "env.txt", column })).text).toBe(whole.slice(column - 1));
    }
  });

  it("does not answer a search for a part of it", async () => {
    const workspace = await house.open({ locateSecrets });
    house.put("env.txt", `KEY=${secret}\n${"x".repeat(300)}${secret}${"y".repeat(300)}\n`);
    for (const text of [secret, secret.slice(0, 3), secret.slice(4, 9)]) {
      expect(take(await workspace.search({ text, path: "." }, neverAborted)).matches).toEqual([]);
    }
    const { matches } = take(await workspace.search({ text: "xxx", path: "." }, neverAborted));
    expect(matches[0]?.text).not.toContain("quartz");
  });

  it("is not cut in two by an edit, and an edit does not tell whether a text stands in it", async () => {
    const workspace = await house.open({ locateSecrets });
    house.put("env.txt", `KEY=${secret}\nname: a\n`);
    const everyA = { path: "env.txt", find: "a", replace: "a\n", all: true };
    expect(take(await workspace.edit(everyA, by())).replaced).toBe(2);
    expect(house.on("env.txt")).toBe(`KEY=${secret}\nna\nme: a\n\n`);
    const inside = await workspace.edit({ path: "env.txt", find: "quartz", replace: "" }, by());
    const nowhere = await workspace.edit({ path: "env.txt", find: "zzzzzz", replace: "" }, by());
    expect(codeOf(inside)).toBe("no-match");
    expect(inside).toEqual(nowhere);
    const unique = await workspace.edit({ path: "env.txt", find: "m", replace: "M" }, by());
    expect(take(unique).replaced).toBe(1);
  });
});
