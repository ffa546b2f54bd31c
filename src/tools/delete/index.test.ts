import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { createWriteTool } from "../write/index.ts";
import { createDeleteTool } from "./index.ts";

const house = useTemporaryHouse();
const remove = createDeleteTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("delete", () => {
  it("deletes a file, and a folder with all in it when asked", async () => {
    for (const path of ["f", "d/1", "d/2"]) await write.run({ path, content: "x" }, toolContext());
    expect((await remove.run({ path: "f" }, toolContext())).text).toBe("Deleted f. Undo brings it back.");
    const refused = await remove.run({ path: "d" }, toolContext());
    expect(refused.ok).toBe(false);
    expect(refused.text).toContain("recursive: true");
    const deleted = await remove.run({ path: "d", recursive: true }, toolContext());
    expect(deleted.text).toBe("Deleted the folder d with 2 files. Undo brings it back.");
  });

  it("never deletes the workspace itself", async () => {
    for (const path of [".", "", "./", "/"]) {
      expect((await remove.run({ path, recursive: true }, toolContext())).ok, path).toBe(false);
    }
  });
});
