import type { ReactNode, RefObject } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useConsole } from "../console.ts";
import { useCell } from "../shell/cell.ts";
import { Icon } from "../shell/icons.tsx";
import { goTo } from "../shell/route.ts";
import { useKeys } from "../shell/shortcuts.ts";
import { Composer } from "./composer.tsx";
import { ConversationPanel } from "./conversation-panel.tsx";
import { ExchangeView } from "./exchange-view.tsx";
import { ExposureLine } from "./exposure-line.tsx";
import type { Room, RoomState } from "./room.ts";
import { isOpen } from "./turn-progress.ts";
import { Alert } from "../shell/alert.tsx";

export function ChatView({ id }: { readonly id: string | undefined }): ReactNode {
  const { chat } = useConsole();
  const room = chat.room(id);
  const state = useCell(room.cell);
  const list = useCell(chat.list);
  const [listing, setListing] = useState(false);
  const running = state.exchanges.some(({ progress }) => isOpen(progress));
  useKeys(
    useMemo(
      () => ({
        n: () => goTo("chat"),
        "/": focusComposer,
        Escape: () => void room.stop(),
      }),
      [room],
    ),
  );
  useEffect(() => setListing(false), [id]);
  const title = id === undefined ? "New conversation" : (list.titles.get(id) ?? "Conversation");
  return (
    <div className="chat">
      <ConversationPanel open={listing} current={id} onClose={() => setListing(false)} />
      <section className="talk" aria-label="Conversation">
        <header className="talk-head">
          <button
            type="button"
            className="quiet icon-only list-toggle"
            aria-label="Conversations"
            aria-expanded={listing}
            onClick={() => setListing(true)}
          >
            <Icon name="menu" />
          </button>
          <h1>{title}</h1>
          <a
            className="button quiet icon-only"
            href="#/chat"
            aria-label="New conversation"
            title="New conversation (n)"
          >
            <Icon name="plus" />
          </a>
        </header>
        {state.id === undefined ? null : <ExposureLine conversation={state.id} />}
        <Messages key={room.id ?? "new"} room={room} state={state} />
        {chat.isMine(id) ? (
          <Composer room={room} running={running} />
        ) : (
          <p className="read-only">
            This conversation belongs to another channel or person: you can read it here.
          </p>
        )}
      </section>
    </div>
  );
}

export function focusComposer(): void {
  document.getElementById("composer-text")?.focus();
}

function Messages({ room, state }: { readonly room: Room; readonly state: RoomState }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const onScroll = useFollowing(scroller, state.exchanges.length);
  return (
    <div
      className="messages"
      ref={scroller}
      onScroll={onScroll}
      role="log"
      aria-live="off"
      aria-label="Messages"
      tabIndex={0}
    >
      <div className="messages-inner">
        {state.loading ? <p className="muted">Reading the conversation …</p> : null}
        {state.failure === undefined ? null : <Alert {...state.failure} />}
        {!state.loading && state.failure === undefined && state.exchanges.length === 0 ? <Welcome /> : null}
        {state.exchanges.map((exchange) => (
          <ExchangeView key={exchange.key} exchange={exchange} room={room} />
        ))}
      </div>
    </div>
  );
}

/** Keeps the end in sight while it grows, until the person scrolls up; one's own new message brings it back. */
function useFollowing(scroller: RefObject<HTMLDivElement | null>, count: number): () => void {
  const following = useRef(true);
  const lastTop = useRef(0);
  useEffect(() => {
    following.current = true;
  }, [count]);
  useEffect(() => {
    const element = scroller.current;
    const inner = element?.firstElementChild;
    if (element === null || inner === null || inner === undefined) return;
    const observer = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(inner);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return () => {
    const element = scroller.current;
    if (element === null) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    if (element.scrollTop < lastTop.current - 2) following.current = atEnd;
    else if (atEnd) following.current = true;
    lastTop.current = element.scrollTop;
  };
}

function Welcome(): ReactNode {
  const { me } = useConsole();
  const rehearsal = me.model.startsWith("rehearsal");
  return (
    <div className="welcome">
      <h2>What shall be done?</h2>
      <p>
        {rehearsal
          ? "No language model is connected yet: the rehearsal answers with prepared words, and everything else is real."
          : `${me.model} answers.`}{" "}
        Whatever it asks to do crosses the <a href="#/road">six gates</a>; what is destructive waits for{" "}
        <a href="#/holds">you</a>.
      </p>
      <p className="muted">
        What you paste is marked as external and never counts as your own words. <kbd>?</kbd> shows the keys.
      </p>
    </div>
  );
}
