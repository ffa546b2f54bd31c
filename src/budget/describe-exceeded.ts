import { AppError } from "../errors.ts";
import type { Exceeded } from "./ledger.ts";
import type { Period, Unit } from "./limit.ts";

const within: { readonly [P in Period]: string } = {
  execution: "for the work on one message",
  conversation: "in one conversation",
  hour: "within 60 minutes",
  day: "within 24 hours",
};

/** What the person reads in place of an answer: which limit, what is left, when it resets. */
export function budgetExceeded(exceeded: Exceeded, now: number, timeZone: string): AppError {
  const { limit, spent, needed, resetsAt } = exceeded;
  const { unit, most, period } = limit;
  const left = Math.max(0, most - spent);
  const message =
    `Stopped by a budget before the model was asked: ${limit.key} allows ${formatCount(most, unit)} ${within[period]}. ` +
    `${formatCount(spent, unit)} are spent, ${formatCount(left, unit)} are left, and this call may take ${formatCount(needed, unit)}.`;
  return new AppError("budget-exceeded", message, {
    hint: describeWay(exceeded, now, timeZone),
    ...(resetsAt === null ? {} : { retryAfterMs: Math.max(0, resetsAt - now) }),
  });
}

function describeWay({ limit, needed, resetsAt }: Exceeded, now: number, timeZone: string): string {
  const raise = `or the owner raises ${limit.key}`;
  if (resetsAt !== null)
    return `There is room again at ${formatTime(resetsAt, timeZone)}, ${formatWait(resetsAt - now)} from now, ${raise}.`;
  if (needed > limit.most)
    return `This one call is larger than the whole limit: waiting does not help. Begin a new conversation, ${raise}.`;
  if (limit.period === "execution")
    return `It resets with the next message: ask for less at a time, ${raise}.`;
  return `It does not reset by waiting: begin a new conversation, ${raise}.`;
}

/** Money to the cent, below a dollar finer: what is left is never shown larger than it is. */
export function formatCount(count: number, unit: Unit): string {
  if (unit === "tokens") return `${count.toLocaleString("en")} tokens`;
  const dollars = count / 1_000_000;
  return `$${dollars.toFixed(dollars !== 0 && dollars < 1 ? 4 : 2)}`;
}

function formatTime(at: number, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  return `${time} (${timeZone})`;
}

function formatWait(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
