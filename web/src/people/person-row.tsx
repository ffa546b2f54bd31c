import type { ReactNode } from "react";
import { useState } from "react";
import type { Role, SenderView } from "../../../src/server/wire.ts";
import { describeMoment } from "../shell/clock.ts";
import { VisibleText } from "../shell/visible-text.tsx";

interface PersonRowProps {
  readonly sender: SenderView;
  readonly onRole: (role: Role) => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

const roles: readonly Role[] = ["owner", "member", "guest"];

/** One person: the role is chosen in place, and a removal is asked about once. */
export function PersonRow({ sender, onRole, onRemove }: PersonRowProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return (
    <li className="person" data-person={sender.person}>
      <span className="person-name">
        <VisibleText text={sender.person} />
        <span className="muted">since {describeMoment(sender.pairedAt)}</span>
      </span>
      <select
        aria-label={`Role of ${sender.person}`}
        value={sender.role}
        disabled={busy}
        onChange={(event) => run(() => onRole(event.target.value as Role))}
      >
        {roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      {asking ? (
        <span className="person-ask">
          <button type="button" className="danger" disabled={busy} onClick={() => run(onRemove)}>
            Refuse from now on
          </button>
          <button type="button" className="quiet" onClick={() => setAsking(false)}>
            Keep
          </button>
        </span>
      ) : (
        <button type="button" aria-label={`Remove ${sender.person}`} onClick={() => setAsking(true)}>
          Remove
        </button>
      )}
    </li>
  );
}
