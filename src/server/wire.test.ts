import { describe, expect, expectTypeOf, it } from "vitest";
import type { TurnEvent } from "../delivery/desk.ts";
import type { EventMap } from "../events.ts";
import { checkpoints } from "../layer.ts";
import type { LayerHeader, Reason } from "../layer.ts";
import type { Protection } from "../operator/protections.ts";
import type { HoldRow, TurnState as StoredTurnState } from "../store/store.ts";
import type * as wire from "./wire.ts";

type DataOf<Type extends TurnEvent["type"]> = Omit<Extract<TurnEvent, { type: Type }>, "type">;

describe("the types of the wire", () => {
  it("know exactly the checkpoints of the road", () => {
    const known = {
      gateway: true,
      inbound: true,
      skills: true,
      action: true,
      outbound: true,
      storage: true,
    } satisfies Record<wire.CheckpointName, true>;
    expect(Object.keys(known)).toEqual([...checkpoints]);
  });

  it("take every event of a turn as the desk tells it", () => {
    expectTypeOf<DataOf<"delta">>().toExtend<wire.TurnStreamEvents["delta"]>();
    expectTypeOf<DataOf<"tool">>().toExtend<wire.TurnStreamEvents["tool"]>();
    expectTypeOf<DataOf<"verdict">>().toExtend<wire.TurnStreamEvents["verdict"]>();
    expectTypeOf<DataOf<"held">>().toExtend<wire.TurnStreamEvents["held"]>();
    expectTypeOf<DataOf<"notice">>().toExtend<wire.TurnStreamEvents["notice"]>();
    expectTypeOf<DataOf<"retracted">>().toExtend<wire.TurnStreamEvents["retracted"]>();
    expectTypeOf<DataOf<"done">>().toExtend<wire.TurnStreamEvents["done"]>();
    expectTypeOf<TurnEvent["type"]>().toExtend<keyof wire.TurnStreamEvents>();
  });

  it("take crossings, layers, reasons and states as the house makes them", () => {
    expectTypeOf<EventMap["checkpoint:crossed"]>().toExtend<wire.CrossingView>();
    expectTypeOf<LayerHeader>().toExtend<wire.LayerView>();
    expectTypeOf<Protection>().toExtend<wire.ProtectionView>();
    expectTypeOf<Reason>().toExtend<wire.WireReason>();
    expectTypeOf<HoldRow["state"]>().toEqualTypeOf<wire.HoldState>();
    expectTypeOf<StoredTurnState>().toEqualTypeOf<wire.TurnState>();
  });
});
