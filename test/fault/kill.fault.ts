import { expect, it } from "vitest";
import { findBuiltProgram } from "./built-program.ts";
import { runKills } from "./kill-run.ts";

it("survives three hundred kills over a thousand messages", { timeout: 1_800_000 }, async () => {
  const result = await runKills({ kills: 300, messages: 1_050, seed: 20, program: findBuiltProgram() });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  expect(result).toMatchObject({
    kills: 300,
    answered: 1_050,
    lost: [],
    answeredTwice: [],
    wrongAnswers: [],
    repeatedEffects: [],
    openTurns: 0,
  });
});
