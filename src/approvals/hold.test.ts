import { describe, expect, it } from "vitest";
import type { Capability } from "../capability.ts";
import { issueCapability, narrowCapability } from "../capability.ts";
import type { ModelCall } from "../providers/provider.ts";
import { sampleLabel, sampleMessage } from "../store/sample-rows.ts";
import type { InboxRow } from "../store/store.ts";
import type { Turn } from "../turn.ts";
import { endorsedReasons, makeHold, narrowToHold } from "./hold.ts";

const call: ModelCall = { id: "c1", tool: "delete", args: { path: "a.txt" } };
const reasons = [{ code: "classify/destroy", text: "" }];
const capability = issueCapability({
  principal: { id: "owner", role: "owner" },
  agent: "main",
  conversation: "cnv_1",
  tools: ["read", "delete"],
  powers: ["workspace:write"],
  readers: ["owner"],
  maxSteps: 9,
});

function turnOf(message: Partial<InboxRow> = {}, held: Capability = capability): Turn {
  const row = sampleMessage(message);
  const origin = { traceId: "t" };
  return {
    id: row.turnId,
    message: row,
    capability: held,
    origin,
    timeZone: "UTC",
    signal: AbortSignal.abort(),
  };
}
const turn = turnOf();
const parked = makeHold(turn, {
  call,
  label: sampleLabel,
  reasons,
  now: 1_000,
  timeoutMs: 5_000,
  pending: [call],
});
const approved = { ...parked, state: "approved", decidedAt: 2_000, decidedBy: "owner" } as const;
const endorsed = (
  hold: Parameters<typeof endorsedReasons>[0],
  { as = turn, made = call, now = 2_500 }: { as?: Turn; made?: ModelCall; now?: number } = {},
) => [...endorsedReasons(hold, as, made, now)];

describe("an approval", () => {
  it("endorses the reasons that were shown, for the very call that was held", () => {
    expect(endorsed(approved)).toEqual(["classify/destroy"]);
    expect(endorsed({ ...approved, reasons: [] })).toEqual([]);
    for (const state of ["pending", "denied", "expired", "cancelled"] as const)
      expect(endorsed({ ...approved, state })).toEqual([]);
    expect(endorsed(undefined)).toEqual([]);
  });

  it("endorses nothing when anything about the call has changed", () => {
    const calls: readonly ModelCall[] = [
      { ...call, tool: "move" },
      { ...call, args: { path: "b.txt" } },
      { ...call, args: { path: "a.txt", recursive: true } },
      { ...call, args: {} },
    ];
    for (const made of calls) expect(endorsed(approved, { made })).toEqual([]);
    const turns = [
      turnOf({ conversation: "cnv_2" }),
      turnOf({ person: "api:tok_2" }),
      turnOf({ principal: { id: "owner", role: "member" } }),
      turnOf({ turnId: "trn_other" }),
      turnOf({}, narrowCapability(capability, { tools: ["delete"] })),
      turnOf({}, narrowCapability(capability, { powers: [] })),
      turnOf({}, narrowCapability(capability, { readers: [] })),
      turnOf({}, narrowCapability(capability, { maxSteps: 3 })),
      turnOf({}, issueCapability({ ...capability, agent: "other" })),
    ];
    for (const as of turns) expect(endorsed(approved, { as })).toEqual([]);
  });

  it("counts for as long after the decision as the question was open, and not once a clock was set far back", () => {
    expect(endorsed(approved, { now: 7_000 })).toHaveLength(1);
    expect(endorsed(approved, { now: 7_001 })).toEqual([]);
    expect(endorsed(approved, { now: -4_000 })).toEqual([]);
  });

  it("runs under what was allowed then and is allowed now, which counts as the same when more was added since", () => {
    const wider = issueCapability({ ...capability, tools: ["delete", "write", "read"], maxSteps: 20 });
    const narrowed = narrowToHold(wider, parked.capability);
    expect(narrowed.tools).toEqual(["delete", "read"]);
    expect(endorsed(approved, { as: turnOf({}, narrowed) })).toHaveLength(1);
    expect(endorsed(approved, { as: turnOf({}, wider) })).toEqual([]);
  });
});

describe("a hold", () => {
  it("has a whole id of its own and counts the equal calls of its step", () => {
    const pending = [call, { ...call, id: "c2" }, { ...call, id: "c3", args: { path: "b.txt" } }];
    const given = { call, label: sampleLabel, reasons, now: 0, timeoutMs: 1, pending };
    const [one, other] = [makeHold(turn, given), makeHold(turn, given)];
    expect(one.id).toMatch(/^hold_[0-9a-z]{26}$/);
    expect(one.id).not.toBe(other.id);
    expect([one.times, one.requestHash, one.callHash]).toEqual([2, other.requestHash, other.callHash]);
  });
});
