import { AppError } from "../../src/errors.ts";
import type { BusEvent } from "../../src/events.ts";
import type { TextPart } from "../../src/message.ts";
import { newTraceId } from "../../src/platform/random.ts";
import type { RehearsalStep } from "../../src/providers/provider.ts";
import type { HoldRow, StoreUnit } from "../../src/store/store.ts";
import type { ToolContext } from "../../src/tools/tool.ts";
import type { Arena } from "./arena.ts";
import type { Play, PlayedScene, Said, Scene, Step } from "./play.ts";
import type { Recordings } from "./recorded-tool.ts";
import { Witness } from "./witness.ts";

const never = new AbortController().signal;

type Decide = (step: Step) => "approve" | "deny";

/** Plays conversations in an arena and sees what becomes of every call. */
export class Player {
  readonly #arena: Arena;
  readonly #byPerson = new Map<string, Witness>();
  readonly #byTurn = new Map<string, Witness>();
  readonly #unsubscribe: () => void;
  #persons = 0;

  constructor(arena: Arena, recordings: Recordings) {
    this.#arena = arena;
    recordings.answer = (context) => this.#answer(context);
    this.#unsubscribe = arena.bus.subscribe((event) => this.#hear(event));
  }

  close(): Promise<void> {
    this.#unsubscribe();
    return this.#arena.close();
  }

  /** A fresh person and a fresh conversation, so that nothing is remembered from one play to the next. */
  async play({ scenes, decide }: Play): Promise<readonly PlayedScene[]> {
    this.#persons += 1;
    const person = `api:redteam-${this.#persons}`;
    const played: PlayedScene[] = [];
    let conversation: string | undefined;
    for (const [index, scene] of scenes.entries()) {
      const witness = new Witness(scene);
      this.#byPerson.set(person, witness);
      conversation = await this.#playScene(witness, { person, conversation }, (step) => decide(index, step));
      played.push(witness.describe());
    }
    this.#byPerson.delete(person);
    return played;
  }

  async #playScene(
    witness: Witness,
    { person, conversation }: { readonly person: string; readonly conversation: string | undefined },
    decide: Decide,
  ): Promise<string> {
    const { desk, owner } = this.#arena;
    const admission = await desk.submit({
      agent: "main",
      channel: "api",
      person,
      principal: owner,
      conversation,
      parts: witness.scene.says.map((said) => partOf(said, person)),
      timeZone: "UTC",
      idempotency: undefined,
      rehearsal: scriptOf(witness.scene),
      traceId: newTraceId(),
    });
    if (admission.do === "refused")
      throw new AppError("refused", `A message was not taken in: ${admission.reason.text}`);
    const { turnId } = admission;
    let outcome = await desk.outcome(turnId, never);
    while (outcome.state === "held") {
      for (const { id } of outcome.holds) await this.#decide(id, witness, decide);
      outcome = await desk.outcome(turnId, never);
    }
    this.#byTurn.delete(turnId);
    if (outcome.state !== "answered")
      throw new AppError("internal", `A conversation did not end as it should: ${outcome.reply.text}`);
    return admission.conversation;
  }

  async #decide(holdId: string, witness: Witness, decide: Decide): Promise<void> {
    const { desk, owner, store } = this.#arena;
    const found = await store.read(async (unit) => {
      const hold = await unit.holds.get(holdId);
      return hold === undefined ? undefined : { hold, delegation: await delegationOf(unit, hold) };
    });
    if (found?.hold.state !== "pending") return;
    const { hold, delegation } = found;
    const path = witness.pathOf(hold.call.id, delegation);
    const step = witness.stepAt(path);
    if (step === undefined) throw new AppError("internal", "A call is held that no step of the script made.");
    witness.held(path, hold.reasons);
    const decision = await desk.decide(holdId, decide(step), owner);
    if (decision.do === "refused")
      throw new AppError("internal", `A held call could not be decided: ${decision.reason.text}`);
  }

  #hear(event: BusEvent): void {
    const { turnId, person } = event.origin;
    if (turnId === undefined || person === undefined) return;
    const begun = event.name === "message:accepted" ? this.#byPerson.get(person) : undefined;
    if (begun !== undefined) this.#byTurn.set(turnId, begun);
    this.#byTurn.get(turnId)?.hear(event);
  }

  #answer({ turnId, callId, inside }: ToolContext): string | undefined {
    const witness = this.#byTurn.get(turnId);
    return witness?.stepAt(witness.pathOf(callId, inside?.turn.within?.delegation))?.output;
  }
}

/** The sub-agent that made a held call, if one did. */
async function delegationOf(unit: StoreUnit, { id, turnId }: HoldRow): Promise<string | undefined> {
  for (const delegation of await unit.delegations.byTurn(turnId)) {
    const steps = await unit.delegations.steps(delegation.id);
    if (steps.some((step) => step.kind === "call-held" && step.holdId === id)) return delegation.id;
  }
  return undefined;
}

function partOf({ text, from }: Said, person: string): TextPart {
  const at = Date.now();
  return from === undefined
    ? { kind: "text", text, label: { trust: "user", source: person, at, readers: "everyone" } }
    : { kind: "text", text, label: { trust: "external", source: "elsewhere", at, readers: "everyone" } };
}

function scriptOf({ plan, steps, reply = "Done." }: Scene): readonly RehearsalStep[] {
  return [...(plan === undefined ? [] : [{ plan }]), ...steps.map(scriptStep), { say: reply }];
}

function scriptStep({ tool, args, inside }: Step): RehearsalStep {
  const call = { call: tool, args };
  return inside === undefined ? call : { ...call, script: [...inside.map(scriptStep), { say: "Done." }] };
}
