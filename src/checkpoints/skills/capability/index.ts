import { isCapability } from "../../../capability.ts";
import type { CrossingContext, LayerHeader, SkillLayer, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import { quote } from "../../quote.ts";
import type { LoadItem } from "../load.ts";

const header: LayerHeader = {
  name: "skills/capability",
  kind: "wall",
  protectsAgainst: "A tool or skill that asks for powers its caller was never given.",
  fails: "closed",
  configuredBy: [],
  spec: ["004/new-tools-restricted", "004/unsure-means-no"],
};

const mostNamed = 8;

export function createCapabilityLayer(): SkillLayer {
  return {
    header,
    judge(item: LoadItem, _context: CrossingContext): Verdict<LoadItem> {
      const name = quote(item.name);
      if (!isCapability(item.capability)) {
        return refuse("refused", {
          code: "capability/forged",
          text: `The ${item.kind} ${name} came without a capability issued by the platform, so it was not loaded.`,
        });
      }
      const granted = new Set(item.capability.powers);
      const missing = item.needs.filter((need) => !granted.has(need));
      if (missing.length === 0) return pass(item);
      const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : "";
      return refuse("refused", {
        code: "capability/missing-power",
        text: `The ${item.kind} ${name} needs ${missing
          .slice(0, mostNamed)
          .map((need) => quote(need))
          .join(", ")}${more}, which this agent was not given, so it was not loaded.`,
        hint: "An owner can give the agent these powers in its configuration, or leave the item out.",
      });
    },
  };
}
