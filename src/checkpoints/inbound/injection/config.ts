import { z } from "zod";
import type { LevelAction } from "../item.ts";
import { levelActions } from "../item.ts";

const levelAction = z.enum(levelActions);

const threshold = z.number().min(0).max(1);

/** `security.injection`, also set by SECURITY_ENABLE_INPUT_SANITIZATION and SECURITY_BLOCK_PROMPT_INJECTION. */
export const injectionConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Looks for attempts to take over the agent in what people write, paste and attach. Off weakens this: nothing is recognised.",
      ),
    mediumThreshold: threshold
      .default(0.4)
      .describe("Score from which a message counts as medium. A higher one recognises fewer attacks."),
    highThreshold: threshold
      .default(0.7)
      .describe("Score from which a message counts as high. A higher one recognises fewer attacks."),
    action: z
      .union([
        levelAction,
        z.strictObject({
          low: levelAction
            .default("pass")
            .describe("What happens to a message with faint signs of an attack."),
          medium: levelAction
            .default("reinforce")
            .describe("What happens to a message that counts as medium."),
          high: levelAction.default("warn").describe("What happens to a message that counts as high."),
        }),
      ])
      .default("warn")
      .describe(
        "What happens to a suspicious message: `pass` records it, `reinforce` also reminds the model of its instructions, `warn` also tells the owner, `block` refuses it. One word is for high; medium then reinforces and low passes. A weaker one than `warn` for high weakens this.",
      ),
  })
  .prefault({});

export type InjectionConfig = z.infer<typeof injectionConfig>;

export interface LevelActions {
  readonly low: LevelAction;
  readonly medium: LevelAction;
  readonly high: LevelAction;
}

export function actionsOf({ action }: Pick<InjectionConfig, "action">): LevelActions {
  return typeof action === "string" ? { low: "pass", medium: "reinforce", high: action } : action;
}
