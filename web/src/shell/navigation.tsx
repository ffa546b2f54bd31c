import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { useConsole } from "../console.ts";
import { Crest } from "../session/crest.tsx";
import { useCell } from "./cell.ts";
import type { IconName } from "./icons.tsx";
import { Icon } from "./icons.tsx";
import { chooseTheme, nextTheme, theme } from "./preferences.ts";
import type { View } from "./route.ts";
import { placeLink, usePlace } from "./route.ts";

interface NavigationProps {
  readonly onHelp: () => void;
  readonly onLogOut: () => void;
}

const entries: readonly { readonly view: View; readonly label: string; readonly icon: IconName }[] = [
  { view: "chat", label: "Chat", icon: "chat" },
  { view: "road", label: "Road", icon: "road" },
  { view: "holds", label: "Holds", icon: "holds" },
  { view: "alerts", label: "Alerts", icon: "alerts" },
  { view: "people", label: "People", icon: "people" },
  { view: "contacts", label: "Contacts", icon: "contacts" },
  { view: "status", label: "Status", icon: "status" },
];

const themeNames = { system: "as the system", light: "light", dark: "dark" } as const;

export function Navigation({ onHelp, onLogOut }: NavigationProps): ReactNode {
  const { view } = usePlace();
  const opened = useConsole();
  const { holds } = useCell(opened.holds.cell);
  const administers = opened.me.caller.scopes.includes("admin");
  const waiting = holds.filter((hold) => hold.state === "pending").length;
  const { unseen } = useCell(opened.alerts.cell);
  const chosen = useCell(theme);
  return (
    <nav className="rail" aria-label="Console">
      <div className="rail-crest">
        <Crest />
      </div>
      <ul className="rail-main">
        {entries.map(({ view: target, label, icon }) => {
          if (target === "people" && !administers) return null;
          const here = view === target || (target === "status" && view === "security");
          return (
            <li key={target}>
              <a href={placeLink(target)} className="rail-entry" aria-current={here ? "page" : undefined}>
                <Icon name={icon} />
                <span>{label}</span>
                {target === "holds" ? <Badge count={waiting} what="waiting" /> : null}
                {target === "alerts" ? <Badge count={unseen} what="unseen" /> : null}
              </a>
            </li>
          );
        })}
      </ul>
      <div className="rail-tools">
        <Connection />
        <button
          type="button"
          className="quiet icon-only"
          onClick={onHelp}
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
        >
          <Icon name="help" />
        </button>
        <button
          type="button"
          className="quiet icon-only"
          onClick={() => chooseTheme(nextTheme(chosen))}
          aria-label={`Colours: ${themeNames[chosen]}`}
          title={`Colours: ${themeNames[chosen]} (t)`}
        >
          <Icon name={chosen === "light" ? "sun" : chosen === "dark" ? "moon" : "auto"} />
        </button>
        <button
          type="button"
          className="quiet icon-only"
          onClick={onLogOut}
          aria-label="Log out"
          title="Log out"
        >
          <Icon name="exit" />
        </button>
      </div>
    </nav>
  );
}

function Badge({ count, what }: { readonly count: number; readonly what: string }): ReactNode {
  if (count === 0) return null;
  return (
    <span className="badge" aria-label={`${count} ${what}`}>
      {count > 99 ? "99+" : count}
    </span>
  );
}

const connectionNames = {
  connecting: "Connecting to the daemon",
  live: "Live",
  lost: "Connection lost; trying again",
  off: "Live events are not open to this session",
} as const;

function Connection(): ReactNode {
  const { feed } = useConsole();
  const state = useSyncExternalStore(feed.watch, () => feed.state);
  return (
    <span
      className={`connection connection-${state}`}
      role="img"
      aria-label={connectionNames[state]}
      title={connectionNames[state]}
    />
  );
}
