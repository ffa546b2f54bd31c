import type { MouseEvent, ReactNode } from "react";
import { useState } from "react";
import type { HoldView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { placeLink } from "../shell/route.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import type { KindWish } from "./kind-dialog.tsx";
import { KindDialog } from "./kind-dialog.tsx";

export type Question = "approve" | "kind" | undefined;

interface ActionsProps {
  readonly hold: HoldView;
  readonly asking: Question;
  readonly onAsk: (question: Question) => void;
  readonly onDeny: () => void;
  readonly isBusy: boolean;
}

/** What the one who looks may do about a hold; an approval is always asked for once more. */
export function HoldActions({ hold, asking, onAsk, onDeny, isBusy }: ActionsProps): ReactNode {
  const { holds } = useConsole();
  if (hold.state !== "pending") return <Again hold={hold} />;
  if (!hold.mayDecide) return <p className="muted">Somebody else decides about this one.</p>;
  // The second click of a double click may meet the next hold, which has moved into the place of the first.
  const once = (event: MouseEvent, act: () => void) => (event.detail > 1 ? undefined : act());
  const close = () => onAsk(undefined);
  const approve = (kind?: KindWish) => {
    close();
    void holds.decide(hold.id, "approve", kind);
  };
  return (
    <div className="hold-actions">
      <button
        type="button"
        className="approve"
        disabled={isBusy}
        onClick={(event) => once(event, () => onAsk("approve"))}
      >
        Approve … <kbd aria-hidden="true">a</kbd>
      </button>
      <button type="button" className="deny" disabled={isBusy} onClick={(event) => once(event, onDeny)}>
        Deny <kbd aria-hidden="true">d</kbd>
      </button>
      <button type="button" className="kind" disabled={isBusy} onClick={() => onAsk("kind")}>
        Approve this kind until …
      </button>
      {asking === "approve" ? (
        <ApproveDialog hold={hold} onClose={close} onApprove={() => approve()} />
      ) : null}
      {asking === "kind" ? <KindDialog hold={hold} onClose={close} onApprove={approve} /> : null}
    </div>
  );
}

/** What was denied or ran out can be asked once more, by whom it concerns. */
function Again({ hold }: { readonly hold: HoldView }): ReactNode {
  const { holds } = useConsole();
  const [isAsking, setAsking] = useState(false);
  if (hold.againTurn !== null)
    return (
      <p className="muted">
        It was asked again in <a href={placeLink("chat", hold.conversation)}>its conversation</a>.
      </p>
    );
  if (!hold.mayAskAgain) return null;
  const ask = () => {
    setAsking(true);
    void holds.askAgain(hold.id).finally(() => setAsking(false));
  };
  return (
    <div className="hold-actions">
      <button type="button" disabled={isAsking} onClick={ask}>
        Ask again
      </button>
      <span className="hint">The agent makes the call anew, and it is judged anew.</span>
    </div>
  );
}
