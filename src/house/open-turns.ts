import type { ConfiguredAgents } from "../agent/agent-book.ts";
import { registeredTools } from "../agent/agent-book.ts";
import { splitSystemPrompt } from "../agent/system-prompt.ts";
import { digestDeclaration, ToolKit } from "../agent/tool-kit.ts";
import type { BudgetDesk } from "../budget/budget-desk.ts";
import { Actor } from "../checkpoints/action/act.ts";
import { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { BearerDeps } from "../checkpoints/gateway/bearer/index.ts";
import type { OriginDeps } from "../checkpoints/gateway/origin/index.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import type { RoadParts } from "../checkpoints/road-parts.ts";
import type { RoadSettings } from "../config/road-settings.ts";
import { roadSettings } from "../config/road-settings.ts";
import { buildRoad } from "../checkpoints/road.ts";
import type { ContactBook } from "../contacts/contact-book.ts";
import type { AppError } from "../errors.ts";
import { FrontDesk } from "../delivery/front-desk.ts";
import { TurnDesk } from "../delivery/turn-desk.ts";
import type { ModelBudget } from "../budget/model-budget.ts";
import type { PanicLock } from "../operator/panic-lock.ts";
import { chooseFolderMeans } from "../platform/descriptor.ts";
import { takeRandomBytes } from "../platform/random.ts";
import { ChannelDesk } from "../senders/channel-desk.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { recallPersons, sweepPersons } from "./recall-persons.ts";
import type { AskedPersons } from "./open-approvals.ts";
import type { Approvals } from "../approvals/approvals.ts";
import { openApprovals } from "./open-approvals.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";
import { openModels } from "./open-models.ts";
import type { People } from "./open-people.ts";
import { openPeople } from "./open-people.ts";
import type { ChooseTools, ToolHouse } from "./open-tools.ts";
import { connectDesks, openTools } from "./open-tools.ts";

export interface TurnsOptions {
  readonly panicLock: PanicLock;
  readonly bearer: BearerDeps;
  readonly origin: OriginDeps;
  /** False for a process that only serves the owner's commands. */
  readonly runsTurns: boolean;
  /** Why nothing is accepted although no panic lock is on: the process only serves the owner's commands, or stops. */
  readonly closed: () => AppError | undefined;
  /** Which tools there are besides the built-in ones, or in place of them; an adversary's exercise brings its own. */
  readonly chooseTools?: ChooseTools;
}

/** Those who do the work: tools, agents, the road with its checkpoints, and the desks. */
export interface Turns extends Pick<AskedPersons, "holdViews" | "kinds"> {
  readonly tools: ToolRegistry;
  readonly agents: ConfiguredAgents;
  readonly people: People;
  readonly contacts: ContactBook;
  readonly checkpoints: Checkpoints;
  /** The same layers with memories of their own: what an operator tries out counts for nobody. */
  readonly inspectedRoad: Road;
  readonly budgetDesk: BudgetDesk;
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
  const { log } = keeping;
  const toolHouse = await openTools(ground, keeping, options.chooseTools);
  const { tools, contacts } = toolHouse;
  const people = await openPeople(ground, keeping);
  const { runsTurns } = options;
  const { agents, budget, budgetDesk, missingModels } = await openModels(ground, keeping, {
    tools,
    runsTurns,
  });
  const layerSettings = roadSettings(config);
  const parts = roadParts(ground, keeping, options, { tools, agents, people, contacts });
  const checkpoints = new Checkpoints(buildRoad({ ...parts, ...layerSettings }), bus, clock);
  if (runsTurns) {
    await recallPersons(layerSettings, store, clock);
    resources.defer(sweepPersons(layerSettings, clock));
  }
  const closed = (): AppError | undefined => options.panicLock.refusal() ?? options.closed();
  const asked = openApprovals(ground, keeping, tools);
  const { approvals } = asked;
  const working = openWork(ground, keeping, { checkpoints, agents, budget, approvals, toolHouse });
  const turnDesk = new TurnDesk({
    ...working,
    closed,
    mayGoOn: (message) => people.rules.mayGoOn(message),
    onError: (error, turnId) => log.error({ err: error, turnId }, "a turn failed"),
  });
  resources.defer(() => turnDesk.close());
  const frontDesk = new FrontDesk({ ...working, ...asked, closed, turns: turnDesk });
  return {
    tools,
    agents,
    people,
    contacts,
    checkpoints,
    budgetDesk,
    inspectedRoad: buildRoad({ ...parts, ...roadSettings(config) }),
    turnDesk,
    frontDesk,
    ...asked,
    channelDesk: new ChannelDesk({ ...people, desk: frontDesk, checkpoints, clock, closed }),
    panicLock: options.panicLock,
    pathMeans: meansInWords[chooseFolderMeans(folder)],
    missingModels,
  };
}

interface WorkParts extends Pick<Turns, "checkpoints" | "agents"> {
  readonly budget: ModelBudget;
  readonly approvals: Approvals;
  readonly toolHouse: ToolHouse;
}

/** What turns and sub-agents work with; the desks behind the tools are connected to the same. */
function openWork({ store, bus, clock, settings: { config } }: Ground, keeping: Keeping, parts: WorkParts) {
  const { toolHouse, ...given } = parts;
  const { checkpoints } = parts;
  const { tools } = toolHouse;
  const { records, canaries } = keeping;
  const actor = new Actor({ checkpoints, tools, records, bus, clock });
  const toolKit = new ToolKit(checkpoints, tools);
  const working = { ...given, tools, store, bus, clock, canaries, actor, toolKit };
  const { offDevice } = config.providers;
  connectDesks(toolHouse, { ...working, config: config.delegation, offDevice });
  return working;
}

const meansInWords = {
  descriptor: "opened folder by folder, no link followed",
  checked: "checked before and after opening: this system has nothing stronger",
} as const;

function roadParts(
  { settings: { config } }: Ground,
  { secrets, scanner, canaries }: Keeping,
  { bearer, origin }: TurnsOptions,
  { tools, agents, people, contacts }: Pick<Turns, "tools" | "agents" | "people" | "contacts">,
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
    provenance: {
      provenance: config.provenance,
      grants: config.grants,
      contactsOf: (principal) => contacts.contactsOf(principal.id),
      isPrincipal: (text) => text === "owner" || people.book.find(text) !== undefined,
    },
    classify: {
      config: config.security.actionConfirmation,
      asksForSensitive: (agent) => agents.asksForSensitive(agent),
    },
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
