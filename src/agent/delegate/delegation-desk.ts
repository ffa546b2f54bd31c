import { createHash } from "node:crypto";
import { boundsOf, narrowCapability, readBounds } from "../../capability.ts";
import type { Capability } from "../../capability.ts";
import type { OutboundPassage } from "../../checkpoints/outbound/passage.ts";
import { pass } from "../../layer.ts";
import { limits } from "../../limits.ts";
import type { DelegationRow } from "../../store/delegation-rows.ts";
import { failed, trustOf } from "../../tools/define-tool.ts";
import type { Delegates, DelegateRequest } from "../../tools/delegate/index.ts";
import type { CallSurroundings, ToolContext, ToolOutcome } from "../../tools/tool.ts";
import type { Turn } from "../../turn.ts";
import type { Agent, AgentBook } from "../agent.ts";
import { collectValues, noHistory } from "../context.ts";
import type { ToolKit } from "../tool-kit.ts";
import { Transcript } from "../transcript.ts";
import type { TurnLoopDependencies } from "../turn-loop.ts";
import { TurnLoop } from "../turn-loop.ts";
import { whyUnanswered } from "../why-unanswered.ts";
import { boundSpending } from "./bound-spending.ts";
import type { DelegationConfig } from "./config.ts";
import { DelegationJournal } from "./delegation-journal.ts";
import { chooseAgent, chooseBounds } from "./choose-bounds.ts";
import { boundAgent, makeSubTurn } from "./sub-turn.ts";

export interface DelegationDependencies extends TurnLoopDependencies {
  readonly agents: AgentBook;
  readonly toolKit: ToolKit;
  readonly config: DelegationConfig;
  readonly offDevice: "deny" | "allow";
}

interface Work {
  /** Rings when it has worked for too long; a stop of the turn is another thing. */
  readonly late: AbortSignal;
  readonly row: DelegationRow;
  readonly agent: Agent;
  readonly turn: Turn;
  readonly journal: DelegationJournal;
}

/** Runs sub-agents: each with its own context, tools, journal and bounds, on the road that every call takes. */
export class DelegationDesk implements Delegates {
  readonly #deps: DelegationDependencies;

  constructor(deps: DelegationDependencies) {
    this.#deps = deps;
  }

