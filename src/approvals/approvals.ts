import { boundsOf } from "../capability.ts";
import type { Actor, ActRequest, ActResult } from "../checkpoints/action/act.ts";
import { answerInstead } from "../checkpoints/action/answer-instead.ts";
import type { EventBus } from "../events.ts";
import { limits } from "../limits.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { HoldRow, Store } from "../store/store.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Effect } from "../tools/tool.ts";
import { isApprover, mayDecide } from "./approvers.ts";
import { bindRequest, hashRequest } from "./binding.ts";
import { ButtonBook } from "./button-book.ts";
import type { ApprovalsConfig } from "./config.ts";
import { DecisionCache } from "./decision-cache.ts";
import { askedIn, endorsedReasons, makeHold } from "./hold.ts";
import type { KindRequest } from "./kind.ts";
import { coversCall } from "./kind.ts";
import { isPlainQuestion } from "./reason-codes.ts";

export interface ApprovalsDependencies {
  readonly config: ApprovalsConfig;
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly tools: Pick<ToolRegistry, "get">;
}

const knownEffects: readonly unknown[] = ["read", "mutate", "destroy"] satisfies Effect[];

type Held = Extract<ActResult, { do: "held" }>;

/** What was said before that answers a call which would wait otherwise. */
type EarlierAnswer =
  | { readonly do: "ask" }
  | { readonly do: "endorsed"; readonly codes: readonly string[] }
  | { readonly do: "turned-down"; readonly why: "denied" | "refused"; readonly text: string };

/** What persons decided and may decide: who, for how long, and what of it answers a later call without a question. */
export class Approvals {
  readonly config: ApprovalsConfig;
  readonly cache: DecisionCache;
  readonly buttons = new ButtonBook();
  readonly #deps: ApprovalsDependencies;

  constructor(deps: ApprovalsDependencies) {
    this.#deps = deps;
    this.config = deps.config;
    this.cache = new DecisionCache(deps.config);
  }

  mayDecide(hold: HoldRow, by: Principal): boolean {
    return mayDecide(this.config.approvers, hold, by);
  }

  isApprover(by: Principal): boolean {
    return isApprover(this.config.approvers, by);
  }

  isIdempotent(tool: string): boolean {
    return this.#deps.tools.get(tool)?.declaration.idempotent === true;
  }

