import type { ReactNode } from "react";
import { memo, useDeferredValue } from "react";
import type { FindingView, PartView } from "../../../src/server/wire.ts";
import { MarkedText } from "../alerts/marked-text.tsx";
import { SuspicionNote } from "../alerts/suspicion-note.tsx";
import { useConsole } from "../console.ts";
import { HoldCard } from "../holds/hold-card.tsx";
import { ReplyText } from "../markdown/reply-text.tsx";
import { useCell } from "../shell/cell.ts";
import { describeMoment, describeTime } from "../shell/clock.ts";
import { TrustMark } from "../shell/trust-mark.tsx";
import { VisibleText } from "../shell/visible-text.tsx";
import { GateStrip } from "./gate-strip.tsx";
import type { Exchange, Room } from "./room.ts";
import { ToolSteps } from "./tool-steps.tsx";
import type { TurnProgress } from "./turn-progress.ts";
import { isOpen } from "./turn-progress.ts";
import { Alert } from "../shell/alert.tsx";

interface ExchangeProps {
  readonly exchange: Exchange;
  readonly room: Room;
}

/** A message and what came of it: steps, questions, the reply. */
export const ExchangeView = memo(function ExchangeView({ exchange, room }: ExchangeProps): ReactNode {
  const { parts, at, progress, failure, key, suspected } = exchange;
  const findings = suspected?.suspicion.findings ?? noFindings;
  return (
    <div className="exchange">
      <article className="message message-own" aria-label="You wrote">
        {parts.map((part, index) => (
          <Part key={index} part={part} findings={findings} offset={offsetOf(parts, index)} />
        ))}
        {suspected === undefined ? null : <SuspicionNote {...suspected} />}
        <time dateTime={new Date(at).toISOString()} title={describeMoment(at)}>
          {describeTime(at)}
        </time>
      </article>
      {failure === undefined ? null : (
        <Alert {...failure}>
          {progress.turn === undefined ? (
            <button type="button" onClick={() => room.takeBack(key)}>
              Correct and send again
            </button>
          ) : null}
        </Alert>
      )}
      {failure !== undefined && progress.turn === undefined ? null : <Answer progress={progress} />}
    </div>
  );
});

const noFindings: readonly FindingView[] = [];
/** What stands between two parts in the text that spans count in. */
const between = 2;

function offsetOf(parts: readonly PartView[], index: number): number {
  return parts.slice(0, index).reduce((sum, part) => sum + part.text.length + between, 0);
}

interface PartProps {
  readonly part: PartView;
  readonly findings: readonly FindingView[];
  readonly offset: number;
}

/** Own words stand plainly; whatever came from elsewhere is framed and named. */
function Part({ part, findings, offset }: PartProps): ReactNode {
  const text = <MarkedText text={part.text} findings={findings} offset={offset} />;
  if (part.type === "text" && part.trust === "user")
    return (
      <>
        <p className="own-words">{text}</p>
        <TrustMark trust="user" />
      </>
    );
  const what =
    part.type === "file"
      ? `file · ${part.name ?? "without a name"}`
      : part.source === "paste"
        ? "pasted"
        : part.source;
  return (
    <details className="foreign">
      <summary>
        <TrustMark trust={part.trust} source={what} />
        <span className="chip-words">{part.text.trim().slice(0, 100)}</span>
      </summary>
      <div className="foreign-text">
        {findings.length === 0 ? <VisibleText text={part.text} shownCharacters={4_000} /> : text}
      </div>
    </details>
  );
}

function Answer({ progress }: { readonly progress: TurnProgress }): ReactNode {
  const open = isOpen(progress);
  const busy = open && progress.state !== "held";
  return (
    <article
      className={`message message-reply reply-${progress.state}`}
      aria-label="Castellan"
      aria-busy={busy}
    >
      <GateStrip progress={progress} />
      <ToolSteps steps={progress.tools} />
      {progress.retracted === undefined ? null : (
        <p className="retracted">Text shown here before was taken back. {progress.retracted}</p>
      )}
      <Words progress={progress} busy={busy} />
      {progress.notice === undefined ? null : (
        <p className="connection-note" role="status">
          {progress.notice}
        </p>
      )}
      {progress.state === "held" ? <OpenHolds turn={progress.turn} /> : null}
      {open && progress.connection === "lost" ? (
        <p className="connection-note" role="status">
          The connection broke; trying again. The turn goes on meanwhile.
        </p>
      ) : null}
    </article>
  );
}

/** The reply as far as it has come; how the turn ended when it has no reply of its own. */
function Words({ progress, busy }: { readonly progress: TurnProgress; readonly busy: boolean }): ReactNode {
  const text = useDeferredValue(progress.reply.text);
  if (progress.state === "failed" || progress.state === "cancelled") return <Ending progress={progress} />;
  if (text === "") return busy ? <Waiting state={progress.state} /> : null;
  return (
    <div className={busy ? "streaming" : undefined}>
      <ReplyText text={text} />
    </div>
  );
}

function Waiting({ state }: Pick<TurnProgress, "state">): ReactNode {
  return (
    <p className="waiting" aria-label={state === "sending" ? "Sending" : "Working"}>
      <span />
      <span />
      <span />
    </p>
  );
}

const endings = {
  failed: "Failed",
  cancelled: "Stopped",
} as const;

function Ending({ progress }: { readonly progress: TurnProgress }): ReactNode {
  if (progress.state !== "failed" && progress.state !== "cancelled") return null;
  return (
    <div className={`ending ending-${progress.state}`}>
      <strong>{endings[progress.state]}</strong>
      <p>{progress.reply.text}</p>
      <p className="hint">
        {progress.state === "failed"
          ? "Nothing is lost: send the message again when the cause is gone."
          : "What was done before the stop stays done; the steps above say what that is."}
      </p>
    </div>
  );
}

function OpenHolds({ turn }: { readonly turn: string | undefined }): ReactNode {
  const { holds } = useCell(useConsole().holds.cell);
  const waiting = holds.filter((hold) => hold.turn === turn && hold.state === "pending");
  if (waiting.length === 0) return <p className="muted">Waiting for a decision …</p>;
  return waiting.map((hold) => <HoldCard key={hold.id} hold={hold} isInPlace />);
}
