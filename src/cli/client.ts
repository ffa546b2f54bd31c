import { lstat, realpath } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { ErrorBody, ErrorCode } from "../errors.ts";
import { AppError, errorTable } from "../errors.ts";
import { systemClock } from "../platform/clock.ts";
import { readLockHolder } from "../platform/folder-lock.ts";
import { isErrorCode } from "../platform/open-file.ts";
import { checkSocketFolder, socketPathFor } from "../platform/socket-file.ts";
import type { Result } from "../result.ts";
import type { Place } from "./place.ts";
import type { ServerEvent } from "./server-events.ts";
import type { Answer, Call, TransportFailure } from "./transport.ts";
import { describeFailure, openStream, sendCall } from "./transport.ts";

/** A living daemon answers this at once; one that does not is stuck. */
const probeTimeoutMs = 5_000;
const callTimeoutMs = 30_000;
/** Streams carry a heartbeat every 15 seconds. */
const streamSilenceMs = 60_000;
/** How long another process may hold the folder without listening. */
const othersWaitMs = 10_000;
const othersPollMs = 100;

export interface Question {
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** The way to the API of one installation, as its owner. */
export interface Client {
  /** Whether a daemon answers, or this process holds the house for as long as the command takes. */
  readonly via: "daemon" | "house";
  /** The answer's body; every refusal of the server is the AppError it was there. */
  call<T>(method: Call["method"], path: string, question?: Question): Promise<T>;
  /** Server-sent events; ends when the server ends them, and throws when the connection is cut. */
  stream(method: Call["method"], path: string, question?: Question): AsyncIterable<ServerEvent>;
  close(): Promise<void>;
}

/** `daemon` wants a running daemon; `store` opens the house in this process when none runs. */
export type Need = "daemon" | "store";

export async function withClient<T>(
  place: Place,
  need: Need,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connect(place, need);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

export async function connect(place: Place, need: Need): Promise<Client> {
  if (need === "store") return new SocketClient(await openDoor(place), () => openDoor(place));
  const found = await locateSocket(place.folder);
  if (!(await isListening(found))) throw noDaemon();
  return new SocketClient({ via: "daemon", socketPath: found.socketPath, close: closeNothing });
}

/** A socket that answers, and what has to be closed when nobody needs it any more. */
interface Door {
  readonly via: Client["via"];
  readonly socketPath: string;
  readonly close: () => Promise<void>;
}

const closeNothing = async (): Promise<void> => undefined;

/**
 * The daemon's socket, else that of a house opened in this process. Somebody else may have the folder without
 * listening: a daemon that is just starting, or another command that is soon done; both are waited for.
 */
async function openDoor(place: Place): Promise<Door> {
  const startedAt = systemClock.monotonic();
  for (;;) {
    const found = await locateSocket(place.folder);
    // Only a daemon notes an address. Another command's house ends with that command, so it is waited for, not shared.
    const isBriefHouse = readLockHolder(found.dataFolder)?.address === null;
    if (!isBriefHouse && (await isListening(found)))
      return { via: "daemon", socketPath: found.socketPath, close: closeNothing };
    try {
      return await openOwnHouse(place);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== "conflict") throw thrown;
      if (systemClock.monotonic() - startedAt > othersWaitMs) throw thrown;
    }
    await sleep(othersPollMs);
  }
}

async function openOwnHouse(place: Place): Promise<Door> {
  const { openHouse } = await import("../daemon.ts");
  const house = await openHouse({ ...place, listen: "socket" });
  const close = () => house.close("The command is done.");
  return { via: "house", socketPath: house.socketPath, close };
}

/** The daemon names its socket after the real folder, not after a link to it. */
async function locateSocket(folder: string): Promise<SocketPlace> {
  const real = await realpath(folder).catch((error: unknown) => {
    if (isErrorCode(error, "ENOENT")) return folder;
    throw unreachable(describeFailure(error));
  });
  return { socketPath: socketPathFor(real, tmpdir()), dataFolder: real };
}

interface SocketPlace {
  readonly socketPath: string;
  readonly dataFolder: string;
}

async function isListening(place: SocketPlace): Promise<boolean> {
  const { socketPath } = place;
  const owner = await findOwner(place);
  const { uid } = userInfo();
  if (owner === undefined) return false;
  if (uid >= 0 && owner !== uid)
    throw new AppError("forbidden", `The daemon's socket belongs to user ${owner}, you are user ${uid}.`, {
      hint: "Run the command as that user, or choose your own data folder with --data.",
    });
  const answer = await sendCall(socketPath, { method: "GET", path: "/health", timeoutMs: probeTimeoutMs });
  if (answer.ok) return true;
  if (answer.error.kind === "absent" || answer.error.kind === "dead") return false;
  throw unreachable(answer.error);
}

async function findOwner({ socketPath, dataFolder }: SocketPlace): Promise<number | undefined> {
  try {
    const { uid } = await lstat(socketPath);
    // Outside the data folder anybody could have made the folder first, and could exchange what is in it.
    if (!socketPath.startsWith(`${dataFolder}/`)) await checkSocketFolder(socketPath);
    return uid;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const failure = describeFailure(thrown);
    if (failure.kind === "absent") return undefined;
    throw unreachable(failure);
  }
}

class SocketClient implements Client {
  #door: Door;
  readonly #reopen: (() => Promise<Door>) | undefined;

