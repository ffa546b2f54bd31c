import type { ReactNode } from "react";
import { memo, useId, useState } from "react";
import type { FindingView, LayerSaidView, OriginView, Outcome } from "../../../src/server/wire.ts";
import { describeMoment, describeSecond } from "../shell/clock.ts";
import { VisibleText } from "../shell/visible-text.tsx";
import type { Crossing } from "./road-book.ts";

const outcomeSigns: { readonly [outcome in Outcome]: string } = { pass: "✓", hold: "‖", refuse: "✕" };

/** One record of a gate; it opens to what each layer said. */
export const CrossingRow = memo(function CrossingRow({
  crossing,
}: {
  readonly crossing: Crossing;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { at, checkpoint, outcome, subject, origin } = crossing;
  return (
    <li className="crossing">
      <button
        type="button"
        className="crossing-row"
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        <time dateTime={new Date(at).toISOString()}>{describeSecond(at)}</time>
        <OutcomeSign outcome={outcome} />
        <span className="crossing-gate">{checkpoint}</span>
        <span className="crossing-subject">
          <VisibleText text={subject} shownCharacters={120} />
        </span>
        <span className="crossing-person">{origin.person ?? ""}</span>
      </button>
      {open ? (
        <div id={details} className="crossing-details">
          <CrossingRecord crossing={crossing} />
        </div>
      ) : null}
    </li>
  );
});

function OutcomeSign({ outcome }: { readonly outcome: Outcome }): ReactNode {
  return (
    <span className={`outcome did-${outcome}`}>
      <span aria-hidden="true">{outcomeSigns[outcome]}</span> {outcome}
    </span>
  );
}

function CrossingRecord({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { layers, reasons = [], origin, at, durationMs } = crossing;
  return (
    <>
      {reasons.map(({ code, text, hint }) => (
        <p key={code + text} className="crossing-reason">
          <code>{code}</code> {text} {hint === undefined ? null : <span className="hint">{hint}</span>}
        </p>
      ))}
      <ul className="said">
        {layers.map((said, index) => (
          <Said key={index} said={said} />
        ))}
        {layers.length === 0 ? <li className="muted">No layer had anything to judge.</li> : null}
      </ul>
      <dl className="facts">
        <Fact
          name="when"
          value={`${describeMoment(at)}, in ${durationMs.toFixed(durationMs < 10 ? 2 : 0)} ms`}
        />
        <Origin origin={origin} />
      </dl>
    </>
  );
}

function Origin({ origin }: { readonly origin: OriginView }): ReactNode {
  const { person, agent, conversation, turnId, traceId } = origin;
  return (
    <>
      <Fact name="person" value={person} />
      <Fact name="agent" value={agent} />
      <Fact name="turn" value={turnId} />
      <Fact name="trace" value={traceId} />
      {conversation === undefined ? null : (
        <div>
          <dt>conversation</dt>
          <dd>
            <a href={`#/chat/${conversation}`}>{conversation}</a>
          </dd>
        </div>
      )}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }): ReactNode {
  return value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Said({ said }: { readonly said: LayerSaidView }): ReactNode {
  const { layer, did, findings = [], failed } = said;
  return (
    <li>
      <OutcomeSign outcome={did} />
      <span className="said-layer">{layer}</span>
      {failed === undefined ? null : <span className="said-failed">failed: {failed}</span>}
      {findings.map((finding, index) => (
        <Finding key={index} finding={finding} />
      ))}
    </li>
  );
}

function Finding({ finding }: { readonly finding: FindingView }): ReactNode {
  const { id, family, level, score, count } = finding;
  const rest = [
    level,
    score === undefined ? undefined : score.toFixed(2),
    count === undefined ? undefined : `× ${count}`,
  ];
  return (
    <span className="finding">
      {[`${family}: ${id}`, ...rest.filter((word) => word !== undefined)].join(" · ")}
    </span>
  );
}
