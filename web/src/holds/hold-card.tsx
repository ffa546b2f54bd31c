import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useState } from "react";
import type { HoldView, WireJson } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { describeMoment, describeSpan, useNow } from "../shell/clock.ts";
import { singleKeys } from "../shell/preferences.ts";
import { VisibleText } from "../shell/visible-text.tsx";

interface HoldCardProps {
  readonly hold: HoldView;
  /** Left out inside the conversation that asks. */
  readonly showOrigin?: boolean;
}

const stateWords = {
  pending: "waiting",
  approved: "approved",
  denied: "denied",
  expired: "expired",
  cancelled: "withdrawn",
} as const;

/** One call that waits for a person: why first, then exactly what, then the decision. */
export function HoldCard({ hold, showOrigin = true }: HoldCardProps): ReactNode {
  const { holds } = useConsole();
  const note = useCell(holds.cell).notes.get(hold.id);
  const [deciding, setDeciding] = useState(false);
  const pending = hold.state === "pending";
  const decide = (decision: "approve" | "deny") => {
    if (deciding || !pending) return;
    setDeciding(true);
    void holds.decide(hold.id, decision).finally(() => setDeciding(false));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Only on the card itself: a key meant for something inside it decides nothing.
    if (event.target !== event.currentTarget || event.repeat || !singleKeys.read()) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "a") decide("approve");
    if (event.key === "d") decide("deny");
  };
  return (
    <article
      className={`hold hold-${hold.state}`}
      tabIndex={pending ? 0 : -1}
      aria-label={`Hold: ${hold.tool}, ${stateWords[hold.state]}`}
      data-hold={hold.id}
      onKeyDown={onKeyDown}
    >
      <header className="hold-head">
        <span className={`tag tag-${hold.state}`}>{stateWords[hold.state]}</span>
        <Deadline hold={hold} />
      </header>
      <ul className="hold-reasons">
        {hold.reasons.map(({ text, hint }, index) => (
          <li key={index}>
            {text}
            {hint === undefined ? null : <span className="hint"> {hint}</span>}
          </li>
        ))}
      </ul>
      <CallView tool={hold.tool} args={hold.args} />
      <Provenance hold={hold} showOrigin={showOrigin} />
      {pending ? <Decision deciding={deciding} onDecide={decide} /> : null}
      {note === undefined ? null : <p className="hold-note">{note}</p>}
    </article>
  );
}

function Decision({
  deciding,
  onDecide,
}: {
  readonly deciding: boolean;
  readonly onDecide: (decision: "approve" | "deny") => void;
}): ReactNode {
  // The second click of a double click may meet the next hold, which has moved into the place of the first.
  const once = (event: MouseEvent, decision: "approve" | "deny") =>
    event.detail > 1 ? undefined : onDecide(decision);
  return (
    <div className="hold-actions">
      <button
        type="button"
        className="approve"
        disabled={deciding}
        onClick={(event) => once(event, "approve")}
      >
        Approve <kbd>a</kbd>
      </button>
      <button type="button" className="deny" disabled={deciding} onClick={(event) => once(event, "deny")}>
        Deny <kbd>d</kbd>
      </button>
      <span className="hint">An approval counts once, for exactly this call.</span>
    </div>
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

function CallView({ tool, args }: Pick<HoldView, "tool" | "args">): ReactNode {
  const entries = Object.entries(args);
  return (
    <div className="call">
      <code className="call-tool">
        <VisibleText text={tool} />
      </code>
      {entries.length === 0 ? <span className="muted">without arguments</span> : null}
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <VisibleText text={name} />
            </dt>
            <dd>
              <VisibleText text={spell(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function spell(value: WireJson | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null, null, 1);
}

function Provenance({
  hold,
  showOrigin,
}: {
  readonly hold: HoldView;
  readonly showOrigin: boolean;
}): ReactNode {
  return (
    <p className="provenance">
      {showOrigin ? (
        <>
          Asked by <strong>{hold.person}</strong> through agent <strong>{hold.agent}</strong> ·{" "}
          <a href={`#/chat/${hold.conversation}`}>conversation</a> ·{" "}
        </>
      ) : null}
      least trusted text read before: <span className={`trust trust-${hold.trust}`}>{hold.trust}</span>
      {hold.trust === "external" ? ` (${hold.source})` : null}
    </p>
  );
}
