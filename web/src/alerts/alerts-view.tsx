import type { ReactNode } from "react";
import { useState } from "react";
import type { AlertView } from "../../../src/server/wire.ts";
import { describeFailure } from "../api/http.ts";
import { useConsole } from "../console.ts";
import { Alert } from "../shell/alert.tsx";
import { useCell } from "../shell/cell.ts";
import { describeMoment } from "../shell/clock.ts";
import { VisibleText } from "../shell/visible-text.tsx";
import { MarkedText } from "./marked-text.tsx";

export function AlertsView(): ReactNode {
  const book = useConsole().alerts;
  const { loaded, failure, alerts, unseen } = useCell(book.cell);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Alerts</h1>
        <p className="lead">
          What the tripwires warn of. They recognise attacks with some probability: tell them where they were
          wrong.
        </p>
      </header>
      {book.open ? null : <Alert text="Alerts are for owners: this session may not read them." />}
      {failure === undefined ? null : <Alert text={failure} />}
      {unseen > 1 ? (
        <p>
          <button type="button" onClick={() => void book.markSeen()}>
            Mark all as seen
          </button>
        </p>
      ) : null}
      <section aria-label="Alerts" className="stack">
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
        {loaded && alerts.length === 0 ? <p className="empty">Nothing was warned of.</p> : null}
      </section>
    </div>
  );
}

const didWords = { pass: "let through", hold: "held", refuse: "refused" } as const;

function AlertCard({ alert }: { readonly alert: AlertView }): ReactNode {
  const book = useConsole().alerts;
  const isNew = alert.seenAt === null;
  const state = alert.falseAlarmAt === null ? (isNew ? "new" : "seen") : "false alarm";
  return (
    <article
      className={isNew ? "hold hold-pending" : "hold"}
      aria-label={`Alert: ${alert.what}, ${state}`}
      data-alert={alert.id}
    >
      <header className="hold-head">
        <span className={isNew ? "tag tag-denied" : "tag"}>{state}</span>
        <time dateTime={new Date(alert.lastAt).toISOString()} className="muted">
          {describeMoment(alert.lastAt)}
        </time>
      </header>
      <p className="alert-what">
        {alert.what.replaceAll("-", " ")}
        {alert.count > 1 ? `, ${alert.count} times` : ""} ·{" "}
        <span className={`did-${alert.did}`}>{didWords[alert.did]}</span>
      </p>
      <p className="provenance">
        By <strong>{alert.person}</strong> to agent <strong>{alert.agent}</strong> ·{" "}
        <a href={`#/chat/${alert.conversation}`}>conversation</a>
        {alert.score > 0 ? ` · score ${alert.score}` : null}
      </p>
      <p className="alert-signs">
        {alert.threats.map((threat) => (
          <span key={threat} className="tag">
            <VisibleText text={threat.replace(/^pattern:/, "")} shownCharacters={80} />
          </span>
        ))}
      </p>
      <Message alert={alert} />
      {alert.falseAlarmAt === null ? (
        <div className="hold-actions">
          {isNew ? (
            <button type="button" onClick={() => void book.markSeen([alert.id])}>
              Seen
            </button>
          ) : null}
          <button type="button" onClick={() => void book.markFalseAlarm(alert.id)}>
            False alarm
          </button>
        </div>
      ) : (
        <p className="hint">A message it is about is kept on this machine, to learn from.</p>
      )}
    </article>
  );
}

/** Read only when asked for: it is what somebody else wrote. */
function Message({ alert }: { readonly alert: AlertView }): ReactNode {
  const book = useConsole().alerts;
  const [shown, setShown] = useState<AlertView>();
  const [failure, setFailure] = useState<string>();
  if (failure !== undefined) return <Alert text={failure} />;
  if (shown === undefined) {
    const show = () =>
      book.show(alert.id).then(setShown, (error: unknown) => setFailure(describeFailure(error).text));
    return (
      <button type="button" className="link" onClick={() => void show()}>
        Show the message
      </button>
    );
  }
  if (shown.message === undefined) return <p className="muted">No message is kept for this alert.</p>;
  return (
    <p className="alert-text">
      <MarkedText text={shown.message.text} findings={shown.message.findings} />
    </p>
  );
}
