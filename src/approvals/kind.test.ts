import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import { limits } from "../limits.ts";
import type { Principal } from "../message.ts";
import { sampleHold } from "../store/sample-rows.ts";
import type { HoldRow, KindRow } from "../store/store.ts";
import type { ToolDeclaration } from "../tools/tool.ts";
import type { KindRequest, KindWish } from "./kind.ts";
import { coversCall, makeKind, offerKind } from "./kind.ts";

const declaration: ToolDeclaration = {
  name: "send",
  description: "Sends.",
  group: "test",
  input: z.strictObject({}),
  effect: "mutate",
  egress: true,
  sinks: { to: "recipient", path: "path" },
  content: ["body", "to"],
  returns: { trust: "external", ids: [] },
  idempotent: false,
  needs: [],
  timeoutMs: 1_000,
};
const owner: Principal = { id: "owner", role: "owner" };
const about = { condition: "grounded", argument: "to", value: "bob", firstSeen: null, endorse: "" };
const whole = { condition: "asked-for", argument: null, value: null, firstSeen: null, endorse: "" };
const reasons: HoldRow["reasons"] = [
  { code: "classify/sensitive", text: "" },
  { code: "provenance/grounded:00aa", text: "", about },
  { code: "provenance/asked-for:00bb", text: "", about: whole },
];
const args = { to: "bob", path: "a.txt", body: "hello", flag: true };
const hold = sampleHold({ call: { id: "c", tool: "send", args }, reasons });
const hour = 3_600_000;

const kindOf = (wish: KindWish, held = hold): KindRow => {
  const made = makeKind({ hold: held, wish, declaration, by: owner, now: 0 });
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
const requestOf = (given: JsonObject, codes: readonly string[] = ["classify/sensitive"]): KindRequest => ({
  asked: {
    tool: "send",
    args: given,
    conversation: hold.conversation,
    agent: hold.agent,
    person: hold.person,
    principal: hold.principal,
  },
  bounds: hold.capability,
  reasons: codes,
  trust: "user",
  now: 1_000,
});

describe("an approved kind", () => {
  it("leaves open what is declared as content alone, and where it acts only when a person says so", () => {
    expect(offerKind(hold, declaration)).toEqual({ varying: ["body"], mayFree: ["to", "path"] });
    expect(offerKind(hold, undefined)).toEqual({ varying: [], mayFree: [] });
    const kind = kindOf({ until: hour });
    expect(coversCall(kind, requestOf({ ...args, body: "another text" }))).toBe(true);
    for (const other of [{ to: "eve" }, { path: "b.txt" }, { flag: false }, { extra: 1 }])
      expect(coversCall(kind, requestOf({ ...args, ...other }))).toBe(false);
    const { flag: _, ...fewer } = args;
    expect(coversCall(kind, requestOf(fewer))).toBe(false);
    const free = kindOf({ until: hour, free: ["path"] });
    expect(coversCall(free, requestOf({ ...args, path: "b.txt" }))).toBe(true);
    expect(coversCall(free, requestOf({ ...args, to: "eve" }))).toBe(false);
  });

  it("covers the reasons it was given for, values by their own code, and no other objection", () => {
    const kind = kindOf({ until: hour });
    const codes = reasons.map(({ code }) => code);
    expect(coversCall(kind, requestOf(args, codes))).toBe(true);
    for (const code of [
      "provenance/grounded:00cc",
      "classify/destroy",
      "provenance/carrier:00aa",
      "budget/hour",
    ])
      expect(coversCall(kind, requestOf(args, [...codes, code]))).toBe(false);
    const free = kindOf({ until: hour, free: ["path"] });
    expect(free.reasons).toEqual(["classify/sensitive", "provenance/grounded:00aa"]);
    expect(coversCall(free, requestOf(args, ["provenance/asked-for:00bb"]))).toBe(false);
  });

  it("counts for its requester, place and capability, from when it was made until its time, and not once revoked", () => {
    const kind = kindOf({ until: hour });
    const request = requestOf(args);
    expect(coversCall(kind, request)).toBe(true);
    const { asked } = request;
    const others: readonly KindRequest[] = [
      { ...request, now: hour },
      { ...request, now: -1 },
      { ...request, trust: "external" },
      { ...request, bounds: { tools: "all" } },
      { ...request, asked: { ...asked, tool: "erase" } },
      { ...request, asked: { ...asked, conversation: "cnv_2" } },
      { ...request, asked: { ...asked, agent: "other" } },
      { ...request, asked: { ...asked, person: "api:tok_2" } },
      { ...request, asked: { ...asked, principal: { id: "owner", role: "member" } } },
    ];
    for (const other of others) expect(coversCall(kind, other)).toBe(false);
    expect(coversCall({ ...kind, revokedAt: 1 }, request)).toBe(false);
  });

  it("is refused without an end within a day, and with an argument that may not be left free", () => {
    const faults: readonly KindWish[] = [
      { until: 0 },
      { until: limits.kindLifeMs + 1 },
      { until: Number.NaN },
      { until: hour, free: ["flag"] },
      { until: hour, free: ["body"] },
      { until: hour, free: ["__proto__"] },
    ];
    for (const wish of faults)
      expect(makeKind({ hold, wish, declaration, by: owner, now: 0 }).ok).toBe(false);
    const unknown = { hold, wish: { until: hour, free: ["to"] }, declaration: undefined, by: owner, now: 0 };
    expect(makeKind(unknown).ok).toBe(false);
  });

  it("never covers a call that differs from the one it was made for in anything but what is open", () => {
    const value = fc.oneof(fc.constantFrom("bob", "eve", "a.txt", ""), fc.boolean(), fc.constant(null));
    const anyArgs = fc.dictionary(fc.constantFrom("to", "path", "body", "flag", "extra"), value);
    const free = fc.uniqueArray(fc.constantFrom("to", "path"));
    const codes = fc.uniqueArray(fc.constantFrom(...reasons.map(({ code }) => code), "x/y"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anyArgs, anyArgs, free, codes, (first, second, left, held) => {
        const asked = sampleHold({ call: { id: "c", tool: "send", args: first }, reasons });
        const made = makeKind({
          hold: asked,
          wish: { until: hour, free: left },
          declaration,
          by: owner,
          now: 0,
        });
        if (!made.ok) return;
        const open = ["body", ...left];
        const closed = (given: JsonObject) =>
          canonicalJson(Object.fromEntries(Object.entries(given).filter(([name]) => !open.includes(name))));
        const covered = coversCall(made.value, requestOf(second, held));
        if (!covered) return;
        expect(closed(second)).toBe(closed(first));
        for (const code of held) expect(reasons.map((reason) => reason.code)).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});
