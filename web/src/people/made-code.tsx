import type { ReactNode } from "react";
import type { MadePairingView } from "../../../src/server/wire.ts";
import { describeSpan, useNow } from "../shell/clock.ts";

interface MadeCodeProps {
  readonly made: MadePairingView;
  readonly onClose: () => void;
}

/** A fresh code, shown here and never again. */
export function MadeCode({ made, onClose }: MadeCodeProps): ReactNode {
  const left = made.expiresAt - useNow();
  return (
    <section className="card made-code" aria-label="The code">
      <p className="code-letters">
        <code>{made.code}</code>
      </p>
      <p>
        Send exactly this {made.channel === null ? "on a channel" : `on ${made.channel}`} to the agent alone,
        not in a group. Who sends it becomes <strong>{made.role}</strong>.
      </p>
      <p className="muted">
        {left > 0
          ? `It works once and is void in ${describeSpan(left)}; it is not shown again.`
          : "It is void."}
      </p>
      <button type="button" onClick={onClose}>
        Done
      </button>
    </section>
  );
}
