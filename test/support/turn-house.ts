import type { ProvenanceConfig } from "../../src/checkpoints/action/provenance/config.ts";
import type { GrantsConfig } from "../../src/provenance/grants/config.ts";
import { createSecretKey } from "node:crypto";
import { z } from "zod";
import type { AgentBook } from "../../src/agent/agent.ts";
import { openAgentBook, registeredTools } from "../../src/agent/agent-book.ts";
import type { ApprovalsDependencies } from "../../src/approvals/approvals.ts";
import { Approvals } from "../../src/approvals/approvals.ts";
import type { HoldViewsDependencies } from "../../src/approvals/hold-views.ts";
import { HoldViews } from "../../src/approvals/hold-views.ts";
import { KindDesk } from "../../src/approvals/kind-desk.ts";
import { approvalsConfig } from "../../src/approvals/config.ts";
import { agentsConfig } from "../../src/agent/config.ts";
import { delegationConfig } from "../../src/agent/delegate/config.ts";
import { digestDeclaration, ToolKit } from "../../src/agent/tool-kit.ts";
import { splitSystemPrompt } from "../../src/agent/system-prompt.ts";
import type { Records } from "../../src/audit/records.ts";
import { CanaryBook } from "../../src/canary/canary-book.ts";
import { Ledger } from "../../src/budget/ledger.ts";
import { limitsFor } from "../../src/budget/limits-for.ts";
import { ModelBudget } from "../../src/budget/model-budget.ts";
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
import type { ToolHouse } from "../../src/house/open-tools.ts";
import { connectDesks } from "../../src/house/open-tools.ts";
import type { ActionLayer } from "../../src/layer.ts";
import type { Principal } from "../../src/message.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { takeRandomBytes } from "../../src/platform/random.ts";
import { freeOfCharge } from "../../src/providers/price.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { createKnownValueScanner } from "../../src/redaction/known-values.ts";
import { createRedactor } from "../../src/redaction/redactor.ts";
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
  readonly tools?: readonly Tool[];
  /** The platform's own tools instead, with the desks behind them. */
  readonly toolHouse?: ToolHouse;
  /** As under `delegation` in the configuration. */
  readonly delegation?: object;
  readonly clock?: Clock;
  readonly records?: Records;
  /** As under `agents` in the configuration. */
  readonly agents?: object;
  /** As under `approvals` in the configuration. */
  readonly approvals?: object;
  /** As under `security.rateLimit`; without it nobody sends too many messages. */
  readonly rateLimit?: object;
  readonly secrets?: readonly { readonly name: string; readonly value: string }[];
  readonly closed?: () => AppError | undefined;
  /** Layers of the test's own at the action checkpoint, behind those of the house. */
  readonly actionLayers?: readonly ActionLayer[];
  /** As under `security.senders` in the configuration. */
  readonly senders?: object;
  /** As under `provenance` and `grants` in the configuration. */
  readonly provenance?: Partial<ProvenanceConfig>;
  readonly grants?: Partial<GrantsConfig>;
}

