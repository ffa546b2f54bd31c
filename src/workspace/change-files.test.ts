import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { by, codeOf, neverAborted, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";

const house = useTemporaryHouse();

describe("changes", () => {
  it("writes the version before the file, so that a failing store leaves the file alone", async () => {
    const failing = {
      read: house.store.read.bind(house.store),
      write: () => Promise.reject(new Error("disk")),
    };
    const workspace = await house.open({ store: failing });
    await expect(workspace.write({ path: "f", text: "x" }, by())).rejects.toThrow("disk");
    expect(readdirSync(`${house.base}/workspace`)).toEqual([]);
  });

  it("does nothing for a call that was cancelled", async () => {
    const workspace = await house.open();
    const cancelled = by("user", "t", AbortSignal.abort());
    expect(codeOf(await workspace.write({ path: "f", text: "x" }, cancelled))).toBe("cancelled");
    expect(codeOf(await workspace.undo({ what: "last" }, cancelled))).toBe("cancelled");
    expect(readdirSync(`${house.base}/workspace`)).toEqual([]);
  });

  it("runs one after the other, so that none of many edits at once is lost", async () => {
    const workspace = await house.open();
    take(await workspace.write({ path: "f", text: "".padEnd(20, ".") }, by()));
    const edits = Array.from({ length: 20 }, (_, at) =>
      workspace.write({ path: `many/${at}`, text: `${at}` }, by()),
    );
    for (const edit of await Promise.all(edits)) take(edit);
    expect(readdirSync(`${house.base}/workspace/many`)).toHaveLength(20);
  });

  it("edits only what is found exactly once, or everywhere when asked", async () => {
    const workspace = await house.open();
    house.put("f", "aXbXc $&");
    expect(codeOf(await workspace.edit({ path: "f", find: "Y", replace: "Z" }, by()))).toBe("no-match");
    expect(codeOf(await workspace.edit({ path: "f", find: "X", replace: "Z" }, by()))).toBe("not-unique");
    expect(codeOf(await workspace.edit({ path: "f", find: "", replace: "Z" }, by()))).toBe("no-match");
    expect(codeOf(await workspace.edit({ path: "f", find: "a", replace: "a" }, by()))).toBe("nothing");
    const edited = take(await workspace.edit({ path: "f", find: "X", replace: "$1", all: true }, by()));
    expect(edited.replaced).toBe(2);
    expect(house.on("f")).toBe("a$1b$1c $&");
    house.put("crlf", "a\r\nb\r\n");
    const missed = await workspace.edit({ path: "crlf", find: "a\nb", replace: "" }, by());
    expect(missed.ok ? "" : missed.error.hint).toContain("\\r\\n");
  });

  it("moves only to a free name and never into itself", async () => {
    const workspace = await house.open();
    house.put("a", "a");
    house.put("b", "b");
    mkdirSync(`${house.base}/workspace/d`);
    expect(codeOf(await workspace.move({ from: "a", to: "b" }, by()))).toBe("exists");
    expect(codeOf(await workspace.move({ from: "d", to: "d/e" }, by()))).toBe("exists");
    expect(codeOf(await workspace.move({ from: "a", to: "a" }, by()))).toBe("exists");
    expect(codeOf(await workspace.move({ from: "missing", to: "x" }, by()))).toBe("not-found");
    expect(house.on("b")).toBe("b");
  });

  it("deletes a full folder only when asked for, and a link without touching what it points to", async () => {
    const workspace = await house.open();
    mkdirSync(`${house.base}/outside`);
    writeFileSync(`${house.base}/outside/file`, "x");
    mkdirSync(`${house.base}/workspace/d`);
    house.put("d/f", "x");
    symlinkSync(`${house.base}/outside`, `${house.base}/workspace/d/link`);
    expect(codeOf(await workspace.delete({ path: "d" }, by()))).toBe("not-empty");
    expect(codeOf(await workspace.delete({ path: "missing" }, by()))).toBe("not-found");
    take(await workspace.delete({ path: "d", recursive: true }, by()));
    expect(readdirSync(`${house.base}/outside`)).toEqual(["file"]);
  });

  it("clears away what a killed process left half-written", async () => {
    await house.open();
    mkdirSync(`${house.base}/workspace/d`);
    house.put("d/.castellan-tmp_x", "half");
    writeFileSync(`${house.base}/versions/abc.part`, "half");
    const workspace = await house.open();
    expect(take(await workspace.list({ path: ".", recursive: true }, neverAborted)).entries).toHaveLength(1);
    expect(readdirSync(`${house.base}/workspace/d`)).toEqual([]);
    expect(readdirSync(`${house.base}/versions`)).toEqual([]);
  });
});
