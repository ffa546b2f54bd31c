import { Approvals } from "../approvals/approvals.ts";
import { HoldViews } from "../approvals/hold-views.ts";
import { KindDesk } from "../approvals/kind-desk.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";

/** What persons are asked: who decides, what they see of it, and the kinds they approved. */
export interface AskedPersons {
  readonly approvals: Approvals;
  readonly holdViews: HoldViews;
  readonly kinds: KindDesk;
}

export function openApprovals(
  { store, bus, clock, settings }: Ground,
  { redactor }: Pick<Keeping, "redactor">,
  tools: ToolRegistry,
): AskedPersons {
  const approvals = new Approvals({ config: settings.config.approvals, store, bus, clock, tools });
  return {
    approvals,
    holdViews: new HoldViews({ store, approvals, tools, redact: (value) => redactor.value(value) }),
    kinds: new KindDesk({ store, bus, clock, approvals }),
  };
}
