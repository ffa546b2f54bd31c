/**
 * Run as a process of its own, so that what it costs is not counted as the daemon's.
 * Arguments: URL, token, requests in flight, requests, `new` or `one` (conversations).
 */
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Answers that were not 200 with the text that was sent. */
  readonly wrong: number;
}

interface LoadOrder {
  readonly url: URL;
  readonly token: string;
  readonly inFlight: number;
  readonly requests: number;
  readonly conversation: string | undefined;
}

const headerEnd = Buffer.from("\r\n\r\n");

/** One keep-alive connection with one request at a time: less work than any HTTP client, so the daemon is the limit. */
class Line {
  readonly #socket: Socket;
  readonly #head: string;
  #received: Buffer = Buffer.alloc(0);
  #answered: ((answer: { status: number; body: string }) => void) | undefined;

  constructor(socket: Socket, { url, token }: LoadOrder) {
    this.#socket = socket;
    this.#head = `POST /api/chat HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: `;
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("close", () => this.#answered?.({ status: 0, body: "" }));
  }

  static async open(order: LoadOrder): Promise<Line> {
    const socket = connect({ host: order.url.hostname, port: Number(order.url.port), noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", () => resolve());
      socket.once("error", reject);
    });
    return new Line(socket, order);
  }

  ask(body: string): Promise<{ readonly status: number; readonly body: string }> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(`${this.#head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#answered = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(headerEnd);
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? "0");
    const start = end + headerEnd.length;
    if (this.#received.length < start + length) return;
    const body = this.#received.toString("utf8", start, start + length);
    this.#received = this.#received.subarray(start + length);
    this.#answered?.({ status: Number(head.slice(9, 12)), body });
  }
}

export async function applyLoad(order: LoadOrder): Promise<LoadResult> {
  const lines = await Promise.all(Array.from({ length: order.inFlight }, () => Line.open(order)));
  const latenciesMs: number[] = [];
  let next = 0;
  let wrong = 0;
  const startedMs = performance.now();
  const drive = async (line: Line): Promise<void> => {
    while (next < order.requests) {
      const text = `line ${next++}`;
      const beganMs = performance.now();
      const { status, body } = await line.ask(
        JSON.stringify({ message: `/echo ${text}`, conversation: order.conversation }),
      );
      latenciesMs.push(performance.now() - beganMs);
      if (status !== 200 || !body.includes(`"text":"${text}"`)) wrong += 1;
    }
  };
  await Promise.all(lines.map(drive));
  const tookMs = performance.now() - startedMs;
  for (const line of lines) line.close();
  latenciesMs.sort((left, right) => left - right);
  const at = (share: number): number => latenciesMs[Math.floor((latenciesMs.length - 1) * share)] ?? 0;
  return {
    perSecond: (order.requests / tookMs) * 1_000,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    wrong,
  };
}

/** A conversation that exists, for runs that stay in one. */
async function startConversation(order: LoadOrder): Promise<string> {
  const line = await Line.open(order);
  const { body } = await line.ask(JSON.stringify({ message: "/echo first" }));
  line.close();
  return (JSON.parse(body) as { conversation: string }).conversation;
}

if (import.meta.main) {
  const [url = "", token = "", inFlight = "1", requests = "1", kind = "new"] = process.argv.slice(2);
  const order: LoadOrder = {
    url: new URL(url),
    token,
    inFlight: Number(inFlight),
    requests: Number(requests),
    conversation: undefined,
  };
  const conversation = kind === "one" ? await startConversation(order) : undefined;
  process.stdout.write(`${JSON.stringify(await applyLoad({ ...order, conversation }))}\n`);
}