  constructor(door: Door, reopen?: () => Promise<Door>) {
    this.#door = door;
    this.#reopen = reopen;
  }

  get via(): Client["via"] {
    return this.#door.via;
  }

  async call<T>(method: Call["method"], path: string, question: Question = {}): Promise<T> {
    const call = { timeoutMs: callTimeoutMs, ...question, method, path };
    let answer = await sendCall(this.#door.socketPath, call);
    // The other end was a command that is done now. What was never sent, or changes nothing, may be sent again.
    if (!answer.ok && this.#reopen !== undefined && maySendAgain(method, answer.error)) {
      this.#door = await this.#reopen();
      answer = await sendCall(this.#door.socketPath, call);
    }
    return readAnswer(unwrap(answer)) as T;
  }

  async *stream(method: Call["method"], path: string, question: Question = {}): AsyncGenerator<ServerEvent> {
    const call = { timeoutMs: streamSilenceMs, ...question, method, path };
    const opened = unwrap(await openStream(this.#door.socketPath, call));
    if (opened.do === "answer") {
      readAnswer(opened.answer);
      throw new AppError("internal", "The daemon answered a stream with a single answer.");
    }
    try {
      yield* opened.events;
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      throw unreachable(describeFailure(thrown));
    }
  }

  async close(): Promise<void> {
    await this.#door.close();
  }
}

function maySendAgain(method: Call["method"], { kind }: TransportFailure): boolean {
  return kind === "absent" || kind === "dead" || (kind === "cut" && method === "GET");
}

function unwrap<T>(result: Result<T, TransportFailure>): T {
  if (result.ok) return result.value;
  throw unreachable(result.error);
}

function readAnswer({ status, body }: Answer): unknown {
  if (status < 400) return body;
  const { error } = (body ?? {}) as unknown as Partial<ErrorBody>;
  if (error === undefined || !(error.code in errorTable))
    throw new AppError("internal", `The daemon answered with status ${status} and no explanation.`);
  const { code, message, hint } = error;
  throw new AppError(code, message, hint === undefined ? {} : { hint });
}

export function noDaemon(): AppError {
  return new AppError("daemon-unavailable", "No daemon is running on this data folder.", {
    hint: "Start one with `castellan start` (in a clone: `npm start`), or name its folder with --data.",
  });
}

const explanations: Readonly<Record<TransportFailure["kind"], readonly [ErrorCode, string, string]>> = {
  absent: ["daemon-unavailable", "The daemon has gone away", "Start it again with `castellan start`."],
  dead: ["daemon-unavailable", "The daemon has gone away", "Start it again with `castellan start`."],
  denied: [
    "forbidden",
    "The system does not let you reach the daemon's socket",
    "Run the command as the user who started the daemon, or choose your own data folder with --data.",
  ],
  silent: [
    "daemon-unavailable",
    "The daemon holds its socket but does not answer",
    "It may be busy or stuck: try again; if that does not help, end its process (its number is in lock.json of the data folder) and start it again.",
  ],
  cut: [
    "daemon-unavailable",
    "The connection to the daemon ended in the middle",
    "Look whether it still runs (`castellan doctor`), then try again.",
  ],
};

function unreachable({ kind, detail }: TransportFailure): AppError {
  const [code, what, hint] = explanations[kind];
  return new AppError(code, `${what} (${detail}).`, { hint });
}
