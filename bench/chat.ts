import type { Bench, Figure } from "./figure.ts";
import type { LoadResult } from "./load.ts";
import type { Program } from "./program.ts";
import { ensureBundle, makeHome, runScript, startProgram } from "./program.ts";

const durabilities = ["process", "power"] as const;
type Durability = (typeof durabilities)[number];

/** What each policy promises; `process` is the default. */
export const fsyncPolicy: Readonly<Record<Durability, string>> = {
  process: "process (default): written before it is acknowledged, no fsync; survives a killed daemon",
  power: "power: one fsync per group commit, store and records; survives a power cut",
};

/** One person sends all of a run's messages. */
const manyMessages = "security:\n  rateLimit:\n    max: 1000000\n";

export function durabilityConfig(durability: Durability): string {
  return `${manyMessages}store:\n  durability: ${durability}\nrecords:\n  durability: ${durability}\n`;
}

interface Run {
  readonly inFlight: number;
  readonly conversation: "new" | "one";
  readonly requests: number;
}

const runs: readonly Run[] = [
  { inFlight: 1, conversation: "new", requests: 1_500 },
  { inFlight: 1, conversation: "one", requests: 1_000 },
  { inFlight: 32, conversation: "new", requests: 10_000 },
  { inFlight: 32, conversation: "one", requests: 5_000 },
];

/** `POST /api/chat` with `/echo`, delivery and records on, driven by a process of its own. */
export const benchChat: Bench = async ({ quick }) => {
  ensureBundle();
  const figures: Figure[] = [];
  for (const durability of durabilities) {
    const home = makeHome(durabilityConfig(durability));
    const program = await startProgram("packed", home);
    try {
      await loadProgram(program, { inFlight: 32, conversation: "new", requests: quick ? 1_500 : 6_000 });
      for (const run of runs) {
        const requests = run.requests / (quick ? 10 : durability === "power" ? 2 : 1);
        figures.push(...describeRun(durability, run, await loadProgram(program, { ...run, requests })));
      }
    } finally {
      await program.stop();
      home.remove();
    }
  }
  return figures;
};

export async function loadProgram(
  program: Program,
  { inFlight, requests, conversation }: Run,
): Promise<LoadResult> {
  const args = [program.url, program.token, String(inFlight), String(requests), conversation];
  const result = await runScript<LoadResult>("load.ts", args);
  if (result.wrong > 0) throw new Error(`${result.wrong} of ${requests} requests got no or another answer.`);
  return result;
}

/** The bounds are promised for the default policy; the strict one stands beside it. */
function describeRun(durability: Durability, run: Run, result: LoadResult): Figure[] {
  const where = run.conversation === "new" ? "new conversations" : "one conversation";
  const name = `${durability}, ${run.inFlight} in flight, ${where}`;
  const spread = `p99 ${result.p99Ms.toFixed(1)} ms, max ${result.maxMs.toFixed(0)} ms`;
  const promised = durability === "process";
  if (run.inFlight === 1) {
    const bound = promised ? { bound: { most: 3 } } : {};
    return [{ name: `${name}, p50`, value: result.p50Ms, unit: "ms", ...bound, note: spread }];
  }
  // Turns of one conversation run one after the other, so there the figure is a turn's length, not the house's speed.
  const bound = promised && run.conversation === "new" ? { bound: { least: 1_000 } } : {};
  const note = `p50 ${result.p50Ms.toFixed(1)} ms, ${spread}`;
  return [{ name, value: result.perSecond, unit: "/s", ...bound, note }];
}
