import type { ReactNode } from "react";
import type { BudgetView, CountView, ModelHealthView } from "../../../src/server/wire.ts";
import { useFresh } from "../api/use-fresh.ts";
import { Alert } from "../shell/alert.tsx";
import { describeSpan } from "../shell/clock.ts";

/** What was spent, what is left, and whether the models answer. */
export function BudgetCard(): ReactNode {
  const { value, failure } = useFresh<BudgetView>("/api/budget", "turn:");
  return (
    <section className="card" aria-labelledby="budget">
      <h2 id="budget">Budget</h2>
      {failure === undefined ? null : <Alert {...failure} />}
      {value === undefined ? null : <Spending scopes={value.scopes} />}
      {value === undefined || value.models.length === 0 ? null : (
        <>
          <h3 className="budget-models">Models</h3>
          <ul className="protections">
            {value.models.map((model) => (
              <Health key={`${model.provider}/${model.model}`} model={model} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Spending({ scopes }: Pick<BudgetView, "scopes">): ReactNode {
  return (
    <div className="budget-scroll">
      <table className="budget">
        <thead>
          <tr>
            <th scope="col">Whose</th>
            <th scope="col">This</th>
            <th scope="col">Tokens</th>
            <th scope="col">Dollars</th>
          </tr>
        </thead>
        <tbody>
          {scopes.flatMap(({ agent, periods }) =>
            periods.map(({ period, tokens, usd }) => (
              <tr key={`${agent ?? ""}/${period}`}>
                <th scope="row">{agent ?? "all together"}</th>
                <td>{period}</td>
                <Count count={tokens} spell={spellTokens} />
                <Count count={usd} spell={spellDollars} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly count: CountView;
  readonly spell: (amount: number) => string;
}

function Count({ count: { spent, most, left }, spell }: CountProps): ReactNode {
  if (most === null || left === null)
    return (
      <td>
        {spell(spent)} <span className="muted">no limit</span>
      </td>
    );
  const isLow = left < most / 5;
  return (
    <td>
      {spell(spent)} of {spell(most)}
      <meter min={0} max={most} high={most * 0.8} value={spent} aria-hidden="true" />
      <span className={isLow ? "did-refuse" : "muted"}>{spell(left)} left</span>
    </td>
  );
}

function spellTokens(tokens: number): string {
  return tokens.toLocaleString();
}

function spellDollars(usd: number): string {
  return `$${usd.toLocaleString(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 4 })}`;
}

const states = {
  closed: { word: "on", does: "is asked" },
  halfOpen: { word: "trial", does: "is tried with one call" },
  open: { word: "off", does: "is not asked" },
} as const;

function Health({ model }: { readonly model: ModelHealthView }): ReactNode {
  const { provider, model: name, state, failures, slowCalls, waitMs } = model;
  const { word, does } = states[state];
  const troubles = [
    failures === 0 ? "" : `${failures} failed`,
    slowCalls === 0 ? "" : `${slowCalls} slow`,
    waitMs <= 0 ? "" : `next try in ${describeSpan(waitMs)}`,
  ].filter((one) => one !== "");
  return (
    <li className={state === "closed" ? "protection on" : "protection off"}>
      <span className="protection-state">{word}</span>
      <span className="protection-text">
        <code>
          {provider}/{name}
        </code>{" "}
        {does}
        {troubles.length === 0 ? "." : `: ${troubles.join(", ")}.`}
      </span>
    </li>
  );
}
