import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "../support/daemon.ts";
import { runCli } from "../support/run-cli.ts";

let home: string;
beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(() => removeFolder(home));

const inspect = (args: readonly string[], input?: string | Buffer) =>
  runCli(["inspect", ...args], { home, ...(input === undefined ? {} : { input }) });

const resultShape = {
  verdict: expect.stringMatching(/^(pass|hold|refuse)$/),
  score: expect.any(Number),
  level: expect.stringMatching(/^(low|medium|high)$/),
  findings: expect.any(Array),
};

describe("castellan inspect", () => {
  test.each(["inbound", "outbound", "storage"])("judges a text at %s without a daemon", async (kind) => {
    const { code, stdout } = await inspect([kind, "good morning", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(resultShape);
  });

  test("exits 0 for what is refused too, and says why", async () => {
    const { code, stdout } = await inspect(["path", "../../etc/passwd", "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ ...resultShape, verdict: "refuse" });
    expect(result.findings[0]).toMatchObject({ id: expect.any(String), family: expect.any(String) });
    expect((await inspect(["path", "../../etc/passwd"])).stdout).toContain("refuse");
  });

  test("reads a file, standard input, and a text that happens to be a file's name", async () => {
    writeFileSync(`${home}/sample`, "x".repeat(20_000));
    const verdictOf = async (args: readonly string[], input?: string) =>
      JSON.parse((await inspect(["inbound", ...args, "--json"], input)).stdout).verdict;
    expect(await verdictOf(["sample"])).toBe("refuse");
    expect(await verdictOf(["sample", "--text"])).toBe("pass");
    expect(await verdictOf(["-"], "hello")).toBe("pass");
    expect(await verdictOf([], "x".repeat(20_000))).toBe("refuse");
  });

  test("answers 10,000 lines in order, one for one, in well under ten seconds", async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      JSON.stringify({
        text: index % 100 === 0 ? "" : `message number ${index} with a few more words in it`,
      }),
    );
    const { code, stdout, durationMs } = await inspect(["inbound", "--jsonl"], `${lines.join("\n")}\n`);
    expect(code).toBe(0);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(10_000);
    expect(results[1]).toMatchObject(resultShape);
    const refused = results.flatMap((result, index) => (result.verdict === "refuse" ? [index] : []));
    expect(refused).toEqual(Array.from({ length: 100 }, (_, index) => index * 100));
    expect(durationMs).toBeLessThan(6_000);
  });

  test("takes paths as lines, and the last line without a newline", async () => {
    const input = '{"path":"notes.txt"}\n{"path":"../out"}';
    const { stdout } = await inspect(["path", "--jsonl"], input);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(["pass", "refuse"]);
  });

  test("gives the text after redaction at outbound, and judges text from outside when told so", async () => {
    const lines = '{"text":"plain"}\n';
    expect(JSON.parse((await inspect(["outbound", "--jsonl"], lines)).stdout).text).toBe("plain");
    const outside = JSON.parse((await inspect(["inbound", "--jsonl", "--external"], lines)).stdout);
    expect(outside.text).not.toBe("plain");
    expect(outside.text).toContain("plain");
  });

  test("keeps its place at broken lines, and says with its exit code that the input was broken", async () => {
    const input = Buffer.concat([
      Buffer.from('{"text":"one"}\nnot json\n[1]\n{"texts":"x"}\n\n'),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from('{"text":"two"}\n'),
    ]);
    const { code, stdout, stderr } = await inspect(["inbound", "--jsonl"], input);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map((result) => result.verdict ?? result.error.code)).toEqual([
      "pass",
      ...Array(5).fill("bad-request"),
      "pass",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("5 line(s) were broken");
  });
});
