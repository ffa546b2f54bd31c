import { DelegationDesk } from "../agent/delegate/delegation-desk.ts";
import type { DelegationDependencies } from "../agent/delegate/delegation-desk.ts";
import { ExtractionDesk } from "../agent/extract/extraction-desk.ts";
import { AgentContacts } from "../contacts/agent-contacts.ts";
import { ContactBook } from "../contacts/contact-book.ts";
import { LetterDesk } from "../delivery/letter-desk.ts";
import type { Clock } from "../platform/clock.ts";
import { locateCredentials } from "../redaction/credential-scanner.ts";
import type { EventBus } from "../events.ts";
import type { Store } from "../store/store.ts";
import { createBuiltInTools } from "../tools/built-in.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { createToolRegistry } from "../tools/registry.ts";
import type { Tool } from "../tools/tool.ts";
import type { Workspaces } from "../workspace/workspaces.ts";
import { createWorkspaces } from "../workspace/workspaces.ts";
import { LateDesks } from "./late-desks.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";

export interface ToolHouse {
  readonly tools: ToolRegistry;
  readonly contacts: ContactBook;
  readonly workspaces: Workspaces;
  readonly desks: LateDesks;
}

export interface DeskGround {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** Which tools there are, given the built-in ones. */
export type ChooseTools = (builtIn: readonly Tool[]) => readonly Tool[];

export async function openTools(
  ground: Ground,
  { scanner }: Keeping,
  choose?: ChooseTools,
): Promise<ToolHouse> {
  const { folder, store, clock, settings } = ground;
  const { store: storing, inbound } = settings.config;
  const workspaces = createWorkspaces({
    dataFolder: folder,
    store,
    clock,
    durability: storing.durability,
    locateSecrets: scanner.locate,
    ...(inbound.toolResults.enabled ? { locateCredentials } : {}),
  });
  return fillToolHouse(ground, workspaces, choose);
}

/** The built-in tools with the desks behind them, which are connected once there is a road to act on. */
export async function fillToolHouse(
  ground: DeskGround,
  workspaces: Workspaces,
  choose: ChooseTools = (builtIn) => builtIn,
): Promise<ToolHouse> {
  const contacts = await ContactBook.open(ground);
  const desks = new LateDesks(new AgentContacts(contacts, ground.clock));
  const tools = createToolRegistry(choose(createBuiltInTools(workspaces, desks)));
  return { tools, contacts, workspaces, desks };
}

export function connectDesks({ contacts, workspaces, desks }: ToolHouse, deps: DelegationDependencies): void {
  const contactsOf = (principal: string) => contacts.contactsOf(principal);
  desks.connect({
    delegates: new DelegationDesk(deps),
    letters: new LetterDesk({ ...deps, contactsOf }),
    extraction: new ExtractionDesk({ ...deps, workspaces }),
  });
}
