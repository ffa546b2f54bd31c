import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Principal, Role } from "../message.ts";
import { fits, isApprover, mayDecide } from "./approvers.ts";
import { approvalsConfig } from "./config.ts";

const approversOf = (approvers: object) => approvalsConfig.parse({ approvers }).approvers;
const holdOf = (codes: readonly string[], tool = "erase", principal: Principal = ann) => ({
  call: { id: "c", tool, args: {} },
  reasons: codes.map((code) => ({ code, text: "" })),
  principal,
});
const ann: Principal = { id: "whatsapp:1", role: "member" };
const bob: Principal = { id: "whatsapp:2", role: "member" };
const cem: Principal = { id: "whatsapp:3", role: "guest" };
const owner: Principal = { id: "owner", role: "owner" };
const destroy = ["classify/destroy"];

describe("who decides", () => {
  it("is an owner by default, about requests of its own too", () => {
    const usual = approversOf({});
    expect([owner, ann, bob, cem].map((by) => mayDecide(usual, holdOf(destroy), by))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(mayDecide(usual, holdOf(destroy, "erase", owner), owner)).toBe(true);
  });

  it("is a role or a principal by its id, but never the requester unless as an owner, and never a guest", () => {
    const members = approversOf({ default: ["member"] });
    expect([owner, ann, bob].map((by) => mayDecide(members, holdOf(destroy), by))).toEqual([
      false,
      false,
      true,
    ]);
    const named = approversOf({ default: ["owner", ann.id, bob.id, cem.id] });
    expect([owner, ann, bob, cem].map((by) => mayDecide(named, holdOf(destroy), by))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const impostor: Principal = { id: "owner", role: "member" };
    expect(mayDecide(approversOf({}), holdOf(destroy), impostor)).toBe(false);
    expect(() => approversOf({ default: ["guest"] })).toThrow(/a guest never decides/);
  });

  it("is said by the first rule that fits, for each reason on its own", () => {
    const ruled = approversOf({
      rules: [
        { tool: "send_*", reason: "provenance/*", approvers: [bob.id] },
        { reason: "provenance/*", approvers: ["owner", bob.id] },
        { tool: "erase", approvers: ["owner"] },
      ],
    });
    const both = ["classify/destroy", "provenance/grounded:1"];
    expect(mayDecide(ruled, holdOf(["provenance/grounded:1"], "send_mail"), bob)).toBe(true);
    expect(mayDecide(ruled, holdOf(["provenance/grounded:1"], "send_mail"), owner)).toBe(false);
    expect(mayDecide(ruled, holdOf(both), bob)).toBe(false);
    expect(mayDecide(ruled, holdOf(both), owner)).toBe(true);
    expect(mayDecide(ruled, holdOf([]), owner)).toBe(false);
    expect([owner, bob, ann, cem].map((by) => isApprover(ruled, by))).toEqual([true, true, false, false]);
  });

  it("is nobody more when a reason is added, and never the requester", () => {
    const principal = fc.record<Principal>({
      id: fc.constantFrom("owner", "member", "p1", "p2"),
      role: fc.constantFrom<Role>("owner", "member", "guest"),
    });
    const who = fc.uniqueArray(fc.constantFrom("owner", "member", "p1", "p2"), { minLength: 1 });
    const pattern = fc.constantFrom("*", "a*", "a/b", "*b", "c/d");
    const rule = fc.record({ tool: pattern, reason: pattern, approvers: who });
    const codes = fc.array(fc.constantFrom("a/b", "c/d", "a/c"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ default: who, rules: fc.array(rule, { maxLength: 3 }) }),
        codes,
        principal,
        principal,
        (raw, reasons, asker, by) => {
          const approvers = approversOf(raw);
          const all = mayDecide(approvers, holdOf(reasons, "a", asker), by);
          for (const code of reasons)
            if (all) expect(mayDecide(approvers, holdOf([code], "a", asker), by)).toBe(true);
          if (all) expect(by.role === "guest" || (by.id === asker.id && by.role !== "owner")).toBe(false);
        },
      ),
    );
  });
});

describe("a pattern", () => {
  it("fits what the same expression fits", () => {
    const piece = fc.stringMatching(/^[ab./*]{0,6}$/);
    fc.assert(
      fc.property(piece, fc.stringMatching(/^[ab./]{0,10}$/), (pattern, text) => {
        const expression = pattern
          .split("*")
          .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
          .join(".*");
        expect(fits(pattern, text)).toBe(new RegExp(`^${expression}$`, "su").test(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes a moment on a hostile pattern and a long text", () => {
    const started = performance.now();
    expect(fits("*a".repeat(99), "a".repeat(200_000).concat("b"))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
