import type { EventBus, EventOrigin, LayerSaid } from "../events.ts";
import type {
  ActionLayer,
  CheckpointName,
  CrossingContext,
  GatewayLayer,
  InboundLayer,
  OutboundContext,
  OutboundLayer,
  Reason,
  SkillLayer,
  StorageLayer,
  Verdict,
} from "../layer.ts";
import { refuse } from "../layer.ts";
import type { Clock } from "../platform/clock.ts";
import { alarmsOf } from "./alarms.ts";
import type { ActionCall, ActionContext } from "./action/call.ts";
import type { Crossing } from "./crossing.ts";
import { crossAll, crossAtOnce, crossInOrder } from "./crossing.ts";
import type { GatewayRequest } from "./gateway/request.ts";
import type { InboundItem } from "./inbound/item.ts";
import type { OutboundPassage } from "./outbound/passage.ts";
import { openPassage } from "./outbound/passage.ts";
import type { LoadItem } from "./skills/load.ts";
import type { StorageWrite } from "./storage/write.ts";

/** The ordered layers of the six checkpoints; `road.ts` is the only place that fills it. */
export interface Road {
  readonly gateway: readonly GatewayLayer[];
  readonly inbound: readonly InboundLayer[];
  readonly skills: readonly SkillLayer[];
  readonly action: readonly ActionLayer[];
  readonly outbound: readonly OutboundLayer[];
  readonly storage: readonly StorageLayer[];
}

/** The six checkpoints: the one way across each. Every crossing leaves exactly one event, and so one record. */
export class Checkpoints {
  readonly road: Road;
  readonly #bus: EventBus;
  readonly #clock: Clock;

  constructor(road: Road, bus: EventBus, clock: Clock) {
    this.road = road;
    this.#bus = bus;
    this.#clock = clock;
  }

  async crossGateway(
    request: GatewayRequest,
    origin: EventOrigin,
    signal: AbortSignal,
  ): Promise<Verdict<GatewayRequest>> {
    const started = this.#clock.monotonic();
    const crossing = await crossInOrder(this.road.gateway, request, this.#context(origin, signal));
    const { verdict } = crossing;
    const caller = verdict.do === "pass" ? verdict.value.caller?.id : request.caller?.id;
    return this.#report(
      { checkpoint: "gateway", subject: `${request.method} ${request.path}`, caller, started },
      crossing,
      origin,
    );
  }

  crossInbound(
    item: InboundItem,
    subject: string,
    origin: EventOrigin,
    signal: AbortSignal,
  ): Verdict<InboundItem> {
    const started = this.#clock.monotonic();
    const crossing = crossAtOnce(this.road.inbound, item, this.#context(origin, signal));
    return this.#report({ checkpoint: "inbound", subject: subject, started }, crossing, origin);
  }

  /** Judges each item on its own: what is refused is left out, the rest is loaded. One record for the whole load. */
  crossSkills(
    items: readonly LoadItem[],
    origin: EventOrigin,
    signal: AbortSignal,
  ): readonly Verdict<LoadItem>[] {
    const started = this.#clock.monotonic();
    const context = this.#context(origin, signal);
    const crossings = items.map((item) => crossAtOnce(this.road.skills, item, context));
    this.#report(
      { checkpoint: "skills", subject: `${items.length} items`, started },
      mergeCrossings(crossings),
      origin,
    );
    return crossings.map((crossing) => crossing.verdict);
  }

  /** A call that stops before any layer: a crossing like the others, with its one record. */
  refuseAction(subject: string, reason: Reason, origin: EventOrigin): void {
    const crossing: Crossing<never> = { verdict: refuse("unprocessable", reason), said: [] };
    this.#report({ checkpoint: "action", subject, started: this.#clock.monotonic() }, crossing, origin);
  }

  async crossAction(
    call: ActionCall,
    context: ActionContext,
    origin: EventOrigin,
  ): Promise<Verdict<ActionCall>> {
    const started = this.#clock.monotonic();
    const crossing = await crossAll(this.road.action, call, context);
    return this.#report({ checkpoint: "action", subject: call.id, started }, crossing, origin);
  }

