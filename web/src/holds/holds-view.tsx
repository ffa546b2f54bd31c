import type { ReactNode } from "react";
import { useMemo } from "react";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { useKeys } from "../shell/shortcuts.ts";
import { HoldCard } from "./hold-card.tsx";
import { Alert } from "../shell/alert.tsx";

export function HoldsView(): ReactNode {
  const { loaded, failure, holds } = useCell(useConsole().holds.cell);
  const pending = holds.filter((hold) => hold.state === "pending");
  const decided = holds.filter((hold) => hold.state !== "pending");
  useKeys(useMemo(() => ({ j: () => focusHold(1), k: () => focusHold(-1) }), []));
  return (
    <div className="page">
      <header className="page-head">
        <h1>Holds</h1>
        <p className="lead">
          Calls that wait for a person. Nothing happens until you decide; what you let expire does not happen.
        </p>
      </header>
      {failure === undefined ? null : <Alert text={failure} />}
      <section aria-label="Waiting" className="stack">
        {pending.map((hold) => (
          <HoldCard key={hold.id} hold={hold} />
        ))}
        {loaded && pending.length === 0 ? <p className="empty">Nothing waits for you.</p> : null}
      </section>
      {decided.length === 0 ? null : (
        <section aria-labelledby="decided" className="stack">
          <h2 id="decided">Decided</h2>
          {decided.map((hold) => (
            <HoldCard key={hold.id} hold={hold} />
          ))}
        </section>
      )}
    </div>
  );
}

function focusHold(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-hold][tabindex='0']")];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : cards.length - 1) : here + step;
  cards[next]?.focus();
}
