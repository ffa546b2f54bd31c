import type { Label } from "../provenance/label.ts";
import type { ModelCall, Usage } from "../providers/provider.ts";
import type { Spent } from "../tools/tool.ts";

/** What happened in a turn, in order. A step is recorded before the next one begins. */
export type JournalStep =
  | {
      readonly kind: "model";
      readonly provider: string;
      readonly model: string;
      readonly text: string;
      readonly calls: readonly ModelCall[];
      readonly usage: Usage;
      readonly rehearsalPosition: number;
    }
  | { readonly kind: "call-started"; readonly callId: string; readonly tool: string }
  | {
      readonly kind: "call-finished";
      readonly callId: string;
      readonly tool: string;
      readonly ok: boolean;
      /** What the model reads: labelled, wrapped when external, redacted. */
      readonly text: string;
      /** What the tool said, redacted but not wrapped, when that differs: for programs, never for a model. */
      readonly plain: string | null;
      readonly label: Label;
      /** What calls made inside it have used: a sub-agent's count for the turn. */
      readonly spent?: Spent;
      /** Why a call did not run: refused by a layer, denied by a person, or its outcome is unknown after a crash. */
      readonly instead?: "refused" | "denied" | "unknown" | "cancelled";
    }
  | { readonly kind: "call-held"; readonly callId: string; readonly holdId: string };
