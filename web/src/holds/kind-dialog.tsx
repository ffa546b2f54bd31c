import type { ReactNode } from "react";
import { useState } from "react";
import type { HoldView } from "../../../src/server/wire.ts";
import { describeMoment } from "../shell/clock.ts";
import { Dialog } from "../shell/dialog.tsx";
import { VisibleText } from "../shell/visible-text.tsx";
import { spell } from "./call-view.tsx";

export interface KindWish {
  readonly until: number;
  readonly free: readonly string[];
}

interface KindProps {
  readonly hold: HoldView;
  readonly onApprove: (wish: KindWish) => void;
  readonly onClose: () => void;
}

const minuteMs = 60_000;
const spans = [
  { label: "15 minutes", ms: 15 * minuteMs },
  { label: "1 hour", ms: 60 * minuteMs },
  { label: "4 hours", ms: 240 * minuteMs },
  { label: "12 hours", ms: 720 * minuteMs },
] as const;

/** "Approve this kind until …": which arguments stay as they are is shown before it counts. */
export function KindDialog({ hold, onApprove, onClose }: KindProps): ReactNode {
  const [ms, setMs] = useState<number>(spans[0].ms);
  const [free, setFree] = useState<readonly string[]>([]);
  const [openedAt] = useState(() => Date.now());
  const submit = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    onApprove({ until: Date.now() + ms, free });
  };
  const toggle = (name: string) =>
    setFree(free.includes(name) ? free.filter((other) => other !== name) : [...free, name]);
  return (
    <Dialog title="Approve this kind of call" className="dialog-wide" onClose={onClose}>
      <form className="kind-form" onSubmit={submit}>
        <p>
          This call and every later one of{" "}
          <code>
            <VisibleText text={hold.tool} isMarked />
          </code>{" "}
          in this conversation goes ahead without a question, as long as nothing differs but what is marked
          here. A call that waits for another reason still waits.
        </p>
        <ul className="kind-arguments">
          {Object.entries(hold.args).map(([name, value]) => (
            <li key={name}>
              <span>
                <code>
                  <VisibleText text={name} isMarked />
                </code>{" "}
                <span className="muted">
                  <VisibleText text={spell(value)} shownCharacters={120} isMarked />
                </span>
              </span>
              <Freedom name={name} kind={hold.kind} isFree={free.includes(name)} onToggle={toggle} />
            </li>
          ))}
        </ul>
        <label className="kind-until">
          Until
          <select value={ms} onChange={(event) => setMs(Number(event.target.value))}>
            {spans.map((span) => (
              <option key={span.ms} value={span.ms}>
                {span.label} from now
              </option>
            ))}
          </select>
          <span className="hint">{describeMoment(openedAt + ms)}</span>
        </label>
        <div className="dialog-actions">
          <button type="button" onClick={onClose}>
            Back
          </button>
          <button type="submit" className="approve">
            Approve this kind
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface FreedomProps {
  readonly name: string;
  readonly kind: HoldView["kind"];
  readonly isFree: boolean;
  readonly onToggle: (name: string) => void;
}

function Freedom({ name, kind, isFree, onToggle }: FreedomProps): ReactNode {
  if (kind.varying.includes(name)) return <span className="tag tag-pending">may differ</span>;
  if (!kind.mayFree.includes(name)) return <span className="tag">stays</span>;
  return (
    <label className="switch">
      <input
        type="checkbox"
        aria-label={`may differ: ${name}`}
        checked={isFree}
        onChange={() => onToggle(name)}
      />
      may differ
    </label>
  );
}
