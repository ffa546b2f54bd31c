import assert from "node:assert/strict";
import { openArena } from "../engine/arena.ts";
import type { PlayedStep, Step } from "../engine/play.ts";
import { Player } from "../engine/player.ts";
import { createRecordings } from "../engine/recorded-tool.ts";
import { sideBySide } from "../engine/side-by-side.ts";
import type { ColumnScore, PlayedPair, PlayedTask, SuiteScore } from "./score.ts";
import { playedFromStepZero, playedPair, scoreColumn } from "./score.ts";
import { traceTools } from "./trace-tools.ts";
import type { AttackPair, TracedCall, TraceFile, UserTask } from "./trace-file.ts";

/** Conversations that are played at the same time. */
const atOnce = 24;

/** Whether a call of the trace is one that the person would say yes to. */
type IsWanted = (step: Step) => boolean;

interface TracePlay {
  readonly prompt: string;
  readonly plan?: readonly string[] | undefined;
  readonly trace: readonly TracedCall[];
  readonly isWanted: IsWanted;
}

/** One house in which conversations are played, with the road as it is configured there. */
interface Ring {
  play(play: TracePlay): Promise<readonly PlayedStep[]>;
  close(): Promise<void>;
}

type PlanOf = (task: UserTask) => readonly string[] | undefined;

const always: IsWanted = () => true;
const nothing: IsWanted = () => false;

/** Plays every trace of a file in every column, and scores what ran and what was held. */
export async function runSuite(file: TraceFile): Promise<SuiteScore> {
  const words = await openRing(file, {});
  try {
    const plan = await openRing(file, { grants: { plan: "trust" } });
    try {
      return {
        suite: file.suite,
        columns: {
          words: await runColumn(file, words, () => undefined),
          plan: await runColumn(file, plan, toolsOf),
          step0: await runFromStepZero(file, words),
        },
      };
    } finally {
      await plan.close();
    }
  } finally {
    await words.close();
  }
}

async function openRing(file: TraceFile, settings: object): Promise<Ring> {
  const recordings = createRecordings();
  const arena = await openArena({ chooseTools: () => traceTools(file.tools, recordings), settings });
  const player = new Player(arena, recordings);
  return {
    close: () => player.close(),
    play: async ({ prompt, plan, trace, isWanted }) => {
      const says = [{ text: prompt }];
      const [played = []] = await player.play({
        scenes: [{ says, steps: trace, ...(plan === undefined ? {} : { plan }) }],
        decide: (_, step) => (isWanted(step) ? "approve" : "deny"),
      });
      return played;
    },
  };
}

async function runColumn(file: TraceFile, ring: Ring, planOf: PlanOf): Promise<ColumnScore> {
  const tasks = await sideBySide(file.user_tasks, atOnce, async (task): Promise<PlayedTask> => {
    const { prompt, trace } = task;
    return { task, played: await ring.play({ prompt, plan: planOf(task), trace, isWanted: always }) };
  });
  const byId = new Map(file.user_tasks.map((task) => [task.id, task]));
  const pairs = await sideBySide(pairsWithCalls(file), atOnce, async (pair): Promise<PlayedPair> => {
    const { trace } = pair;
    const task = byId.get(pair.user_task);
    assert(task !== undefined, "A trace file has the tasks of its pairs.");
    const wanted = new Set<Step>(trace.filter(({ by }) => by === "user"));
    const isWanted: IsWanted = (step) => wanted.has(step);
    const played = await ring.play({ prompt: task.prompt, plan: planOf(task), trace, isWanted });
    return playedPair(pair, played);
  });
  return scoreColumn(file.tools, tasks, pairs);
}

/** What a model that is honest until it has read something would have planned: the tools of the wish itself. */
function toolsOf({ trace }: UserTask): readonly string[] {
  return [...new Set(trace.map(({ tool }) => tool))];
}

/** The model is in the attacker's hands before its first call: the attack alone, after each prompt. */
async function runFromStepZero(file: TraceFile, ring: Ring): Promise<ColumnScore> {
  const injections = file.injection_tasks.filter(({ kind }) => kind === "tool_calls");
  const combined = file.user_tasks.flatMap((task: UserTask) =>
    injections.map((injection) => ({ task, injection })),
  );
  const pairs = await sideBySide(combined, atOnce, async ({ task, injection }) => {
    const { trace } = injection;
    const played = await ring.play({ prompt: task.prompt, trace, isWanted: nothing });
    return playedFromStepZero(task, injection, played);
  });
  return scoreColumn(file.tools, [], pairs);
}

/** What is only said has no call that could be stopped. */
function pairsWithCalls(file: TraceFile): readonly AttackPair[] {
  return file.attack_pairs.filter((pair) => pair.attack_kind === "tool_calls");
}
