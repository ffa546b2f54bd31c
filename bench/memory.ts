import { durabilityConfig, loadProgram } from "./chat.ts";
import type { Bench } from "./figure.ts";
import { median } from "./figure.ts";
import type { Program } from "./program.ts";
import { ensureBundle, makeHome, startProgram } from "./program.ts";

const sampleEveryMs = 200;

/** Resident memory under load: the median of the last tenth of the requests against that of the end of the warm-up. */
export const benchMemory: Bench = async ({ quick }) => {
  ensureBundle();
  const [warmUp, requests] = quick ? [1_000, 3_000] : [10_000, 50_000];
  const home = makeHome(durabilityConfig("process"));
  const program = await startProgram("packed", home);
  try {
    const warm = await sampleLoad(program, warmUp);
    const measured = await sampleLoad(program, requests);
    const before = median(warm.slice(-10));
    const after = median(measured.slice(-Math.max(10, Math.ceil(measured.length / 10))));
    const growth = (after / before - 1) * 100;
    return [
      { name: `resident memory after ${warmUp} requests, warmed up`, value: before, unit: "MB" },
      { name: `resident memory after ${requests} more`, value: after, unit: "MB" },
      { name: "highest on the way", value: Math.max(...warm, ...measured), unit: "MB" },
      // A short run is still warming up, so it proves nothing about growth.
      { name: "growth", value: growth, unit: "%", ...(quick ? {} : { bound: { most: 10 } }) },
    ];
  } finally {
    await program.stop();
    home.remove();
  }
};

async function sampleLoad(program: Program, requests: number): Promise<readonly number[]> {
  const samples: number[] = [program.readRssMb()];
  const sampling = setInterval(() => samples.push(program.readRssMb()), sampleEveryMs);
  try {
    await loadProgram(program, { inFlight: 32, conversation: "new", requests });
  } finally {
    clearInterval(sampling);
  }
  return samples;
}
