// Swaps a folder and a link to the outside under one name, as fast as it can, until it is killed or its time is up.
import { existsSync, lstatSync, renameSync, rmSync, symlinkSync, unlinkSync } from "node:fs";

const [, , workspace, outside, milliseconds] = process.argv;
const [swapped, aside, link] = ["swapped", "aside", "link"].map((name) => `${workspace}/${name}`);
const end = Date.now() + Number(milliseconds);

function swap() {
  renameSync(swapped, aside);
  renameSync(link, swapped);
  renameSync(swapped, link);
  renameSync(aside, swapped);
}

/** A writer may have made a folder of that name while the true one was aside. */
function repair() {
  const found = lstatSync(swapped, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) unlinkSync(swapped);
  if (existsSync(aside)) {
    rmSync(swapped, { recursive: true, force: true });
    renameSync(aside, swapped);
  }
  rmSync(link, { force: true });
  symlinkSync(outside, link);
}

function attempt(step) {
  try {
    step();
    return true;
  } catch (error) {
    if (!existsSync(workspace)) process.exit(0);
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "EISDIR", "ENOTDIR"].includes(error.code)) throw error;
    return false;
  }
}

symlinkSync(outside, link);
let swaps = 0;
while (Date.now() < end) {
  for (let round = 0; round < 50; round += 1) {
    if (attempt(swap)) swaps += 1;
    else attempt(repair);
  }
  process.stdout.write(`${swaps}\n`);
}
