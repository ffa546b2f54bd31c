import type { ReactNode } from "react";
import { useId, useState } from "react";
import { useConsole } from "../console.ts";
import { Alert } from "../shell/alert.tsx";
import { ContactRow } from "./contact-row.tsx";
import { useContacts } from "./use-contacts.ts";

/** Whom agents may write to without a question: what agents propose counts only after a yes. */
export function ContactsView(): ReactNode {
  const { me } = useConsole();
  const mayDecide = me.caller.scopes.includes("approve");
  const { contacts, failure, add, confirm, remove } = useContacts();
  const pending = contacts?.filter(({ confirmedAt }) => confirmedAt === null);
  const confirmed = contacts?.filter(({ confirmedAt }) => confirmedAt !== null);
  const rows = (some: typeof contacts) =>
    some?.map((contact) => (
      <ContactRow
        key={contact.id}
        contact={contact}
        isOwn={contact.principal === me.caller.principal.id}
        mayDecide={mayDecide}
        onConfirm={(anyway) => confirm(contact, anyway)}
        onRemove={() => remove(contact)}
      />
    ));
  return (
    <div className="page">
      <header className="page-head">
        <h1>Contacts</h1>
        <p className="lead">
          Addresses you confirmed may be named in a request by name alone. What an agent proposes counts for
          nothing until you say yes.
        </p>
      </header>
      {failure === undefined ? null : <Alert text={failure.text} hint={failure.hint} />}
      <section className="card" aria-labelledby="proposed">
        <h2 id="proposed">Waiting for a yes</h2>
        {pending?.length === 0 ? <p className="muted">Nothing was proposed.</p> : null}
        <ul className="contacts">{rows(pending)}</ul>
      </section>
      <section className="card" aria-labelledby="confirmed">
        <h2 id="confirmed">Confirmed</h2>
        {confirmed?.length === 0 ? <p className="muted">The address book is empty.</p> : null}
        <ul className="contacts">{rows(confirmed)}</ul>
        {mayDecide ? <AddForm onAdd={add} /> : null}
      </section>
    </div>
  );
}

function AddForm({
  onAdd,
}: {
  readonly onAdd: (name: string, address: string) => Promise<boolean>;
}): ReactNode {
  const id = useId();
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const submit = async (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    if (!(await onAdd(name, address))) return;
    setName("");
    setAddress("");
  };
  return (
    <form className="pair-form contact-form" onSubmit={(event) => void submit(event)}>
      <span className="field">
        <label htmlFor={`${id}-name`}>Name</label>
        <input id={`${id}-name`} value={name} required onChange={(event) => setName(event.target.value)} />
      </span>
      <span className="field">
        <label htmlFor={`${id}-address`}>Address</label>
        <input
          id={`${id}-address`}
          value={address}
          required
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setAddress(event.target.value)}
        />
      </span>
      <button type="submit">Add</button>
    </form>
  );
}
