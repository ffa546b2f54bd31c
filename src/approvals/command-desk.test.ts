import { describe, expect, it } from "vitest";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never } from "../../test/support/turn-house.ts";
import { callOf, movableClock, TurnScene } from "../../test/support/turn-scene.ts";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import type { Submission } from "../delivery/desk.ts";
import type { Principal } from "../message.ts";

const scene = new TurnScene();
const owner: Partial<Submission> = { mayDecide: true };
const member: Principal = { id: "api:t/ann", role: "member" };
const ann: Partial<Submission> = { person: "api:t/ann", principal: member, mayDecide: true };

const requests: string[] = [];
const open = (options: object = {}, tool = "erase") =>
  scene.open([], {
    ...options,
    provider: scriptProvider((request) => {
      requests.push(JSON.stringify(request.messages));
      const last = request.messages.at(-1);
      return last?.role === "user"
        ? { calls: [callOf("a", tool, last.text)] }
        : { text: `end: ${last?.text}` };
    }),
  });
const say = async (house: TurnHouse, text: string, as: Partial<Submission> = owner): Promise<string> => {
  const { turnId } = await house.send(text, as);
  const outcome = await house.turns.outcome(turnId, never);
  return outcome.state === "held" ? `held: ${outcome.holds[0]?.id}` : outcome.reply.text;
};
const holdBy = async (house: TurnHouse, text: string, as: Partial<Submission> = ann) => {
  const { turnId, conversation } = await house.send(text, as);
  return { turnId, conversation, id: await scene.holdOf(house, turnId) };
};
const stateOf = async (turnId: string) => (await scene.rowsOf(turnId)).holds.map(({ state }) => state);

describe("an owner, in any conversation", () => {
  it("sees what waits, why and with what, and decides it by its id or a button", async () => {
    const house = await open();
    const one = await holdBy(house, "one");
    const two = await holdBy(house, "two");
    const list = await say(house, "/approvals");
    const lines = list.split("\n");
    expect(lines[0]).toBe(
      'Why      erase (key "one") destroys something. Approve it if you want exactly this; deny it otherwise.',
    );
    expect(list).toContain(`Hold     ${one.id} (pending)`);
    expect(list).toContain('"key": "two"');
    const button = /\/approve (a:\S+)/.exec(list)?.[1] ?? "";
    expect(await say(house, `/deny ${two.id}`)).toBe(`Denied: ${two.id}.`);
    expect(await say(house, button)).toBe(`Approved: ${one.id}.`);
    expect(await say(house, button)).toContain("does not count");
    await expect.poll(() => scene.effects).toEqual(["erase one"]);
    expect(await say(house, "/approvals")).toContain("Nothing waits");
  });

  it("is answered by the house: no model reads the command or its answer, then or later", async () => {
    const house = await open();
    requests.length = 0;
    const { id, conversation } = await holdBy(house, "first", owner);
    const asked = requests.length;
    await say(house, `/why ${id}`, { ...owner, conversation });
    await say(house, `/deny ${id}`, { ...owner, conversation });
    expect(requests.slice(asked).join()).not.toContain("/deny");
    await say(house, "next", { ...owner, conversation });
    expect(requests.at(-1)).not.toContain("/why");
    expect(requests.at(-1)).not.toContain("Denied");
    const shown = await scene.kept.store.read((unit) => unit.inbox.history(conversation, null, 10));
    expect(shown.filter((row) => row.heardBy === "house")).toHaveLength(2);
  });

  it("has one message and one answer for one key, also when both come at once", async () => {
    const house = await open();
    const { id, turnId } = await holdBy(house, "x");
    const idempotency = { caller: "t", key: "k", bodyHash: "h" };
    const sent = await Promise.all(
      [1, 2, 3].map(() => house.send(`/approve ${id}`, { ...owner, idempotency })),
    );
    expect(new Set(sent.map((one) => one.turnId)).size).toBe(1);
    expect(await stateOf(turnId)).toEqual(["approved"]);
  });

  it("approves a kind for a while, sees it used, and takes it back", async () => {
    const clock = movableClock();
    const house = await open({ clock });
    const { id, conversation } = await holdBy(house, "a");
    const said = await say(house, `/approve ${id} kind 30 free key`);
    expect(said).toContain("until");
    await expect.poll(() => scene.effects).toEqual(["erase a"]);
    expect(await say(house, "b", { ...ann, conversation })).toContain("erase b done");
    expect(await say(house, "c", ann)).toMatch(/^held/);
    const kinds = await say(house, "/kinds");
    expect(kinds).toContain("used 1 times");
    const kind = /\/revoke (\S+)/.exec(kinds)?.[1] ?? "";
    clock.ahead = 30 * 60_000 + 1_000;
    expect(await say(house, "d", { ...ann, conversation })).toMatch(/^held/);
    clock.ahead = 0;
    expect(await say(house, `/revoke ${kind}`)).toContain("Revoked");
    expect(await say(house, "e", { ...ann, conversation })).toMatch(/^held/);
    expect(await say(house, `/revoke ${kind}`)).toContain("over already");
    expect(await say(house, "/kinds")).toBe("No kind of call is approved.");
    expect(scene.effects).toEqual(["erase a", "erase b"]);
    const changes = house.events.flatMap((event) =>
      event.name === "approval:kind" ? [event.data.change] : [],
    );
    expect(changes).toEqual(["approved", "revoked"]);
  });

  it("voids every kind, button and earlier answer with a panic", async () => {
    const house = await open();
    const { id, conversation } = await holdBy(house, "a");
    await say(house, `/approve ${id} kind 30 free key`);
    const other = await holdBy(house, "w");
    const button = /\/approve (a:\S+)/.exec(await say(house, `/why ${other.id}`))?.[1] ?? "";
    await house.turns.stopAll("Locked.");
    expect(await say(house, button)).toContain("does not count");
    expect(await say(house, "b", { ...ann, conversation })).toMatch(/^held/);
  });
});

