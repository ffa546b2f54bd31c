import { expect } from "vitest";
import type { House } from "./gateway-house.ts";
import { everyScope, openHouse } from "./gateway-house.ts";
import { rawRequest } from "./raw-client.ts";

export interface HostileHouse {
  readonly house: House;
  readonly token: string;
  /** Posts to the chat with a valid token, so that only the body or a header is wrong. */
  post(body: NonNullable<RequestInit["body"]>, headers?: Record<string, string>): Promise<Response>;
  expectPost(
    statuses: readonly number[],
    body: NonNullable<RequestInit["body"]>,
    headers?: Record<string, string>,
  ): Promise<void>;
  rawPost(body: string, headers: readonly string[]): string;
  /** What must hold after every attack: the server answers promptly and nothing inside it broke. */
  expectUnharmed(): Promise<void>;
}

/** A house for attacks: failures are delayed a little, so that the delay is there and the tests stay fast. */
export async function openHostileHouse(): Promise<HostileHouse> {
  const house = await openHouse({ gateway: { failures: { free: 3, firstDelayMs: 20, maxDelayMs: 200 } } });
  const token = await house.makeToken(everyScope);
  const post: HostileHouse["post"] = (body, headers = {}) =>
    house.fetch("/api/chat", {
      method: "POST",
      body,
      token,
      headers: { "content-type": "application/json", ...headers },
    });
  return {
    house,
    token,
    post,
    async expectPost(statuses, body, headers) {
      const answer = await post(body, headers);
      expectRefusal({ status: answer.status, body: await answer.text() }, ...statuses);
    },
    rawPost: (body, headers) =>
      rawRequest(
        house.port,
        "POST /api/chat",
        [`Authorization: Bearer ${token}`, "Content-Type: application/json", ...headers],
        body,
      ),
    async expectUnharmed() {
      const started = performance.now();
      const health = await house.fetch("/health");
      expect(await health.json()).toEqual({ status: "ok" });
      expect(performance.now() - started).toBeLessThan(2_000);
      expect(house.internalErrors.splice(0)).toEqual([]);
    },
  };
}

/** Every refusal has the one shape, whoever refused. */
export function expectRefusal(
  answer: { readonly status: number; readonly body: string },
  ...statuses: number[]
): void {
  expect(statuses).toContain(answer.status);
  const { error } = JSON.parse(answer.body) as { error: Record<string, unknown> };
  expect(error["code"]).toBeTypeOf("string");
  expect(error["message"]).toBeTypeOf("string");
  expect(error["hint"]).toBeTypeOf("string");
  expect(error["traceId"]).toMatch(/^[0-9a-f-]{36}$/);
}
