import { describe, expect, it } from "vitest";
import { desksOf, workspacesOf } from "../../test/support/temporary-tools.ts";
import { by, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { wholeWorkspace } from "../capability.ts";
import { EventBus } from "../events.ts";
import type { JsonObject } from "../json.ts";
import { systemClock } from "../platform/clock.ts";
import { createRedactor } from "../redaction/redactor.ts";
import { sampleConversation, sampleHold, sampleMessage } from "../store/sample-rows.ts";
import type { HoldRow } from "../store/store.ts";
import { createBuiltInTools } from "../tools/built-in.ts";
import { createToolRegistry } from "../tools/registry.ts";
import { Approvals } from "./approvals.ts";
import { approvalsConfig } from "./config.ts";
import type { Viewer } from "./hold-views.ts";
import { HoldViews } from "./hold-views.ts";

const house = useTemporaryHouse();
const secret = ["heron", "Basalt", "77-lantern"].join("-");
const owner: Viewer = {
  principal: { id: "owner", role: "owner" },
  person: "console:owner",
  mayAnswer: true,
  seesAll: true,
  owns: () => false,
};
const ann: Viewer = {
  ...owner,
  principal: { id: "api:tok_1", role: "member" },
  person: "api:tok_1",
  seesAll: false,
  owns: (person) => person === "api:tok_1",
};

function openViews(): HoldViews {
  const { store } = house;
  const tools = createToolRegistry(createBuiltInTools(workspacesOf(house), desksOf(house)));
  const bus = new EventBus(() => undefined);
  const config = approvalsConfig.parse({});
  const approvals = new Approvals({ config, store, bus, clock: systemClock, tools });
  const known = { entries: () => [{ name: "vault", value: secret }], generation: () => 1 };
  const redactor = createRedactor({ known });
  return new HoldViews({ store, approvals, tools, redact: (value) => redactor.value(value) });
}
async function keep(hold: HoldRow): Promise<HoldRow> {
  await house.store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation());
    await unit.inbox.accept(sampleMessage());
    await unit.holds.add(hold);
  });
  return hold;
}
const callOf = (tool: string, args: JsonObject) => sampleHold({ call: { id: "c", tool, args } });
const put = async (path: string, text: string) => {
  const workspace = await workspacesOf(house).of({ agent: "main", folder: wholeWorkspace });
  take(await workspace.write({ path, text }, by()));
};
const whole = { withFiles: true, withButtons: true };

describe("the view of a call that writes a file", () => {
  it("shows the file as it is against what it would be, as it stands when somebody looks", async () => {
    const views = openViews();
    const hold = await keep(callOf("write", { path: "a.txt", content: "one\nTWO\nthree\n" }));
    const fresh = await views.find(hold.id, owner, whole);
    expect(fresh?.difference).toMatchObject({
      path: "a.txt",
      added: 4,
      removed: 0,
      note: "The file is new.",
    });
    await put("a.txt", "one\ntwo\nthree\n");
    const { difference } = (await views.find(hold.id, owner, whole)) ?? {};
    expect(difference).toEqual({
      path: "a.txt",
      text: "@@ -1,4 +1,4 @@\n one\n-two\n+TWO\n three\n ",
      added: 1,
      removed: 1,
      note: null,
    });
  });

  it("shows what an edit would change, or why it would not", async () => {
    const views = openViews();
    await put("a.txt", "pay bob 10\n");
    const hold = await keep(callOf("edit", { path: "a.txt", find: "bob", replace: "e\u200bve" }));
    const { difference } = (await views.find(hold.id, owner, whole)) ?? {};
    expect(difference?.text).toContain("-pay bob 10\n+pay e⟦U+200B⟧ve 10");
    await put("a.txt", "nothing of it\n");
    const later = await views.find(hold.id, owner, whole);
    expect(later?.difference).toMatchObject({ text: "", note: expect.stringContaining("does not occur") });
  });

  it("leaves no way out of the workspace", async () => {
    const views = openViews();
    for (const path of ["../../castellan.db", "/etc/passwd", "a/../../b"]) {
      const hold = callOf("write", { path, content: "x" });
      const { difference } = await views.show(hold, owner, whole);
      expect(difference).toMatchObject({ text: "", note: expect.stringMatching(/\S/) });
    }
  });

  it("hides secrets in the arguments, in the file and in the difference", async () => {
    const views = openViews();
    await put("a.txt", `key: ${secret}\nold\n`);
    const hold = await keep(callOf("write", { path: "a.txt", content: `key: ${secret}\nnew\n` }));
    const view = await views.find(hold.id, owner, whole);
    expect(JSON.stringify(view)).not.toContain(secret);
    expect(view?.difference?.text).toContain("-old\n+new");
    expect(view?.args["content"]).toContain("[REDACTED:");
  });

  it("shows a file to nobody who does not decide", async () => {
    const views = openViews();
    await put("a.txt", "of the agent");
    const hold = await keep(callOf("write", { path: "a.txt", content: "x" }));
    const view = await views.find(hold.id, ann, whole);
    expect(view).toMatchObject({ id: hold.id, mayDecide: false });
    expect(view?.difference).toBeUndefined();
    expect(view?.buttons).toBeUndefined();
    const stranger = { ...ann, owns: () => false };
    expect(await views.find(hold.id, stranger, whole)).toBeUndefined();
    expect(await views.list(stranger, { state: "all", limit: 10 })).toEqual([]);
  });
});

describe("any view", () => {
  it("cuts a long value with its length and hash, and shows it whole when asked", async () => {
    const views = openViews();
    const hold = await keep(callOf("write", { path: "a.txt", content: "x".repeat(9_000) }));
    const cut = await views.find(hold.id, owner, {});
    expect(cut?.args["content"]).toMatch(/^x{2000}⟦cut: 2000 of 9000 characters; sha256 [0-9a-f]{16}⟧$/);
    const full = await views.find(hold.id, owner, { isFull: true });
    expect(full?.args["content"]).toBe("x".repeat(9_000));
  });

  it("says what the tool declares, what a kind would leave open, and gives lists no buttons", async () => {
    const views = openViews();
    const hold = await keep(callOf("write", { path: "a.txt", content: "x" }));
    const [listed] = await views.list(owner, { state: "pending", limit: 10 });
    expect(listed).toMatchObject({
      id: hold.id,
      does: { effect: "mutate", egress: false, idempotent: true },
      kind: { varying: ["content"], mayFree: ["path"] },
      mayDecide: true,
      mayAskAgain: false,
    });
    expect(listed?.buttons).toBeUndefined();
    expect(listed?.difference).toBeUndefined();
    const unknown = await views.show(callOf("no\u202esuch", {}), owner);
    expect(unknown).toMatchObject({ does: null, tool: "no⟦U+202E⟧such" });
  });

  it("offers to ask again to who asked after an expiry, and to who decides after a no", async () => {
    const views = openViews();
    const offers = async (state: HoldRow["state"], viewer: Viewer, againTurn: string | null = null) =>
      (await views.show(sampleHold({ state, againTurn }), viewer)).mayAskAgain;
    expect([await offers("expired", ann), await offers("denied", ann), await offers("pending", ann)]).toEqual(
      [true, false, false],
    );
    expect([await offers("denied", owner), await offers("approved", owner)]).toEqual([true, false]);
    expect(await offers("expired", owner, "turn_1")).toBe(false);
  });
});
