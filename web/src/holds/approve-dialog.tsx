import type { ReactNode } from "react";
import type { HoldView } from "../../../src/server/wire.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ReasonList } from "./reason-list.tsx";
import { WholeCall } from "./whole-call.tsx";

interface ApproveProps {
  readonly hold: HoldView;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}

/** The step between "approve" and an approval: it names the whole call once more. */
export function ApproveDialog({ hold, onApprove, onClose }: ApproveProps): ReactNode {
  return (
    <Dialog title="Approve this call?" className="dialog-wide" onClose={onClose}>
      <ReasonList reasons={hold.reasons.map(({ code, text }) => ({ code, text }))} />
      <WholeCall hold={hold} />
      <div className="dialog-actions">
        <span className="hint">It counts once, for exactly this call.</span>
        <button type="button" onClick={onClose}>
          Back
        </button>
        <button
          type="button"
          className="approve"
          ref={takeFocus}
          // The second click of a double click may meet this button in the place of the first.
          onClick={(event) => (event.detail > 1 ? undefined : onApprove())}
        >
          Approve this call
        </button>
      </div>
    </Dialog>
  );
}

/** The browser gives a dialog's focus to what has the attribute; React's own `autoFocus` comes before it opens. */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute("autofocus", "");
}
