import { spawnSync } from "node:child_process";
import type { Bench, Figure } from "./figure.ts";
import { median } from "./figure.ts";
import type { Home, ProgramForm } from "./program.ts";
import { ensureBundle, makeHome, nodeFlags, startProgram } from "./program.ts";

/** Time to the first answer, next to what the runtime alone takes; the two take turns, so both see the same machine. */
export const benchStart: Bench = async ({ quick }) => {
  ensureBundle();
  const pairs = quick ? 3 : 9;
  const home = makeHome();
  try {
    const bareMs: number[] = [];
    const packedMs: number[] = [];
    const firstMs = await timeStart("packed", home);
    for (let round = 0; round < pairs; round += 1) {
      bareMs.push(timeBareNode(home));
      packedMs.push(await timeStart("packed", home));
    }
    const sourceMs: number[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round += 1) sourceMs.push(await timeStart("source", home));
    const figures: Figure[] = [
      { name: "node -e 0", value: median(bareMs), unit: "ms", note: `median of ${pairs}` },
      {
        name: "start to first /health answer",
        value: median(packedMs) / 1_000,
        unit: "s",
        bound: { most: 0.6 },
        note: `median of ${pairs}, as installed`,
      },
      {
        name: "start, as multiple of node -e 0",
        value: median(packedMs) / median(bareMs),
        unit: "x",
        bound: { most: 15 },
      },
      { name: "very first start (makes its keys and store)", value: firstMs / 1_000, unit: "s" },
      { name: "start from the sources", value: median(sourceMs) / 1_000, unit: "s" },
    ];
    return figures;
  } finally {
    home.remove();
  }
};

async function timeStart(form: ProgramForm, home: Home): Promise<number> {
  const program = await startProgram(form, home);
  await program.stop();
  return program.startMs;
}

function timeBareNode(home: Home): number {
  const startedMs = performance.now();
  spawnSync(process.execPath, [...nodeFlags, "-e", "0"], { env: home.environment });
  return performance.now() - startedMs;
}