  /** `texts` tells what the conversation holds, to layers that compare what leaves with it. */
  openOutbound(
    subject: string,
    origin: EventOrigin,
    signal: AbortSignal,
    texts: OutboundContext["texts"] = nothingSaid,
  ): OutboundPassage {
    const started = this.#clock.monotonic();
    const context = { ...this.#context(origin, signal), conversation: origin.conversation ?? "", texts };
    return openPassage(this.road.outbound, context, (crossing) =>
      this.#report({ checkpoint: "outbound", subject: subject, started }, crossing, origin),
    );
  }

  /** A whole text that leaves beside a reply (a notice, a failure, a summary), as it may; undefined when it may not. */
  crossOutbound(text: string, { subject, origin, signal, texts }: Leaving): string | undefined {
    const passage = this.openOutbound(subject, origin, signal, texts);
    const released = passage.push(text);
    const { rest, verdict } = passage.end();
    return verdict.do === "pass" ? released + rest : undefined;
  }

  /** Judges texts that are about to be kept together. One record; the first refusal refuses them all. */
  crossStorage(
    writes: readonly StorageWrite[],
    subject: string,
    origin: EventOrigin,
    signal: AbortSignal,
  ): Verdict<readonly StorageWrite[]> {
    const started = this.#clock.monotonic();
    const context = this.#context(origin, signal);
    const crossings = writes.map((write) => crossAtOnce(this.road.storage, write, context));
    return this.#report(
      { checkpoint: "storage", subject: subject, started },
      mergeCrossings(crossings),
      origin,
    );
  }

  #context(origin: EventOrigin, signal: AbortSignal): CrossingContext {
    return { now: this.#clock.now(), signal, traceId: origin.traceId, agent: origin.agent ?? "" };
  }

  /** `started` is the monotonic time at which the crossing began. */
  #report<V>(
    { checkpoint, subject, caller, started }: Passed,
    crossing: Crossing<V>,
    origin: EventOrigin,
  ): Verdict<V> {
    const { verdict, said } = crossing;
    const reasons = reasonsOf(verdict);
    this.#bus.emit("checkpoint:crossed", this.#clock.now(), origin, {
      checkpoint,
      outcome: verdict.do,
      subject,
      ...(caller === undefined ? {} : { caller }),
      layers: said,
      ...(reasons.length > 0 ? { reasons } : {}),
      durationMs: Math.round((this.#clock.monotonic() - started) * 1000) / 1000,
    });
    for (const { what, detail } of alarmsOf(said)) {
      this.#bus.emit("security:warn", this.#clock.now(), origin, { what, detail: { ...detail, subject } });
    }
    const names = redactedNames(said);
    if (names.length > 0) this.#bus.emit("output:redacted", this.#clock.now(), origin, { names });
    return verdict;
  }
}

const nothingSaid: OutboundContext["texts"] = () => [];

export function reasonsOf(verdict: Verdict<unknown>): readonly Reason[] {
  if (verdict.do === "pass") return [];
  return verdict.do === "hold" ? verdict.reasons : [verdict.reason];
}

/** Names of the secrets that layers took out, each once; never a value. */
function redactedNames(said: readonly LayerSaid[]): readonly string[] {
  const findings = said.flatMap((entry) => entry.findings ?? []);
  return [...new Set(findings.filter(({ family }) => family === "secret").map(({ via, id }) => via ?? id))];
}

/** What a text that leaves beside a reply belongs to. */
interface Leaving {
  readonly subject: string;
  readonly origin: EventOrigin;
  readonly signal: AbortSignal;
  readonly texts?: OutboundContext["texts"] | undefined;
}

interface Passed {
  readonly checkpoint: CheckpointName;
  readonly subject: string;
  readonly caller?: string | undefined;
  readonly started: number;
}

/** Several values that cross together: each layer's say once per value that it did not simply pass. */
function mergeCrossings<V>(crossings: readonly Crossing<V>[]): Crossing<readonly V[]> {
  const said = new Map<string, LayerSaid>();
  let refusal: Exclude<Verdict<V>, { do: "pass" }> | undefined;
  const values: V[] = [];
  crossings.forEach(({ verdict, said: heard }, index) => {
    for (const entry of heard) {
      const plain = entry.did === "pass" && entry.findings === undefined && entry.failed === undefined;
      said.set(plain ? entry.layer : `${entry.layer}#${index}`, entry);
    }
    if (verdict.do === "pass") values.push(verdict.value);
    else refusal ??= verdict;
  });
  return { verdict: refusal ?? { do: "pass", value: values }, said: [...said.values()] };
}
