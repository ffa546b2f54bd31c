import type { GatewayLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { GatewayRequest } from "../request.ts";
import type { GatewayLimits } from "./config.ts";
import { RequestRate } from "./request-rate.ts";

const header: LayerHeader = {
  name: "gateway/limits",
  kind: "wall",
  protectsAgainst:
    "One client that takes the daemon away from the others by size, number or speed of its requests.",
  fails: "closed",
  configuredBy: ["gateway.limits", "gateway.trustedProxies"],
  spec: ["001/gateway-single-perimeter"],
};

/**
 * Bounds what a request may weigh and how many a caller may have.
 * Callers with a token count by token, others by address: strangers never use up a token's share.
 */
export function createLimitsLayer(config: GatewayLimits): GatewayLayer {
  const rate = new RequestRate(config.requestsPerMinute);
  const inWork = new Map<string, number>();

  function enter(request: GatewayRequest, key: string): Verdict<GatewayRequest> {
    const count = inWork.get(key) ?? 0;
    if (count >= config.concurrentRequests)
      return refuse("too-many-requests", {
        code: "limits/concurrent",
        text: `More than ${config.concurrentRequests} requests of this caller are in work at once.`,
        hint: "Wait for some of them to end; `gateway.limits.concurrentRequests` sets the number.",
        retryAfterMs: 1_000,
      });
    inWork.set(key, count + 1);
    request.onFinished(() => {
      const left = (inWork.get(key) ?? 1) - 1;
      if (left <= 0) inWork.delete(key);
      else inWork.set(key, left);
    });
    return pass(request);
  }

  return {
    header,
    judge(request, context) {
      const tooHeavy = weigh(request, config);
      if (tooHeavy !== undefined) return tooHeavy;
      const { caller } = request;
      if (caller?.kind === "socket") return pass(request);
      if (caller !== undefined) {
        const taken = rate.take(caller.id, context.now);
        if (!taken.ok) return refuseRate(config, taken.retryAfterMs);
      }
      return enter(request, caller === undefined ? `address ${request.remoteAddress}` : caller.id);
    },
  };
}

function refuseRate(config: GatewayLimits, retryAfterMs: number): Verdict<never> {
  return refuse("too-many-requests", {
    code: "limits/rate",
    text: `This token has used its ${config.requestsPerMinute} requests per minute.`,
    hint: "Send more slowly; `gateway.limits.requestsPerMinute` sets the number.",
    retryAfterMs,
  });
}

function weigh(request: GatewayRequest, config: GatewayLimits): Verdict<never> | undefined {
  const [repeated] = request.repeated;
  if (repeated !== undefined)
    return refuse("bad-request", {
      code: "limits/repeated-header",
      text: `The header ${repeated} came more than once, so which one counts would be a guess.`,
      hint: "Send it once.",
    });
  if (request.targetBytes > config.targetBytes)
    return tooLarge("limits/target", "path and query", request.targetBytes, config.targetBytes);
  if (request.headerCount > config.headerCount)
    return tooLarge("limits/header-count", "number of headers", request.headerCount, config.headerCount);
  if (request.headerBytes > config.headerBytes)
    return tooLarge("limits/header-bytes", "headers", request.headerBytes, config.headerBytes);
  const declared = Number(request.headers["content-length"] ?? 0);
  if (!(declared <= request.maxBodyBytes))
    return tooLarge("limits/body", "request body", declared, request.maxBodyBytes);
  return undefined;
}

function tooLarge(code: string, what: string, got: number, most: number): Verdict<never> {
  return refuse("too-large", {
    code,
    text: `The ${what} may be at most ${most}; this request has ${got}.`,
    hint: "Send less at once; the keys below `gateway.limits` set the bounds.",
  });
}
