// `npm run bench -- [--only NAME]... [--quick] [--json]`: measures, prints each figure beside its bound, fails when one is missed.
import { parseArgs } from "node:util";
import { benchChat, fsyncPolicy } from "./chat.ts";
import type { Bench, Figure } from "./figure.ts";
import { isMissed, printFigures } from "./figure.ts";
import { benchIdle } from "./idle.ts";
import { benchLayers } from "./layers.ts";
import { benchMemory } from "./memory.ts";
import { benchPayload } from "./payload.ts";
import { benchProvenance } from "./provenance.ts";
import { benchSize } from "./size.ts";
import { benchStart } from "./start.ts";
import { benchStoreFigures } from "./store.ts";
import { benchTripwires } from "./tripwires.ts";

interface Measured {
  readonly title: string;
  readonly run: Bench;
  /** Left out of a quick run, where it would take most of the time. */
  readonly slow?: true;
}

const policies = Object.values(fsyncPolicy).join("; ");

const benches: Readonly<Record<string, Measured>> = {
  start: { title: "Start", run: benchStart },
  idle: { title: "Idle memory", run: benchIdle },
  payload: { title: "Bytes to the model", run: benchPayload },
  chat: { title: `POST /api/chat with /echo, delivery and records on (${policies})`, run: benchChat },
  memory: { title: "Memory under load", run: benchMemory },
  size: { title: "Size", run: benchSize, slow: true },
  tripwires: { title: "Tripwires", run: benchTripwires },
  provenance: { title: "Provenance", run: benchProvenance },
  layers: { title: "Layers", run: benchLayers },
  store: { title: "Store", run: benchStoreFigures },
};

const exitCodes = { ok: 0, missed: 1, usage: 2 };

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const unknown = values.only.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(
      `No such measurement: ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
    );
    return exitCodes.usage;
  }
  const figures: (Figure & { readonly bench: string })[] = [];
  for (const [name, { title, run, slow }] of Object.entries(benches)) {
    const chosen = values.only.length > 0 ? values.only.includes(name) : !(values.quick && slow === true);
    if (!chosen) continue;
    const measured = await run({ quick: values.quick });
    if (!values.json) printFigures(`${name}: ${title}`, measured);
    figures.push(...measured.map((figure) => ({ bench: name, ...figure })));
  }
  const missed = figures.filter(isMissed);
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ figures, missed: missed.map(({ name }) => name) })}\n`);
  } else {
    const count = figures.filter(({ bound }) => bound !== undefined).length;
    process.stdout.write(`\n${count - missed.length} of ${count} bounds met\n`);
  }
  return missed.length > 0 ? exitCodes.missed : exitCodes.ok;
}

process.exitCode = await main();