  /**
   * A call through the action checkpoint, with what a person said about it: on its own hold, or earlier. Whatever
   * answers, every layer judges again, and only the reasons that were endorsed are left out.
   */
  async act(
    actor: Actor,
    request: Omit<ActRequest, "endorsed">,
    hold: HoldRow | undefined,
  ): Promise<ActResult> {
    const { turn, call } = request;
    const endorsed = endorsedReasons(hold, turn, call, this.#deps.clock.now());
    const result = await actor.act({ ...request, endorsed });
    if (result.do !== "held") return result;
    const earlier = await this.#findAnswer(request, result);
    if (earlier.do === "ask") return result;
    if (earlier.do === "endorsed")
      return actor.act({ ...request, endorsed: new Set([...endorsed, ...earlier.codes]) });
    const { why, text } = earlier;
    return { do: "finished", step: answerInstead(call, { why, text, label: request.label }) };
  }

  /** The durable row of a call that has to wait. */
  park(
    { turn, call, label }: Pick<ActRequest, "turn" | "call" | "label">,
    { reasons }: Held,
    pending: readonly ModelCall[],
  ): HoldRow {
    const { defaultTimeoutMs: timeoutMs } = this.config;
    return makeHold(turn, { call, label, reasons, pending, now: this.#deps.clock.now(), timeoutMs });
  }

  /** A panic: no button, no earlier answer and no kind counts any more. */
  async forget(by: string): Promise<void> {
    this.buttons.renew();
    this.cache.clear();
    const { store, clock } = this.#deps;
    await store.write((unit) => unit.kinds.revokeAll(by, clock.now()));
  }

  close(): void {
    this.buttons.renew();
    this.cache.close();
  }

  async #findAnswer(
    { turn, call, label }: Omit<ActRequest, "endorsed">,
    { reasons: held }: Held,
  ): Promise<EarlierAnswer> {
    const reasons = held.map((reason) => reason.code);
    if (!this.config.enabled) return this.#answerUnasked(turn, call, held);
    const now = this.#deps.clock.now();
    const asked = askedIn(turn, call);
    const bounds = boundsOf(turn.capability);
    const requestHash = hashRequest(asked);
    const denial = this.cache.denialOf(requestHash, now);
    if (denial !== undefined) {
      this.#tell(turn, call, { from: "denial", ref: denial.hold.id, outcome: "denied" });
      const seconds = Math.max(1, Math.round((now - denial.at) / 1_000));
      const text = `A person denied the same call ${seconds} s ago, so it was not asked about again. Do not repeat it; go on without it.`;
      return { do: "turned-down", why: "denied", text };
    }
    const repeated = { requestHash, callHash: bindRequest(requestHash, bounds), reasons, trust: label.trust };
    const approval = this.isIdempotent(call.tool) ? this.cache.approvalOf(repeated, now) : undefined;
    if (approval !== undefined) {
      this.#tell(turn, call, { from: "approval", ref: approval.hold.id, outcome: "approved" });
      return { do: "endorsed", codes: reasons };
    }
    return this.#findKind(turn, call, { asked, bounds, reasons, trust: label.trust, now });
  }

  async #findKind(turn: ActRequest["turn"], call: ModelCall, request: KindRequest): Promise<EarlierAnswer> {
    const { conversation } = request.asked;
    const { store } = this.#deps;
    const live = await store.read((unit) => unit.kinds.live(request.now, conversation, limits.kinds));
    const kind = live.find((one) => coversCall(one, request) && this.#mayStand(one.createdBy, call, request));
    if (kind === undefined) return { do: "ask" };
    await store.write((unit) => unit.kinds.countUse(kind.id));
    this.#tell(turn, call, { from: "kind", ref: kind.id, outcome: "approved" });
    return { do: "endorsed", codes: request.reasons };
  }

  /** Who gave a standing yes must still be one who may. */
  #mayStand(by: Principal, call: ModelCall, { asked, reasons }: KindRequest): boolean {
    const hold = { call, reasons: reasons.map((code) => ({ code, text: "" })), principal: asked.principal };
    return mayDecide(this.config.approvers, hold, by);
  }

  /** Nobody is asked: what only asks whether it is wanted goes ahead, and nobody can endorse the rest. */
  #answerUnasked(turn: ActRequest["turn"], call: ModelCall, reasons: Held["reasons"]): EarlierAnswer {
    const codes = reasons.map((reason) => reason.code);
    const effect: unknown = this.#deps.tools.get(call.tool)?.declaration.effect;
    const isWaived = knownEffects.includes(effect) && codes.every(isPlainQuestion);
    this.#tell(turn, call, { from: "off", ref: null, outcome: isWaived ? "approved" : "denied" });
    if (isWaived) return { do: "endorsed", codes };
    const why = reasons.filter(({ code }) => !isPlainQuestion(code)).map(({ text }) => text);
    const text = `${why.join(" ")} A person would have to decide this, and nobody is asked because approvals.enabled is false.`;
    return { do: "turned-down", why: "refused", text };
  }

  #tell(
    { origin }: ActRequest["turn"],
    { id: callId, tool }: ModelCall,
    answer: {
      readonly from: "approval" | "denial" | "kind" | "off";
      readonly ref: string | null;
      readonly outcome: "approved" | "denied";
    },
  ): void {
    this.#deps.bus.emit("approval:reused", this.#deps.clock.now(), origin, { callId, tool, ...answer });
  }
}
