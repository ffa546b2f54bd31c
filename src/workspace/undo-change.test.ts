import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { by, codeOf, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";

const house = useTemporaryHouse();

describe("undo", () => {
  it("refuses when the file was changed by something else since, and changes nothing", async () => {
    const workspace = await house.open();
    take(await workspace.write({ path: "f", text: "one" }, by()));
    house.put("f", "changed by hand");
    expect(codeOf(await workspace.undo({ what: "last" }, by()))).toBe("changed");
    expect(house.on("f")).toBe("changed by hand");
  });

  it("takes back everything one turn did", async () => {
    const workspace = await house.open();
    house.put("kept", "kept");
    take(await workspace.write({ path: "kept", text: "turn 1" }, by("user", "turn-1")));
    for (const path of ["a", "b"]) take(await workspace.write({ path, text: path }, by("user", "turn-2")));
    take(await workspace.edit({ path: "a", find: "a", replace: "A" }, by("user", "turn-2")));
    const result = take(await workspace.undo({ what: "turn" }, by()));
    expect(result.undone.map(({ path }) => path)).toEqual(["a", "b", "a"]);
    expect(readdirSync(`${house.base}/workspace`)).toEqual(["kept"]);
    expect(house.on("kept")).toBe("turn 1");
  });

  it("does not undo a turn across a later change of the same file", async () => {
    const workspace = await house.open();
    take(await workspace.write({ path: "f", text: "one" }, by("user", "turn-1")));
    take(await workspace.write({ path: "f", text: "two" }, by("user", "turn-2")));
    expect(codeOf(await workspace.undo({ what: "turn", turnId: "turn-1" }, by()))).toBe("changed");
    expect(house.on("f")).toBe("two");
  });

  it("finds nothing to do for a version whose change never happened", async () => {
    const workspace = await house.open();
    house.put("f", "there");
    const row = {
      agent: "main",
      turnId: "t",
      movedTo: null,
      label: null,
      undoneAt: null,
      at: Date.now() + 10,
    };
    const digest = createHash("sha256").update("there").digest("hex");
    await house.store.write(async ({ versions }) => {
      await versions.add({ ...row, id: "1", callId: "c1", path: "missing", change: "created", before: null });
      await versions.add({ ...row, id: "2", callId: "c1", path: "f", change: "deleted", before: digest });
    });
    take(await workspace.undo({ what: "last" }, by()));
    expect(house.on("f")).toBe("there");
    expect(existsSync(`${house.base}/workspace/missing`)).toBe(false);
    expect(codeOf(await workspace.undo({ what: "last" }, by()))).toBe("nothing");
  });

  it("brings back a deleted folder with all its files", async () => {
    const workspace = await house.open();
    for (const path of ["d/1", "d/e/2", "d/e/f/3"]) take(await workspace.write({ path, text: path }, by()));
    symlinkSync("/etc/hostname", `${house.base}/workspace/d/link`);
    const deleted = take(await workspace.delete({ path: "d", recursive: true }, by()));
    expect(deleted).toMatchObject({ files: 3, unkept: 1 });
    expect(readdirSync(`${house.base}/workspace`)).toEqual([]);
    const undone = take(await workspace.undo({ what: "last" }, by()));
    expect(undone.stopped).toBeUndefined();
    for (const path of ["d/1", "d/e/2"]) expect(house.on(path)).toBe(path);
    expect(house.on("d/e/f/3")).toBe("d/e/f/3");
  });

  it("keeps earlier contents private, once, outside the workspace", async () => {
    const workspace = await house.open();
    take(await workspace.write({ path: "f", text: "same" }, by()));
    take(await workspace.write({ path: "g", text: "same" }, by()));
    take(await workspace.write({ path: "f", text: "x" }, by()));
    take(await workspace.write({ path: "g", text: "y" }, by()));
    const kept = readdirSync(`${house.base}/versions`);
    expect(kept).toHaveLength(1);
    expect(statSync(`${house.base}/versions/${kept[0]}`).mode & 0o777).toBe(0o600);
    expect(statSync(`${house.base}/versions`).mode & 0o777).toBe(0o700);
  });

  it("lets the oldest kept contents go when they outgrow their bound, and says so", async () => {
    const workspace = await house.open({ limits: { keptFileBytes: 100, keptBytes: 150 } });
    for (const letter of ["a", "b", "c", "d"]) {
      take(await workspace.write({ path: "f", text: letter.repeat(60) }, by()));
    }
    expect(readdirSync(`${house.base}/versions`).length).toBeLessThanOrEqual(2);
    take(await workspace.undo({ what: "last" }, by()));
    expect(house.on("f")).toBe("c".repeat(60));
    house.put("big", "x".repeat(101));
    expect(codeOf(await workspace.write({ path: "big", text: "" }, by()))).toBe("too-large");
    expect(house.on("big")).toHaveLength(101);
  });

  it("refuses to restore kept content that was tampered with", async () => {
    const workspace = await house.open();
    take(await workspace.write({ path: "f", text: "one" }, by()));
    take(await workspace.write({ path: "f", text: "two" }, by()));
    const [kept] = readdirSync(`${house.base}/versions`);
    writeFileSync(`${house.base}/versions/${kept}`, "planted");
    expect(codeOf(await workspace.undo({ what: "last" }, by()))).toBe("nothing");
    expect(house.on("f")).toBe("two");
  });
});
