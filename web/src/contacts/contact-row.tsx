import type { ReactNode } from "react";
import { useState } from "react";
import type { ContactListView } from "../../../src/server/wire.ts";
import { describeMoment } from "../shell/clock.ts";
import { VisibleText } from "../shell/visible-text.tsx";

type Contact = ContactListView["contacts"][number];

interface ContactRowProps {
  readonly contact: Contact;
  readonly isOwn: boolean;
  readonly mayDecide: boolean;
  readonly onConfirm: (anyway: boolean) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

/** One entry; one that looks like somebody known is confirmed only by a second, named step. */
export function ContactRow({ contact, isOwn, mayDecide, onConfirm, onRemove }: ContactRowProps): ReactNode {
  const { id, name, addresses, looksLike, confirmedAt, createdBy, createdAt, principal } = contact;
  return (
    <li className="contact" data-contact={id}>
      <span className="contact-name">
        <strong>
          <VisibleText text={name} />
        </strong>
        {addresses.map((address) => (
          <code key={address}>
            <VisibleText text={address} />
          </code>
        ))}
        <span className="muted">
          {confirmedAt === null
            ? `proposed by ${createdBy}, ${describeMoment(createdAt)}`
            : `confirmed ${describeMoment(confirmedAt)}`}
          {isOwn ? "" : `, for ${principal}`}
        </span>
      </span>
      <LookAlikes looksLike={looksLike} />
      {mayDecide ? <Actions contact={contact} onConfirm={onConfirm} onRemove={onRemove} /> : null}
    </li>
  );
}

function LookAlikes({ looksLike }: Pick<Contact, "looksLike">): ReactNode {
  if (looksLike.length === 0) return null;
  return (
    <div className="look-alike" role="note">
      <strong>Look twice.</strong>
      <ul>
        {looksLike.map(({ why }) => (
          <li key={why}>
            <VisibleText text={why} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({
  contact: { name, confirmedAt, looksLike },
  onConfirm,
  onRemove,
}: Pick<ContactRowProps, "contact" | "onConfirm" | "onRemove">): ReactNode {
  const [asking, setAsking] = useState<"confirm" | "remove">();
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<boolean>) => {
    setBusy(true);
    setAsking(undefined);
    void work().finally(() => setBusy(false));
  };
  const isLikeness = looksLike.length > 0;
  const remove = confirmedAt === null ? "Reject" : "Remove";
  if (asking !== undefined)
    return (
      <span className="contact-actions">
        <button
          type="button"
          className="danger"
          disabled={isBusy}
          onClick={() => run(asking === "confirm" ? () => onConfirm(true) : onRemove)}
        >
          {asking === "confirm" ? "It is right, confirm it" : `${remove} for good`}
        </button>
        <button type="button" className="quiet" onClick={() => setAsking(undefined)}>
          Back
        </button>
      </span>
    );
  return (
    <span className="contact-actions">
      {confirmedAt === null ? (
        <button
          type="button"
          className="approve"
          disabled={isBusy}
          aria-label={`Confirm ${name}`}
          onClick={() => (isLikeness ? setAsking("confirm") : run(() => onConfirm(false)))}
        >
          Confirm
        </button>
      ) : null}
      <button
        type="button"
        disabled={isBusy}
        aria-label={`${remove} ${name}`}
        onClick={() => setAsking("remove")}
      >
        {remove}
      </button>
    </span>
  );
}
