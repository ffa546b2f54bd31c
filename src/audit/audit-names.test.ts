import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { BusEvent, EventMap, EventName } from "../events.ts";
import { auditNameOf, refusalNames } from "./audit-names.ts";

const checkpoints = `${import.meta.dirname}/../checkpoints`;

function nameOf<Name extends EventName>(name: Name, data: EventMap[Name]): string {
  const { level, event } = auditNameOf({
    name,
    at: 0,
    origin: { traceId: "t" },
    data,
  } as unknown as BusEvent);
  return `${level} ${event}`;
}

const refused = (code: string) =>
  nameOf("message:refused", { checkpoint: "inbound", reason: { code, text: "t" } });

/** Each reason code that a layer's source spells, with its checkpoint; ids of findings are not codes. */
function readReasonCodes(): readonly { readonly checkpoint: string; readonly code: string }[] {
  const codes = new Map<string, string>();
  for (const file of readdirSync(checkpoints, { recursive: true, encoding: "utf8" })) {
    const [checkpoint = "", layer, name] = file.split("/");
    if (name === undefined || !file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const text = readFileSync(`${checkpoints}/${file}`, "utf8").replaceAll(/\bid: "[^"]*"/g, "");
    for (const [, code = ""] of text.matchAll(/"([a-z-]+\/[a-z-]+)"/g)) {
      if (code.startsWith(`${layer}/`)) codes.set(code, checkpoint);
    }
  }
  return [...codes].map(([code, checkpoint]) => ({ checkpoint, code }));
}

const crossed = (
  outcome: "pass" | "hold" | "refuse",
  layers: EventMap["checkpoint:crossed"]["layers"] = [],
) => nameOf("checkpoint:crossed", { checkpoint: "inbound", outcome, subject: "m", layers, durationMs: 1 });

const refusedAtGateway = (code: string) =>
  nameOf("checkpoint:crossed", {
    checkpoint: "gateway",
    outcome: "refuse",
    subject: "GET /api/me",
    layers: [],
    reasons: [{ code, text: "t" }],
    durationMs: 1,
  });

it("gives events of the bus the names and levels of the specification", () => {
  expect(nameOf("daemon:started", { version: "1", model: "m", warnings: [] })).toBe(
    "INFO startup-security-check",
  );
  expect(nameOf("daemon:started", { version: "1", model: "m", warnings: ["w"] })).toBe(
    "WARN startup-security-check",
  );
  expect(nameOf("message:accepted", { messageId: "m", channel: "c" })).toBe("INFO message-received");
  expect(refused("shape/too-long")).toBe("BLOCK message-oversized");
  expect(refused("a layer/of later")).toBe("BLOCK a-layer-of-later");
  expect(refused("///")).toBe("BLOCK message-refused");
  expect(nameOf("login:failed", { method: "link", remoteAddress: "::1" })).toBe("BLOCK auth-failed");
  expect(nameOf("login:failed", { method: "bearer", remoteAddress: "::1" })).toBe("BLOCK login-failed");
  expect(nameOf("security:warn", { what: "start", detail: {} })).toBe("WARN config-hygiene");
  expect(nameOf("records:failed", { reason: "r" })).toBe("ERROR records-failed");
  expect(nameOf("secret:accessed", { name: "n", outcome: "denied", by: "b" })).toBe("BLOCK secret-denied");
});

it("names every reason with which the layers of gateway and inbound refuse, and no other", () => {
  const codes = readReasonCodes().filter(({ checkpoint }) => ["gateway", "inbound"].includes(checkpoint));
  expect(codes.map(({ code }) => code).sort()).toEqual(Object.keys(refusalNames).sort());
  for (const { checkpoint, code } of codes) {
    const wanted = `BLOCK ${refusalNames[code]}`;
    expect(checkpoint === "gateway" ? refusedAtGateway(code) : refused(code), code).toBe(wanted);
  }
});

it("gives the refusals of the specification the specification's names", () => {
  expect(refusedAtGateway("limits/rate")).toBe("BLOCK rate-limited");
  expect(refusedAtGateway("limits/body")).toBe("BLOCK message-oversized");
  expect(refusedAtGateway("bearer/missing")).toBe("BLOCK auth-failed");
  expect(refusedAtGateway("a/later")).toBe("BLOCK gateway-refused");
});

it("gives every other reason of a layer the name of its checkpoint", () => {
  const codes = readReasonCodes();
  for (const checkpoint of ["action", "skills"] as const) {
    const own = codes.filter((row) => row.checkpoint === checkpoint);
    expect(own.length, checkpoint).toBeGreaterThan(2);
    for (const { code } of own) {
      const crossing = {
        checkpoint,
        subject: "c",
        layers: [],
        reasons: [{ code, text: "t" }],
        durationMs: 1,
      };
      expect(nameOf("checkpoint:crossed", { ...crossing, outcome: "refuse" })).toBe(
        `BLOCK ${checkpoint}-refused`,
      );
      expect(nameOf("checkpoint:crossed", { ...crossing, outcome: "hold" })).toBe(`WARN ${checkpoint}-held`);
    }
  }
});

it("calls a crossing by its outcome; what alarmed a layer has a line of its own", () => {
  expect(crossed("pass")).toBe("INFO inbound-passed");
  expect(crossed("hold")).toBe("WARN inbound-held");
  expect(crossed("refuse")).toBe("BLOCK inbound-refused");
  expect(nameOf("security:warn", { what: "jailbreak-attempt", detail: {} })).toBe("WARN jailbreak-attempt");
});

it("calls a layer that broke an error, unless its turn was cancelled", () => {
  const failing = (failed: string) => [{ layer: "inbound/x", did: "refuse", failed }] as const;
  expect(crossed("pass", failing("Error: timeout"))).toBe("ERROR inbound-layer-failed");
  expect(crossed("refuse", failing("TypeError: x"))).toBe("ERROR inbound-layer-failed");
  expect(crossed("refuse", failing("TurnStopped: cancelled"))).toBe("BLOCK inbound-refused");
});
