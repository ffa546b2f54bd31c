import type { GatewayRequest } from "../../src/checkpoints/gateway/request.ts";
import type { CrossingContext } from "../../src/layer.ts";

/** A plain request of a stranger on loopback; tests say what differs. */
export function gatewayRequest(differs: Partial<GatewayRequest> = {}): GatewayRequest {
  return {
    transport: "http",
    method: "GET",
    path: "/api/me",
    targetBytes: 7,
    remoteAddress: "127.0.0.1",
    headers: { host: "127.0.0.1:7000" },
    headerCount: 1,
    headerBytes: 24,
    repeated: [],
    access: ["read"],
    maxBodyBytes: 1_000,
    onFinished: () => undefined,
    ...differs,
  };
}

export function crossingContext(now = 1_000_000): CrossingContext {
  return { now, signal: new AbortController().signal, traceId: "trace", agent: "" };
}
