import type { CapabilityGrant } from "../capability.ts";
import type { Clock } from "../platform/clock.ts";
import { AppError } from "../errors.ts";
import type { FolderMeans } from "../platform/descriptor.ts";
import { chooseFolderMeans, makePrivateFolder } from "../platform/descriptor.ts";
import type { Trust } from "../provenance/label.ts";
import { confineWorkspace } from "./confined-workspace.ts";
import type { LocateSecrets } from "./secret-spans.ts";
import type { Durability, VersionStore } from "./site.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

export interface WorkspacesOptions {
  readonly dataFolder: string;
  readonly store: VersionStore;
  readonly clock: Clock;
  readonly unlabelledTrust?: Trust;
  readonly durability?: Durability;
  readonly locateSecrets?: LocateSecrets;
  readonly locateCredentials?: LocateSecrets;
  readonly means?: FolderMeans;
}

/** Whose workspace, and the part of it that may be used; a capability fits. */
export type WorkspaceHolder = Pick<CapabilityGrant, "agent" | "folder">;

/** Every agent's own workspace, opened when it is first used. */
export interface Workspaces {
  /** How this system's folders are opened, found out by a trial at start. */
  readonly means: FolderMeans;
  of(holder: WorkspaceHolder): Promise<Workspace>;
}

const agentName = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

export function createWorkspaces(options: WorkspacesOptions): Workspaces {
  const opened = new Map<string, Promise<Workspace>>();
  const means = options.means ?? chooseFolderMeans(makePrivateFolder(`${options.dataFolder}/agents`));
  const openOnce = (agent: string): Promise<Workspace> => {
    const known = opened.get(agent);
    if (known !== undefined) return known;
    const opening = openFor(agent, { ...options, means });
    opened.set(agent, opening);
    opening.catch(() => opened.delete(agent));
    return opening;
  };
  return {
    means,
    of: async ({ agent, folder }) => confineWorkspace(await openOnce(agent), folder),
  };
}

async function openFor(
  agent: string,
  options: WorkspacesOptions & { readonly means: FolderMeans },
): Promise<Workspace> {
  if (!agentName.test(agent)) {
    throw new AppError("bad-request", "An agent's name has letters, digits, - and _, at most 64.", {
      hint: "Rename the agent in the configuration.",
    });
  }
  const home = `${options.dataFolder}/agents/${agent}`;
  const { store, clock, means, unlabelledTrust, durability, locateSecrets, locateCredentials } = options;
  return openWorkspace({
    agent,
    folder: `${home}/workspace`,
    versionFolder: `${home}/versions`,
    store,
    clock,
    means,
    ...(durability === undefined ? {} : { durability }),
    ...(locateSecrets === undefined ? {} : { locateSecrets }),
    ...(locateCredentials === undefined ? {} : { locateCredentials }),
    ...(unlabelledTrust === undefined ? {} : { unlabelledTrust }),
  });
}
