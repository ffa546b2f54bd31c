import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";

export interface KillRunOptions {
  readonly kills: number;
  readonly messages: number;
  /** Seeds the instants of the kills, so that a failing run can be repeated. */
  readonly seed: number;
  /** What is killed, below the repository; the sources when left out. */
  readonly program?: string | undefined;
}

export interface KillRunResult {
  readonly kills: number;
  readonly answered: number;
  /** Messages that were acknowledged (200) and have no reply in the store. */
  readonly lost: readonly string[];
  readonly answeredTwice: readonly string[];
  readonly wrongAnswers: readonly string[];
  /** Calls whose effect is in the version log more than once. */
  readonly repeatedEffects: readonly string[];
  readonly openTurns: number;
}

interface Sent {
  readonly key: string;
  readonly body: object;
  readonly expected: string;
}

const inFlight = 8;

/** Sends messages over and over until each is acknowledged, while the daemon is killed at random instants. */
export async function runKills(options: KillRunOptions): Promise<KillRunResult> {
  const home = await temporaryFolder();
  const folder = join(home, "data");
  const random = seededRandom(options.seed);
  const start = {
    folder,
    config: manyMessages,
    ...(options.program === undefined ? {} : { program: options.program }),
  };
  const state = { daemon: await startDaemon(start), kills: 0, over: false };
  const { token } = state.daemon;
  const wrongAnswers: string[] = [];
  const acknowledged: string[] = [];
  const queue = Array.from({ length: options.messages }, (_, index) => makeMessage(index));
  const killing = killRepeatedly(state, options.kills, random, { ...start, token });
  const sending = Array.from({ length: inFlight }, async () => {
    for (let sent = queue.shift(); sent !== undefined; sent = queue.shift()) {
      const answer = await sendUntilAnswered(state, sent);
      acknowledged.push(answer.message);
      if (answer.reply.text !== sent.expected)
        wrongAnswers.push(`${sent.key}: ${answer.reply.text.slice(0, 80)}`);
      // Spread over the kills: a run without traffic would kill an idle process.
      while (acknowledged.length / options.messages > (state.kills + 2) / options.kills && !state.over)
        await sleep(5);
    }
  });
  await Promise.all([...sending, killing]);
  await state.daemon.stop();
  const result = readStore(folder, acknowledged, { kills: state.kills, wrongAnswers });
  const findings = [result.lost, result.answeredTwice, result.wrongAnswers, result.repeatedEffects];
  if (result.openTurns === 0 && findings.every((found) => found.length === 0)) await removeFolder(home);
  else process.stderr.write(`The data folder is kept for a look: ${folder}\n`);
  return result;
}

function makeMessage(index: number): Sent {
  const key = `message-${index}`;
  if (index % 3 === 0) return { key, body: { message: `/echo ${key}` }, expected: key };
  const writes = Array.from({ length: index % 3 }, (_, part) => ({
    call: "write",
    args: { path: `${key}-${part}.txt`, content: key },
  }));
  return {
    key,
    body: { message: key, rehearsal: [...writes, { say: `done ${key}` }] },
    expected: `done ${key}`,
  };
}

async function sendUntilAnswered(
  state: { daemon: TestDaemon },
  sent: Sent,
): Promise<{ message: string; reply: { text: string } }> {
  while (true) {
    try {
      const { status, body } = await state.daemon.request("/api/chat", {
        method: "POST",
        body: sent.body,
        headers: { "idempotency-key": sent.key },
      });
      if (status === 200) return body;
      if (status < 500) throw new Error(`${sent.key} was answered with ${status}: ${JSON.stringify(body)}`);
    } catch (error) {
      // A cut connection is what this run is about; everything else is a finding.
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
    }
    await sleep(10);
  }
}

async function killRepeatedly(
  state: { daemon: TestDaemon; kills: number; over: boolean },
  kills: number,
  random: () => number,
  start: NonNullable<Parameters<typeof startDaemon>[0]>,
): Promise<void> {
  while (state.kills < kills) {
    await sleep(random() * random() * 250);
    await state.daemon.kill();
    state.kills += 1;
    state.daemon = await startDaemon(start);
  }
  state.over = true;
}

function readStore(
  folder: string,
  acknowledged: readonly string[],
  known: Pick<KillRunResult, "kills" | "wrongAnswers">,
): KillRunResult {
  const database = new DatabaseSync(join(folder, "castellan.db"), { readOnly: true });
  const column = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const replies = new Set(column("select message_id from outbox where kind = 'reply'"));
  const result: KillRunResult = {
    ...known,
    answered: acknowledged.length,
    lost: acknowledged.filter((id) => !replies.has(id)),
    answeredTwice: [
      ...column("select message_id from outbox where kind = 'reply' group by message_id having count(*) > 1"),
      ...column(
        "select idempotency_key from messages where idempotency_key is not null group by idempotency_caller, idempotency_key having count(*) > 1",
      ),
    ],
    repeatedEffects: column("select call_id from versions group by turn_id, call_id having count(*) > 1"),
    openTurns: Number(column("select count(*) from messages where state in ('accepted', 'held')")[0]),
  };
  database.close();
  return result;
}

function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
