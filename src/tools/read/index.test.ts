import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { limits } from "../../limits.ts";
import { createWriteTool } from "../write/index.ts";
import { createReadTool } from "./index.ts";

const house = useTemporaryHouse();
const read = createReadTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("read", () => {
  it("gives a file's text and nothing else, with the trust it was written with", async () => {
    for (const trust of ["user", "external"] as const) {
      await write.run({ path: "f", content: `by ${trust}` }, toolContext({ trust }));
      const expected = trust === "user" ? "learned" : "external";
      expect(await read.run({ path: "f" }, toolContext())).toMatchObject({
        ok: true,
        text: `by ${trust}`,
        trust: expected,
        source: `source of ${trust}`,
        truncated: false,
      });
    }
  });

  it("says what it cut and how to read on, within the size of a result", async () => {
    await write.run({ path: "f", content: "line\n".repeat(20_000) }, toolContext());
    const first = await read.run({ path: "f" }, toolContext());
    expect(first.truncated).toBe(true);
    expect(first.text.length).toBeLessThanOrEqual(limits.toolResultCharacters);
    const from = Number(/read on with from (\d+)\]$/.exec(first.text)?.[1]);
    expect(from).toBeGreaterThan(9_000);
    const second = await read.run({ path: "f", from, lines: 2 }, toolContext());
    expect(second.text).toBe(
      `line\nline\n[cut: lines ${from} to ${from + 1} of 20000; read on with from ${from + 2}]`,
    );
  });

  it("says so when a file is empty, missing or not of the workspace", async () => {
    await write.run({ path: "empty", content: "" }, toolContext());
    expect((await read.run({ path: "empty" }, toolContext())).text).toBe("[the file is empty]");
    const missing = await read.run({ path: "missing" }, toolContext());
    expect(missing).toMatchObject({
      ok: false,
      text: '"missing" does not exist. Use list to see what is there.',
    });
    const outside = await read.run({ path: "../../etc/passwd" }, toolContext());
    expect(outside.ok).toBe(false);
    expect(outside.text).toContain("relative to the workspace");
  });
});
