import { createModelFetch } from "../../egress/model-fetch.ts";
import { answersOnLoopback } from "../../egress/probe-port.ts";
import { isRelayedModel } from "./relayed-model.ts";

export interface FindOllamaOptions {
  readonly port: number;
  readonly timeoutMs: number;
  readonly observeHost?: (host: string) => void;
}

export interface FoundOllama {
  readonly baseUrl: string;
  /** The model that was used or pulled last. */
  readonly model: string;
}

/** An Ollama on this machine that has a model of its own, or undefined. Never throws: nothing there is an answer. */
export async function findOllama(options: FindOllamaOptions): Promise<FoundOllama | undefined> {
  const { port, timeoutMs } = options;
  if (!(await answersOnLoopback(port, timeoutMs))) return undefined;
  const root = `http://127.0.0.1:${port}`;
  const { fetch, close } = createModelFetch({
    baseUrl: root,
    connectMs: timeoutMs,
    firstByteMs: timeoutMs,
    idleMs: timeoutMs,
    maxResponseBytes: 1_048_576,
    ...(options.observeHost === undefined ? {} : { observeHost: options.observeHost }),
  });
  try {
    const response = await fetch(`${root}/api/tags`, { signal: AbortSignal.timeout(timeoutMs) });
    const model = response.ok ? firstModel(await response.json()) : undefined;
    return model === undefined ? undefined : { baseUrl: `${root}/v1`, model };
  } catch {
    // Whatever listens there does not speak as an Ollama does, which answers the question.
    return undefined;
  } finally {
    await close();
  }
}

function firstModel(body: unknown): string | undefined {
  const models = (body as { models?: unknown } | null)?.models;
  if (!Array.isArray(models)) return undefined;
  const names = models.map((row: unknown) => (row as { name?: unknown } | null)?.name);
  return names.find(
    (name): name is string => typeof name === "string" && isModelName(name) && !isRelayedModel(name),
  );
}

function isModelName(name: string): boolean {
  return /^[\w.:/-]{1,128}$/.test(name) && !/embed/i.test(name);
}
