import type { Agent } from "../agent/agent.ts";
import type { EventBus } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import { estimateRequestTokens } from "../providers/estimate-tokens.ts";
import { costOf } from "../providers/price.ts";
import { ProviderError, type ModelRequest, type Usage } from "../providers/provider.ts";
import { spentBy } from "../providers/spent.ts";
import type { Amount } from "../store/spending.ts";
import type { Turn } from "../turn.ts";
import { contextFull, fitRequest, measureContext } from "./context-room.ts";
import { budgetExceeded } from "./describe-exceeded.ts";
import type { Exceeded, Ledger } from "./ledger.ts";
import { nothing, readAmount } from "./limit.ts";

export interface ModelBudgetParts {
  readonly ledger: Ledger;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** Whoever asks a model: the turn and the agent it is asked for. */
export interface Asking {
  readonly turn: Turn;
  readonly agent: Pick<Agent, "id" | "provider" | "price" | "contextTokens">;
}

interface Answer {
  readonly end: { readonly usage: Usage };
}

/**
 * The one way to a model: nobody asks without room in the context and in every budget, taken before the call for the
 * whole request and its longest answer, and settled afterwards with what it really was.
 */
export class ModelBudget {
  readonly #parts: ModelBudgetParts;
  /** How many tokens a model counts for one that we estimate, from its last answer. */
  readonly #scales = new Map<string, number>();
  readonly #warned = new WeakSet<Turn>();

  constructor(parts: ModelBudgetParts) {
    this.#parts = parts;
  }

  async ask<A extends Answer>(
    asking: Asking,
    request: ModelRequest,
    call: (request: ModelRequest) => Promise<A>,
  ): Promise<A> {
    const estimate = estimateRequestTokens(request);
    const fitted = this.#fit(asking, request, estimate);
    const reservation = await this.#reserve(asking, estimate, fitted.maxOutputTokens);
    const { signal } = asking.turn;
    if (signal.aborted) reservation.settle(nothing);
    signal.throwIfAborted();
    let spent: Amount | undefined;
    try {
      const answer = await call(fitted);
      spent = readUsage(answer.end.usage);
      this.#learnScale(asking, estimate, answer.end.usage.inputTokens);
      return answer;
    } catch (error) {
      const known = error instanceof ProviderError ? spentBy(error) : undefined;
      spent = known === undefined ? undefined : readUsage(known);
      throw error;
    } finally {
      // What nobody can tell stays as it was reserved.
      if (spent !== undefined) reservation.settle(spent);
    }
  }

  #fit({ turn, agent }: Asking, request: ModelRequest, estimate: number): ModelRequest {
    const tokens = Math.ceil(estimate * (this.#scales.get(scaleKey(agent)) ?? 1));
    const room = measureContext(tokens, agent.contextTokens);
    if (room.does === "fits") return fitRequest(request, room);
    const { window, percent } = room;
    if (room.does === "stop" || !this.#warned.has(turn)) {
      this.#warned.add(turn);
      const data = { tokens, window, percent, did: room.does };
      this.#parts.bus.emit("context:filled", this.#parts.clock.now(), turn.origin, data);
    }
    if (room.does === "stop") throw contextFull(room);
    return fitRequest(request, room);
  }

  async #reserve({ turn, agent }: Asking, input: number, output: number) {
    // Nobody knows yet what a cache will save or cost, so the whole input counts as written to it.
    const cost = costOf({ input, output, cacheRead: 0, cacheWrite: 0 }, dearInput(agent.price));
    const amount = readAmount(input + output, cost);
    const { conversation } = turn.message;
    const spender = { agent: agent.id, conversation, turnId: turn.id };
    const reserved = await this.#parts.ledger.reserve(
      spender,
      amount ?? { tokens: input + output, micros: 0 },
    );
    if (reserved.ok) return reserved.value;
    this.#tell(turn, reserved.error);
    throw budgetExceeded(reserved.error, this.#parts.clock.now(), turn.timeZone);
  }

  #tell(turn: Turn, { limit, spent, needed, resetsAt, isNews }: Exceeded): void {
    const { bus, clock } = this.#parts;
    const { key, most } = limit;
    bus.emit("budget:exceeded", clock.now(), turn.origin, { limit: key, spent, most, needed, resetsAt });
    if (!isNews) return;
    const detail = { layer: "budget", did: "refuse", score: 1, subject: turn.message.id, threats: [key] };
    bus.emit("security:warn", clock.now(), turn.origin, { what: "budget-exceeded", detail });
  }

  /** Bounded both ways: a provider that counts nonsense makes the context neither boundless nor tiny. */
  #learnScale({ agent }: Asking, estimate: number, counted: number): void {
    const scale = counted / Math.max(1, estimate);
    if (Number.isFinite(scale)) this.#scales.set(scaleKey(agent), Math.min(1.25, Math.max(0.6, scale)));
  }
}

function scaleKey({ provider }: Asking["agent"]): string {
  return `${provider.name}/${provider.model}`;
}

function dearInput(price: Agent["price"]): Agent["price"] {
  return { ...price, input: Math.max(price.input, price.cacheWrite) };
}

function readUsage({ inputTokens, outputTokens, cost }: Usage): Amount | undefined {
  return readAmount(inputTokens + outputTokens, cost);
}
