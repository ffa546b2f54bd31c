import type { ApprovalsDependencies } from "../../src/approvals/approvals.ts";
import { Approvals } from "../../src/approvals/approvals.ts";
import { approvalsConfig } from "../../src/approvals/config.ts";
import { HoldViews } from "../../src/approvals/hold-views.ts";
import { KindDesk } from "../../src/approvals/kind-desk.ts";
import { createBearerLayer } from "../../src/checkpoints/gateway/bearer/index.ts";
import { FailureDelay } from "../../src/checkpoints/gateway/bearer/failure-delay.ts";
import { createLimitsLayer } from "../../src/checkpoints/gateway/limits/index.ts";
import { createOriginLayer, loopbackNames } from "../../src/checkpoints/gateway/origin/index.ts";
import type { Scope } from "../../src/checkpoints/gateway/request.ts";
import { scopes } from "../../src/checkpoints/gateway/request.ts";
import { crossInOrder } from "../../src/checkpoints/crossing.ts";
import { AppError } from "../../src/errors.ts";
import type { BusEvent } from "../../src/events.ts";
import { EventBus } from "../../src/events.ts";
import type { Json, JsonObject } from "../../src/json.ts";
import type { GatewayLayer } from "../../src/layer.ts";
import type { Principal } from "../../src/message.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { AdminDesk } from "../../src/server/admin.ts";
import type { App } from "../../src/server/app.ts";
import { ContactBook } from "../../src/contacts/contact-book.ts";
import { ContactDesk } from "../../src/contacts/contact-desk.ts";
import { createApp } from "../../src/server/app.ts";
import type { GatewayConfig } from "../../src/server/config.ts";
import { gatewayConfig } from "../../src/server/config.ts";
import type { ConsoleAssets } from "../../src/server/console-assets.ts";
import type { Listener, ListenerTimeouts } from "../../src/server/listen.ts";
import { listen } from "../../src/server/listen.ts";
import { SessionBook } from "../../src/server/session-book.ts";
import { TokenBook } from "../../src/server/token-book.ts";
import { EchoDesk } from "./echo-desk.ts";
import { openTestStore } from "./open-test-store.ts";

export const owner: Principal = { id: "owner", role: "owner" };

export interface House {
  readonly app: App;
  readonly listener: Listener;
  readonly url: string;
  readonly port: number;
  readonly config: GatewayConfig;
  readonly desk: EchoDesk;
  readonly bus: EventBus;
  readonly events: BusEvent[];
  readonly internalErrors: unknown[];
  readonly adminCalls: string[];
  readonly tokens: TokenBook;
  readonly sessions: SessionBook;
  makeToken(held: readonly Scope[], principal?: Principal): Promise<string>;
  fetch(path: string, init?: AskOptions): Promise<Response>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly gateway?: unknown;
  readonly assets?: ConsoleAssets;
  readonly timeouts?: ListenerTimeouts;
}

/** The server with its three gateway layers on a free loopback port, a desk that echoes, and a real store of its own. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const [clock, { store, remove }] = [systemClock, await openTestStore()];
  const config = gatewayConfig.parse({ port: 0, ...(options.gateway as JsonObject | undefined) });
  const events: BusEvent[] = [];
  const internalErrors: unknown[] = [];
  const bus = new EventBus((error) => internalErrors.push(error));
  bus.subscribe((event) => events.length < 10_000 && events.push(event));
  const tokens = await TokenBook.open({ store, clock, configured: [] });
  const sessions = new SessionBook({ store, clock });
  const failures = new FailureDelay(config.failures);
  let port = 0;
  const layers = createLayers({ config, tokens, sessions, failures, bus, boundPort: () => port });
  const desk = new EchoDesk(store);
  const adminCalls: string[] = [];
  const app = createApp({
    clock,
    bus,
    store,
    desk,
    ...openAsked({ store, bus, clock }),
    admin: createTestAdmin(adminCalls),
    contacts: new ContactDesk(await ContactBook.open({ store, bus, clock }), clock),
    tokens,
    sessions,
    failures,
    crossGateway: async (request, context) =>
      (await crossInOrder(layers, request, { ...context, now: clock.now(), agent: "" })).verdict,
    exposureOf: async () => ({ hasReadExternal: false, canReachPrivate: true, canActOutside: false }),
    describe: () => ({ version: "test", model: "echo", protections: [] }),
    redact: redactPasswords,
    agents: ["main", "other"],
    owner,
    assets: options.assets ?? { byPath: new Map() },
    trustedProxies: config.trustedProxies,
    bodyBytes: config.limits.bodyBytes,
    onInternalError: (error) => internalErrors.push(error),
  });
  const listener = await listen(app, config, options.timeouts).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  port = listener.port;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    listener,
    url,
    port,
    config,
    desk,
    bus,
    events,
    internalErrors,
    adminCalls,
    tokens,
    sessions,
    makeToken: async (held, principal = owner) =>
      (await tokens.create({ name: "test", scopes: held, principal, lifeMs: null })).token,
    fetch: (path, options) => ask(url, path, options),
    close: async () => {
      app.stop("The test is over.");
      await listener.close("The test is over.", 500);
      await desk.idle();
      await remove();
    },
  };
}

/** What persons are asked, in a house without tools. */
function openAsked(ground: Omit<ApprovalsDependencies, "config" | "tools">) {
  const parts = { ...ground, tools: { get: () => undefined } };
  const approvals = new Approvals({ ...parts, config: approvalsConfig.parse({}) });
  return {
    holdViews: new HoldViews({ ...parts, approvals, redact: redactPasswords }),
    kinds: new KindDesk({ ...parts, approvals }),
  };
}

