import { useEffect } from "react";
import { singleKeys } from "./preferences.ts";

export interface Shortcut {
  /** As shown: keys after each other, or together with +. */
  readonly keys: string;
  readonly does: string;
}

export const shortcuts: readonly { readonly group: string; readonly rows: readonly Shortcut[] }[] = [
  {
    group: "Everywhere",
    rows: [
      { keys: "?", does: "Show these shortcuts" },
      { keys: "1 2 3 4 5 6 7", does: "Chat, road, holds, alerts, people, contacts, status" },
      { keys: "t", does: "Light, dark, or as the system" },
    ],
  },
  {
    group: "Chat",
    rows: [
      { keys: "Enter", does: "Send" },
      { keys: "Shift + Enter", does: "New line" },
      { keys: "Esc", does: "Stop the running turn" },
      { keys: "n", does: "New conversation" },
      { keys: "/", does: "Write a message" },
    ],
  },
  {
    group: "Holds",
    rows: [
      { keys: "j k", does: "Next and previous hold" },
      { keys: "Enter", does: "Show everything of the focused hold" },
      { keys: "a", does: "Approve the focused hold; Enter confirms" },
      { keys: "d", does: "Deny the focused hold" },
    ],
  },
];

export type KeyActions = { readonly [key: string]: () => void };

/** Keys that act wherever the person is, but never while something is being written. */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (action === undefined || event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1 && (!singleKeys.read() || isWriting(event.target))) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [actions]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
