import type { ReactNode } from "react";
import { useState } from "react";
import type { KindList as KindListView, KindView } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import { useFresh } from "../api/use-fresh.ts";
import { Alert } from "../shell/alert.tsx";
import { announce } from "../shell/announcer.tsx";
import { describeMoment } from "../shell/clock.ts";
import { placeLink } from "../shell/route.ts";
import { VisibleText } from "../shell/visible-text.tsx";
import { spell } from "./call-view.tsx";

/** Standing approvals: what goes ahead without a question, until when, and the way to take it back. */
export function KindList(): ReactNode {
  const { value, failure, read } = useFresh<KindListView>("/api/kinds", "approval:");
  const [refused, setRefused] = useState<string>();
  const revoke = async ({ id }: KindView) => {
    try {
      await callApi(`/api/kinds/${id}`, { method: "DELETE" });
      setRefused(undefined);
      announce("Taken back. Such calls wait again.");
    } catch (error) {
      setRefused(describeFailure(error).text);
    }
    await read();
  };
  return (
    <>
      {failure === undefined ? null : <Alert {...failure} />}
      {refused === undefined ? null : <Alert text={refused} />}
      {value?.kinds.length === 0 ? <p className="empty">No kind of call is approved in advance.</p> : null}
      {value?.kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} onRevoke={() => void revoke(kind)} />
      ))}
    </>
  );
}

function Kind({ kind, onRevoke }: { readonly kind: KindView; readonly onRevoke: () => void }): ReactNode {
  const { tool, fixed, varying, until, uses, createdBy, agent, conversation } = kind;
  return (
    <article className="hold" data-kind={kind.id} aria-label={`Every ${tool} like this`}>
      <header className="hold-head">
        <code className="call-tool">
          <VisibleText text={tool} isMarked />
        </code>
        <time className="muted" dateTime={new Date(until).toISOString()}>
          until {describeMoment(until)}
        </time>
      </header>
      <ul className="kind-arguments">
        {Object.entries(fixed).map(([name, value]) => (
          <li key={name}>
            <span>
              <code>
                <VisibleText text={name} isMarked />
              </code>{" "}
              <VisibleText text={spell(value)} isMarked />
            </span>
            <span className="tag">stays</span>
          </li>
        ))}
        {varying.map((name) => (
          <li key={name}>
            <code>
              <VisibleText text={name} isMarked />
            </code>
            <span className="tag tag-pending">may differ</span>
          </li>
        ))}
      </ul>
      <p className="provenance">
        Approved by <strong>{createdBy.id}</strong> for agent <strong>{agent}</strong> ·{" "}
        <a href={placeLink("chat", conversation)}>conversation</a> · used{" "}
        {uses === 1 ? "once" : `${uses} times`}
      </p>
      <div className="hold-actions">
        <button type="button" className="deny" onClick={onRevoke}>
          Take it back
        </button>
      </div>
    </article>
  );
}
