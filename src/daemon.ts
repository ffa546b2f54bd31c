import { AppError } from "./errors.ts";
import { createFirstToken, openCallers } from "./house/open-callers.ts";
import { openGround } from "./house/open-ground.ts";
import { openKeeping } from "./house/open-keeping.ts";
import { createLoginLink, openServer } from "./house/open-server.ts";
import { openTurns, type Turns } from "./house/open-turns.ts";
import { warmDetector } from "./house/warm-detector.ts";
import { describeHouse } from "./house/describe-house.ts";
import { lockedReply } from "./operator/panic-lock.ts";
import type { DoctorReport } from "./operator/doctor.ts";
import { PanicLock } from "./operator/panic-lock.ts";
import { systemClock } from "./platform/clock.ts";
import type { Environment } from "./platform/environment.ts";

export interface HouseOptions {
  readonly folder: string;
  readonly environment: Environment;
  /** `all` is the daemon; `socket` serves one command of the owner's and runs no turns. */
  readonly listen: "all" | "socket";
}

export interface House {
  readonly url: string | undefined;
  readonly socketPath: string;
  readonly folder: string;
  /** The first start's API token; it is kept nowhere. */
  readonly firstToken: string | undefined;
  readonly report: () => Promise<DoctorReport>;
  /** Why each agent is answered by its model. */
  readonly model: { readonly name: string; readonly reason: string };
  readonly resumedTurns: number;
  createLoginLink(): Promise<string>;
  /** Resolves with who asked for it when a stop is requested over the API. */
  readonly stopRequested: Promise<string>;
  close(reason: string): Promise<void>;
}

/** Wires the house: ground, keeping, callers, turns, server; whatever fails, what was opened is closed again. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const resources = new AsyncDisposableStack();
  try {
    return await wire(options, resources);
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
}

async function wire(options: HouseOptions, resources: AsyncDisposableStack): Promise<House> {
  const ground = await openGround({ ...options, clock: systemClock }, resources);
  const keeping = await openKeeping(ground, resources);
  const panicLock = await PanicLock.open(ground);
  const callers = await openCallers(ground, keeping, panicLock);
  const isDaemon = options.listen === "all";
  let refusal = isDaemon ? undefined : notRunning();
  const turns = await openTurns(
    ground,
    keeping,
    { ...callers, panicLock, runsTurns: isDaemon, closed: () => refusal },
    resources,
  );
  const facts = describeHouse(ground, keeping, turns);
  const { promise: stopRequested, resolve: requestStop } = Promise.withResolvers<string>();
  const parts = { ground, keeping, callers, turns, facts, requestStop };
  const doors = await openServer(parts, options.listen, resources);
  const firstToken = isDaemon ? await createFirstToken(callers, ground) : undefined;
  const resumedTurns = isDaemon ? await goOn(turns) : 0;
  if (isDaemon) await facts.announceStart();
  if (isDaemon) warmDetector(ground.bus, resources);
  return {
    url: doors.web?.url,
    socketPath: doors.socketPath,
    folder: ground.folder,
    firstToken,
    resumedTurns,
    report: facts.report,
    model: facts.model,
    stopRequested,
    createLoginLink: () => createLoginLink(callers, doors),
    close: async (reason) => {
      refusal = stopping();
      if (isDaemon) facts.announceStop(reason);
      doors.app.stop(reason);
      await resources.disposeAsync();
    },
  };
}

/** Goes on with what the last process left open; under a lock it is ended, as the lock had begun to do. */
async function goOn({ panicLock, turnDesk }: Turns): Promise<number> {
  if (panicLock.refusal() !== undefined) await turnDesk.stopAll(lockedReply);
  return turnDesk.resume();
}

function notRunning(): AppError {
  return new AppError("daemon-unavailable", "The daemon is not running.", {
    hint: "Start it with `castellan start`.",
  });
}

function stopping(): AppError {
  return new AppError("stopping", "The daemon is stopping.", { hint: "Send the message again in a moment." });
}
