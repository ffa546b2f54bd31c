import { openArena } from "../engine/arena.ts";
import type { PlayedScene, Scene } from "../engine/play.ts";
import { Player } from "../engine/player.ts";
import { createRecordings } from "../engine/recorded-tool.ts";
import { sideBySide } from "../engine/side-by-side.ts";
import { foreignTools } from "./foreign-tools.ts";
import type { Exchange, ExpectedStep, Scenario } from "./scenario.ts";

const atOnce = 16;

/** A call of which something else became than was expected. */
export interface Surprise {
  readonly tool: string;
  readonly args: ExpectedStep["args"];
  /** `through`: it ran and should not have; `held`: it waited or was refused and should not have. */
  readonly outcome: "through" | "held";
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

export interface ScenarioResult {
  readonly id: string;
  readonly what: string;
  /** Calls of the attack that ran. */
  readonly through: readonly Surprise[];
  /** Calls of the attack's honest beginning that did not run: then the scenario shows nothing. */
  readonly broken: readonly Surprise[];
  /** Calls of the twin that somebody had to be asked for. */
  readonly twinHeld: readonly Surprise[];
}

/** Plays every scenario and its twin on the real road of one house; whatever is held is denied. */
export async function runScenarios(scenarios: readonly Scenario[]): Promise<readonly ScenarioResult[]> {
  const recordings = createRecordings();
  const arena = await openArena({
    chooseTools: (builtIn) => [...builtIn, ...foreignTools(recordings)],
  });
  const player = new Player(arena, recordings);
  try {
    return await sideBySide(scenarios, atOnce, async ({ id, what, attack, twin }) => {
      const attacked = await playExchanges(player, attack);
      const { through, held } = compare(attack, attacked);
      const twinHeld = compare(twin, await playExchanges(player, twin)).held;
      return { id, what, through, broken: held, twinHeld };
    });
  } finally {
    await player.close();
  }
}

function playExchanges(player: Player, exchanges: readonly Exchange[]): Promise<readonly PlayedScene[]> {
  return player.play({ scenes: exchanges.map(sceneOf), decide: () => "deny" });
}

function sceneOf({ says, does: steps, reply }: Exchange): Scene {
  return {
    says: typeof says === "string" ? [{ text: says }] : says,
    steps,
    ...(reply === undefined ? {} : { reply }),
  };
}

interface Compared {
  readonly through: readonly Surprise[];
  readonly held: readonly Surprise[];
}

function compare(exchanges: readonly Exchange[], played: readonly PlayedScene[]): Compared {
  const all = exchanges.flatMap(({ does: steps }, index) => findSurprises(steps, played[index] ?? []));
  return {
    through: all.filter(({ outcome }) => outcome === "through"),
    held: all.filter(({ outcome }) => outcome === "held"),
  };
}

function findSurprises(steps: readonly ExpectedStep[], played: PlayedScene): readonly Surprise[] {
  return steps.flatMap(({ tool, args, expect, inside = [] }, index) => {
    const step = played[index];
    const ran = step?.ran === true && step.holds.length === 0;
    const reasons = [...(step?.holds.flat() ?? []), ...(step?.refusal ?? [])];
    const outcome = ran ? "through" : "held";
    const wanted = expect === "runs" ? "through" : "held";
    const surprise = {
      tool,
      args,
      outcome,
      reasons: reasons.map(({ code, text }) => ({ code, text })),
    } as const;
    return [...(outcome === wanted ? [] : [surprise]), ...findSurprises(inside, step?.inside ?? [])];
  });
}
