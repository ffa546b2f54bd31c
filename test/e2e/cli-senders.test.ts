import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { openDataFolder } from "../../src/platform/data-folder.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
import { runCli } from "../support/run-cli.ts";
import { openTurnHouse } from "../support/turn-house.ts";
import { playAnswers } from "../support/turn-scene.ts";

let home: string;
let daemon: TestDaemon;
const cli = (...args: readonly string[]) => runCli([...args, "--data", `${home}/data`], { home });

/** A channel hears the code, in a house on the same data folder; one more person is in its book already. */
async function sayCode(code: string): Promise<string | undefined> {
  const { path: folder } = openDataFolder(`${home}/data`);
  const store = await openStore({ folder, durability: "process", clock: systemClock });
  const house = await openTurnHouse({ store, provider: playAnswers([]), tools: [] });
  const person = "whatsapp:4915100000001:3@s.whatsapp.net";
  const label = { trust: "user", source: person, at: 0, readers: "everyone" } as const;
  const heard = await house.channels.receive({
    agent: "main",
    channel: "whatsapp",
    person,
    conversation: undefined,
    parts: [{ kind: "text", text: code, label }],
    timeZone: undefined,
    idempotency: undefined,
    traceId: "t",
  });
  const member = { channel: "telegram", name: "77", pairedAt: 1_000, pairedBy: "pair_1", removedAt: null };
  await store.write((unit) =>
    unit.senders.put({ ...member, principal: { id: "telegram:77", role: "member" } }),
  );
  await house.turns.close();
  await store.close();
  return heard.do === "answered" ? heard.reply : heard.do;
}

beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(async () => {
  await daemon?.stop();
  await removeFolder(home);
});

describe("pairing at the command line", () => {
  test("lets the first owner in on a channel, and needs no daemon for the code", async () => {
    const { code, stdout, stderr } = await cli("pair");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}\n$/);
    expect(stderr).toContain("becomes owner");
    expect(stderr).toContain("No daemon is running");
    expect((await cli("senders")).stderr).toContain("Nobody is paired");
    expect(await sayCode(stdout)).toBe("Welcome. From now on I know you as an owner.");
    daemon = await startDaemon({ folder: `${home}/data` });
  });

  test("makes a code that is shown once and kept nowhere as it is", async () => {
    const made = (await cli("pair", "--channel", "whatsapp", "--role", "guest", "--json")).json();
    expect(made).toMatchObject({ channel: "whatsapp", role: "guest", code: expect.any(String) });
    expect(made.expiresAt - made.createdAt).toBe(600_000);
    const { body } = await daemon.request("/api/senders");
    expect(body.codes).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(made.code);
    const logs = await cli("logs", "--event", "pairing:created", "--json");
    expect(logs.stdout).toContain(made.id);
    expect(logs.stdout).not.toContain(made.code);
    expect((await daemon.chat(`repeat ${made.code}`)).body.reply.text).not.toContain(made.code);
  });

  test("wants the role to be said once there is an owner, and a channel that has persons", async () => {
    const unsaid = await cli("pair");
    expect(unsaid.code).toBe(2);
    expect(unsaid.stderr).toContain("--role member");
    expect((await cli("pair", "--channel", "telegram")).stderr).toContain("becomes owner");
    const refused = await cli("pair", "--channel", "console", "--role", "guest");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("no channel");
    expect((await cli("pair", "--role", "king")).code).toBe(1);
  });

  test("lists persons, changes a role and removes, by any spelling of the name", async () => {
    const listed = await cli("senders");
    expect(listed.stdout).toMatch(/whatsapp:4915100000001 +owner/);
    expect(listed.stdout).toMatch(/telegram:77 +member/);
    expect((await cli("senders", "role", "telegram:77", "guest")).stdout).toContain("is guest now");
    expect((await cli("senders", "remove", "whatsapp:+49 151 0000-0001")).stdout).toContain(
      "whatsapp:4915100000001 is refused from now on.",
    );
    const { senders } = (await cli("senders", "list", "--json")).json();
    expect(senders).toMatchObject([{ person: "telegram:77", role: "guest" }]);
    const unknown = await cli("senders", "remove", "whatsapp:1");
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain("castellan senders list");
    const logs = await cli("logs", "--event", "sender:changed");
    expect(logs.stdout).toContain("sender-removed");
    expect(logs.stdout).toContain("sender-role-changed");
  });

  test("gives nobody more than they are: an administrator who is a member makes no owner", async () => {
    const made = await cli("token", "create", "--scope", "admin", "--role", "member", "--json");
    const { token } = made.json();
    const ask = (path: string, method: string, body?: object) =>
      daemon.request(path, { method, token, ...(body === undefined ? {} : { body }) });
    expect((await ask("/api/senders/pair", "POST", { role: "owner" })).status).toBe(403);
    expect((await ask("/api/senders/pair", "POST", { role: "member" })).status).toBe(201);
    const role = { person: "telegram:77", role: "owner" };
    expect((await ask("/api/senders/role", "POST", role)).status).toBe(403);
    expect((await ask("/api/senders?person=telegram%3A77", "DELETE")).status).toBe(200);
  });

  test("has no open code any more after the panic lock", async () => {
    expect((await daemon.request("/api/senders")).body.codes).not.toEqual([]);
    expect((await cli("lock")).code).toBe(0);
    expect((await cli("unlock")).code).toBe(0);
    expect((await cli("senders", "--json")).json()).toEqual({ senders: [], codes: [] });
  });
});
