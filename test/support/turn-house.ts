import { createSecretKey } from "node:crypto";
import { z } from "zod";
import type { AgentBook } from "../../src/agent/agent.ts";
import { openAgentBook, registeredTools } from "../../src/agent/agent-book.ts";
import { agentsConfig } from "../../src/agent/config.ts";
import { digestDeclaration, ToolKit } from "../../src/agent/tool-kit.ts";
import { splitSystemPrompt } from "../../src/agent/system-prompt.ts";
import type { Records } from "../../src/audit/records.ts";
import { CanaryBook } from "../../src/canary/canary-book.ts";
import { Actor } from "../../src/checkpoints/action/act.ts";
import { FailureDelay } from "../../src/checkpoints/gateway/bearer/failure-delay.ts";
import { Checkpoints } from "../../src/checkpoints/checkpoints.ts";
import { buildRoad } from "../../src/checkpoints/road.ts";
import { roadSettings } from "../../src/config/road-settings.ts";
import { configSchema } from "../../src/config/schema.ts";
import type { Submission } from "../../src/delivery/desk.ts";
import { FrontDesk } from "../../src/delivery/front-desk.ts";
import { TurnDesk } from "../../src/delivery/turn-desk.ts";
import type { AppError } from "../../src/errors.ts";
import type { BusEvent } from "../../src/events.ts";
import { EventBus } from "../../src/events.ts";
import type { People } from "../../src/house/open-people.ts";
import { openPeople } from "../../src/house/open-people.ts";
import type { Principal } from "../../src/message.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { takeRandomBytes } from "../../src/platform/random.ts";
import { freeOfCharge } from "../../src/providers/price.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { createKnownValueScanner } from "../../src/redaction/known-values.ts";
import { ChannelDesk } from "../../src/senders/channel-desk.ts";
import type { Store } from "../../src/store/store.ts";
import { defineTool } from "../../src/tools/define-tool.ts";
import { createToolRegistry } from "../../src/tools/registry.ts";
import type { Tool, ToolContext, ToolOutcome } from "../../src/tools/tool.ts";

export const owner: Principal = { id: "owner", role: "owner" };
export const never = new AbortController().signal;

export interface TurnHouseOptions {
  readonly store: Store;
  readonly provider: Provider;
  readonly tools: readonly Tool[];
  readonly clock?: Clock;
  readonly records?: Records;
  /** As under `agents` in the configuration. */
  readonly agents?: object;
  readonly holdTimeoutMs?: number;
  /** As under `security.rateLimit`; without it nobody sends too many messages. */
  readonly rateLimit?: object;
  readonly secrets?: readonly { readonly name: string; readonly value: string }[];
  readonly closed?: () => AppError | undefined;
  /** As under `security.senders` in the configuration. */
  readonly senders?: object;
}

export interface TurnHouse {
  readonly turns: TurnDesk;
  readonly front: FrontDesk;
  readonly channels: ChannelDesk;
  readonly people: People;
  readonly agents: AgentBook;
  readonly bus: EventBus;
  readonly events: BusEvent[];
  readonly errors: AppError[];
  send(text: string, extra?: Partial<Submission>): Promise<{ turnId: string; conversation: string }>;
}

const writing: Records = { state: () => ({ ok: true }), committed: async () => {}, close: async () => {} };

