import { dirname } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";
import { runCli } from "../support/run-cli.ts";

/** The settings of the specification's example. */
const hardened = {
  SECURITY_ENABLE_ALLOWLIST: "true",
  SECURITY_ALLOWLIST: "+1234567890,+0987654321",
  SECURITY_BLOCKLIST: "+1111111111",
};

let daemon: TestDaemon | undefined;
afterEach(async () => {
  await daemon?.stop();
  if (daemon !== undefined) await removeFolder(dirname(daemon.folder));
});

async function start(environment: Record<string, string>, config?: string): Promise<TestDaemon> {
  daemon = await startDaemon({ environment, ...(config === undefined ? {} : { config }) });
  return daemon;
}

const statusOf = async (house: TestDaemon, user: string) => (await house.chat("hello", { user })).status;

interface Check {
  readonly id: string;
  readonly state: string;
  readonly text: string;
}

async function checksOf(house: TestDaemon): Promise<readonly Check[]> {
  return (await house.request("/api/doctor")).body.checks as Check[];
}

describe("the lists of senders", () => {
  it("let exactly the listed users of the API speak, and always the owner", async () => {
    const house = await start(hardened);
    for (const user of ["+1234567890", "1234567890", "0987654321", "1234567890@s.whatsapp.net"])
      expect(await statusOf(house, user), user).toBe(200);
    for (const user of ["+2222222222", "234567890", "12345678901", "anna"])
      expect(await statusOf(house, user), user).toBe(403);
    expect((await house.chat("hello")).status).toBe(200);
    expect((await checksOf(house)).find(({ id }) => id === "senders")).toMatchObject({ state: "ok" });
  });

  it("refuse a blocked user also when the allow list is off, politely, with a BLOCK record", async () => {
    const house = await start({
      SECURITY_ENABLE_ALLOWLIST: "false",
      SECURITY_BLOCKLIST: hardened.SECURITY_BLOCKLIST,
    });
    expect(await statusOf(house, "+1234567890")).toBe(200);
    const { status, body } = await house.chat("hello", { user: "1111111111@c.us" });
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: "refused",
      message: "Sorry, this assistant does not take messages from you.",
    });
    expect(JSON.stringify(body)).not.toMatch(/list|block|sender/i);
    const recordsOf = async (event: string) =>
      (await house.request(`/api/records?event=${event}`)).body.records as { level: string; data: object }[];
    await poll(async () => (await recordsOf("blocklisted")).length === 1);
    expect((await recordsOf("blocklisted"))[0]).toMatchObject({
      level: "BLOCK",
      name: "message:refused",
      data: { reason: { code: "senders/blocked" } },
    });
    expect((await recordsOf("sender-refused"))[0]).toMatchObject({
      level: "WARN",
      data: { what: "sender-refused", detail: { threats: ["senders/blocked"] } },
    });
  });

  it.each([
    ["off", { SECURITY_ENABLE_ALLOWLIST: "false" }, /enableAllowlist: false lets everybody/],
    ["on and empty", { SECURITY_ENABLE_ALLOWLIST: "true" }, /allowlist is empty/],
  ])("are open when the allow list is %s, and doctor says so", async (_, environment, says) => {
    const house = await start(environment);
    expect(await statusOf(house, "anybody")).toBe(200);
    const checks = await checksOf(house);
    expect(checks.find(({ id }) => id === "senders")).toMatchObject({ state: "attention" });
    expect(checks.some(({ state, text }) => state === "attention" && says.test(text))).toBe(true);
    const { body } = await house.request("/api/records?event=startup-security-check");
    expect(JSON.stringify(body.records)).toMatch(says);
  });

  it("stand in the configuration too, and one that names nobody refuses the start", async () => {
    const house = await start(
      {},
      "security:\n  senders:\n    enableAllowlist: true\n    allowlist: ['+49 151 12345678']\n    blocklist: [anna]\n",
    );
    expect(await statusOf(house, "4915112345678")).toBe(200);
    expect(await statusOf(house, "anna")).toBe(403);
    const refused = await runCli(["config", "validate", "--data", house.folder], {
      home: dirname(house.folder),
      environment: { SECURITY_BLOCKLIST: "+1,@c.us" },
    });
    expect(refused.code).toBe(78);
    expect(refused.stderr).toContain("security.senders.blocklist.1: expected a person");
  });
});
