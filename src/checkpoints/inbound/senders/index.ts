import type { CrossingContext, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { SenderRefusal, SenderRules } from "../../../senders/admission.ts";
import type { InboundItem } from "../item.ts";

const header: LayerHeader = {
  name: "inbound/senders",
  kind: "wall",
  protectsAgainst: "Messages of people whom nobody let in, or whom the operator shut out.",
  fails: "closed",
  configuredBy: [
    "security.senders.enableAllowlist",
    "security.senders.allowlist",
    "security.senders.blocklist",
  ],
  spec: [
    "000/access-allowlist-switch",
    "000/access-allowlist-entries",
    "000/access-blocklist-entries",
    "000/access-open-by-default",
    "000/access-empty-allowlist-open",
    "000/access-listed-only",
    "000/access-blocklist-always",
    "000/access-blocklist-audit",
    "000/access-number-normalised",
    "design-9/sender-person",
    "design-9/pairing-nobody-before",
    "design-9/open-modes-explicit",
    "design-9/blocklist-exact",
  ],
};

export interface SendersDeps {
  readonly rules: SenderRules;
}

/** What the sender reads, whatever the reason: it tells of no list. */
const politeText = "Sorry, this assistant does not take messages from you.";
const politeHint = "Ask whoever runs it to let you in.";

const codes: { readonly [refusal in SenderRefusal]: string } = {
  malformed: "senders/malformed",
  blocked: "senders/blocked",
  removed: "senders/removed",
  "not-listed": "senders/not-listed",
  "not-paired": "senders/not-paired",
  impostor: "senders/impostor",
};

export function createSendersLayer({ rules }: SendersDeps): InboundLayer {
  return {
    header,
    judge(item: InboundItem, _context: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result") return pass(item);
      const refusal = rules.refusalOf(item.message);
      if (refusal === undefined) return pass(item);
      const code = codes[refusal];
      return refuse("refused", { code, text: politeText, hint: politeHint }, [
        { id: code, family: "sender", alarm: "sender-refused" },
      ]);
    },
  };
}