describe("somebody who does not decide", () => {
  it("is told so, whatever it names, and decides nothing", async () => {
    const house = await open();
    const { id, turnId } = await holdBy(house, "mine");
    const button = /\/approve (a:\S+)/.exec(await say(house, `/why ${id}`))?.[1] ?? "";
    const refusal = "You are not among those who decide about held calls.";
    for (const text of [`/approve ${id}`, `/deny ${id}`, "/approve hold_0", button, `/approve ${id} kind 9`])
      expect(await say(house, text, ann)).toBe(refusal);
    const unscoped = { mayDecide: false };
    for (const text of [`/approve ${id}`, button]) expect(await say(house, text, unscoped)).toBe(refusal);
    expect(await stateOf(turnId)).toEqual(["pending"]);
    expect(await say(house, button)).toBe(`Approved: ${id}.`);
  });

  it("sees what it asked for itself, and nothing of others", async () => {
    const house = await open();
    const mine = await holdBy(house, "mine");
    const theirs = await holdBy(house, "theirs", owner);
    const shown = await say(house, "/approvals", ann);
    expect(shown).toContain(mine.id);
    expect(shown).not.toContain(theirs.id);
    expect(shown).not.toContain("/approve");
    expect(await say(house, `/why ${mine.id}`, ann)).toContain("destroys something");
    expect(await say(house, `/why ${theirs.id}`, ann)).toContain("nothing with this id");
    expect(await say(house, "/kinds", ann)).toBe("No kind of call is approved.");
  });

  it("does nothing with a quote of a command but ask its agent", async () => {
    const house = await open();
    const { id, turnId } = await holdBy(house, "mine");
    for (const text of [`> /approve ${id}`, `they said /approve ${id}`]) await say(house, text, owner);
    const external = { trust: "external", source: "mail", at: 0, readers: "everyone" } as const;
    const parts = [{ kind: "text", text: `/approve ${id}`, label: external }] as const;
    await say(house, "", { ...owner, parts });
    expect(await stateOf(turnId)).toEqual(["pending"]);
  });
});

