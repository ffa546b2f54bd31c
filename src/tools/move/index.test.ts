import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { createReadTool } from "../read/index.ts";
import { createWriteTool } from "../write/index.ts";
import { createMoveTool } from "./index.ts";

const house = useTemporaryHouse();
const move = createMoveTool(workspacesOf(house));
const read = createReadTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("move", () => {
  it("renames a file and keeps what it is worth", async () => {
    await write.run({ path: "a", content: "from the web" }, toolContext({ trust: "external" }));
    const moved = await move.run({ from: "a", to: "d/b" }, toolContext());
    expect(moved).toMatchObject({ ok: true, text: "Moved the file a to d/b." });
    expect(await read.run({ path: "d/b" }, toolContext())).toMatchObject({
      text: "from the web",
      trust: "external",
    });
    expect((await read.run({ path: "a" }, toolContext())).ok).toBe(false);
  });

  it("leaves a name alone that is taken", async () => {
    for (const path of ["a", "b"]) await write.run({ path, content: path }, toolContext());
    const refused = await move.run({ from: "a", to: "b" }, toolContext());
    expect(refused).toMatchObject({ ok: false });
    expect(refused.text).toContain('"b" exists already');
  });
});
