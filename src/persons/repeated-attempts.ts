import type { Finding } from "../layer.ts";
import { DetectionLog } from "./detection-log.ts";

export interface RepeatSettings {
  readonly enabled: boolean;
  readonly windowMs: number;
  readonly warnAt: number;
  readonly auditAt: number;
  readonly action: "warn" | "block";
}

/**
 * Counts each person's suspicious messages and says what a count means. Layers that refuse a message note it here
 * themselves: it never comes to the layer that counts those which pass.
 */
export class RepeatedAttempts {
  readonly #settings: RepeatSettings;
  readonly #log: DetectionLog;

  constructor(settings: RepeatSettings) {
    this.#settings = settings;
    this.#log = new DetectionLog(settings.windowMs, Math.max(settings.warnAt, settings.auditAt));
  }

  get size(): number {
    return this.#log.size;
  }

  note(person: string, now: number): readonly Finding[] {
    const { enabled, warnAt, auditAt } = this.#settings;
    if (!enabled) return [];
    const count = this.#log.note(person, now);
    if (count >= auditAt)
      return [
        {
          id: "persistence/audit",
          family: "persistence",
          level: "high",
          count,
          alarm: "injection-persistent",
        },
      ];
    if (count >= warnAt)
      return [
        {
          id: "persistence/warn",
          family: "persistence",
          level: "medium",
          count,
          alarm: "injection-repeated",
        },
      ];
    return [];
  }

  /** How long a person is refused whatever it sends; 0 when it is not. */
  blockedForMs(person: string, now: number): number {
    const { enabled, action, auditAt } = this.#settings;
    return enabled && action === "block" ? this.#log.waitUntilFewer(person, auditAt, now) : 0;
  }

  sweep(now: number): number {
    return this.#log.sweep(now);
  }
}
