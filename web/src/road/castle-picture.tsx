import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { CheckpointName, Outcome } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { useMedia } from "../shell/use-media.ts";
import { Procession } from "./procession.ts";
import type { Counts } from "./road-book.ts";
import { countsOf, isRoutine } from "./road-book.ts";
import type { Point, RoadPlan } from "./road-plan.ts";
import { gateOrder, gateQuestions, tallPlan, widePlan } from "./road-plan.ts";

const hills =
  "M0 118C120 70 210 128 330 104S520 46 640 84s190 46 300 12 170-30 240 4V430H0zM0 300c160-46 300 10 430-6s240 40 380 18 260-40 370 0V430H0z";

interface PictureProps {
  readonly chosen: CheckpointName | undefined;
  readonly onChoose: (gate: CheckpointName) => void;
}

const gateShape =
  "M-46 0V-84h6v7h4v-7h6v7h4v-7h6v26h5v5h6v-5h6v5h6v-5h6v5h6v-5h5v-26h6v7h4v-7h6v7h4v-7h6V0H17V-24a17 17 0 0 0-34 0V0z";
const keepShape = "M-34 0V-104h-5v-22h9v7h7v-7h9v7h9v-7h10v7h9v-7h9v7h7v-7h9v22h-5V0z";

/** The road as a picture: six gates, the keep where the agent sits, and the messages on their way. */
export function CastlePicture({ chosen, onChoose }: PictureProps): ReactNode {
  const { road } = useConsole();
  const { counts, crossings } = useCell(road.cell);
  const plan = useMedia("(max-width: 759px)") ? tallPlan : widePlan;
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const picture = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  useEffect(() => {
    const [svg, group] = [picture.current, layer.current];
    if (still || svg === null || group === null) return;
    const procession = new Procession(group, plan, (gate, outcome) => flashGate(svg, gate, outcome));
    const stop = road.onCrossing((crossing) => {
      if (!isRoutine(crossing)) procession.take(crossing);
    });
    return () => {
      stop();
      procession.stop();
    };
  }, [road, plan, still]);
  return (
    <svg
      ref={picture}
      className="castle"
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="group"
      aria-label="The road of a message: six gates"
    >
      <Ground plan={plan} />
      <Keep point={plan.keep} plan={plan} />
      {gateOrder.map((gate) => (
        <Gate
          key={gate}
          gate={gate}
          plan={plan}
          counts={countsOf(counts, gate)}
          last={crossings.find((crossing) => crossing.checkpoint === gate && !isRoutine(crossing))?.outcome}
          chosen={gate === chosen}
          onChoose={onChoose}
        />
      ))}
      <g ref={layer} className="travellers" aria-hidden="true" />
    </svg>
  );
}

/** Marks the gate for as long as its picture plays; React keeps out of these attributes. */
function flashGate(picture: SVGSVGElement, gate: CheckpointName, outcome: Outcome): void {
  const element = picture.querySelector(`[data-gate="${gate}"]`);
  if (element === null) return;
  element.setAttribute("data-flash", outcome);
  setTimeout(() => element.removeAttribute("data-flash"), outcome === "pass" ? 350 : 1_500);
}

function Ground({ plan }: { readonly plan: RoadPlan }): ReactNode {
  const { start, exit, keep, gates } = plan;
  return (
    <g className="ground" aria-hidden="true">
      {plan.words.anchor === "middle" ? <path className="hills" d={hills} /> : null}
      <path className="road-bed" d={`M${start.x} ${start.y - 6}L${exit.x} ${exit.y - 6}`} />
      <path className="road-bed" d={`M${keep.x} ${keep.y - 6}L${gates.storage.x} ${gates.storage.y - 6}`} />
      <path className="road-line" d={`M${start.x} ${start.y - 6}L${exit.x} ${exit.y - 6}`} />
      <path className="road-line" d={`M${keep.x} ${keep.y - 6}L${gates.storage.x} ${gates.storage.y - 6}`} />
    </g>
  );
}

function Keep({ point, plan }: { readonly point: Point; readonly plan: RoadPlan }): ReactNode {
  const tall = plan.words.anchor === "start";
  return (
    <g className="keep" transform={`translate(${point.x} ${point.y})`} aria-hidden="true">
      <path className="stone" d={keepShape} />
      <path
        className="keep-window"
        d="M-5 -66v-12a5 5 0 0 1 10 0v12zM-22 -40v-9a3 3 0 0 1 6 0v9zM16 -40v-9a3 3 0 0 1 6 0v9z"
      />
      <path className="keep-door" d="M-13 0v-16a13 13 0 0 1 26 0V0z" />
      <path className="keep-flag" d="M0 -126v-26h20l-5 6 5 6H0" />
      <text className="gate-name" y={tall ? 24 : 78} x={tall ? 0 : 24} textAnchor={tall ? "middle" : "start"}>
        the agent
      </text>
    </g>
  );
}

interface GateProps {
  readonly gate: CheckpointName;
  readonly plan: RoadPlan;
  readonly counts: Counts;
  readonly last: Outcome | undefined;
  readonly chosen: boolean;
  readonly onChoose: (gate: CheckpointName) => void;
}

function Gate({ gate, plan, counts, last, chosen, onChoose }: GateProps): ReactNode {
  const { x, y } = plan.gates[gate];
  const below = plan.words.anchor === "middle" || gate === "storage";
  const words = below ? { dx: 0, dy: 30, anchor: "middle" as const } : plan.words;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose(gate);
  };
  return (
    <g
      className={`gate${chosen ? " chosen" : ""}`}
      data-gate={gate}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={`${gate}, ${gateQuestions[gate]}: ${counts.pass} passed, ${counts.hold} held, ${counts.refuse} refused`}
      onClick={() => onChoose(gate)}
      onKeyDown={onKeyDown}
    >
      <rect className="gate-focus" x="-62" y="-98" width="124" height={below ? 182 : 110} rx="10" />
      <path className="gate-dark" d="M-17 0V-24a17 17 0 0 1 34 0V0z" />
      <path className="portcullis" d="M-12 -38V0M-4 -41V0M4 -41V0M12 -38V0M-17 -26H17M-17 -14H17" />
      <path className="stone" d={gateShape} />
      <path className="slit" d="M-33 -58v12M33 -58v12" />
      <circle className={`lantern ${last === undefined ? "unlit" : `did-${last}`}`} cy="-49" r="4.5" />
      <g transform={`translate(${words.dx} ${words.dy})`} textAnchor={words.anchor}>
        <text className="gate-name">{gate}</text>
        <text className="gate-question" y="18">
          {gateQuestions[gate]}
        </text>
        <text className="gate-counts" y="38">
          <tspan className="count-pass">✓ {counts.pass}</tspan>
          <tspan dx="9" className={counts.hold > 0 ? "count-hold" : "count-none"}>
            ‖ {counts.hold}
          </tspan>
          <tspan dx="9" className={counts.refuse > 0 ? "count-refuse" : "count-none"}>
            ✕ {counts.refuse}
          </tspan>
        </text>
      </g>
    </g>
  );
}
