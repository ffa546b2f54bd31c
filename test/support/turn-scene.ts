import { afterEach, beforeEach } from "vitest";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { ModelCall } from "../../src/providers/provider.ts";
import type { Tool } from "../../src/tools/tool.ts";
import type { ScriptedAnswer } from "./scripted-provider.ts";
import { resultsOf, scriptProvider, stepOf } from "./scripted-provider.ts";
import type { TestStore } from "./open-test-store.ts";
import { openTestStore } from "./open-test-store.ts";
import type { TurnHouse, TurnHouseOptions } from "./turn-house.ts";
import { never, openTurnHouse, testTool } from "./turn-house.ts";

export const callOf = (id: string, tool: string, key = "k"): ModelCall => ({ id, tool, args: { key } });

/** A model that gives these answers, then says what the tools answered. */
export const playAnswers = (answers: readonly ScriptedAnswer[]) =>
  scriptProvider((request) => answers[stepOf(request)] ?? { text: `end: ${resultsOf(request).join("|")}` });

export async function manyRounds(): Promise<void> {
  for (let count = 0; count < 50; count += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A tool that says of itself that doing it twice is the same as doing it once. */
const repeatable = (tool: Tool): Tool => ({
  ...tool,
  declaration: { ...tool.declaration, idempotent: true },
});

/** A clock that a test moves on. */
export function movableClock(): Clock & { ahead: number } {
  const clock = {
    ahead: 0,
    now: () => systemClock.now() + clock.ahead,
    monotonic: () => systemClock.monotonic(),
  };
  return clock;
}

/** A store of its own for each test, tools whose effects are noted, and a gate that some of them wait at. */
export class TurnScene {
  kept!: TestStore;
  effects: string[] = [];
  gate = Promise.withResolvers<void>();
  readonly #houses: TurnHouse[] = [];

  constructor() {
    beforeEach(async () => {
      this.kept = await openTestStore();
      this.effects = [];
      this.gate = Promise.withResolvers<void>();
    });
    afterEach(async () => {
      this.gate.resolve();
      for (const house of this.#houses.splice(0)) await house.turns.close();
      await this.kept.remove();
    });
  }

  async open(
    answers: readonly ScriptedAnswer[],
    { resumes = true, ...options }: Partial<TurnHouseOptions> & { readonly resumes?: boolean } = {},
  ): Promise<TurnHouse> {
    const house = await openTurnHouse({
      store: this.kept.store,
      provider: playAnswers(answers),
      tools: this.#tools(),
      ...options,
    });
    this.#houses.push(house);
    if (resumes) await house.turns.resume();
    return house;
  }

  /** The first hold that a turn waits for. */
  async holdOf(house: TurnHouse, turnId: string): Promise<string> {
    const outcome = await house.turns.outcome(turnId, never);
    if (outcome.state !== "held") throw new Error(`not held: ${outcome.reply.text}`);
    return outcome.holds[0]?.id ?? "";
  }

  rowsOf(turnId: string) {
    return this.kept.store.read(async (unit) => ({
      message: await unit.inbox.byTurn(turnId),
      holds: await unit.holds.byTurn(turnId),
      steps: await unit.journal.steps(turnId),
    }));
  }

  #tools() {
    const { effects, gate } = this;
    return [
      testTool("note", "mutate", (key) => void effects.push(`note ${key}`)),
      testTool("erase", "destroy", (key) => void effects.push(`erase ${key}`)),
      repeatable(testTool("wipe", "destroy", (key) => void effects.push(`wipe ${key}`))),
      testTool("wait", "mutate", async (key) => {
        effects.push(`wait ${key}`);
        await gate.promise;
      }),
      testTool("look", "read", async (key) => {
        effects.push(`look ${key}`);
        await gate.promise;
        return { text: "seen" };
      }),
    ];
  }
}
