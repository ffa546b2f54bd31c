import type { ReactNode } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useConsole } from "../console.ts";
import { Alert } from "../shell/alert.tsx";
import { useCell } from "../shell/cell.ts";
import { usePlace } from "../shell/route.ts";
import { useKeys } from "../shell/shortcuts.ts";
import type { Tab } from "../shell/tabs.tsx";
import { Tabs } from "../shell/tabs.tsx";
import { HoldCard } from "./hold-card.tsx";
import { KindList } from "./kind-list.tsx";

type Part = "waiting" | "decided" | "kinds";

/** What waits for a person, what was decided, and what goes ahead without a question. */
export function HoldsView(): ReactNode {
  const book = useConsole().holds;
  const { loaded, failure, holds } = useCell(book.cell);
  const { id } = usePlace();
  const [part, setPart] = useState<Part>("waiting");
  const pending = holds.filter((hold) => hold.state === "pending");
  const decided = holds.filter((hold) => hold.state !== "pending");
  const shown = part === "waiting" ? pending : decided;
  // A link leads to where its hold is then; what is decided here afterwards moves nobody elsewhere.
  useEffect(() => {
    if (id === undefined) return;
    let isHere = true;
    void book.refresh().then(() => {
      const linked = book.find(id);
      if (isHere && linked !== undefined) setPart(linked.state === "pending" ? "waiting" : "decided");
    });
    return () => void (isHere = false);
  }, [book, id]);
  const tabs: readonly Tab<Part>[] = [
    { id: "waiting", label: `Waiting (${pending.length})` },
    { id: "decided", label: "Decided" },
    { id: "kinds", label: "Kinds" },
  ];
  return (
    <div className="page">
      <header className="page-head">
        <h1>Holds</h1>
        <p className="lead">
          Calls that wait for a person. Nothing happens until you decide; what you let expire does not happen.
        </p>
        <p className="key-help hint">
          <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> shows everything · <kbd>a</kbd> approve, then{" "}
          <kbd>Enter</kbd> · <kbd>d</kbd> deny
        </p>
      </header>
      {failure === undefined ? null : <Alert text={failure} />}
      <Tabs label="Holds" tabs={tabs} chosen={part} onChoose={setPart}>
        {part === "kinds" ? (
          <KindList />
        ) : (
          <Cards key={part} count={shown.length} target={id}>
            {shown.map((hold) => (
              <HoldCard key={hold.id} hold={hold} />
            ))}
            {loaded && shown.length === 0 ? (
              <p className="empty">
                {part === "waiting" ? "Nothing waits for you." : "Nothing was decided yet."}
              </p>
            ) : null}
          </Cards>
        )}
      </Tabs>
    </div>
  );
}

interface CardsProps {
  readonly count: number;
  /** The hold that a link named. */
  readonly target: string | undefined;
  readonly children: ReactNode;
}

/** Cards that j and k walk through. When the focused one goes, its place is remembered: no other one is chosen instead. */
function Cards({ count, target, children }: CardsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef(-1);
  const actions = useMemo(() => {
    const move = (step: 1 | -1) => {
      const cards = cardsIn(list.current);
      const here = cards.findIndex((card) => card.contains(document.activeElement));
      const next = here === -1 ? Math.max(0, place.current) : here + step;
      cards[Math.min(next, cards.length - 1)]?.focus();
    };
    return { j: () => move(1), k: () => move(-1) };
  }, []);
  useKeys(actions);
  useEffect(() => {
    if (place.current >= 0 && document.activeElement === document.body) list.current?.focus();
  }, [count]);
  useEffect(() => {
    if (target !== undefined && count > 0)
      cardsIn(list.current)
        .find((card) => card.dataset["hold"] === target)
        ?.focus();
  }, [target, count > 0]);
  return (
    <div
      ref={list}
      className="stack"
      tabIndex={-1}
      onFocus={({ target: focused }) => {
        const here = cardsIn(list.current).findIndex((card) => card.contains(focused));
        if (here >= 0) place.current = here;
      }}
    >
      {children}
    </div>
  );
}

function cardsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>("[data-hold]")];
}
