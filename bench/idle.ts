import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "./figure.ts";
import { ensureBundle, makeHome, startProgram } from "./program.ts";

const bound = { most: 110 };

/** Resident memory of a daemon that was started and has nothing to do. */
export const benchIdle: Bench = async ({ quick }) => {
  ensureBundle();
  const home = makeHome();
  try {
    const first = await startProgram("packed", home);
    await first.stop();
    const program = await startProgram("packed", home);
    const startedMb = program.readRssMb();
    const seconds = quick ? 1 : 5;
    await sleep(seconds * 1_000);
    const idleMb = program.readRssMb();
    await program.stop();
    return [
      { name: "resident memory after the start", value: startedMb, unit: "MB", bound },
      { name: `resident memory ${seconds} s later`, value: idleMb, unit: "MB", bound },
    ];
  } finally {
    home.remove();
  }
};
