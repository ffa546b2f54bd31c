import { lookup } from "node:dns";
import type * as Undici from "undici";
import { limits } from "../limits.ts";
import { capBody, isAbort } from "./cap-body.ts";
import { pinLocalhost } from "./loopback.ts";
import { ModelFetchError, toModelFetchError } from "./model-fetch-error.ts";

export interface ModelFetchOptions {
  /** The only place that is dialled: requests for any other origin are refused. */
  readonly baseUrl: string;
  readonly connectMs: number;
  readonly firstByteMs: number;
  readonly idleMs: number;
  /** Headers added at the last moment, e.g. the key, so that no library ever holds it. */
  readonly secretHeaders?: () => Readonly<Record<string, string>>;
  /** Told the host of every request before it is dialled. */
  readonly observeHost?: (host: string) => void;
  readonly maxResponseBytes?: number;
}

export interface ModelFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly close: () => Promise<void>;
}

type UndiciModule = typeof Undici;

interface LoadedUndici {
  readonly undici: UndiciModule;
  readonly agent: Undici.Agent;
}

/** The one way by which model providers reach the network. undici is loaded by the first request. */
export function createModelFetch(options: ModelFetchOptions): ModelFetch {
  const { origin } = new URL(options.baseUrl);
  let loaded: Promise<LoadedUndici> | undefined;

  async function load(): Promise<LoadedUndici> {
    const undici = await import("undici");
    return { undici, agent: createAgent(undici, options) };
  }

  async function modelFetch(
    input: string | URL | Request,
    init: RequestInit = {},
  ): Promise<globalThis.Response> {
    const url = checkUrl(typeof input === "object" && "url" in input ? input.url : input, origin);
    loaded ??= load();
    const { undici, agent } = await loaded;
    const headers = new undici.Headers((init.headers ?? {}) as Record<string, string>);
    for (const [name, value] of Object.entries(options.secretHeaders?.() ?? {})) headers.set(name, value);
    options.observeHost?.(url.host);
    const response = await undici
      .fetch(url, {
        method: init.method ?? "GET",
        headers,
        redirect: "manual",
        dispatcher: agent,
        body: (init.body ?? null) as string | null,
        signal: init.signal ?? null,
      })
      .catch((thrown: unknown) => {
        throw isAbort(thrown) ? thrown : toModelFetchError(thrown, "unreachable");
      });
    return capResponse(undici, response, options);
  }

  return {
    fetch: modelFetch,
    close: async () => {
      if (loaded !== undefined) await (await loaded).agent.destroy();
    },
  };
}

function checkUrl(input: string | URL, origin: string): URL {
  const url = new URL(input);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ModelFetchError("refused-url", "network: only http and https are dialled");
  }
  if (url.username !== "" || url.password !== "" || url.origin !== origin) {
    throw new ModelFetchError("refused-url", "network: the request is for another origin");
  }
  return url;
}

function createAgent(undici: UndiciModule, options: ModelFetchOptions): Undici.Agent {
  return new undici.Agent({
    connect: { timeout: options.connectMs, lookup: pinLocalhost(lookup) },
    headersTimeout: options.firstByteMs,
    // The idle time is kept by the capped body, which knows progress from dripping.
    bodyTimeout: 0,
    allowH2: false,
    pipelining: 1,
  });
}

async function capResponse(
  undici: UndiciModule,
  response: Undici.Response,
  options: ModelFetchOptions,
): Promise<globalThis.Response> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new ModelFetchError("redirect", "network: redirects are not followed");
  }
  if (response.body === null) return response;
  const maxBytes = response.ok
    ? (options.maxResponseBytes ?? limits.modelResponseBytes)
    : limits.modelErrorBytes;
  const body = capBody(response.body as ReadableStream<Uint8Array>, { idleMs: options.idleMs, maxBytes });
  const capped = new undici.Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  return capped;
}
