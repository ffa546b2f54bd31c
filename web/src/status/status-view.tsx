import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { MeView, ProtectionView } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import { useConsole } from "../console.ts";
import { placeLink } from "../shell/route.ts";
import { Alert } from "../shell/alert.tsx";
import { BudgetCard } from "./budget-card.tsx";

/** Which model answers and why, what protects and what does not: as observed, asked anew on each visit. */
export function StatusView(): ReactNode {
  const opened = useConsole();
  const [me, setMe] = useState(opened.me);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let here = true;
    callApi<MeView>("/api/me").then(
      (fresh) => here && setMe(fresh),
      (error: unknown) => here && setFailure(describeFailure(error).text),
    );
    return () => void (here = false);
  }, []);
  const off = me.protections.filter((protection) => !protection.on);
  const on = me.protections.filter((protection) => protection.on);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Status</h1>
        <p className="lead">
          Castellan {me.version}
          {me.locked ? null : ", running"}
        </p>
      </header>
      {failure === undefined ? null : (
        <Alert text={failure} hint="What is shown here was true when you logged in." />
      )}
      {me.locked ? (
        <Alert
          text="Castellan is locked: no turn runs and every token is void."
          hint="The owner opens it on the daemon’s machine with `castellan unlock`."
        />
      ) : null}
      <section className="card" aria-labelledby="model">
        <h2 id="model">Model</h2>
        <p className="model-name">{me.model}</p>
        <p className="muted">{me.reason}</p>
      </section>
      {me.caller.scopes.includes("admin") ? <BudgetCard /> : null}
      <section className="card" aria-labelledby="protections">
        <h2 id="protections">Protections</h2>
        <ul className="protections">
          {[...off, ...on].map((protection) => (
            <Protection key={protection.id} protection={protection} />
          ))}
        </ul>
      </section>
      <Session me={me} />
      <p>
        <a href={placeLink("security")}>What Castellan promises, and what it cannot stop</a>
      </p>
    </div>
  );
}

function Session({ me }: { readonly me: MeView }): ReactNode {
  const { principal, person, scopes } = me.caller;
  return (
    <section className="card" aria-labelledby="session">
      <h2 id="session">This session</h2>
      <dl className="facts">
        <div>
          <dt>You</dt>
          <dd>
            {principal.id} ({principal.role}), as {person}
          </dd>
        </div>
        <div>
          <dt>May</dt>
          <dd>{scopes.join(", ")}</dd>
        </div>
        <div>
          <dt>Agents</dt>
          <dd>{me.agents.join(", ")}</dd>
        </div>
      </dl>
    </section>
  );
}

function Protection({ protection }: { readonly protection: ProtectionView }): ReactNode {
  return (
    <li className={protection.on ? "protection on" : "protection off"}>
      <span className="protection-state">{protection.on ? "on" : "off"}</span>
      <span className="protection-text">
        {protection.text}
        {protection.fix === undefined ? null : (
          <span className="protection-fix">
            to turn it on: <code>{protection.fix}</code>
          </span>
        )}
      </span>
    </li>
  );
}
