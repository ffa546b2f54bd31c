import type { IncomingMessage, Part } from "../../message.ts";
import type { Finding, Level } from "../../layer.ts";

/** What happens to a message at a level of suspicion; each does what the one before it does, and more. */
export const levelActions = ["pass", "reinforce", "warn", "block"] as const;
export type LevelAction = (typeof levelActions)[number];

/** How much a message looked like an attack; set by the layer that looked, read by those behind it. */
export interface Suspicion {
  readonly score: number;
  readonly level: Level;
  /** Spans count in the text as the person wrote it: the parts joined as `textOf` joins them. */
  readonly findings: readonly Finding[];
  /** When an owner said that it was no attack. */
  readonly falseAlarmAt?: number;
}

/** Everything that may enter a model's context: a person's message, or what a tool brought back. */
export type InboundItem =
  | {
      readonly kind: "message";
      readonly message: IncomingMessage;
      readonly parts: readonly Part[];
      readonly suspicion?: Suspicion;
    }
  | { readonly kind: "result"; readonly tool: string; readonly parts: readonly Part[] };