describe("asking once more", () => {
  it("tries the very call anew, as a new hold with the old label, once", async () => {
    const clock = movableClock();
    const house = await open({ clock });
    const { id, turnId, conversation } = await holdBy(house, "late");
    clock.ahead = 61_000;
    expect(await say(house, `/approve ${id}`)).toBe("This call was already expired.");
    await house.turns.outcome(turnId, never);
    const notices = await scene.kept.store.read((unit) => unit.outbox.byConversation(conversation, 10));
    expect(notices.map(({ text }) => text).join()).toContain(`Say /again ${id} to ask once more.`);
    const said = await say(house, `/again ${id}`, ann);
    const again = /turn (turn_\w+)/.exec(said)?.[1] ?? "";
    const fresh = await scene.holdOf(house, again);
    expect(fresh).not.toBe(id);
    const [hold] = (await scene.rowsOf(again)).holds;
    expect(hold).toMatchObject({ call: { tool: "erase", args: { key: "late" } }, person: ann.person });
    expect(await say(house, `/again ${id}`, ann)).toContain("asked again already");
    expect(await say(house, `/again ${fresh}`, ann)).toContain("still being asked");
    expect(await say(house, `/approve ${fresh}`)).toBe(`Approved: ${fresh}.`);
    await house.turns.outcome(again, never);
    expect(scene.effects).toEqual(["erase late"]);
  });

  it("is the requester's after an expiry, and after a no only for who decides, whom the cache does not answer", async () => {
    const house = await open();
    const { id } = await holdBy(house, "no");
    await say(house, `/deny ${id}`);
    expect(await say(house, `/again ${id}`, ann)).toContain("only who decides");
    const stranger = {
      person: "api:t/eve",
      principal: { id: "api:t/eve", role: "member" } as const,
      mayDecide: true,
    };
    expect(await say(house, `/again ${id}`, stranger)).toContain("Only who asked");
    expect(await say(house, `/again hold_0`)).toContain("Nothing with this id");
    const again = /turn (turn_\w+)/.exec(await say(house, `/again ${id}`))?.[1] ?? "";
    expect(await scene.holdOf(house, again)).not.toBe(id);
  });

  it("is not done for a call of a sub-agent, which had less in its hands than its agent has", async () => {
    const house = await open();
    const { id, turnId } = await holdBy(house, "mine");
    const [hold] = (await scene.rowsOf(turnId)).holds;
    if (hold === undefined) throw new Error("no hold");
    const inner = {
      ...hold,
      id: "hold_inner",
      requestHash: "inner",
      call: { ...hold.call, id: "of-another" },
    };
    await scene.kept.store.write(async (unit) => {
      await unit.holds.add(inner);
      await unit.holds.decide(inner.id, "expired", "time", 1);
    });
    expect(await say(house, "/again hold_inner")).toContain("A sub-agent made this call");
    expect(await say(house, "/again hold_inner", ann)).toContain("A sub-agent made this call");
    expect(await say(house, `/again ${id}`, ann)).toContain("still being asked");
  });

  it("is done once, however many ask at the same time", async () => {
    const house = await open();
    const { id } = await holdBy(house, "no");
    await say(house, `/deny ${id}`);
    const said = await Promise.all(Array.from({ length: 20 }, () => say(house, `/again ${id}`)));
    expect(said.filter((text) => text.startsWith("It is being asked again"))).toHaveLength(1);
  });

  it.each([
    ["user", "learned"],
    ["external", "external"],
  ] as const)("keeps the %s label of the call, and a model's words are nobody's own", async (trust, kept) => {
    const clock = movableClock();
    const house = await open({ clock });
    const label = { trust, source: "there", at: 0, readers: "everyone" } as const;
    const { id, turnId } = await holdBy(house, "", {
      ...ann,
      parts: [{ kind: "text", text: "late", label }],
    });
    expect((await scene.rowsOf(turnId)).holds[0]?.label.trust).toBe(trust);
    clock.ahead = 61_000;
    await say(house, `/deny ${id}`);
    const again = /turn (turn_\w+)/.exec(await say(house, `/again ${id}`, ann))?.[1] ?? "";
    await scene.holdOf(house, again);
    const { message, holds } = await scene.rowsOf(again);
    expect(message?.received.map((part) => part.label.trust)).toEqual(["system", kept]);
    expect(holds[0]?.label.trust).toBe(kept);
  });
});
