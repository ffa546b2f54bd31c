import { describe, expect, it } from "vitest";
import { gateOrder, lengthOf, pointAt, routeBetween, tallPlan, widePlan } from "./road-plan.ts";

describe("the way along the road", () => {
  it("leads through the keep to storage and back, and straight everywhere else", () => {
    expect(routeBetween(widePlan, "skills", "storage")).toHaveLength(3);
    expect(routeBetween(widePlan, "storage", "action")).toHaveLength(3);
    expect(routeBetween(widePlan, "start", "gateway")).toHaveLength(2);
    expect(routeBetween(widePlan, "outbound", "exit")).toHaveLength(2);
  });

  it("begins and ends where it should and never leaves its ends behind", () => {
    for (const plan of [widePlan, tallPlan])
      for (const gate of gateOrder) {
        const route = routeBetween(plan, "start", gate);
        expect(pointAt(route, 0)).toEqual(route[0]);
        expect(pointAt(route, lengthOf(route) + 50)).toEqual(route.at(-1));
      }
  });
});