  async run(request: DelegateRequest, inside: CallSurroundings, context: ToolContext): Promise<ToolOutcome> {
    const { config, store, clock } = this.#deps;
    const depth = (inside.turn.within?.depth ?? 0) + 1;
    if (depth > config.maxDepth)
      return failed(
        "This task can't be given on any further: do it yourself. The limit is delegation.maxDepth.",
        context.label,
      );
    const agent = chooseAgent(this.#deps, request, inside);
    if (!agent.ok) return failed(agent.error, context.label);
    const bounds = chooseBounds(this.#deps, request, {
      agent: agent.value,
      inside,
      mayGiveOn: depth < config.maxDepth,
    });
    if (!bounds.ok) return failed(bounds.error, context.label);
    const row = await this.#begin(inside, agent.value, narrowCapability(context.capability, bounds.value));
    if (row === undefined)
      return failed(
        `This message gave away ${config.maxPerTurn} tasks already: do it yourself. The limit is delegation.maxPerTurn.`,
        context.label,
      );
    // What was given when it began is kept, so that a decision about one of its calls fits when it goes on.
    const capability = narrowCapability(context.capability, readBounds(row.capability));
    const transcript = Transcript.replay(await store.read((unit) => unit.delegations.steps(row.id)));
    const late = AbortSignal.timeout(limits.delegateWorkMs);
    return this.#work(
      {
        late,
        row,
        agent: this.#equip(agent.value, capability, transcript),
        turn: makeSubTurn({
          ...context,
          signal: AbortSignal.any([context.signal, late]),
          inside,
          agent: agent.value,
          capability,
          delegation: row.id,
          depth,
          task: request.task,
        }),
        journal: new DelegationJournal(row.id, transcript, store, clock),
      },
      inside,
    );
  }

  /** The row as it is kept; undefined when the turn gave away too much already. */
  async #begin(
    { turn, call }: CallSurroundings,
    agent: Agent,
    capability: Capability,
  ): Promise<DelegationRow | undefined> {
    const { store, clock, bus, config } = this.#deps;
    const parent = turn.within?.delegation ?? null;
    const id = delegationId(parent ?? turn.id, call.id);
    const known = await store.read((unit) => unit.delegations.get(id));
    if (known !== undefined) return known;
    const now = clock.now();
    const row: DelegationRow = {
      id,
      turnId: turn.id,
      parent,
      callId: call.id,
      agent: agent.id,
      capability: boundsOf(capability),
      createdAt: now,
    };
    const isBegun = await store.write(async (unit) => {
      if ((await unit.delegations.byTurn(turn.id)).length >= config.maxPerTurn) return false;
      await unit.delegations.add(row);
      return true;
    });
    if (!isBegun) return undefined;
    const { tools, folder, maxSteps } = capability;
    bus.emit(
      "agent:delegated",
      now,
      { ...turn.origin, agent: agent.id, delegation: id },
      {
        delegation: id,
        ...(parent === null ? {} : { parent }),
        agent: agent.id,
        callId: call.id,
        tools: tools === "all" ? agent.toolNames : tools,
        folder,
        maxSteps,
      },
    );
    return row;
  }

  #equip(agent: Agent, capability: Capability, transcript: Transcript): Agent {
    const { budget } = capability;
    const { provider, price } = agent;
    const bounded = boundSpending(provider, { budget, price, spent: () => transcript.spent });
    return { ...boundAgent(agent, capability), provider: bounded };
  }

  async #work(work: Work, inside: CallSurroundings): Promise<ToolOutcome> {
    const { row, agent, turn, journal } = work;
    const { store, toolKit } = this.#deps;
    const { transcript } = journal;
    let said = transcript.isAnswered ? transcript.texts.filter((text) => text !== "").join("\n\n") : "";
    const loop = new TurnLoop(this.#deps, {
      turn,
      agent,
      journal,
      passage: openInside(),
      holds: await store.read((unit) => unit.holds.byTurn(turn.id)),
      context: {
        system: agent.system,
        tools: toolKit.load(agent, turn),
        before: [],
        labels: turn.message.received.map((part) => part.label),
        values: [...inside.values, ...collectValues(agent.system, noHistory, turn.message)],
      },
      observer: {
        text: (released) => {
          said += released;
        },
        toolStarted: () => undefined,
        toolFinished: () => undefined,
      },
    });
    try {
      const end = transcript.isAnswered ? answeredBefore : await loop.run();
      await journal.flush();
      if (end.do === "parked")
        return this.#return(work, "waiting", {
          ok: true,
          text: "It waits for a person.",
          waiting: end.holds,
        });
      const text = said === "" ? "[the sub-agent said nothing]" : said;
      return this.#return(work, "answered", {
        ok: true,
        text,
        ...trustOf({ ...loop.label(), source: `agent:${row.agent}` }),
      });
    } catch (error) {
      const isLate = work.late.aborted && !inside.turn.signal.aborted;
      const why = isLate ? "It took too long." : whyUnanswered(error);
      if (why === undefined) throw error;
      const text = `The sub-agent did not finish: ${why}${said === "" ? "" : `\nIt had said: ${said}`}`;
      return this.#return(work, "failed", {
        ok: false,
        text,
        ...trustOf({ ...loop.label(), source: `agent:${row.agent}` }),
      });
    }
  }

  #return(
    { row, turn, journal }: Work,
    outcome: "answered" | "failed" | "waiting",
    answer: ToolOutcome,
  ): ToolOutcome {
    const { spent } = journal.transcript;
    const { calls, tokens, usd: cost } = spent;
    const { id: delegation, agent } = row;
    this.#deps.bus.emit("agent:returned", this.#deps.clock.now(), turn.origin, {
      delegation,
      agent,
      outcome,
      calls,
      tokens,
      cost,
    });
    return { ...answer, spent: { ...spent, made: this.#madeIn(journal.transcript) } };
  }

  /** Calls that changed or sent something, those of its own sub-agents among them. */
  #madeIn({ results }: Transcript): readonly string[] {
    return results.flatMap(({ call }) => {
      if (call === undefined || !call.ran) return [];
      const { effect = "destroy", egress = true } = this.#deps.tools.get(call.tool)?.declaration ?? {};
      return effect === "read" && !egress ? [] : [call.tool];
    });
  }
}

const answeredBefore = { do: "said" } as const;

/** The same for the same call of the same turn: what goes on finds its journal. */
function delegationId(parent: string, callId: string): string {
  return `sub_${createHash("sha256").update(`${parent}/${callId}`).digest("hex").slice(0, 24)}`;
}

/** What a sub-agent says goes to its caller: it leaves nothing, and enters there as every result does. */
function openInside(): OutboundPassage {
  return { push: (chunk) => chunk, end: () => ({ rest: "", verdict: pass(null) }) };
}
