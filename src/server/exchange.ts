import type { IncomingMessage, ServerResponse } from "node:http";
import assert from "node:assert/strict";
import type { z } from "zod";
import type { HoldViews } from "../approvals/hold-views.ts";
import type { KindDesk } from "../approvals/kind-desk.ts";
import type { Caller, GatewayRequest, Scope } from "../checkpoints/gateway/request.ts";
import type { FailureDelay } from "../checkpoints/gateway/bearer/failure-delay.ts";
import type { ContactDesk } from "../contacts/contact-desk.ts";
import type { Desk } from "../delivery/desk.ts";
import { AppError } from "../errors.ts";
import type { EventBus } from "../events.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Verdict } from "../layer.ts";
import type { Exposure } from "../provenance/exposure/exposure.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { ConversationRow, Store } from "../store/store.ts";
import type { AdminDesk } from "./admin.ts";
import type { CallerWatch } from "./caller-watch.ts";
import type { ConsoleAssets } from "./console-assets.ts";
import type { EventFeed } from "./event-feed.ts";
import type { SessionBook } from "./session-book.ts";
import type { TokenBook } from "./token-book.ts";

export type CrossGateway = (
  request: GatewayRequest,
  context: { readonly traceId: string; readonly signal: AbortSignal },
) => Promise<Verdict<GatewayRequest>>;

/** Everything the server needs from the rest of the house; put together where the daemon is wired. */
export interface ServerDeps {
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly store: Store;
  readonly desk: Desk;
  /** What waits for a person, as it is shown. */
  readonly holdViews: HoldViews;
  readonly kinds: KindDesk;
  readonly admin: AdminDesk;
  readonly contacts: ContactDesk;
  readonly tokens: TokenBook;
  readonly sessions: SessionBook;
  readonly failures: FailureDelay;
  readonly crossGateway: CrossGateway;
  /** What `/api/me` tells about this daemon: version, model, protections. */
  readonly describe: () => JsonObject;
  /** The one redaction of views: keys by pattern, known secrets, token forms. */
  readonly redact: (value: Json) => Json;
  /** What a conversation has read and can do. */
  readonly exposureOf: (conversation: ConversationRow) => Promise<Exposure>;
  /** Names of the agents; the first is meant when a request names none. */
  readonly agents: readonly string[];
  /** Who the owner's own Unix socket speaks for. */
  readonly owner: Principal;
  readonly assets: ConsoleAssets;
  readonly trustedProxies: readonly string[];
  readonly bodyBytes: number;
  /** Hears of every failure inside the daemon, with the trace id that the client was given. */
  readonly onInternalError: (error: unknown, traceId: string) => void;
}

/** What handlers get besides: made by the app itself. */
export interface AppDeps extends ServerDeps {
  readonly feed: EventFeed;
  readonly callers: CallerWatch;
  /** Aborted when the server begins to stop: streams end with a reason, nobody new is let in. */
  readonly stopping: AbortSignal;
  /** Aborted when its time for a graceful stop is over: answers that still wait are given up. */
  readonly halting: AbortSignal;
}

/** One request that crossed the gateway, and what its handler may know of it. */
export interface Exchange {
  readonly request: GatewayRequest;
  readonly params: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly traceId: string;
  readonly secure: boolean;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Aborted when the client is gone, its token or session has ended, or the given signal of the server is. */
  readonly signal: (server: AbortSignal) => AbortSignal;
}

export type Handler = (exchange: Exchange, deps: AppDeps) => Response | Promise<Response>;

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly access: "open" | readonly Scope[];
  /** `none` refuses a body, `json` requires one, `optional` takes either, `ignored` never looks. */
  readonly body: "none" | "json" | "optional" | "ignored";
  /** Undefined means the configured bound. */
  readonly maxBodyBytes?: number;
  readonly handler: Handler;
}

export function callerOf(exchange: Exchange): Caller {
  const { caller } = exchange.request;
  assert(caller, "A closed route was reached without a caller.");
  return caller;
}

export function paramOf(exchange: Exchange, name: string): string {
  const value = exchange.params[name];
  assert(value !== undefined, `The route has no parameter ${name}.`);
  return value;
}

/** The value as the schema says, or a refusal that names the field. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknownKeys = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : undefined;
  const field = [...(issue?.path ?? []), ...(unknownKeys === undefined ? [] : [unknownKeys])].join(".");
  throw new AppError(
    "unprocessable",
    unknownKeys === undefined
      ? `${field === "" ? "The body" : `The field "${clip(field)}"`} is not right: ${clip(issue?.message ?? "unexpected")}.`
      : `Unknown field "${clip(field)}".`,
    { hint: unknownKeys === undefined ? "Correct the field and send it again." : "Leave the field out." },
  );
}

export function parseQuery<T>(exchange: Exchange, schema: z.ZodType<T>): T {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of exchange.query) values[name] = value;
  return parseWith(schema, { ...values });
}

function clip(text: string): string {
  return text.slice(0, 200).replaceAll(/[^\P{C} ]/gu, "?");
}

export function notFound(what: string): AppError {
  return new AppError("not-found", `There is no such ${what}.`, {
    hint: "Check the id; what belongs to another person is not shown.",
  });
}
