import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { ConversationView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { announce } from "../shell/announcer.tsx";
import { useCell } from "../shell/cell.ts";
import { describeMoment, describeTime } from "../shell/clock.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Icon } from "../shell/icons.tsx";
import { goTo, placeLink } from "../shell/route.ts";
import { Alert } from "../shell/alert.tsx";

interface PanelProps {
  readonly open: boolean;
  readonly current: string | undefined;
  readonly onClose: () => void;
}

/** The conversations: beside the talk where there is room, over it where there is not. */
export function ConversationPanel({ open, current, onClose }: PanelProps): ReactNode {
  const { chat } = useConsole();
  const { conversations, loaded, failure, titles } = useCell(chat.list);
  const [removing, setRemoving] = useState<ConversationView>();
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    addEventListener("keydown", onKey, { capture: true });
    document.getElementById("conversations")?.querySelector<HTMLElement>("a, button")?.focus();
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [open, onClose]);
  return (
    <>
      {open ? <div className="veil" onClick={onClose} /> : null}
      <aside
        id="conversations"
        className={open ? "conversations open" : "conversations"}
        aria-label="Conversations"
      >
        <header>
          <h2>Conversations</h2>
          <a
            className="button quiet icon-only"
            href={placeLink("chat")}
            aria-label="New conversation"
            title="New conversation (n)"
            onClick={onClose}
          >
            <Icon name="plus" />
          </a>
        </header>
        <Whose />
        {failure === undefined ? null : <Alert text={failure} />}
        <ul>
          {conversations.map((conversation) => (
            <Entry
              key={conversation.id}
              conversation={conversation}
              title={titles.get(conversation.id)}
              current={conversation.id === current}
              onOpen={onClose}
              onRemove={() => setRemoving(conversation)}
            />
          ))}
        </ul>
        {loaded && conversations.length === 0 ? <p className="empty">No conversation yet.</p> : null}
      </aside>
      {removing === undefined ? null : (
        <RemoveDialog
          conversation={removing}
          title={titles.get(removing.id) ?? "this conversation"}
          current={removing.id === current}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function Whose(): ReactNode {
  const { chat } = useConsole();
  const { whose } = useCell(chat.list);
  return (
    <div className="whose" role="group" aria-label="Whose conversations">
      <button type="button" aria-pressed={whose === "mine"} onClick={() => chat.showWhose("mine")}>
        Mine
      </button>
      <button type="button" aria-pressed={whose === "everyone"} onClick={() => chat.showWhose("everyone")}>
        Everyone’s
      </button>
    </div>
  );
}

interface EntryProps {
  readonly conversation: ConversationView;
  readonly title: string | undefined;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function Entry({ conversation, title, current, onOpen, onRemove }: EntryProps): ReactNode {
  const { chat } = useConsole();
  const mine = conversation.person === chat.person;
  const words = title ?? "…";
  return (
    <li className={current ? "conversation current" : "conversation"}>
      <a
        href={placeLink("chat", conversation.id)}
        aria-current={current ? "true" : undefined}
        onClick={onOpen}
      >
        <span className="conversation-title">{words}</span>
        <span className="conversation-meta">
          {mine ? null : <span className="tag">{conversation.person}</span>}
          <time
            dateTime={new Date(conversation.updatedAt).toISOString()}
            title={describeMoment(conversation.updatedAt)}
          >
            {describeTime(conversation.updatedAt)}
          </time>
        </span>
      </a>
      <button type="button" className="quiet icon-only" aria-label={`Delete: ${words}`} onClick={onRemove}>
        <Icon name="bin" />
      </button>
    </li>
  );
}

interface RemoveProps {
  readonly conversation: ConversationView;
  readonly title: string;
  readonly current: boolean;
  readonly onClose: () => void;
}

function RemoveDialog({ conversation, title, current, onClose }: RemoveProps): ReactNode {
  const { chat } = useConsole();
  const [failure, setFailure] = useState<string>();
  const remove = async () => {
    const refused = await chat.remove(conversation.id);
    setFailure(refused);
    if (refused !== undefined) return;
    announce("The conversation was deleted.");
    onClose();
    if (current) goTo("chat");
  };
  return (
    <Dialog title="Delete this conversation?" onClose={onClose}>
      <p>
        “{title}” with its messages, steps and holds is removed from the store. The records of what crossed
        the gates stay. This cannot be undone.
      </p>
      {failure === undefined ? null : <Alert text={failure} />}
      <div className="dialog-actions">
        <button type="button" autoFocus onClick={onClose}>
          Keep it
        </button>
        <button type="button" className="danger" onClick={() => void remove()}>
          Delete
        </button>
      </div>
    </Dialog>
  );
}
