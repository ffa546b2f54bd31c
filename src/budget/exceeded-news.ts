import type { StoreUnit } from "../store/store.ts";
import type { Limit } from "./limit.ts";
import { slotMs, slotsPerDay, slotsPerHour } from "./spending-time.ts";

const settingKey = "budget.told";
const mostKept = 200;

/** Whether the owner has not been told of this limit within its window; from now on he has. Survives a restart. */
export async function isNewsOf(
  unit: StoreUnit,
  { key, period }: Limit,
  { conversation, turnId }: { readonly conversation: string; readonly turnId: string },
  time: number,
): Promise<boolean> {
  const subject = { execution: ` ${turnId}`, conversation: ` ${conversation}`, hour: "", day: "" }[period];
  const name = `${key}${subject}`;
  const told = Object.entries(readTold(await unit.settings.get(settingKey))).filter(
    ([, until]) => until > time,
  );
  if (told.some(([one]) => one === name)) return false;
  const until = time + slotMs * (period === "hour" ? slotsPerHour : slotsPerDay);
  const kept: Readonly<Record<string, number>> = Object.fromEntries(
    [...told, [name, until] as const].slice(-mostKept),
  );
  await unit.settings.put(settingKey, kept);
  return true;
}

function readTold(stored: unknown): Readonly<Record<string, number>> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
