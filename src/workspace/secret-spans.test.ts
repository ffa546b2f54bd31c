import { describe, expect, it } from "vitest";
import { by, codeOf, neverAborted, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { locateCredentials } from "../redaction/credential-scanner.ts";
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

describe("what looks like a credential in a file of the workspace", () => {
  const token = `ghp_${"Fake0".repeat(8)}`;
  const body = `${"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0".repeat(2)}\n`.repeat(6);
  const key = `-----BEGIN PRIVATE KEY-----\n${body}-----END PRIVATE KEY-----`;
  const text = `first\nTOKEN=${token} end\n${key}\nlast line\n`;
  const halves = new RegExp(`${token.slice(20)}|QUJDREVG`);

  it("is hidden in every part of the file, with every line and match where it is in the file", async () => {
    const workspace = await house.open({ locateCredentials });
    house.put("env.txt", text);
    for (let from = 1; from <= 11; from += 1) {
      for (const lines of [1, 2, 3]) {
        const read = take(await workspace.read({ path: "env.txt", from, lines }));
        expect(read.text).not.toMatch(halves);
        expect(read.totalLines).toBe(11);
      }
    }
    for (let column = 2; column < 40; column += 1)
      expect(take(await workspace.read({ path: "env.txt", from: 2, column })).text).not.toMatch(halves);
    expect(take(await workspace.read({ path: "env.txt", from: 11 })).text).toBe("last line\n");
    const { matches } = take(await workspace.search({ text: "last", path: "." }, neverAborted));
    expect(matches).toMatchObject([{ line: 11, text: "last line" }]);
    for (const part of [token.slice(0, 8), token.slice(20), "QUJD"])
      expect(take(await workspace.search({ text: part, path: "." }, neverAborted)).matches).toEqual([]);
  });

  it("is left to the inbound checkpoint in a whole file, and can be edited by who knows it", async () => {
    const workspace = await house.open({ locateCredentials });
    house.put("env.txt", text);
    expect(take(await workspace.read({ path: "env.txt" })).text).toBe(text);
    take(await workspace.edit({ path: "env.txt", find: token, replace: "none" }, by()));
    expect(house.on("env.txt")).toContain("TOKEN=none end");
  });

  it("is not destroyed by who writes back what it read, marks and all", async () => {
    const workspace = await house.open({ locateSecrets, locateCredentials });
    for (const [value, mark] of [
      [token, "[REDACTED:github-token]"],
      [secret, "[REDACTED:demo]"],
    ] as const) {
      house.put("env.txt", `KEY=${value}\nname: a\n`);
      const lost = await workspace.write({ path: "env.txt", text: `KEY=${mark}\nname: b\n` }, by());
      expect(lost).toMatchObject({ error: { code: "no-match", hint: expect.stringContaining("Use edit") } });
      expect(house.on("env.txt")).toBe(`KEY=${value}\nname: a\n`);
      const request = { path: "env.txt", find: `KEY=${mark}\nname: a`, replace: "b" };
      expect(await workspace.edit(request, by())).toMatchObject({
        error: { hint: expect.stringContaining("stands for a value") },
      });
      take(await workspace.write({ path: "env.txt", text: "KEY=\nname: b\n" }, by()));
      take(await workspace.write({ path: "copy.txt", text: `KEY=${mark}\n` }, by()));
      take(await workspace.write({ path: "copy.txt", text: `KEY=${mark}\nmore\n` }, by()));
    }
  });
});
