import { symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toolContext } from "../../../test/contract/tool-contract.ts";
import { workspacesOf } from "../../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../../test/support/temporary-workspace.ts";
import { limits } from "../../limits.ts";
import { createWriteTool } from "../write/index.ts";
import { createListTool } from "./index.ts";

const house = useTemporaryHouse();
const list = createListTool(workspacesOf(house));
const write = createWriteTool(workspacesOf(house));

describe("list", () => {
  it("shows the whole workspace without arguments, folders marked and sizes stated", async () => {
    expect((await list.run({}, toolContext())).text).toBe("[nothing here]");
    await write.run({ path: "d/f", content: "four" }, toolContext());
    expect(await list.run({}, toolContext())).toMatchObject({ text: "d/", trust: "learned" });
    expect((await list.run({ recursive: true }, toolContext())).text).toBe("d/\nd/f (4 bytes)");
    symlinkSync("/etc", `${house.base}/agents/main/workspace/link`);
    expect((await list.run({}, toolContext())).text).toBe("d/\nlink (link)");
  });

  it("trusts a list as little as the least trusted name in it", async () => {
    await write.run({ path: "mine", content: "" }, toolContext());
    await write.run({ path: "theirs", content: "" }, toolContext({ trust: "external" }));
    expect((await list.run({}, toolContext())).trust).toBe("external");
  });

  it("cuts within the size of a result and names the place to read on", async () => {
    await write.run({ path: "d/f", content: "" }, toolContext());
    const folder = `${house.base}/agents/main/workspace/d`;
    for (let at = 0; at < 400; at += 1) writeFileSync(`${folder}/${at}-${"x".repeat(200)}`, "");
    const seen = new Set<string>();
    let after: string | undefined;
    for (let isCut = true; isCut;) {
      const listed = await list.run({ path: "d", ...(after === undefined ? {} : { after }) }, toolContext());
      expect(listed.text.length).toBeLessThanOrEqual(limits.toolResultCharacters);
      for (const line of listed.text.split("\n")) if (line.startsWith("d/")) seen.add(line);
      isCut = listed.truncated === true;
      after = isCut ? (JSON.parse(/after (".*")\]$/.exec(listed.text)?.[1] ?? '""') as string) : after;
    }
    expect(seen.size).toBe(401);
  });
});
