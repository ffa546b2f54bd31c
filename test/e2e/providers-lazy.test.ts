import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test("choosing and asking the rehearsal loads no provider package and no HTTP client", async () => {
  const script = fileURLToPath(new URL("../support/choose-rehearsal.ts", import.meta.url));
  const { stdout } = await run(process.execPath, [script], { env: {} });
  const told = JSON.parse(stdout) as { provider: string; events: number; packages: string[] };
  expect(told).toMatchObject({ provider: "rehearsal", events: 2, packages: ["zod"] });
});
