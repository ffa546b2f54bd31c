import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { Role, SenderListView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { Alert } from "../shell/alert.tsx";
import { describeMoment } from "../shell/clock.ts";
import { MadeCode } from "./made-code.tsx";
import { PersonRow } from "./person-row.tsx";
import { usePeople } from "./use-people.ts";

const roles: readonly Role[] = ["owner", "member", "guest"];

/** Who may talk to the agents on channels, and how somebody is let in. */
export function PeopleView(): ReactNode {
  const { me } = useConsole();
  const rule = me.protections.find(({ id }) => id === "senders");
  const { list, made, failure, pair, hideCode, changeRole, remove } = usePeople();
  return (
    <div className="page">
      <header className="page-head">
        <h1>People</h1>
        <p className="lead">{rule?.on === true ? sentenceOf(rule.text) : "Who is who on channels."}</p>
      </header>
      {rule?.on === false ? (
        <Alert text={`At present ${rule.text}.`} hint={`To change it: ${rule.fix}.`} />
      ) : null}
      {failure === undefined ? null : <Alert text={failure.text} hint={failure.hint} />}
      {made === undefined ? null : <MadeCode made={made} onClose={hideCode} />}
      <section className="card" aria-labelledby="let-in">
        <h2 id="let-in">Let somebody in</h2>
        <PairForm hasOwner={list?.senders.some(({ role }) => role === "owner") === true} onPair={pair} />
        <OpenCodes codes={list?.codes ?? []} />
      </section>
      <section className="card" aria-labelledby="paired">
        <h2 id="paired">Paired</h2>
        {list?.senders.length === 0 ? <p className="empty">Nobody is paired yet.</p> : null}
        <ul className="people">
          {list?.senders.map((sender) => (
            <PersonRow
              key={sender.person}
              sender={sender}
              onRole={(role) => changeRole(sender, role)}
              onRemove={() => remove(sender)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

interface PairFormProps {
  readonly hasOwner: boolean;
  readonly onPair: (channel: string, role: Role) => Promise<void>;
}

function PairForm({ hasOwner, onPair }: PairFormProps): ReactNode {
  const id = useId();
  const [channel, setChannel] = useState("");
  const [chosen, setChosen] = useState<Role>();
  const [busy, setBusy] = useState(false);
  const role = chosen ?? (hasOwner ? "member" : "owner");
  const submit = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    setBusy(true);
    void onPair(channel.trim().toLowerCase(), role).finally(() => setBusy(false));
  };
  return (
    <form className="pair-form" onSubmit={submit}>
      <span className="field">
        <label htmlFor={`${id}-channel`}>Channel</label>
        <input
          id={`${id}-channel`}
          value={channel}
          onChange={(event) => setChannel(event.target.value)}
          placeholder="any"
          maxLength={32}
          spellCheck={false}
          autoCapitalize="none"
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}-role`}>Role</label>
        <select id={`${id}-role`} value={role} onChange={(event) => setChosen(event.target.value as Role)}>
          {roles.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </span>
      <button type="submit" className="primary" disabled={busy}>
        Make a code
      </button>
    </form>
  );
}

function OpenCodes({ codes }: { readonly codes: SenderListView["codes"] }): ReactNode {
  if (codes.length === 0)
    return (
      <p className="muted">
        A code works once, for ten minutes. Whoever sends exactly it to the agent is let in.
      </p>
    );
  return (
    <ul className="muted open-codes">
      {codes.map(({ id, role, channel, expiresAt }) => (
        <li key={id}>
          A code for {role} on {channel ?? "any channel"} is open until {describeMoment(expiresAt)}.
        </li>
      ))}
    </ul>
  );
}
