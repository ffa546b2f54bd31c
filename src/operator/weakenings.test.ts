import { describe, expect, it } from "vitest";
import { configSchema } from "../config/schema.ts";
import { describeWeakenings } from "./weakenings.ts";

describe("settings that weaken what leaves", () => {
  it("are named one by one, and none of them by default", () => {
    expect(describeWeakenings(configSchema.parse({}))).toEqual([]);
    const config = configSchema.parse({
      security: { canary: { enabled: false }, promptLeak: { action: "allow" } },
      outbound: { links: { action: "allow" } },
    });
    expect(describeWeakenings(config).map((line) => line.split(":")[0])).toEqual([
      "security.canary.enabled",
      "security.promptLeak.action",
      "outbound.links.action",
    ]);
  });
});

it("names approvals that nobody gives, and members who give them", () => {
  const linesOf = (approvals: object) => describeWeakenings(configSchema.parse({ approvals }));
  expect(linesOf({ enabled: false })[0]).toContain("approvals.enabled: false asks nobody");
  expect(linesOf({ approvers: { default: ["owner", "member"] } })[0]).toContain(
    "approvals.approvers: every member",
  );
  expect(linesOf({ approvers: { rules: [{ tool: "x", approvers: ["member"] }] } })).toHaveLength(1);
  expect(linesOf({ enabled: true, approvers: { default: ["owner", "whatsapp:1"] } })).toEqual([]);
});

it("names tool results that nobody looks at, or looks at with less care", () => {
  const linesOf = (toolResults: object) =>
    describeWeakenings(configSchema.parse({ inbound: { toolResults } }));
  expect(linesOf({ enabled: false })[0]).toContain("inbound.toolResults.enabled: false");
  expect(linesOf({ alarmThreshold: 0.9 })[0]).toContain("inbound.toolResults: thresholds");
});

it("names what lets an attacker go on for longer unseen", () => {
  const startsOf = (security: object) =>
    describeWeakenings(configSchema.parse({ security })).map((line) => line.split(":")[0]);
  expect(startsOf({ injection: { action: { medium: "pass" } } })).toEqual(["security.injection.action"]);
  expect(startsOf({ injection: { action: { low: "warn", high: "block" } } })).toEqual([]);
  expect(startsOf({ escalation: { threshold: 9 } })).toEqual(["security.escalation.threshold"]);
  expect(startsOf({ persistence: { warnAt: 4 } })).toEqual(["security.persistence"]);
  expect(startsOf({ persistence: { auditAt: 6 } })).toEqual(["security.persistence"]);
  expect(startsOf({ escalation: { threshold: 2 }, persistence: { warnAt: 1, auditAt: 2 } })).toEqual([]);
});
