import assert from "node:assert/strict";
import { limits } from "../limits.ts";
import type { LayerSaid } from "../events.ts";
import type { CrossingContext, Finding, LayerHeader, Reason, Verdict } from "../layer.ts";
import { pass, refuse } from "../layer.ts";
import { untilAborted } from "../until-aborted.ts";

/** A crossing's outcome and what each layer said, for the one record. */
export interface Crossing<V> {
  readonly verdict: Verdict<V>;
  readonly said: readonly LayerSaid[];
}

export interface JudgingLayer<V, C> {
  readonly header: LayerHeader;
  judge(value: V, context: C): Verdict<V> | Promise<Verdict<V>>;
}

/** Runs layers one after the other; the first that holds or refuses ends the crossing. */
export async function crossInOrder<V, C extends CrossingContext>(
  layers: readonly JudgingLayer<V, C>[],
  start: V,
  context: C,
): Promise<Crossing<V>> {
  const said: LayerSaid[] = [];
  let value = start;
  for (const layer of layers) {
    const verdict = await judgeSafely(layer, value, context, said);
    if (verdict.do !== "pass") return { verdict, said };
    value = verdict.value;
  }
  return { verdict: pass(value), said };
}

/** The same for layers that answer at once: no promise is made on the road of every message. */
export function crossAtOnce<V, C extends CrossingContext>(
  layers: readonly JudgingLayer<V, C>[],
  start: V,
  context: C,
): Crossing<V> {
  const said: LayerSaid[] = [];
  let value = start;
  for (const layer of layers) {
    const verdict = judgeAtOnce(layer, value, context, said);
    if (verdict.do !== "pass") return { verdict, said };
    value = verdict.value;
  }
  return { verdict: pass(value), said };
}

/** Runs every layer and merges: refuse over hold over pass, so that a person gets one question with all reasons. */
export async function crossAll<V, C extends CrossingContext>(
  layers: readonly JudgingLayer<V, C>[],
  start: V,
  context: C,
): Promise<Crossing<V>> {
  const said: LayerSaid[] = [];
  const holds: Reason[] = [];
  let refusal: Verdict<V> | undefined;
  let value = start;
  for (const layer of layers) {
    const verdict = await judgeSafely(layer, value, context, said);
    if (verdict.do === "refuse") refusal ??= verdict;
    else if (verdict.do === "hold") holds.push(...verdict.reasons);
    else value = verdict.value;
  }
  if (refusal !== undefined) return { verdict: refusal, said };
  return { verdict: holds.length > 0 ? { do: "hold", reasons: holds } : pass(value), said };
}

async function judgeSafely<V, C extends CrossingContext>(
  layer: JudgingLayer<V, C>,
  value: V,
  context: C,
  said: LayerSaid[],
): Promise<Verdict<V>> {
  try {
    context.signal.throwIfAborted();
    const answer = layer.judge(value, context);
    return note(
      layer.header,
      answer instanceof Promise ? await inTime(answer, context.signal) : answer,
      said,
    );
  } catch (error) {
    return failVerdict(layer.header, value, error, said);
  }
}

function judgeAtOnce<V, C>(layer: JudgingLayer<V, C>, value: V, context: C, said: LayerSaid[]): Verdict<V> {
  try {
    const answer = layer.judge(value, context);
    assert(
      !(answer instanceof Promise),
      `${layer.header.name} answered with a promise where none is awaited.`,
    );
    return note(layer.header, answer, said);
  } catch (error) {
    return failVerdict(layer.header, value, error, said);
  }
}

function note<V>(header: LayerHeader, verdict: Verdict<V>, said: LayerSaid[]): Verdict<V> {
  assert(isVerdict(verdict), `${header.name} gave an answer that is no verdict.`);
  const findings: readonly Finding[] | undefined = verdict.findings;
  said.push(
    findings === undefined
      ? { layer: header.name, did: verdict.do }
      : { layer: header.name, did: verdict.do, findings },
  );
  return verdict;
}

/** A type is a promise of the layer's; what passes, or asks a person, has to be there. */
function isVerdict(verdict: {
  readonly do: unknown;
  readonly value?: unknown;
  readonly reasons?: unknown;
}): boolean {
  if (verdict.do === "pass") return verdict.value !== undefined;
  if (verdict.do === "hold") return Array.isArray(verdict.reasons) && verdict.reasons.length > 0;
  return verdict.do === "refuse";
}

/** What a layer's throw, hang or abort becomes: a refusal, unless its header says (with a record) that it fails open. */
export function failVerdict<V>(header: LayerHeader, value: V, error: unknown, said: LayerSaid[]): Verdict<V> {
  const failed =
    error instanceof Error
      ? `${error.name}: ${error.message}`.slice(0, 300)
      : "threw something that is not an error";
  if (header.fails === "open") {
    said.push({ layer: header.name, did: "pass", failed });
    return pass(value);
  }
  said.push({ layer: header.name, did: "refuse", failed });
  return refuse("internal", {
    code: `${header.name.slice(header.name.indexOf("/") + 1)}/failed`,
    text: `The check ${header.name} could not finish, so nothing was let through.`,
    hint: "Try again; if it stays, `castellan logs --level ERROR` has the cause.",
  });
}

async function inTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Error(`no verdict within ${limits.layerTimeoutMs} ms`)),
    limits.layerTimeoutMs,
  );
  try {
    return await untilAborted(answer, AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
