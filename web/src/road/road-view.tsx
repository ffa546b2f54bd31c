import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { CheckpointName, LayerView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { goTo, usePlace } from "../shell/route.ts";
import { CastlePicture } from "./castle-picture.tsx";
import { CrossingRow } from "./crossing-row.tsx";
import { isRoutine } from "./road-book.ts";
import { gateOrder, gateQuestions } from "./road-plan.ts";

const shownAtMost = 80;

export function RoadView(): ReactNode {
  const { road } = useConsole();
  const { crossings, layers } = useCell(road.cell);
  const { id } = usePlace();
  const [routine, setRoutine] = useState(false);
  useEffect(() => void road.seed(), [road]);
  const chosen = gateOrder.find((gate) => gate === id);
  const shown = crossings
    .filter(
      (crossing) =>
        (chosen === undefined || crossing.checkpoint === chosen) && (routine || !isRoutine(crossing)),
    )
    .slice(0, shownAtMost);
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>The road</h1>
        <p className="lead">
          Every message, call and reply crosses six gates. Choose a gate to see what it is made of.
        </p>
      </header>
      <div className="castle-frame">
        <CastlePicture
          chosen={chosen}
          onChoose={(gate) => goTo("road", gate === chosen ? undefined : gate)}
        />
      </div>
      <div className={chosen === undefined ? "road-columns single" : "road-columns"}>
        {chosen === undefined ? null : <GateLayers gate={chosen} layers={layers} />}
        <section className="crossings" aria-labelledby="crossings">
          <header>
            <h2 id="crossings">{chosen === undefined ? "Latest crossings" : `Latest at ${chosen}`}</h2>
            <label className="switch">
              <input
                type="checkbox"
                checked={routine}
                onChange={(event) => setRoutine(event.target.checked)}
              />
              reads of the API too
            </label>
          </header>
          {shown.length === 0 ? (
            <p className="empty">Nothing has crossed yet. Send a message and watch it go.</p>
          ) : null}
          <ul>
            {shown.map((crossing) => (
              <CrossingRow key={crossing.key} crossing={crossing} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function GateLayers({
  gate,
  layers,
}: {
  readonly gate: CheckpointName;
  readonly layers: readonly LayerView[];
}): ReactNode {
  const own = layers.filter(({ name }) => name.startsWith(`${gate}/`));
  return (
    <section className="gate-layers" aria-labelledby="layers">
      <header>
        <h2 id="layers">
          {gate} <span className="muted">{gateQuestions[gate]}</span>
        </h2>
      </header>
      <ul>
        {own.map(({ name, kind, protectsAgainst, fails }) => (
          <li key={name} className="layer">
            <div className="layer-head">
              <strong>{name.slice(gate.length + 1)}</strong>
              <span className={`tag tag-${kind}`}>{kind}</span>
              {fails === "open" ? <span className="tag tag-expired">fails open</span> : null}
            </div>
            <p>{protectsAgainst}</p>
          </li>
        ))}
      </ul>
      {own.length === 0 ? (
        <p className="empty">The layers of this gate cannot be read by this session.</p>
      ) : null}
      <p className="hint">
        Walls decide by rule and hold whatever the model says. Tripwires recognise attacks with some
        probability.
      </p>
    </section>
  );
}
