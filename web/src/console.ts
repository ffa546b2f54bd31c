import { createContext, useContext } from "react";
import type { MeView } from "../../src/server/wire.ts";
import { AlertBook } from "./alerts/alert-book.ts";
import { LiveFeed } from "./api/live-feed.ts";
import { ChatDesk } from "./chat/chat-desk.ts";
import { HoldBook } from "./holds/hold-book.ts";
import { RoadBook } from "./road/road-book.ts";

/** What a logged-in person works with; made once per login. */
export interface Console {
  readonly me: MeView;
  readonly feed: LiveFeed;
  readonly chat: ChatDesk;
  readonly holds: HoldBook;
  readonly road: RoadBook;
  readonly alerts: AlertBook;
  readonly close: () => void;
}

export function openConsole(me: MeView, before: Console | undefined): Console {
  const feed = new LiveFeed();
  const chat = new ChatDesk(me.caller.person);
  const holds = new HoldBook();
  const road = new RoadBook();
  const alerts = new AlertBook(me.caller.scopes);
  const controller = new AbortController();
  const stops = [chat.listen(feed), holds.listen(feed), road.listen(feed), alerts.listen(feed)];
  if (before !== undefined) chat.inherit(before.chat);
  void chat.refresh();
  void holds.refresh();
  void alerts.refresh();
  void feed.run(controller.signal);
  return {
    me,
    feed,
    chat,
    holds,
    road,
    alerts,
    close: () => {
      controller.abort();
      chat.close();
      for (const stop of stops) stop();
    },
  };
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (found === undefined) throw new Error("A view of the console was shown outside of it.");
  return found;
}
