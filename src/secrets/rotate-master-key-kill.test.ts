import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { buildSecretHouse } from "../../test/support/secret-house.ts";
import { systemClock } from "../platform/clock.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import { generatedKeyFileSource } from "./master-key/key-file.ts";

const child = new URL("../../test/support/secret-rotator.ts", import.meta.url).pathname;

/** Returns the last version that the killed process confirmed. */
async function rotateUntilKilled(folder: string, afterMs: number): Promise<number> {
  const started = spawn(process.execPath, [child, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let timer: NodeJS.Timeout | undefined;
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    timer ??= setTimeout(() => started.kill("SIGKILL"), afterMs);
  });
  await new Promise((settle) => started.once("close", settle));
  return Math.max(0, ...[...output.matchAll(/version (\d+)\n/g)].map((hit) => Number(hit[1])));
}

it("leaves every secret readable when it is killed at any instant of a rotation", async () => {
  const folder = mkdtempSync(`${tmpdir()}/castellan-rotate-`);
  const house = buildSecretHouse();
  for (const afterMs of [0, 7, 13, 29, 53, 90]) {
    const confirmed = await rotateUntilKilled(folder, afterMs);
    const store = await openStore({ folder, durability: "process", clock: systemClock });
    const secrets = await house.open(store, generatedKeyFileSource(`${folder}/config`));
    expect(secrets.manager("test").get("FIXED_VALUE")).toBe("the-same-for-ever");
    const moving = secrets.list().find((info) => info.name === "MOVING_VALUE");
    expect(moving?.version ?? 0).toBeGreaterThanOrEqual(confirmed);
    expect(secrets.list().filter((info) => info.damaged)).toEqual([]);
    expect(readdirSync(`${folder}/config/castellan`)).toEqual([`${store.id}.key`]);
    await store.close();
  }
  house.remove();
  rmSync(folder, { recursive: true });
});
