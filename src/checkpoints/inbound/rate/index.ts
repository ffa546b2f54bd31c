import type { CrossingContext, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { InboundItem } from "../item.ts";
import type { RateLimitConfig } from "./config.ts";
import type { SenderWindows } from "./sender-windows.ts";

const header: LayerHeader = {
  name: "inbound/rate",
  kind: "wall",
  protectsAgainst: "One person who floods an agent with messages, or tries attacks until one works.",
  fails: "closed",
  configuredBy: ["security.rateLimit.enabled", "security.rateLimit.max", "security.rateLimit.windowMs"],
  spec: [
    "000/rate-limit-default",
    "000/rate-limit-20-per-minute",
    "000/rate-limit-switch",
    "000/rate-limit-max",
    "000/rate-limit-window",
    "000/rate-limit-own-bucket",
    "000/rate-limit-reply",
    "000/rate-limit-audit",
    "000/rate-limit-message-21",
    "000/rate-limit-stale-buckets",
    "000/rate-limit-sliding",
    "design-9/sender-person",
    "design-9/sender-rate-person",
    "design-9/limited-told-once",
    "design-9/limited-429",
  ],
};

export interface RateDeps {
  readonly limit: RateLimitConfig;
  readonly windows: SenderWindows;
}

export function createRateLayer({ limit, windows }: RateDeps): InboundLayer {
  return {
    header,
    judge(item: InboundItem, { now }: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result" || !limit.enabled) return pass(item);
      const allowance = windows.take(item.message.person, now);
      if (allowance.ok) return pass(item);
      const { count, retryAfterMs, first } = allowance;
      return refuse(
        "too-many-requests",
        {
          code: "rate/limited",
          text: `You are sending too many messages: ${limit.max} within ${inSeconds(limit.windowMs)} are accepted.`,
          hint: `Send again in ${inSeconds(retryAfterMs)}.`,
          retryAfterMs,
          ...(first ? {} : { quiet: true }),
        },
        [{ id: "rate/limited", family: "rate", level: "low", count }],
      );
    },
  };
}

function inSeconds(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds === 1 ? "1 second" : `${seconds} seconds`;
}
