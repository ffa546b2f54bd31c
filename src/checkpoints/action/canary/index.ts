import type { CanaryBook } from "../../../canary/canary-book.ts";
import { findCanary } from "../../../canary/find-canary.ts";
import { mapTexts } from "../../../json.ts";
import type { ActionLayer, Finding, LayerHeader } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";

const header: LayerHeader = {
  name: "action/canary",
  kind: "tripwire",
  protectsAgainst: "A prompt that gets out in the arguments of a call instead of in a reply.",
  fails: "closed",
  configuredBy: ["security.canary.enabled"],
  spec: ["003/canary-alert", "002/canary-proof"],
};

export interface ActionCanaryDeps {
  readonly book: CanaryBook;
}

/** What leaves the machine, or may be shown to a person first, is refused; what stays is only reported. */
export function createActionCanaryLayer({ book }: ActionCanaryDeps): ActionLayer {
  return {
    header,
    judge: (call, { conversation }) => {
      const forms = book.formsOf(conversation);
      if (forms === undefined) return pass(call);
      let count = 0;
      mapTexts(call.args, (text) => {
        count += findCanary(text, forms).length;
        return text;
      });
      if (count === 0) return pass(call);
      const finding: Finding = {
        id: "canary/argument",
        family: "prompt-extraction",
        level: "high",
        count,
        alarm: "canary-leaked",
      };
      const stays = call.declaration?.egress === false && call.declaration.effect !== "destroy";
      return stays ? pass(call, [finding]) : refuse("refused", leaving, [finding]);
    },
  };
}

const leaving = {
  code: "canary/argument",
  text: "The arguments repeat a part of the prompt, and this call could carry them out.",
  hint: "Say it in other words, without the session mark.",
};