interface LayerParts {
  readonly config: GatewayConfig;
  readonly tokens: TokenBook;
  readonly sessions: SessionBook;
  readonly failures: FailureDelay;
  readonly bus: EventBus;
  readonly boundPort: () => number;
}

function createLayers({ config, tokens, sessions, failures, bus, boundPort }: LayerParts): GatewayLayer[] {
  return [
    createOriginLayer({
      boundNames: loopbackNames,
      boundPort,
      secure: config.tls !== undefined,
      hosts: config.hosts,
    }),
    createBearerLayer({
      callerByToken: (token) => tokens.resolve(token),
      callerBySession: (session) => sessions.resolve(session),
      failures,
      onFailure: (remoteAddress, { now, traceId }) =>
        bus.emit("login:failed", now, { traceId }, { method: "bearer", remoteAddress }),
    }),
    createLimitsLayer(config.limits),
  ];
}

type AskOptions = RequestInit & { token?: string; json?: unknown };

function ask(url: string, path: string, { token, json, ...init }: AskOptions = {}): Promise<Response> {
  return fetch(`${url}${path}`, {
    ...init,
    ...(json === undefined ? {} : { method: init.method ?? "POST", body: JSON.stringify(json) }),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(init.headers as Record<string, string> | undefined),
    },
  });
}

export const everyScope: readonly Scope[] = scopes;

function redactPasswords(value: Json): Json {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === "password" ? "[REDACTED]" : inner)),
  ) as Json;
}

function createTestAdmin(calls: string[]): AdminDesk {
  const secrets = new Map<string, { name: string; version: number; updatedAt: number; value: string }>();
  const put = (name: string, value: string) => {
    const row = { name, value, version: (secrets.get(name)?.version ?? 0) + 1, updatedAt: systemClock.now() };
    secrets.set(name, row);
    return row;
  };
  const note = (what: string) => void calls.push(what);
  return {
    people: {
      list: () => [],
      codes: () => Promise.resolve([]),
      voidCodes: () => (note("void codes"), Promise.resolve(0)),
      pair: () => Promise.reject(new AppError("conflict", "There are enough codes.")),
      remove: () => Promise.reject(new AppError("not-found", "Nobody.")),
      setRole: () => Promise.reject(new AppError("not-found", "Nobody.")),
    },
    secrets: () => Promise.resolve([...secrets.values()]),
    setSecret: (name, value, by) => (note(`set ${name} by ${by}`), Promise.resolve(put(name, value))),
    deleteSecret: (name) => Promise.resolve(secrets.delete(name)),
    generateSecret: (name, bytes) => Promise.resolve(put(name, "x".repeat(bytes))),
    rotateSecrets: () => Promise.resolve({ rotated: secrets.size }),
    importSecrets: (entries) =>
      Promise.resolve(Object.entries(entries).map(([name, value]) => put(name, value))),
    records: (query) => Promise.resolve([{ query: query.last }]),
    verifyRecords: () => Promise.resolve({ state: "intact" }),
    budget: () => Promise.resolve({ scopes: [], models: [] }),
    doctor: () => Promise.resolve({ findings: [] }),
    config: () => Promise.resolve({ gateway: { password: "hunter2" } }),
    layers: () => [],
    inspect: (kind, items) => Promise.resolve(items.map(() => ({ kind, verdict: "pass" }))),
    alerts: {
      list: () => Promise.resolve([]),
      countUnseen: () => Promise.resolve(0),
      show: (id) => Promise.reject(new AppError("not-found", `There is no alert ${id}.`)),
      markSeen: (_, by) => (note(`see alerts by ${by}`), Promise.resolve(0)),
      markFalseAlarm: (id) => Promise.reject(new AppError("not-found", `There is no alert ${id}.`)),
      markMessage: (id) => Promise.reject(new AppError("not-found", `There is no message ${id}.`)),
      falseAlarms: () => Promise.resolve([]),
    },
    lock: () => (note("lock"), Promise.resolve({ turnsStopped: 0 })),
    unlock: () => (note("unlock"), Promise.resolve()),
    stop: () => note("stop"),
  };
}
