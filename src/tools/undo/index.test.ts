import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { createEditTool } from "../edit/index.ts";
import { createReadTool } from "../read/index.ts";
import { createWriteTool } from "../write/index.ts";
import { createUndoTool } from "./index.ts";

const house = useTemporaryHouse();
const workspaces = workspacesOf(house);
const undo = createUndoTool(workspaces);
const write = createWriteTool(workspaces);
const edit = createEditTool(workspaces);
const read = createReadTool(workspaces);

describe("undo", () => {
  it("takes back the last change and says what that was", async () => {
    await write.run({ path: "f", content: "one" }, toolContext());
    await edit.run({ path: "f", find: "one", replace: "two" }, toolContext());
    expect(await undo.run({}, toolContext())).toMatchObject({ ok: true, text: "f is again what it was." });
    expect((await read.run({ path: "f" }, toolContext())).text).toBe("one");
    expect((await undo.run({ what: "last" }, toolContext())).text).toBe("Removed f, which had been created.");
    expect(await undo.run({}, toolContext())).toMatchObject({
      ok: false,
      text: "There is no change left to undo.",
    });
  });

  it("takes back a whole turn, and stops with a reason where something else was changed", async () => {
    for (const path of ["a", "b", "c"])
      await write.run({ path, content: path }, toolContext({ turnId: "turn-2" }));
    writeFileSync(`${house.base}/agents/main/workspace/b`, "by hand");
    const stopped = await undo.run({ what: "turn" }, toolContext());
    expect(stopped.ok).toBe(false);
    expect(stopped.text).toContain("Removed c");
    expect(stopped.text).toContain('"b" was changed by something else since');
  });
});
