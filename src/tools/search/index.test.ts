import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { createWriteTool } from "../write/index.ts";
import { createSearchTool } from "./index.ts";

const house = useTemporaryHouse();
const search = createSearchTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("search", () => {
  it("shows where a text stands, and says what it searched", async () => {
    await write.run({ path: "d/f.md", content: "one\ntwo castles\n" }, toolContext());
    expect((await search.run({ text: "castle" }, toolContext())).text).toBe(
      "d/f.md:2: two castles\n[1 files searched]",
    );
    expect((await search.run({ text: "moat" }, toolContext())).text).toBe("No match. [1 files searched]");
    expect(
      (await search.run({ text: "CASTLE", ignoreCase: true, glob: "*.md" }, toolContext())).text,
    ).toContain(":2:");
  });

  it("is worth as little as the least trusted file it shows", async () => {
    await write.run({ path: "web", content: "needle" }, toolContext({ trust: "external" }));
    expect((await search.run({ text: "needle" }, toolContext())).trust).toBe("external");
  });

  it("shows only the neighbourhood of a match in a very long line and says when there is more", async () => {
    await write.run(
      { path: "long", content: `${"a".repeat(100_000)}needle${"b".repeat(100_000)}\n`.repeat(3) },
      toolContext(),
    );
    const { text } = await search.run({ text: "needle" }, toolContext());
    expect(text.length).toBeLessThan(1_200);
    expect(text).toContain("aneedleb");
    await write.run({ path: "many", content: "needle\n".repeat(500) }, toolContext());
    expect(await search.run({ text: "needle" }, toolContext())).toMatchObject({ truncated: true });
  });
});
