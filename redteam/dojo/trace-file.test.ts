import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { SmallFile } from "../../test/support/small-suite.ts";
import { keepFile, smallSuite } from "../../test/support/small-suite.ts";
import { AppError } from "../../src/errors.ts";
import { readTraceFile } from "./trace-file.ts";

const kept: SmallFile[] = [];
afterEach(() => {
  for (const file of kept.splice(0)) file.remove();
});

function fileOf(content: unknown, name = "traces.json"): string {
  const bytes = typeof content === "string" ? content : JSON.stringify(content);
  const file = keepFile(name, bytes);
  kept.push(file);
  return file.path;
}

async function complaintAbout(content: unknown): Promise<string> {
  const error: unknown = await readTraceFile(fileOf(content)).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error("The file was taken.");
  expect(error.code).toBe("bad-request");
  expect(error.hint).toContain("Expected a trace file");
  return error.message;
}

describe("readTraceFile", () => {
  it("reads plain and packed files, whatever they are called", async () => {
    const plain = await readTraceFile(fileOf(smallSuite));
    const packed = keepFile("traces.json.gz", gzipSync(JSON.stringify(smallSuite)));
    kept.push(packed);
    expect(await readTraceFile(packed.path)).toEqual(plain);
    expect(plain.user_tasks.map(({ id }) => id)).toEqual(["read", "send"]);
  });

  it("keeps nothing that the engine may not know", async () => {
    const [pair] = smallSuite.attack_pairs;
    const told = {
      ...pair,
      takeover_after: 1,
      trace: pair?.trace.map((call) => ({ ...call, injected: true })),
    };
    const read = await readTraceFile(fileOf({ ...smallSuite, attack_pairs: [told] }));
    expect(JSON.stringify(read)).not.toMatch(/takeover_after|injected/);
  });

  it("says where the mistake is and what was expected", async () => {
    expect(await complaintAbout("{")).toContain("is not JSON");
    expect(await complaintAbout([])).toMatch(/expected object/);
    expect(await complaintAbout({ ...smallSuite, tools: [] })).toContain("tools:");
    const [task] = smallSuite.user_tasks;
    const broken = { ...task, trace: [{ tool: "look_at_shelf", args: {}, output: 7 }] };
    expect(await complaintAbout({ ...smallSuite, user_tasks: [broken] })).toContain(
      "user_tasks.0.trace.0.output: Invalid input: expected string, received number",
    );
  });

  it("takes no call of a tool, and no pair of a task, that the file does not have", async () => {
    const [task] = smallSuite.user_tasks;
    const foreign = { ...task, trace: [{ tool: "fly", args: {}, output: "" }] };
    expect(await complaintAbout({ ...smallSuite, user_tasks: [foreign], attack_pairs: [] })).toContain(
      'user_tasks read: expected a tool of this file, got "fly"',
    );
    expect(await complaintAbout({ ...smallSuite, user_tasks: [] })).toContain("no such task");
    expect(
      await complaintAbout({ ...smallSuite, tools: [...smallSuite.tools, ...smallSuite.tools] }),
    ).toContain("two of them have one name");
  });

  it("takes no call that the rehearsal could not make as it was recorded", async () => {
    const [task] = smallSuite.user_tasks;
    const call = { tool: "post_letter", args: { to: "a@cove.example", body: "$LAST" }, output: "" };
    expect(await complaintAbout({ ...smallSuite, user_tasks: [{ ...task, trace: [call] }] })).toContain(
      "$LAST",
    );
  });

  it("complains about a missing file and about one that only looks packed", async () => {
    await expect(readTraceFile("/nowhere/traces.json")).rejects.toThrow("cannot be read (ENOENT)");
    const cut = keepFile("traces.json.gz", gzipSync("{}").subarray(0, 12));
    kept.push(cut);
    await expect(readTraceFile(cut.path)).rejects.toThrow("cannot be unpacked");
  });

  it("answers any JSON with a trace file or a complaint, and never with anything else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await expect(readTraceFile(fileOf(JSON.stringify(value)))).rejects.toBeInstanceOf(AppError);
      }),
      { numRuns: 50 },
    );
  });
});
