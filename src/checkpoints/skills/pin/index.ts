import type { CrossingContext, LayerHeader, SkillLayer, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { LoadItem } from "../load.ts";

const header: LayerHeader = {
  name: "skills/pin",
  kind: "wall",
  protectsAgainst:
    "Tools and instructions that change after somebody approved them, or that nobody approved.",
  fails: "closed",
  configuredBy: [],
  spec: ["002/skill-scan-at-load", "004/new-tools-restricted"],
};

const longestName = 64;

export interface PinDeps {
  /** The digest approved for an item: by the platform's start for built-in ones, by an owner for all others. */
  readonly pinnedDigest: (item: Pick<LoadItem, "kind" | "name" | "origin">) => string | undefined;
}

export function createPinLayer(deps: PinDeps): SkillLayer {
  return {
    header,
    judge(item: LoadItem, _context: CrossingContext): Verdict<LoadItem> {
      const { digest: contentDigest } = item;
      const approved = deps.pinnedDigest(item);
      if (approved === undefined) return refusePin(item, "pin/unknown", "has not been approved yet");
      if (contentDigest !== approved)
        return refusePin(item, "pin/changed", "is not what was approved: it has changed");
      return pass(item);
    },
  };
}

function refusePin(item: LoadItem, code: string, what: string): Verdict<never> {
  const name = showName(item.name);
  return refuse("refused", {
    code,
    text: `The ${item.kind} ${name} (${item.origin}) ${what}, so it was not loaded.`,
    hint:
      item.origin === "built-in"
        ? "It is part of the platform: reinstall Castellan."
        : "This version loads its own tools only; what comes from elsewhere can't be approved yet.",
  });
}

/** A name from outside, on one line and safe to paste. */
function showName(name: string): string {
  const plain = name.slice(0, longestName).replaceAll(/[^\w.:@/-]+/gu, "_");
  return `'${plain}'`;
}
