import { expect, it } from "vitest";
import { alarmsOf } from "./alarms.ts";

it("makes one alarm of all findings with one name, and none of findings without", () => {
  const findings = [
    { id: "injection/score", family: "injection", score: 0.8, alarm: "jailbreak-attempt" },
    { id: "injection/role", family: "role-marker", via: "base64", alarm: "jailbreak-attempt" },
    { id: "injection/role", family: "role-marker", via: "base64", alarm: "jailbreak-attempt" },
    { id: "injection/faint", family: "injection", score: 0.9 },
  ];
  expect(alarmsOf([{ layer: "inbound/injection", did: "pass", findings }])).toEqual([
    {
      what: "jailbreak-attempt",
      detail: {
        layer: "inbound/injection",
        did: "pass",
        score: 0.8,
        threats: ["pattern:role-marker via base64"],
        findings: ["injection/score", "injection/role via base64"],
      },
    },
  ]);
  expect(alarmsOf([{ layer: "inbound/shape", did: "pass" }])).toEqual([]);
});
