import type { ReactNode } from "react";
import { TrustMark } from "../shell/trust-mark.tsx";
import { VisibleText } from "../shell/visible-text.tsx";
import type { ToolStep } from "./turn-progress.ts";

const states = { running: "running", ok: "done", failed: "failed", held: "waiting for you" } as const;

/** What the agent did, one row per call; a row opens when there is more to see. */
export function ToolSteps({ steps }: { readonly steps: readonly ToolStep[] }): ReactNode {
  if (steps.length === 0) return null;
  return (
    <ul className="steps" aria-label="Steps">
      {steps.map((step) => (
        <li key={step.callId}>
          <Step step={step} />
        </li>
      ))}
    </ul>
  );
}

function Step({ step }: { readonly step: ToolStep }): ReactNode {
  const row = (
    <>
      <span className={`step-dot step-${step.state}`} aria-hidden="true" />
      <code>
        <VisibleText text={step.tool} shownCharacters={60} />
      </code>
      <span className="step-state">{states[step.state]}</span>
      {step.trust === undefined ? null : (
        <TrustMark trust={step.trust} source={step.source === `tool:${step.tool}` ? "" : step.source} />
      )}
    </>
  );
  if (step.summary === undefined || step.summary === "") return <div className="step">{row}</div>;
  return (
    <details className="step">
      <summary>
        {row}
        <span className="step-summary">{step.summary.split("\n")[0]?.slice(0, 160)}</span>
      </summary>
      <div className="step-body">
        <VisibleText text={step.summary} shownCharacters={2_000} />
      </div>
    </details>
  );
}
