import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { cleanEnvironment, removeFolder, startDaemon } from "../support/daemon.ts";
import { codeBlocksOf, readDocPages } from "../support/doc-pages.ts";
import { needs } from "../support/need.ts";

const usualAddress = "http://127.0.0.1:7613";
const curl = needs("curl");

/** What a reader would have in the shell when coming to an example. */
type Variables = Readonly<Record<string, string>>;

function readExamples(page: string): readonly string[] {
  const blocks = readDocPages()
    .filter(({ path }) => path === page)
    .flatMap(codeBlocksOf);
  return blocks.flatMap(({ language, text }) => (language === "sh" && text.includes("curl ") ? [text] : []));
}

async function prepareVariables(daemon: TestDaemon): Promise<Variables> {
  const { body: answered } = await daemon.chat("/echo hello");
  const { body: other } = await daemon.chat("/echo to be deleted");
  const { body: held } = await daemon.chat("hold", {
    rehearsal: [{ call: "delete", args: { path: "none" } }],
  });
  const events = await fetch(`${daemon.url}/api/turns/${answered.turn}/events`, {
    headers: { authorization: `Bearer ${daemon.token}` },
  });
  const first = /^id: (.+)$/m.exec(await events.text())?.[1] ?? "";
  return {
    CASTELLAN_TOKEN: daemon.token,
    TURN: answered.turn,
    CONVERSATION: other.conversation,
    HOLD: held.hold.id,
    LAST_EVENT_ID: first,
  };
}

/** Runs an example as it stands, only at the test's address, and with the status after the body. */
function runExample(example: string, daemon: TestDaemon, variables: Variables): Promise<string> {
  const script = example
    .replaceAll(usualAddress, daemon.url)
    .replace("curl ", "curl --max-time 2 -w '\\n%{http_code}' ");
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", script], {
      env: { ...cleanEnvironment(daemon.folder), ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}

describe.skipIf(curl.missing).each(["README.md", "docs/guides/api.md", "docs/guides/rehearsal.md"])(
  "the examples of %s",
  (page) => {
    const examples = readExamples(page);
    let daemon: TestDaemon;
    let variables: Variables;
    beforeAll(async () => {
      daemon = await startDaemon();
      variables = await prepareVariables(daemon);
    });
    afterAll(async () => {
      await daemon?.stop();
      if (daemon !== undefined) await removeFolder(`${daemon.folder}/..`);
    });

    it("are there", () => expect(examples.length).toBeGreaterThan(0));

    // In the order of the page: later ones build on earlier ones, and the last may lock the door.
    it.each(examples)("answers as the page says: %s", async (example) => {
      const wanted = /^# answers (\d{3})/m.exec(example)?.[1] ?? "200";
      const output = await runExample(example, daemon, variables);
      expect(output.trimEnd().split("\n").at(-1), output).toBe(wanted);
      if (wanted.startsWith("2")) expect(output).not.toContain('"error"');
    });
  },
);
