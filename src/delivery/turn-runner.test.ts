import { describe, expect, it } from "vitest";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import { never, testTool } from "../../test/support/turn-house.ts";
import { callOf, playAnswers, TurnScene } from "../../test/support/turn-scene.ts";
import { ProviderError } from "../providers/provider.ts";
import type { TurnEvent } from "./desk.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";

const scene = new TurnScene();
const secret = "harbour-88-Tundra";
const secrets = [{ name: "harbour", value: secret }];
const escape = "\u001b[2J";

const eventsOf = async (house: TurnHouse, turnId: string) => {
  const found: TurnEvent[] = [];
  for await (const { event } of house.turns.follow(turnId, -1, never)) found.push(event);
  return found;
};
const outboundOf = (house: TurnHouse) =>
  house.events.filter(({ name, data }) => name === "checkpoint:crossed" && data.checkpoint === "outbound");

/** The next turn may end without a hold: what its model was sent is what counts. */
function whenNotHeld(): void {}

describe("what a turn says to the outside", () => {
  it("crosses the outbound checkpoint when it is a tool's summary", async () => {
    const tools = [testTool("look", "read", () => ({ text: `${escape}title ${secret}`, trust: "external" }))];
    const house = await scene.open([{ calls: [callOf("a", "look")] }], { tools, secrets });
    const { turnId } = await house.send("go");
    await house.turns.outcome(turnId, never);
    const step = (await eventsOf(house, turnId)).find(
      (event) => event.type === "tool" && event.phase === "finished",
    );
    expect(step).toMatchObject({ summary: "title [REDACTED:harbour]" });
  });

  it("says what a tool's result may be trusted for, and hides what the tool's own source would tell", async () => {
    const foreign = { trust: "external", source: `page/${secret}` } as const;
    const tools = [testTool("look", "read", () => foreign), testTool("here", "read", () => undefined)];
    const calls = [callOf("a", "here"), callOf("b", "look")];
    const house = await scene.open([{ calls }], { tools, secrets });
    const { turnId } = await house.send("go");
    await house.turns.outcome(turnId, never);
    const told = (await eventsOf(house, turnId)).flatMap((event) =>
      event.type === "tool" && event.phase === "finished" ? [[event.tool, event.trust, event.source]] : [],
    );
    expect(told).toContainEqual(["here", "learned", "tool:here"]);
    expect(told).toContainEqual(["look", "external", "page/[REDACTED:harbour]"]);
  });

  it("crosses the outbound checkpoint when it is the reason of a failure", async () => {
    const provider = scriptProvider(() => {
      throw new ProviderError("rejected", "p", `${escape}no: ${secret}`);
    });
    const house = await scene.open([], { provider, secrets });
    const { turnId } = await house.send("go");
    const outcome = await house.turns.outcome(turnId, never);
    if (outcome.state !== "failed") throw new Error(outcome.state);
    expect(outcome.reply.text).toContain("no: [REDACTED:harbour]");
    expect(outcome.reply.text).not.toContain(escape);
    expect(outboundOf(house)).toHaveLength(1);
  });

  it("crosses the outbound checkpoint when it asks a person", async () => {
    const house = await scene.open([{ calls: [callOf("a", "erase")] }]);
    const { turnId, conversation } = await house.send("go");
    await scene.holdOf(house, turnId);
    const rows = await scene.kept.store.read((unit) => unit.outbox.byConversation(conversation, 10));
    expect(rows).toMatchObject([{ kind: "notice", text: expect.stringContaining("erase") }]);
    expect(outboundOf(house)).toHaveLength(1);
  });

  it("carries the join of everything the model read, as does what it asks for", async () => {
    const tools = [
      testTool("look", "read", () => ({ text: "from outside", trust: "external", source: "web" })),
      testTool("erase", "destroy", () => undefined),
    ];
    const answers = [{ calls: [callOf("a", "look")] }, { calls: [callOf("b", "erase")] }];
    const provider = playAnswers(answers);
    const house = await scene.open(answers, { tools, provider });
    const { turnId, conversation } = await house.send("go");
    await scene.holdOf(house, turnId);
    expect((await scene.rowsOf(turnId)).holds).toMatchObject([
      { label: { trust: "external", source: "web" } },
    ]);
    await house.front.decide((await scene.holdOf(house, turnId)) ?? "", "deny", {
      id: "owner",
      role: "owner",
    });
    const outcome = await house.turns.outcome(turnId, never);
    expect(outcome).toMatchObject({ reply: { label: { trust: "external", source: "web" } } });
    const next = await house.send("and", { conversation });
    await scene.holdOf(house, next.turnId).catch(whenNotHeld);
    const last = provider.requests.at(-1);
    expect(JSON.stringify(last?.messages)).toMatch(/EXTERNAL-CONTENT/);
    for (const { text } of provider.requests.flatMap(({ messages }) => messages))
      if (text.startsWith("from outside")) throw new Error("an external result reached the model unwrapped");
  });

  it("is refused to a model other than the rehearsal when the message brought a script", async () => {
    const first = await scene.open([], { provider: { ...playAnswers([]), name: "rehearsal" } });
    await first.turns.close();
    const { turnId } = await first.send("go", { rehearsal: [{ say: "played" }] });
    const provider = playAnswers([]);
    const second = await scene.open([], { provider });
    expect(await second.turns.outcome(turnId, never)).toMatchObject({ state: "failed" });
    expect(provider.requests).toHaveLength(0);
  });
});
