import type { KeyboardEvent, ReactNode } from "react";
import { useState } from "react";
import type { HoldView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { describeMoment, describeSpan, useNow } from "../shell/clock.ts";
import { singleKeys } from "../shell/preferences.ts";
import { placeLink } from "../shell/route.ts";
import { TrustMark } from "../shell/trust-mark.tsx";
import { VisibleText } from "../shell/visible-text.tsx";
import { CallView } from "./call-view.tsx";
import type { Question } from "./hold-actions.tsx";
import { HoldActions } from "./hold-actions.tsx";
import { ReasonList } from "./reason-list.tsx";
import { WholeCall } from "./whole-call.tsx";

interface HoldCardProps {
  readonly hold: HoldView;
  /** Inside the conversation that asks, where it came from needs no words and everything is open. */
  readonly isInPlace?: boolean;
}

const stateWords = {
  pending: "waiting",
  approved: "approved",
  denied: "denied",
  expired: "expired",
  cancelled: "withdrawn",
} as const;

/** One call that waits for a person: why first, then exactly what, then the decision. */
export function HoldCard({ hold, isInPlace = false }: HoldCardProps): ReactNode {
  const { holds } = useConsole();
  const note = useCell(holds.cell).notes.get(hold.id);
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(isInPlace);
  const [asking, setAsking] = useState<Question>();
  const mayDecide = hold.state === "pending" && hold.mayDecide;
  const deny = () => {
    setBusy(true);
    void holds.decide(hold.id, "deny").finally(() => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Only on the card itself: a key meant for something inside it decides nothing.
    if (event.target !== event.currentTarget || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") setOpen(!isOpen);
    if (!mayDecide || isBusy || !singleKeys.read()) return;
    if (event.key === "a") setAsking("approve");
    if (event.key === "d") deny();
    if (event.key === "a" || event.key === "d") event.preventDefault();
  };
  return (
    <article
      className={`hold hold-${hold.state}`}
      tabIndex={0}
      aria-label={`${hold.tool}, ${stateWords[hold.state]}`}
      aria-keyshortcuts={mayDecide ? "a d Enter" : "Enter"}
      data-hold={hold.id}
      onKeyDown={onKeyDown}
    >
      <header className="hold-head">
        <span className={`tag tag-${hold.state}`}>{stateWords[hold.state]}</span>
        {hold.times > 1 ? (
          <span className="tag" aria-label={`asked ${hold.times} times`}>
            ×{hold.times}
          </span>
        ) : null}
        <Deadline hold={hold} />
      </header>
      <ReasonList reasons={hold.reasons} />
      {isOpen ? <WholeCall hold={hold} /> : <CallView {...hold} />}
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? "Show less" : "Show everything"}
      </button>
      <Origin hold={hold} isInPlace={isInPlace} />
      <HoldActions hold={hold} asking={asking} onAsk={setAsking} onDeny={deny} isBusy={isBusy} />
      {note === undefined ? null : <p className="hold-note">{note}</p>}
    </article>
  );
}

function Deadline({ hold }: { readonly hold: HoldView }): ReactNode {
  return hold.state === "pending" ? (
    <Countdown until={hold.expiresAt} />
  ) : (
    <span className="muted">
      {hold.decidedBy === null ? "" : `by ${hold.decidedBy} `}
      {hold.decidedAt === null ? "" : describeMoment(hold.decidedAt)}
    </span>
  );
}

function Countdown({ until }: { readonly until: number }): ReactNode {
  const left = until - useNow();
  return (
    <time
      className={left < 60_000 ? "countdown soon" : "countdown"}
      dateTime={new Date(until).toISOString()}
      title={describeMoment(until)}
    >
      {left > 0 ? `expires in ${describeSpan(left)}` : "has expired"}
    </time>
  );
}

function Origin({ hold, isInPlace }: Required<HoldCardProps>): ReactNode {
  return (
    <p className="provenance">
      {isInPlace ? null : (
        <>
          Asked by{" "}
          <strong>
            <VisibleText text={hold.person} isMarked />
          </strong>{" "}
          through agent <strong>{hold.agent}</strong> ·{" "}
          <a href={placeLink("chat", hold.conversation)}>conversation</a> ·{" "}
        </>
      )}
      least trusted text read before: <TrustMark trust={hold.trust} source={hold.source} isMarked />
    </p>
  );
}
