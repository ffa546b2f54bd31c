import type { ConfiguredAgents } from "../agent/agent-book.ts";
import { openAgentBook, registeredTools } from "../agent/agent-book.ts";
import { splitSystemPrompt } from "../agent/system-prompt.ts";
import { digestDeclaration, ToolKit } from "../agent/tool-kit.ts";
import { Actor } from "../checkpoints/action/act.ts";
import { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { BearerDeps } from "../checkpoints/gateway/bearer/index.ts";
import type { OriginDeps } from "../checkpoints/gateway/origin/index.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import type { RoadParts } from "../checkpoints/road-parts.ts";
import type { RoadSettings } from "../config/road-settings.ts";
import { roadSettings } from "../config/road-settings.ts";
import { buildRoad } from "../checkpoints/road.ts";
import type { AppError } from "../errors.ts";
import { FrontDesk } from "../delivery/front-desk.ts";
import { TurnDesk } from "../delivery/turn-desk.ts";
import type { PanicLock } from "../operator/panic-lock.ts";
import { chooseFolderMeans } from "../platform/descriptor.ts";
import { randomFraction, takeRandomBytes } from "../platform/random.ts";
import { locateCredentials } from "../redaction/credential-scanner.ts";
import type { ChooseOptions } from "../providers/choose.ts";
import { chooseProvider } from "../providers/choose.ts";
import { ChannelDesk } from "../senders/channel-desk.ts";
import { createBuiltInTools } from "../tools/built-in.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { createToolRegistry } from "../tools/registry.ts";
import { createWorkspaces } from "../workspace/workspaces.ts";
import { recallPersons, sweepPersons } from "./recall-persons.ts";
import { chooseWithoutTurns } from "./choose-model.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";
import type { People } from "./open-people.ts";
import { openPeople } from "./open-people.ts";

export interface TurnsOptions {
  readonly panicLock: PanicLock;
  readonly bearer: BearerDeps;
  readonly origin: OriginDeps;
  /** False for a process that only serves the owner's commands. */
  readonly runsTurns: boolean;
  /** Why nothing is accepted although no panic lock is on: the process only serves the owner's commands, or stops. */
  readonly closed: () => AppError | undefined;
}

/** Those who do the work: tools, agents, the road with its checkpoints, and the desks. */
export interface Turns {
  readonly tools: ToolRegistry;
  readonly agents: ConfiguredAgents;
  readonly people: People;
  readonly checkpoints: Checkpoints;
  /** The same layers with memories of their own: what an operator tries out counts for nobody. */
  readonly inspectedRoad: Road;
  readonly turnDesk: TurnDesk;
  readonly frontDesk: FrontDesk;
  /** Where channels hand in their messages. */
  readonly channelDesk: ChannelDesk;
  readonly panicLock: PanicLock;
  /** How file tools keep to the workspace on this system. */
  readonly pathMeans: string;
  /** Why a named model cannot answer; empty where turns run, because that refuses the start. */
  readonly missingModels: readonly string[];
}

export async function openTurns(
  ground: Ground,
  keeping: Keeping,
  options: TurnsOptions,
  resources: AsyncDisposableStack,
): Promise<Turns> {
  const { folder, store, bus, clock, settings } = ground;
  const { config } = settings;
  const { log, records } = keeping;
  const tools = openTools(ground, keeping);
  const people = await openPeople(ground, keeping);
  const missingModels: string[] = [];
  const choose = options.runsTurns
    ? chooseProvider
    : (wanted: ChooseOptions) => chooseWithoutTurns(wanted, missingModels);
  const agents = await openAgentBook({
    agents: config.agents,
    tools,
    choose: (agentModel) =>
      choose({
        config: config.providers,
        rehearsal: config.rehearsal,
        secrets: keeping.secrets.manager("providers"),
        clock,
        random: randomFraction,
        observeHost: (host) => log.debug({ host }, "asking a model"),
        ...(agentModel === undefined ? {} : { agentModel }),
      }),
  });
  const layerSettings = roadSettings(config);
  const parts = roadParts(ground, keeping, options, { tools, agents, people });
  const checkpoints = new Checkpoints(buildRoad({ ...parts, ...layerSettings }), bus, clock);
  if (options.runsTurns) {
    await recallPersons(layerSettings, store, clock);
    resources.defer(sweepPersons(layerSettings, clock));
  }
  const closed = (): AppError | undefined => options.panicLock.refusal() ?? options.closed();
  const turnDesk = new TurnDesk({
    closed,
    checkpoints,
    tools,
    store,
    bus,
    clock,
    agents,
    canaries: keeping.canaries,
    actor: new Actor({ checkpoints, tools, records, bus, clock }),
    toolKit: new ToolKit(checkpoints, tools),
    mayGoOn: (message) => people.rules.mayGoOn(message),
    holdTimeoutMs: config.approvals.defaultTimeoutMs,
    onError: (error, turnId) => log.error({ err: error, turnId }, "a turn failed"),
  });
  resources.defer(() => turnDesk.close());
  const frontDesk = new FrontDesk({ agents, checkpoints, store, bus, clock, turns: turnDesk, closed });
  return {
    tools,
    agents,
    people,
    checkpoints,
    inspectedRoad: buildRoad({ ...parts, ...roadSettings(config) }),
    turnDesk,
    frontDesk,
    channelDesk: new ChannelDesk({ ...people, desk: frontDesk, checkpoints, clock, closed }),
    panicLock: options.panicLock,
    pathMeans: meansInWords[chooseFolderMeans(folder)],
    missingModels,
  };
}

function openTools({ folder, store, clock, settings }: Ground, { scanner }: Keeping): ToolRegistry {
  const { store: storing, inbound } = settings.config;
  const workspaces = createWorkspaces({
    dataFolder: folder,
    store,
    clock,
    durability: storing.durability,
    locateSecrets: scanner.locate,
    ...(inbound.toolResults.enabled ? { locateCredentials } : {}),
  });
  return createToolRegistry(createBuiltInTools(workspaces));
}

const meansInWords = {
  descriptor: "opened folder by folder, no link followed",
  checked: "checked before and after opening: this system has nothing stronger",
} as const;

function roadParts(
  { settings: { config } }: Ground,
  { secrets, scanner, canaries }: Keeping,
  { bearer, origin }: TurnsOptions,
  { tools, agents, people }: Pick<Turns, "tools" | "agents" | "people">,
): Omit<RoadParts, keyof RoadSettings> {
  const pins = new Map(tools.all().map((tool) => [tool.declaration.name, digestDeclaration(tool, tools)]));
  const registered = registeredTools(tools);
  return {
    bearer,
    origin,
    senders: { rules: people.rules },
    wrap: { takeRandomBytes },
    pin: {
      pinnedDigest: ({ kind, origin: from, name }) =>
        kind === "tool" && from === "built-in" ? pins.get(name) : undefined,
    },
    toolPolicy: { policyOf: (agent) => agents.policyOf(agent), tools: () => registered },
    steps: { maxStepsOf: (agent) => agents.maxStepsOf(agent) },
    canary: { book: canaries, action: config.security.canary.action },
    promptLeak: {
      action: config.security.promptLeak.action,
      promptOf: (agent) => {
        const system = agents.get(agent)?.system;
        return system === undefined ? undefined : splitSystemPrompt(system);
      },
    },
    knownSecrets: { scanner, known: secrets.known },
  };
}
