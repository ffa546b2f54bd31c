import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeOf, neverAborted, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { limits } from "../limits.ts";

const house = useTemporaryHouse();

describe("listing and searching", () => {
  it("lists in a stable order and reads on after a cut until everything was seen", async () => {
    const workspace = await house.open();
    mkdirSync(`${house.base}/workspace/d/e`, { recursive: true });
    for (let at = 0; at < limits.listEntries; at += 1) house.put(`d/${String(at).padStart(4, "0")}`, "");
    house.put("d/e/last", "");
    house.put("z", "zz");
    const seen: string[] = [];
    let after: string | undefined;
    for (let isCut = true; isCut;) {
      const request = { path: ".", recursive: true, ...(after === undefined ? {} : { after }) };
      const listed = take(await workspace.list(request, neverAborted));
      seen.push(...listed.entries.map(({ path }) => path));
      isCut = listed.isCut;
      after = seen.at(-1);
    }
    expect(seen).toHaveLength(limits.listEntries + 4);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-3)).toEqual(["d/e", "d/e/last", "z"]);
    const top = take(await workspace.list({ path: "./" }, neverAborted));
    expect(top.entries).toEqual([
      { path: "d", kind: "folder", size: 0 },
      { path: "z", kind: "file", size: 2 },
    ]);
  });

  it("finds literal text by line, in files whose names fit, and skips what is not text", async () => {
    const workspace = await house.open();
    mkdirSync(`${house.base}/workspace/src/deep`, { recursive: true });
    house.put("src/a.ts", "x\nconst a = (b)*;\n");
    house.put("src/deep/b.ts", "CONST A = (B)*;\n");
    house.put("src/c.md", "const a = (b)*;");
    house.put("src/d.ts", new Uint8Array([0, 1, 2]));
    const search = async (request: object) =>
      take(await workspace.search({ text: "a = (b)*", path: ".", ...request }, neverAborted));
    expect((await search({})).matches.map(({ path, line }) => `${path}:${line}`)).toEqual([
      "src/a.ts:2",
      "src/c.md:1",
    ]);
    expect((await search({ glob: "*.ts", ignoreCase: true })).matches).toHaveLength(2);
    expect((await search({ glob: "src/*.ts" })).matches).toHaveLength(1);
    expect((await search({ glob: "**/deep/?.ts", ignoreCase: true })).matches).toHaveLength(1);
    expect((await search({})).filesSkipped).toBe(1);
    expect((await search({ path: "src/c.md" })).matches).toHaveLength(1);
    expect(codeOf(await workspace.search({ text: "", path: "." }, neverAborted))).toBe("nothing");
    expect(codeOf(await workspace.search({ text: "x", path: "no" }, neverAborted))).toBe("not-found");
  });

  it("stops at its bound of matches and when it is cancelled", async () => {
    const workspace = await house.open();
    house.put("many", "hit\n".repeat(limits.searchMatches + 50));
    const found = take(await workspace.search({ text: "hit", path: "." }, neverAborted));
    expect(found.matches).toHaveLength(limits.searchMatches);
    expect(found.cut).toBe("matches");
    expect(codeOf(await workspace.search({ text: "hit", path: "." }, AbortSignal.abort()))).toBe("cancelled");
  });
});
