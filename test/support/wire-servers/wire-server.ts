import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A model's answer, whatever the format on the wire. `args` is the JSON text, so that it can be broken. */
export interface WireAnswer {
  readonly texts: readonly string[];
  readonly calls?: readonly { readonly name: string; readonly args: string }[];
  readonly stop?: "length" | "filtered";
}

/** How one provider writes its stream: the frames of a whole answer, in order. */
export interface WireFormat {
  /** The path of the API below the server's root. */
  readonly basePath: string;
  frames(answer: WireAnswer): readonly string[];
  /** One more frame of text, for streams that never end. */
  textFrame(text: string): string;
  /** The part of a request that has to be the same in every request of an agent. */
  prefixOf(body: WireBody): unknown;
  /** The tokens that `frames` reports. */
  readonly usage: { readonly input: number; readonly output: number; readonly cached: number };
}

export type WireBody = Readonly<Record<string, unknown>>;

export type Behaviour =
  | { readonly do: "answer"; readonly answer: WireAnswer }
  | { readonly do: "cut" | "end-early" | "stall" | "drip" | "malformed"; readonly answer: WireAnswer }
  | { readonly do: "hang" | "hang-up" | "huge" }
  | {
      readonly do: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | { readonly do: "redirect"; readonly location: string };

export interface WireRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: WireBody;
}

export interface WireServer {
  readonly baseUrl: string;
  readonly host: string;
  readonly requests: WireRequest[];
  /** What the next requests get, in order; the last one stays. */
  behave(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

const streamHeaders = { "content-type": "text/event-stream" };

/** A model provider on a loopback port of its own that does as it is told. */
export async function startWireServer(format: WireFormat): Promise<WireServer> {
  let queue: Behaviour[] = [{ do: "answer", answer: { texts: ["hello"] } }];
  const requests: WireRequest[] = [];
  const actor = new Actor(format);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const body = text === "" ? {} : (JSON.parse(text) as WireBody);
      requests.push({ path: request.url ?? "", headers: request.headers, body });
      const behaviour = queue.length > 1 ? queue.shift() : queue[0];
      if (behaviour !== undefined) actor.perform(behaviour, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${format.basePath}`,
    host: `127.0.0.1:${port}`,
    requests,
    behave: (...behaviours) => {
      queue = behaviours;
    },
    async close() {
      actor.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Actor {
  readonly #format: WireFormat;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(format: WireFormat) {
    this.#format = format;
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  perform(behaviour: Behaviour, response: ServerResponse): void {
    switch (behaviour.do) {
      case "answer":
        response.writeHead(200, streamHeaders);
        response.end(this.#format.frames(behaviour.answer).join(""));
        return;
      case "status":
        response.writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers });
        response.end(behaviour.body ?? JSON.stringify({ error: { message: "no", type: "test_error" } }));
        return;
      case "redirect":
        response.writeHead(307, { location: behaviour.location }).end();
        return;
      case "hang":
        return;
      case "hang-up":
        response.destroy();
        return;
      case "huge":
        this.#pour(response);
        return;
      default:
        this.#breakOff(behaviour, response);
    }
  }

  /** Begins a good answer and then goes wrong, before the frames that would end it. */
  #breakOff(behaviour: Extract<Behaviour, { answer: WireAnswer }>, response: ServerResponse): void {
    const frames = this.#format.frames(behaviour.answer);
    const kept = frames.slice(0, Math.max(1, frames.length - 2));
    const rest = frames.slice(kept.length).join("");
    response.writeHead(200, streamHeaders);
    response.write(kept.join(""));
    if (behaviour.do === "end-early") response.end();
    if (behaviour.do === "malformed") response.end(`data: {this is not json\n\n${rest}`);
    if (behaviour.do === "cut") this.#every(30, () => response.destroy());
    if (behaviour.do === "drip") this.#every(10, () => response.write("x"));
  }

  #every(ms: number, action: () => void): void {
    this.#timers.add(setInterval(action, ms));
  }

  #pour(response: ServerResponse): void {
    response.writeHead(200, streamHeaders);
    response.write(this.#format.frames({ texts: ["x"] })[0] ?? "");
    const frames = this.#format.textFrame("x".repeat(1_000)).repeat(64);
    const go = (): void => {
      let more = true;
      while (more && !response.destroyed) more = response.write(frames);
    };
    response.on("drain", go);
    go();
  }
}

/** One server-sent event with a JSON payload. */
export function frame(data: unknown, event?: string): string {
  const name = event === undefined ? "" : `event: ${event}\n`;
  return `${name}data: ${JSON.stringify(data)}\n\n`;
}
