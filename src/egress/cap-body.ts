import { ModelFetchError, toModelFetchError } from "./model-fetch-error.ts";

export interface BodyCaps {
  /** How long the peer may take to complete the next line. */
  readonly idleMs: number;
  readonly maxBytes: number;
}

const newline = 10;

/**
 * The same bytes, under a size cap and an idle time. Only a finished line counts as progress, so a peer that
 * drips single bytes does not stay alive; time the reader itself takes is not charged to the peer.
 */
export function capBody(body: ReadableStream<Uint8Array>, caps: BodyCaps): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  let remainingMs = caps.idleMs;

  async function readChunk(): Promise<Uint8Array | undefined> {
    const startedAt = performance.now();
    const { done, value } = await withDeadline(reader.read(), remainingMs);
    if (done) return undefined;
    bytes += value.byteLength;
    if (bytes > caps.maxBytes) throw new ModelFetchError("too-large", "network: the response is too large");
    remainingMs = value.includes(newline) ? caps.idleMs : remainingMs - (performance.now() - startedAt);
    return value;
  }

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const chunk = await readChunk();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      } catch (thrown) {
        const failure = isAbort(thrown) ? thrown : toModelFetchError(thrown, "cut");
        controller.error(failure);
        await reader.cancel(failure).catch(alreadyFailed);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortError";
}

function alreadyFailed(): void {
  // The stream has told its reader why; what the source adds while it is closed has nobody left to hear it.
}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const failure = new ModelFetchError("idle-timeout", "network: idle-timeout");
    timer = setTimeout(() => reject(failure), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
