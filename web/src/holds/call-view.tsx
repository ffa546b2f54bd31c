import type { ReactNode } from "react";
import type { HoldView, WireJson } from "../../../src/server/wire.ts";
import { VisibleText } from "../shell/visible-text.tsx";

type CallProps = Pick<HoldView, "tool" | "args" | "does">;

/** Exactly what would be called, argument by argument. */
export function CallView({ tool, args, does }: CallProps): ReactNode {
  const entries = Object.entries(args);
  return (
    <div className="call">
      <p className="call-head">
        <code className="call-tool">
          <VisibleText text={tool} isMarked />
        </code>
        {describeEffects(does).map((effect) => (
          <span key={effect} className="tag">
            {effect}
          </span>
        ))}
        {entries.length === 0 ? <span className="muted">without arguments</span> : null}
      </p>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <VisibleText text={name} isMarked />
            </dt>
            <dd>
              <VisibleText text={spell(value)} isMarked />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const effects = { read: "reads", mutate: "changes", destroy: "destroys" } as const;

function describeEffects(does: HoldView["does"]): readonly string[] {
  if (does === null) return ["unknown tool"];
  return [effects[does.effect], ...(does.egress ? ["reaches outside"] : [])];
}

export function spell(value: WireJson | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null, null, 1);
}
