import type { GatewayLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { GatewayRequest } from "../request.ts";
import { readSessionCookie } from "../request.ts";

const header: LayerHeader = {
  name: "gateway/origin",
  kind: "wall",
  protectsAgainst:
    "Web pages of others that use the browser of a logged-in person (DNS rebinding, cross-site requests and sockets).",
  fails: "closed",
  configuredBy: ["gateway.hosts"],
  spec: ["001/gateway-single-perimeter"],
};

export interface OriginDeps {
  /** Names without a port that mean this listener on its own port, e.g. `localhost`. */
  readonly boundNames: readonly string[];
  /** Known only once the listener is up, when port 0 was asked for. */
  readonly boundPort: () => number;
  readonly secure: boolean;
  /** `gateway.hosts`: with a port exactly so, without one on any port. */
  readonly hosts: readonly string[];
}

export const loopbackNames = ["localhost", "127.0.0.1", "[::1]"] as const;

/** Is this request meant for us, and does it come from our own page? Missing proof is refused. */
export function createOriginLayer(deps: OriginDeps): GatewayLayer {
  const bound = new Set(deps.boundNames.map((name) => name.toLowerCase()));
  const configured = new Set(deps.hosts.map((name) => name.toLowerCase()));

  function isOurs(authority: string): boolean {
    const whole = authority.toLowerCase();
    if (configured.has(whole)) return true;
    const { name, port } = splitAuthority(whole);
    if (configured.has(name)) return true;
    const defaultPort = deps.secure ? 443 : 80;
    return bound.has(name) && (port ?? defaultPort) === deps.boundPort();
  }

  return {
    header,
    judge(request) {
      if (request.transport === "socket") return pass(request);
      const host = request.headers["host"];
      if (host === undefined || request.repeated.includes("host") || !isOurs(host)) return refuseHost(host);
      if (request.repeated.includes("origin")) return refuseOrigin("two Origin headers");
      const origin = request.headers["origin"];
      if (origin !== undefined) {
        const authority = authorityOf(origin);
        // Same name and port as asked for: another page on this machine is as foreign as any other.
        if (authority === undefined || authority !== host.toLowerCase()) return refuseOrigin(origin);
      }
      return judgeCookie(request, origin);
    },
  };
}

/** A cookie is sent by the browser whoever asks, so the request must show that our own page asked. */
function judgeCookie(request: GatewayRequest, origin: string | undefined): Verdict<GatewayRequest> {
  if (request.access === "open" || !restsOnCookie(request)) return pass(request);
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return refuseOrigin(`a ${site} page`);
  const reads = request.transport === "http" && (request.method === "GET" || request.method === "HEAD");
  if (!reads && origin === undefined && site !== "same-origin")
    return refuse("forbidden", {
      code: "origin/missing",
      text: "A request with a session cookie must show that it comes from the console: it has neither Origin nor Sec-Fetch-Site.",
      hint: "From a program, use a token (`castellan token create`) instead of the console's session.",
    });
  return pass(request);
}

function restsOnCookie(request: GatewayRequest): boolean {
  if (request.caller !== undefined) return request.caller.kind === "session";
  return (
    request.headers["authorization"] === undefined &&
    readSessionCookie(request.headers["cookie"]) !== undefined
  );
}

function splitAuthority(authority: string): { readonly name: string; readonly port: number | undefined } {
  const match = /^(\[[0-9a-f:.]+\]|[^:]*)(?::(\d{1,5}))?$/.exec(authority);
  if (match === null) return { name: "", port: undefined };
  return { name: match[1] ?? "", port: match[2] === undefined ? undefined : Number(match[2]) };
}

function authorityOf(origin: string): string | undefined {
  return /^https?:\/\/([A-Za-z0-9.-]+(?::\d{1,5})?|\[[0-9A-Fa-f:.]+\](?::\d{1,5})?)$/
    .exec(origin)?.[1]
    ?.toLowerCase();
}

function refuseHost(host: string | undefined): Verdict<never> {
  return refuse("forbidden", {
    code: "origin/host",
    text: `This daemon is not known by the name ${printable(host)}.`,
    hint: "Use the address that `castellan start` printed, or add the name to `gateway.hosts`.",
  });
}

function refuseOrigin(origin: string): Verdict<never> {
  return refuse("forbidden", {
    code: "origin/foreign",
    text: `The request was made by ${printable(origin)}, not by this daemon's own console.`,
    hint: "Open the console at the address that `castellan start` printed; add a proxy's name to `gateway.hosts`.",
  });
}

function printable(text: string | undefined): string {
  if (text === undefined) return "(none)";
  return `"${text.slice(0, 100).replaceAll(/[^\x20-\x7e]/g, "?")}"`;
}
