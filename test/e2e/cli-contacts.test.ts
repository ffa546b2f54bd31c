import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
import { runCli } from "../support/run-cli.ts";

let home: string;
let daemon: TestDaemon;
const cli = (...args: readonly string[]) => runCli([...args, "--data", `${home}/data`], { home });

beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(async () => {
  await daemon?.stop();
  await removeFolder(home);
});

describe("the address book at the command line", () => {
  test("is kept without a daemon as well", async () => {
    expect((await cli("contacts")).stderr).toContain("The address book is empty.");
    const added = await cli("contacts", "add", "Alice Baker", "Alice@Firm.Example", "+49 151 1234567");
    expect(added.stdout).toContain("Alice Baker is reached at alice@firm.example, +491511234567.");
    expect((await cli("contacts")).stdout).toMatch(/Alice Baker +alice@firm\.example \+491511234567 +owner/);
    daemon = await startDaemon({ folder: `${home}/data` });
  });

  test("has entries that agents proposed, which wait for a yes and are found from then on", async () => {
    const look = { call: "contacts", args: { find: "bob" } };
    const { body } = await daemon.chat("note bob's address", {
      rehearsal: [
        { call: "propose", args: { name: "Bob Ross", address: "bob@firm.example" } },
        look,
        { say: "$LAST" },
      ],
    });
    expect(body.reply.text).toContain("no confirmed contact fits");
    const pending = (await cli("contacts", "pending", "--json")).json();
    expect(pending.contacts).toMatchObject([
      { name: "Bob Ross", createdBy: "agent:main", confirmedAt: null },
    ]);
    const confirmed = await cli("contacts", "confirm", pending.contacts[0].id);
    expect(confirmed.stdout).toContain("Bob Ross is confirmed: bob@firm.example.");
    const again = await daemon.chat("who is bob", { rehearsal: [look, { say: "$LAST" }] });
    expect(again.body.reply.text).toContain("Bob Ross: bob@firm.example");
    const logs = await cli("logs", "--event", "contact:changed");
    expect(logs.stdout).toContain("contact-proposed");
    expect(logs.stdout).toContain("contact-confirmed");
  });

  test("has entries that are looked at twice when they look like somebody", async () => {
    await daemon.chat("note", {
      rehearsal: [{ call: "propose", args: { name: "Al", address: "alice@flrm.example" } }, { say: "ok" }],
    });
    const pending = await cli("contacts", "pending");
    expect(pending.stderr).toContain("looks like alice@firm.example");
    const [row] = (await cli("contacts", "pending", "--json")).json().contacts;
    const refused = await cli("contacts", "confirm", row.id);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("Look twice");
    expect(refused.stderr).toContain("--anyway");
    expect((await cli("contacts", "remove", row.id)).stdout).toContain("is not in the address book any more");
    expect((await cli("contacts", "pending")).stderr).toContain("Nothing waits for a yes.");
  });

  test("is a person's own over the API: a member sees and confirms nobody else's", async () => {
    const made = await cli("token", "create", "--scope", "approve", "--role", "member", "--json");
    const { token } = made.json();
    const ask = (path: string, method = "GET", body?: object) =>
      daemon.request(path, { method, token, ...(body === undefined ? {} : { body }) });
    expect((await ask("/api/contacts")).body).toEqual({ contacts: [] });
    const mine = await ask("/api/contacts", "POST", { name: "Carl", addresses: ["carl@firm.example"] });
    expect(mine.status).toBe(201);
    const strange = { name: "Eve", addresses: ["eve@evil.example"], principal: "owner" };
    expect((await ask("/api/contacts", "POST", strange)).status).toBe(403);
    const [theirs] = (await cli("contacts", "--json")).json().contacts;
    expect((await ask(`/api/contacts/${theirs.id}`, "DELETE")).status).toBe(404);
    expect((await ask("/api/contacts")).body.contacts).toHaveLength(1);
  });
});
