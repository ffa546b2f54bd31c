import { expect, it } from "vitest";
import { runKills } from "./kill-run.ts";

it(
  "loses no message, answers none twice and repeats no effect when killed at random instants",
  { timeout: 120_000 },
  async () => {
    const result = await runKills({ kills: 12, messages: 60, seed: 7 });
    expect(result).toMatchObject({
      kills: 12,
      answered: 60,
      lost: [],
      answeredTwice: [],
      wrongAnswers: [],
      repeatedEffects: [],
      openTurns: 0,
    });
  },
);
