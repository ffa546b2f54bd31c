import { Hono } from "hono";
import { AppError } from "../errors.ts";
import { newTraceId } from "../platform/random.ts";
import type { Arrival } from "./entrance.ts";
import { Entrance } from "./entrance.ts";
import { CallerWatch } from "./caller-watch.ts";
import { EventFeed } from "./event-feed.ts";
import type { AppDeps, Route, ServerDeps } from "./exchange.ts";
import { errorResponse } from "./respond.ts";
import { consoleRoute, routes } from "./routes.ts";

export interface App {
  readonly fetch: (request: Request, arrival: Arrival) => Response | Promise<Response>;
  readonly entrance: Entrance;
  readonly deps: AppDeps;
  /** Lets nobody new in and ends every stream with the reason; called once, before the listeners close. */
  readonly stop: (reason: string) => void;
  /** Gives up the answers that still wait; the listeners call it when their grace is over. */
  readonly halt: () => void;
}

type AppEnv = { Bindings: Arrival };

/** The app over the route table: nothing is reachable that is not in it. */
export function createApp(deps: ServerDeps): App {
  const stopper = new AbortController();
  const halter = new AbortController();
  const appDeps: AppDeps = {
    ...deps,
    feed: new EventFeed(deps.bus, deps.redact),
    callers: new CallerWatch(() => deps.clock.now()),
    stopping: stopper.signal,
    halting: halter.signal,
  };
  const entrance = new Entrance(appDeps);
  const hono = new Hono<AppEnv>();
  for (const [path, byMethod] of groupByPath(routes)) {
    hono.all(path, (context) => {
      const route = byMethod.get(methodOf(context.env)) ?? wrongMethodRoute(path, byMethod);
      return entrance.enter(route, context.req.param(), context.env);
    });
  }
  hono.notFound((context) => entrance.enter(routeOfUnknown(context.env), {}, context.env));
  hono.onError((error) => entrance.answerError(error, newTraceId()));
  return {
    fetch: (request, arrival) => hono.fetch(request, arrival),
    entrance,
    deps: appDeps,
    stop: (reason) => {
      appDeps.feed.close(reason);
      stopper.abort(stoppingError(reason));
    },
    halt: () => halter.abort(stoppingError("The daemon stopped before the turn had ended.")),
  };
}

function stoppingError(reason: string): AppError {
  return new AppError("stopping", reason, {
    hint: "Try again when it runs again: accepted messages are kept, and an Idempotency-Key finds their reply.",
  });
}

function groupByPath(table: readonly Route[]): Map<string, Map<string, Route>> {
  const grouped = new Map<string, Map<string, Route>>();
  for (const route of table) {
    const byMethod = grouped.get(route.path) ?? new Map<string, Route>();
    byMethod.set(route.method, route);
    grouped.set(route.path, byMethod);
  }
  return grouped;
}

function methodOf({ incoming }: Arrival): string {
  return incoming.method === "HEAD" ? "GET" : (incoming.method ?? "");
}

/** Refusals are routes too: they are entered, judged and recorded like any other. */
function wrongMethodRoute(path: string, byMethod: ReadonlyMap<string, Route>): Route {
  const allowed = [...byMethod.keys()].join(", ");
  return {
    method: "GET",
    path,
    access: "open",
    body: "ignored",
    handler: (exchange) => {
      const text = `This path answers to ${allowed}, not to ${exchange.request.method}.`;
      const error = new AppError("method-not-allowed", text, { hint: `Use ${allowed}.` });
      return errorResponse(error, exchange.traceId, { allow: allowed });
    },
  };
}

const unknownRoute: Route = {
  method: "GET",
  path: "*",
  access: "open",
  body: "ignored",
  handler: () => {
    throw new AppError("not-found", "There is nothing at this path.", {
      hint: "The API is below /api/; the guide lists its routes.",
    });
  },
};

/** Paths outside the table: the console's own pages for a browser, a 404 for everyone else. */
function routeOfUnknown(arrival: Arrival): Route {
  const target = arrival.incoming.url ?? "";
  const isApi = /^\/(?:api|ws)(?:[/?]|$)/.test(target);
  return methodOf(arrival) === "GET" && !isApi ? consoleRoute : unknownRoute;
}
