import type { ReactNode } from "react";
import type { CheckpointName, Outcome, WireReason } from "../../../src/server/wire.ts";
import type { TurnProgress } from "./turn-progress.ts";

const gates: readonly CheckpointName[] = ["gateway", "inbound", "skills", "action", "storage", "outbound"];

/** Which gates this message has crossed; a refusal says why. */
export function GateStrip({ progress }: { readonly progress: TurnProgress }): ReactNode {
  const outcomes = new Map<CheckpointName, Outcome>(
    progress.state === "sending"
      ? []
      : [
          ["gateway", "pass"],
          ["inbound", "pass"],
        ],
  );
  for (const { checkpoint, outcome } of progress.crossings) outcomes.set(checkpoint, outcome);
  // A turn read from the store has no crossings to show; the road and the records have them.
  if (progress.crossings.length === 0) return null;
  return (
    <>
      <ol className="gate-strip" aria-label="Gates crossed">
        {gates.map((gate) => {
          const outcome = outcomes.get(gate);
          return (
            <li
              key={gate}
              className={`mini-gate ${outcome === undefined ? "not-yet" : `did-${outcome}`}`}
              title={`${gate}: ${outcome ?? "not crossed"}`}
            >
              <svg viewBox="0 0 16 14" aria-hidden="true">
                <path d="M1 1h3v2h2V1h4v2h2V1h3v12h-4V9a3 3 0 0 0-6 0v4H1z" />
              </svg>
              <span className="unseen">{`${gate}: ${outcome ?? "not crossed"}`}</span>
            </li>
          );
        })}
      </ol>
      <Refusals progress={progress} />
    </>
  );
}

function Refusals({ progress }: { readonly progress: TurnProgress }): ReactNode {
  // A refused call says so in its own row.
  const refused = progress.crossings.filter(
    ({ outcome, checkpoint }) => outcome === "refuse" && checkpoint !== "action",
  );
  const reasons = new Map<string, WireReason>(
    refused.flatMap(({ checkpoint, reasons: given }) =>
      given.map((reason) => [`${checkpoint}: ${reason.text}`, reason] as const),
    ),
  );
  return [...reasons].map(([text, { hint }]) => (
    <p key={text} className="refusal">
      <strong>Refused</strong> {text} {hint === undefined ? null : <span className="hint">{hint}</span>}
    </p>
  ));
}
