import { tmpdir } from "node:os";
import type { Scope } from "../checkpoints/gateway/request.ts";
import { ContactDesk } from "../contacts/contact-desk.ts";
import { readExposure } from "../delivery/conversation-exposure.ts";
import { lockedReply } from "../operator/panic-lock.ts";
import { OperatorDesk } from "../operator/operator-desk.ts";
import { socketPathFor } from "../platform/socket-file.ts";
import { PeopleDesk } from "../senders/people-desk.ts";
import type { App } from "../server/app.ts";
import { createApp } from "../server/app.ts";
import { loadConsoleAssets } from "../server/console-assets.ts";
import { consoleFolders } from "../server/console-folders.ts";
import type { Listener } from "../server/listen.ts";
import { listen, listenOnSocket } from "../server/listen.ts";
import type { HouseFacts } from "./describe-house.ts";
import type { Callers } from "./open-callers.ts";
import { owner } from "./open-callers.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";
import type { Turns } from "./open-turns.ts";

export interface ServerParts {
  readonly ground: Ground;
  readonly keeping: Keeping;
  readonly callers: Callers;
  readonly turns: Turns;
  readonly facts: HouseFacts;
  readonly requestStop: (by: string) => void;
}

export interface Doors {
  readonly app: App;
  readonly socketPath: string;
  /** Undefined when only the owner's socket is open. */
  readonly web: Listener | undefined;
}

const graceMs = 3_000;
const consoleScopes: readonly Scope[] = ["chat", "read", "approve", "events", "ws", "admin"];

/** Opens the doors: the owner's socket always, the network's when this process is the daemon. */
export async function openServer(
  parts: ServerParts,
  doors: "all" | "socket",
  resources: AsyncDisposableStack,
): Promise<Doors> {
  const { ground, callers } = parts;
  const { gateway } = ground.settings.config;
  const app = await buildApp(parts);
  const socketPath = socketPathFor(ground.folder, tmpdir());
  const socket = await listenOnSocket(app, gateway, socketPath);
  resources.defer(() => socket.close("The daemon stops.", graceMs));
  if (doors === "socket") return { app, socketPath, web: undefined };
  const web = await listen(app, gateway);
  resources.defer(() => web.close("The daemon stops.", graceMs));
  callers.port.bound = web.port;
  ground.lock.announce(web.url);
  return { app, socketPath, web };
}

async function buildApp({ ground, keeping, callers, turns, facts, requestStop }: ServerParts): Promise<App> {
  const { config } = ground.settings;
  return createApp({
    ...callers,
    clock: ground.clock,
    bus: ground.bus,
    store: ground.store,
    desk: turns.frontDesk,
    contacts: new ContactDesk(turns.contacts, ground.clock),
    holdViews: turns.holdViews,
    kinds: turns.kinds,
    admin: new OperatorDesk({
      ...keeping,
      config,
      store: ground.store,
      road: turns.inspectedRoad,
      panicLock: turns.panicLock,
      alerts: keeping.alerts,
      budgetDesk: turns.budgetDesk,
      people: new PeopleDesk({ ...turns.people, endBarred: () => turns.turnDesk.endBarred() }),
      stopTurns: () => turns.turnDesk.stopAll(lockedReply),
      doctor: facts.report,
      stop: requestStop,
    }),
    crossGateway: (request, { traceId, signal }) =>
      turns.checkpoints.crossGateway(request, { traceId }, signal),
    describe: facts.describe,
    exposureOf: (conversation) => readExposure(conversation, { ...turns, store: ground.store }),
    redact: (value) => keeping.redactor.value(value),
    agents: turns.agents.ids(),
    owner,
    assets: await loadConsoleAssets(consoleFolders()),
    trustedProxies: config.gateway.trustedProxies,
    bodyBytes: config.gateway.limits.bodyBytes,
    onInternalError: (error, traceId) => keeping.log.error({ err: error, traceId }, "a request failed"),
  });
}

export async function createLoginLink({ sessions }: Callers, { web }: Doors): Promise<string> {
  const { token } = await sessions.createLink(owner, consoleScopes);
  return `${web?.url ?? ""}/#login=${token}`;
}
