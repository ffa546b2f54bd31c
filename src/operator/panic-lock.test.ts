import { describe, expect, it } from "vitest";
import { EventBus } from "../events.ts";
import { AppError } from "../errors.ts";
import { systemClock } from "../platform/clock.ts";
import type { Store } from "../store/store.ts";
import { TurnScene } from "../../test/support/turn-scene.ts";
import { PanicLock } from "./panic-lock.ts";

const scene = new TurnScene();
const open = (store: Store) =>
  PanicLock.open({
    store,
    clock: systemClock,
    bus: new EventBus((error) => expect.unreachable(String(error))),
  });

describe("the panic lock", () => {
  it("holds over a restart until it is lifted", async () => {
    const lock = await open(scene.kept.store);
    expect(await lock.lock("owner", async () => 3)).toBe(3);
    expect(lock.refusal()?.code).toBe("locked");
    const next = await open(scene.kept.store);
    expect(next.refusal()?.code).toBe("locked");
    await next.unlock("owner", async () => 0);
    expect((await open(scene.kept.store)).refusal()).toBeUndefined();
  });

  it("stops what runs although it can't be written, and says that it could not", async () => {
    const full: Store = {
      ...scene.kept.store,
      read: (work) => scene.kept.store.read(work),
      write: () => Promise.reject(new AppError("storage-unavailable", "The disk is full.")),
    };
    const lock = await open(full);
    let stopped = 0;
    await expect(lock.lock("owner", async () => (stopped += 1))).rejects.toMatchObject({
      code: "storage-unavailable",
      cause: { message: "The disk is full." },
    });
    expect(stopped).toBe(1);
    expect(lock.refusal()?.code).toBe("locked");
  });

  it("is lifted only after what it could not stop has been stopped", async () => {
    const lock = await open(scene.kept.store);
    await expect(
      lock.lock("owner", () => Promise.reject(new AppError("storage-unavailable", "The disk is full."))),
    ).rejects.toThrow("The disk is full.");
    let lockedWhileStopping = false;
    await lock.unlock("owner", async () => {
      lockedWhileStopping = lock.refusal() !== undefined;
      return 1;
    });
    expect(lockedWhileStopping).toBe(true);
    expect(lock.refusal()).toBeUndefined();
  });
});