export interface TurnHouse {
  readonly approvals: Approvals;
  readonly kinds: KindDesk;
  readonly holdViews: HoldViews;
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
  const { store, clock = systemClock, records = writing, closed = () => undefined } = options;
  const events: BusEvent[] = [];
  const errors: AppError[] = [];
  const bus = new EventBus((error) => {
    throw error;
  });
  bus.subscribe((event) => events.push(event));
  const tools = options.toolHouse?.tools ?? createToolRegistry(options.tools ?? []);
  const agents = await openTestAgents(options, tools);
  const config = configSchema.parse({ security: { senders: options.senders ?? {} } });
  const budget = await openTestBudget(options, { bus, clock, onError: (error) => errors.push(error) });
  const people = await openPeople(
    { store, bus, clock, settings: { config } },
    { secrets: { protect: () => true } },
  );
  const canaries = new CanaryBook(createSecretKey(Buffer.alloc(32, 7)));
  const checkpoints = new Checkpoints(roadFor(options, tools, agents, { people, canaries }), bus, clock);
  const ground = { store, bus, clock, tools };
  const asked = openAsked(options, ground);
  const working = {
    ...ground,
    ...asked,
    agents,
    checkpoints,
    canaries,
    budget,
    actor: new Actor({ checkpoints, tools, records, bus, clock }),
    toolKit: new ToolKit(checkpoints, tools),
  };
  if (options.toolHouse !== undefined) {
    const desks = { config: delegationConfig.parse(options.delegation), offDevice: "deny" } as const;
    connectDesks(options.toolHouse, { ...working, ...desks });
  }
  const turns = new TurnDesk({
    ...working,
    closed,
    mayGoOn: (message) => people.rules.mayGoOn(message),
    onError: (error) => errors.push(error),
  });
  const front = new FrontDesk({ ...working, closed, turns });
  const channels = new ChannelDesk({ ...people, desk: front, checkpoints, clock, closed });
  return {
    ...asked,
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

function openTestAgents({ agents, provider }: TurnHouseOptions, tools: Registry): Promise<Book> {
  return openAgentBook({
    agents: agentsConfig.parse(agents ?? { main: { tools: { allow: ["*"] } } }),
    tools,
    compactPrompt: false,
    choose: async () => ({
      provider,
      reason: "",
      capabilities: { capabilityClass: "frontier", contextTokens: 1_000_000 },
      price: freeOfCharge,
    }),
  });
}

interface BudgetGround {
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly onError: (error: AppError) => void;
}

/** The budgets of a house whose configuration says nothing of any. */
async function openTestBudget({ store }: TurnHouseOptions, { bus, clock, onError }: BudgetGround) {
  const config = configSchema.parse({});
  const ledger = await Ledger.open({
    store,
    clock,
    limitsFor: (agent) => limitsFor(config, agent),
    onError: (error) => onError(error as AppError),
  });
  return new ModelBudget({ ledger, bus, clock });
}

/** Approvals as the house opens them, with the settings of the test. */
function openAsked(
  { approvals: given, secrets = [] }: TurnHouseOptions,
  parts: Omit<ApprovalsDependencies, "config"> & Pick<HoldViewsDependencies, "tools">,
) {
  const config = approvalsConfig.parse({ defaultTimeoutMs: 60_000, ...given });
  const approvals = new Approvals({ ...parts, config });
  const redactor = createRedactor({ known: { entries: () => secrets, generation: () => 1 } });
  const holdViews = new HoldViews({ ...parts, approvals, redact: (value) => redactor.value(value) });
  return { approvals, holdViews, kinds: new KindDesk({ ...parts, approvals }) };
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
  { secrets = [], rateLimit, actionLayers = [], provenance, grants }: TurnHouseOptions,
  tools: Registry,
  agents: Book,
  { people, canaries }: { readonly people: People; readonly canaries: CanaryBook },
) {
  // Tests of turns send as fast as they can.
  const config = configSchema.parse({ security: { rateLimit: rateLimit ?? { max: 1_000_000 } } });
  const known = { entries: () => secrets, generation: () => 1 };
  const registered = registeredTools(tools);
  const pins = new Map(tools.all().map((tool) => [tool.declaration.name, digestDeclaration(tool, tools)]));
  const road = buildRoad({
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
    provenance: {
      provenance: { ...config.provenance, ...provenance },
      grants: { ...config.grants, ...grants },
      contactsOf: () => [],
      isPrincipal: () => false,
    },
    wrap: { takeRandomBytes },
    pin: { pinnedDigest: ({ name }) => pins.get(name) },
    toolPolicy: { policyOf: (agent) => agents.policyOf(agent), tools: () => registered },
    classify: {
      config: config.security.actionConfirmation,
      asksForSensitive: (agent) => agents.asksForSensitive(agent),
    },
    steps: { maxStepsOf: (agent) => agents.maxStepsOf(agent) },
    canary: { book: canaries, action: "redact" },
    promptLeak: {
      action: "redact",
      promptOf: (agent) => splitSystemPrompt(agents.get(agent)?.system ?? ""),
    },
    knownSecrets: { scanner: createKnownValueScanner(known), known },
  });
  return { ...road, action: [...road.action, ...actionLayers] };
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
      // What these tools do could be undone: provenance has tests of its own.
      versioned: true,
    },
    async ({ key }, context) => ({ ok: true, text: `${name} ${key} done`, ...(await run(key, context)) }),
  );
}
