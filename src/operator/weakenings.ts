import type { Config } from "../config/schema.ts";
import { weakeningsOf } from "../server/bind.ts";

/** Settings that take something away from a protection and are no protection's own switch. */
export function describeWeakenings({ gateway, providers }: Config): readonly string[] {
  const offDevice =
    providers.offDevice === "allow"
      ? ["providers.offDevice: allow lets a local model's conversation go on with one beyond this machine."]
      : [];
  return [...weakeningsOf(gateway), ...offDevice];
}
