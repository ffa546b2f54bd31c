import { useSyncExternalStore } from "react";

export type View = "chat" | "road" | "holds" | "alerts" | "people" | "contacts" | "status" | "security";

export interface Place {
  readonly view: View;
  readonly id: string | undefined;
}

const views: readonly string[] = [
  "chat",
  "road",
  "holds",
  "alerts",
  "people",
  "contacts",
  "status",
  "security",
] satisfies readonly View[];

export function readPlace(hash: string): Place {
  const [, view = "", id = ""] = /^#\/([a-z]+)(?:\/([A-Za-z0-9_-]{1,100}))?$/.exec(hash) ?? [];
  return views.includes(view)
    ? { view: view as View, id: id === "" ? undefined : id }
    : { view: "chat", id: undefined };
}

export function placeLink(view: View, id?: string): string {
  return id === undefined ? `#/${view}` : `#/${view}/${id}`;
}

export function goTo(view: View, id?: string): void {
  location.hash = placeLink(view, id);
}

/** The same place under its final name: no step back leads to the old one. */
export function renamePlace(view: View, id?: string): void {
  history.replaceState(null, "", placeLink(view, id));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function usePlace(): Place {
  return readPlace(useSyncExternalStore(watchHash, readHash));
}

function watchHash(watcher: () => void): () => void {
  addEventListener("hashchange", watcher);
  return () => removeEventListener("hashchange", watcher);
}

function readHash(): string {
  return location.hash;
}
