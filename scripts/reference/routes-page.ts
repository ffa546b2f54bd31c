import { scopes } from "../../src/checkpoints/gateway/request.ts";
import { consoleRoute, routes, webSocketRoute } from "../../src/server/routes.ts";
import type { Route } from "../../src/server/exchange.ts";
import { code, list, page, table } from "./markdown.ts";
import { routeMeanings } from "./route-meanings.ts";

const scopeMeanings: { readonly [name in (typeof scopes)[number]]: string } = {
  chat: "talk, stop turns, delete conversations",
  read: "read conversations, turns and holds",
  approve: "decide holds, together with the role owner",
  events: "follow the live feed",
  rehearse: "send scripts for the rehearsal model",
  admin: "everything but `rehearse`",
  rpc: "nothing in this version",
  ws: "follow the live feed over a WebSocket",
};

export function writeRoutesPage(): string {
  return page(
    "The routes",
    "A caller shows a token (`Authorization: Bearer …`), the console's session cookie, or comes through the daemon's own Unix socket. A scope lets into a route; what is seen there is bounded by person besides: a caller reads what its own person and the users below it did, `admin` reads all.",
    table(
      ["scope", "may"],
      scopes.map((scope) => [code(scope), scopeMeanings[scope]]),
    ),
    table(
      ["route", "one of the scopes", "body", "does"],
      [...routes, consoleRoute].map((route) => [
        code(`${route.method} ${route.path}`),
        describeAccess(route.access),
        describeBody(route),
        meaningOf(route),
      ]),
    ),
    `The WebSocket is at ${code(webSocketRoute.path)} for the scopes ${describeAccess(webSocketRoute.access)}. It takes the frame \`{"type":"subscribe"}\` and sends \`{"type":"event","event":{…}}\`.`,
    "## Answers of every route",
    list([
      "401 `unauthorized`: no token or session, or a wrong one.",
      "403 `forbidden`: without the scope; or the Host or Origin is not one of this daemon's.",
      "413 `too-large`, 415 `unsupported-type`, 422 `unprocessable`: the body.",
      "429 `too-many-requests`, with `Retry-After`: over `gateway.limits`.",
      "500 `internal`, 503 `stopping`, `locked`, `storage-unavailable`, `records-unavailable`.",
    ]),
    "The shape of an error and all codes are in [errors.md](errors.md).",
  );
}

function describeAccess(access: Route["access"]): string {
  if (access === "open") return "open";
  return access.length === scopes.length ? "any" : access.map(code).join(", ");
}

function describeBody({ body, maxBodyBytes }: Route): string {
  if (body === "none" || body === "ignored") return "none";
  const most = maxBodyBytes === undefined ? "" : `, ${maxBodyBytes.toLocaleString("en-US")} bytes`;
  return `${body === "json" ? "JSON" : "optional"}${most}`;
}

function meaningOf({ method, path }: Route): string {
  const meaning = routeMeanings[`${method} ${path}`];
  if (meaning === undefined)
    throw new Error(`${method} ${path} has no sentence in scripts/reference/route-meanings.ts.`);
  return meaning;
}
