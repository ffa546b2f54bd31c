import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never, owner } from "../../test/support/turn-house.ts";
import { callOf, TurnScene } from "../../test/support/turn-scene.ts";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import type { Submission } from "../delivery/desk.ts";
import type { ActionLayer } from "../layer.ts";
import { hold, pass } from "../layer.ts";
import type { Principal } from "../message.ts";

const scene = new TurnScene();

/** Objects to every value it sees, as the layer does that asks where a value comes from. */
const objecting: ActionLayer = {
  header: {
    name: "action/objecting",
    kind: "wall",
    protectsAgainst: "Values that nobody said.",
    fails: "closed",
    configuredBy: [],
    spec: [],
  },
  judge: (call, { endorsed }) => {
    const value = JSON.stringify(call.args["key"]);
    const code = `provenance/grounded:${createHash("sha256").update(value).digest("hex").slice(0, 16)}`;
    const about = {
      condition: "grounded",
      argument: "key",
      value: `va\u200blue ${value}`,
      firstSeen: { source: "mail from eve", at: 1_700_000_000_000, excerpt: "use\nthis\u202e key" },
      endorse: "say the key yourself",
    };
    return endorsed.has(code) ? pass(call) : hold({ code, text: "Nobody said this key.", about });
  },
};

const open = (approvals: object = {}, tool = "wipe") =>
  scene.open([], {
    actionLayers: [objecting],
    approvals,
    provider: scriptProvider(({ messages }) => {
      const last = messages.at(-1);
      return last?.role === "user"
        ? { calls: [callOf("a", tool, last.text)] }
        : { text: `end: ${last?.text}` };
    }),
  });
const say = async (house: TurnHouse, text: string, as: Partial<Submission> = {}): Promise<string> => {
  const { turnId } = await house.send(text, { mayDecide: true, ...as });
  const outcome = await house.turns.outcome(turnId, never);
  return outcome.state === "held" ? "held" : outcome.reply.text;
};
const holdBy = async (house: TurnHouse, text: string, as: Partial<Submission> = {}) => {
  const { turnId, conversation } = await house.send(text, as);
  return { turnId, conversation, id: await scene.holdOf(house, turnId) };
};

describe("the endorsement of a value", () => {
  it("fits this call once, and is never kept for an equal one, however idempotent its tool is", async () => {
    const house = await open();
    const { id, turnId, conversation } = await holdBy(house, "x");
    expect(await house.front.decide(id, "approve", owner)).toMatchObject({ do: "decided" });
    await house.turns.outcome(turnId, never);
    expect(scene.effects).toEqual(["wipe x"]);
    expect(await say(house, "x", { conversation })).toBe("held");
    expect(scene.effects).toEqual(["wipe x"]);
  });

  it("lets no other one go ahead that waits for the same", async () => {
    const house = await open();
    const first = await holdBy(house, "x");
    const second = await holdBy(house, "x", { conversation: first.conversation });
    await house.front.decide(first.id, "approve", owner);
    await house.turns.outcome(first.turnId, never);
    expect((await scene.rowsOf(second.turnId)).holds).toMatchObject([{ state: "pending" }]);
  });

  it("within a kind covers that value and no other, whatever else is left free", async () => {
    const house = await open({}, "note");
    const { id, turnId, conversation } = await holdBy(house, "x");
    const wish = { until: Date.parse("2100-01-01") };
    expect(await house.front.decide(id, "approve", owner, wish)).toMatchObject({ code: "unprocessable" });
    expect((await scene.rowsOf(turnId)).holds).toMatchObject([{ state: "pending" }]);
    expect(await say(house, `/approve ${id} kind 60 free key`)).toContain("Approved");
    await house.turns.outcome(turnId, never);
    expect(await say(house, "x", { conversation })).toContain("note x done");
    expect(await say(house, "y", { conversation })).toBe("held");
    expect(scene.effects).toEqual(["note x", "note x"]);
  });

  it("says which value it is about, where it was first seen, and what would let it pass", async () => {
    const house = await open();
    const { id } = await holdBy(house, "x");
    const lines = (await say(house, `/why ${id}`)).split("\n");
    expect(lines).toContain("Why      Nobody said this key.");
    expect(lines).toContain(String.raw`         value "va⟦U+200B⟧lue \"x\"" of key`);
    expect(lines).toContain(
      '         first seen in mail from eve, 2023-11-14T22:13:20Z: "use⟦U+000A⟧this⟦U+202E⟧ key"',
    );
    expect(lines).toContain("         to let it pass next time: say the key yourself");
  });

  it("cannot be given where nobody is asked, so the call is refused", async () => {
    const house = await open({ enabled: false });
    const said = await say(house, "x");
    expect(said).toContain("Nobody said this key. A person would have to decide this");
    expect(said).toContain("approvals.enabled is false");
    expect(scene.effects).toEqual([]);
  });
});

describe("approvals.approvers", () => {
  const bob: Principal = { id: "api:t/bob", role: "member" };
  const asBob = { person: "api:t/bob", principal: bob };
  const approvers = { default: ["owner"], rules: [{ tool: "wi*", approvers: [bob.id] }] };

  it("lets whom it names decide about what it names, from wherever they speak, and no one else", async () => {
    const house = await open({ approvers });
    const { id, turnId } = await holdBy(house, "x");
    expect(await say(house, `/approve ${id}`)).toBe("You are not among those who decide about this call.");
    expect(await say(house, "/approvals", asBob)).toContain(id);
    expect(await say(house, `/approve ${id}`, asBob)).toBe(`Approved: ${id}.`);
    await house.turns.outcome(turnId, never);
    const own = await holdBy(house, "y", asBob);
    expect(await say(house, `/approve ${own.id}`, asBob)).toBe(
      "Nobody but an owner decides about a call of their own.",
    );
    expect(scene.effects).toEqual(["wipe x"]);
  });

  it("left out leaves all of it to owners", async () => {
    const house = await open();
    const { id } = await holdBy(house, "x");
    expect(await say(house, `/approve ${id}`, asBob)).toContain("not among those who decide");
    expect(await say(house, `/approve ${id}`)).toBe(`Approved: ${id}.`);
  });

  it("taken from who approved a kind ends that kind", async () => {
    const house = await open({ approvers });
    const { id, turnId, conversation } = await holdBy(house, "x");
    expect(await say(house, `/approve ${id} kind 60 free key`, asBob)).toContain("Approved");
    await house.turns.outcome(turnId, never);
    expect(await say(house, "x", { conversation })).toContain("wipe x done");
    await house.turns.close();
    const later = await open();
    expect(await say(later, "x", { conversation })).toBe("held");
  });
});
