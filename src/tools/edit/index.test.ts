import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { createReadTool } from "../read/index.ts";
import { createWriteTool } from "../write/index.ts";
import { createEditTool } from "./index.ts";

const house = useTemporaryHouse();
const edit = createEditTool(workspacesOf(house));
const read = createReadTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("edit", () => {
  it("replaces a text that occurs once, and every one when asked", async () => {
    await write.run({ path: "f", content: "a b b" }, toolContext());
    expect(await edit.run({ path: "f", find: "a", replace: "A" }, toolContext())).toMatchObject({
      ok: true,
      text: "Changed f in 1 place (now 5 bytes).",
    });
    const ambiguous = await edit.run({ path: "f", find: "b", replace: "B" }, toolContext());
    expect(ambiguous).toMatchObject({ ok: false });
    expect(ambiguous.text).toContain("occurs 2 times");
    expect((await edit.run({ path: "f", find: "b", replace: "B", all: true }, toolContext())).ok).toBe(true);
    expect((await read.run({ path: "f" }, toolContext())).text).toBe("A B B");
  });

  it("says that nothing was found, and what to look at", async () => {
    await write.run({ path: "f", content: "text" }, toolContext());
    const missed = await edit.run({ path: "f", find: "Text", replace: "" }, toolContext());
    expect(missed).toMatchObject({ ok: false });
    expect(missed.text).toContain("read the file again");
  });

  it("changes nothing when the text was read in another form, and names the characters that differ", async () => {
    await write.run({ path: "f", content: "area = 10\u00B2; name = \u{1D41A}b\u200B" }, toolContext());
    const missed = await edit.run({ path: "f", find: "area = 102;", replace: "area = 1;" }, toolContext());
    expect(missed).toMatchObject({ ok: false });
    expect(missed.text).toContain("U+00B2, U+1D41A, U+200B");
    expect((await read.run({ path: "f" }, toolContext())).text).toContain("area = 10\u00B2;");
    const edited = await edit.run(
      { path: "f", find: "area = 10\u00B2;", replace: "area = 1;" },
      toolContext(),
    );
    expect(edited.ok).toBe(true);
  });
});