/** The part of the house that answers messages, wired as the daemon wires it, on a store that outlives it. */
export async function openTurnHouse(options: TurnHouseOptions): Promise<TurnHouse> {
  const { store, provider, clock = systemClock, records = writing, closed = () => undefined } = options;
  const events: BusEvent[] = [];
  const errors: AppError[] = [];
  const bus = new EventBus((error) => {
    throw error;
  });
  bus.subscribe((event) => events.push(event));
  const tools = createToolRegistry(options.tools);
  const agents = await openAgentBook({
    agents: agentsConfig.parse(options.agents ?? { main: { tools: { allow: ["*"] } } }),
    tools,
    choose: async () => ({
      provider,
      reason: "",
      capabilities: { capabilityClass: "frontier" } as never,
      price: freeOfCharge,
    }),
  });
  const config = configSchema.parse({ security: { senders: options.senders ?? {} } });
  const people = await openPeople(
    { store, bus, clock, settings: { config } },
    { secrets: { protect: () => true } },
  );
  const canaries = new CanaryBook(createSecretKey(Buffer.alloc(32, 7)));
  const checkpoints = new Checkpoints(roadFor(options, tools, agents, { people, canaries }), bus, clock);
  const turns = new TurnDesk({
    closed,
    checkpoints,
    tools,
    store,
    bus,
    clock,
    agents,
    canaries,
    actor: new Actor({ checkpoints, tools, records, bus, clock }),
    toolKit: new ToolKit(checkpoints, tools),
    mayGoOn: (message) => people.rules.mayGoOn(message),
    holdTimeoutMs: options.holdTimeoutMs ?? 60_000,
    onError: (error) => errors.push(error),
  });
  const front = new FrontDesk({ agents, checkpoints, store, bus, clock, turns, closed });
  const channels = new ChannelDesk({ ...people, desk: front, checkpoints, clock, closed });
  return {
    turns,
    front,
    channels,
    people,
    agents,
    bus,
    events,
    errors,
    send: (text, extra) => send(front, text, extra),
  };
}

async function send(front: FrontDesk, text: string, extra: Partial<Submission> = {}) {
  const label = { trust: "user", source: "api:t", at: 0, readers: "everyone" } as const;
  const admission = await front.submit({
    agent: "main",
    channel: "api",
    person: "api:t",
    principal: owner,
    conversation: undefined,
    parts: [{ kind: "text", text, label }],
    timeZone: undefined,
    idempotency: undefined,
    rehearsal: undefined,
    traceId: "trace",
    ...extra,
  });
  if (admission.do !== "accepted") throw new Error(`refused: ${JSON.stringify(admission)}`);
  return admission;
}

const nobody = () => undefined;

type Registry = ReturnType<typeof createToolRegistry>;
type Book = Awaited<ReturnType<typeof openAgentBook>>;

function roadFor(
  { secrets = [], rateLimit }: TurnHouseOptions,
  tools: Registry,
  agents: Book,
  { people, canaries }: { readonly people: People; readonly canaries: CanaryBook },
) {
  // Tests of turns send as fast as they can.
  const config = configSchema.parse({ security: { rateLimit: rateLimit ?? { max: 1_000_000 } } });
  const known = { entries: () => secrets, generation: () => 1 };
  const registered = registeredTools(tools);
  const pins = new Map(tools.all().map((tool) => [tool.declaration.name, digestDeclaration(tool, tools)]));
  return buildRoad({
    // No request crosses the gateway here: messages are handed to the front desk.
    bearer: {
      callerByToken: nobody,
      callerBySession: nobody,
      failures: new FailureDelay(config.gateway.failures),
      onFailure: () => undefined,
    },
    origin: { boundNames: [], boundPort: () => 0, secure: false, hosts: [] },
    ...roadSettings(config),
    senders: { rules: people.rules },
    wrap: { takeRandomBytes },
    pin: { pinnedDigest: ({ name }) => pins.get(name) },
    toolPolicy: { policyOf: (agent) => agents.policyOf(agent), tools: () => registered },
    steps: { maxStepsOf: (agent) => agents.maxStepsOf(agent) },
    canary: { book: canaries, action: "redact" },
    promptLeak: {
      action: "redact",
      promptOf: (agent) => splitSystemPrompt(agents.get(agent)?.system ?? ""),
    },
    knownSecrets: { scanner: createKnownValueScanner(known), known },
  });
}

/** A tool of a test: `key` says which effect is meant, `run` what it does. */
export function testTool(
  name: string,
  effect: "read" | "mutate" | "destroy",
  run: (
    key: string,
    context: ToolContext,
  ) => Promise<Partial<ToolOutcome> | void> | Partial<ToolOutcome> | void,
): Tool {
  return defineTool(
    {
      name,
      description: `Does ${name}.`,
      group: "test",
      input: z.strictObject({ key: z.string() }),
      effect,
      egress: false,
      sinks: { key: "id" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: [],
      timeoutMs: 10_000,
    },
    async ({ key }, context) => ({ ok: true, text: `${name} ${key} done`, ...(await run(key, context)) }),
  );
}
