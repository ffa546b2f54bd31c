import type { ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { AlertsView } from "./alerts/alerts-view.tsx";
import { ChatView } from "./chat/chat-view.tsx";
import type { Console } from "./console.ts";
import { ConsoleContext } from "./console.ts";
import { ContactsView } from "./contacts/contacts-view.tsx";
import { HoldsView } from "./holds/holds-view.tsx";
import { PeopleView } from "./people/people-view.tsx";
import { RoadView } from "./road/road-view.tsx";
import { LoginView } from "./session/login-view.tsx";
import { session } from "./session/session.ts";
import { Announcer } from "./shell/announcer.tsx";
import { useCell } from "./shell/cell.ts";
import { Navigation } from "./shell/navigation.tsx";
import { chooseTheme, nextTheme, theme } from "./shell/preferences.ts";
import { goTo, usePlace } from "./shell/route.ts";
import { useKeys } from "./shell/shortcuts.ts";
import { ShortcutsDialog } from "./shell/shortcuts-dialog.tsx";
import { SecurityView } from "./status/security-view.tsx";
import { StatusView } from "./status/status-view.tsx";

export function App({ token }: { readonly token: string | undefined }): ReactNode {
  useEffect(() => session.start(token), [token]);
  const state = useCell(session.cell);
  if (state.is === "opening")
    return <div className="opening" role="status" aria-label="Opening the console" />;
  if (state.is === "out")
    return (
      <LoginView failure={state.failure} busy={state.busy} onToken={(pasted) => void session.logIn(pasted)} />
    );
  return <OpenConsole console={state.console} />;
}

const titles = {
  chat: "Chat",
  road: "The road",
  holds: "Holds",
  alerts: "Alerts",
  people: "People",
  contacts: "Contacts",
  status: "Status",
  security: "Security",
} as const;

function OpenConsole({ console: opened }: { readonly console: Console }): ReactNode {
  const [helping, setHelping] = useState(false);
  const { view } = usePlace();
  const { holds } = useCell(opened.holds.cell);
  const waiting = holds.filter((hold) => hold.state === "pending").length;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${titles[view]} · Castellan`;
  }, [view, waiting]);
  useKeys(
    useMemo(
      () => ({
        "?": () => setHelping(true),
        "1": () => goTo("chat"),
        "2": () => goTo("road"),
        "3": () => goTo("holds"),
        "4": () => goTo("alerts"),
        "5": () => goTo("people"),
        "6": () => goTo("contacts"),
        "7": () => goTo("status"),
        t: () => chooseTheme(nextTheme(theme.read())),
      }),
      [],
    ),
  );
  return (
    <ConsoleContext value={opened}>
      <a className="skip" href="#main" onClick={skipToMain}>
        Skip to the content
      </a>
      <div className="frame">
        <Navigation onHelp={() => setHelping(true)} onLogOut={() => void session.logOut()} />
        <main id="main" className={`view view-${view}`} tabIndex={-1}>
          <OpenView />
        </main>
      </div>
      {helping ? <ShortcutsDialog onClose={() => setHelping(false)} /> : null}
      <Announcer />
    </ConsoleContext>
  );
}

function skipToMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function OpenView(): ReactNode {
  const { view, id } = usePlace();
  switch (view) {
    case "chat":
      return <ChatView id={id} />;
    case "road":
      return <RoadView />;
    case "holds":
      return <HoldsView />;
    case "alerts":
      return <AlertsView />;
    case "people":
      return <PeopleView />;
    case "contacts":
      return <ContactsView />;
    case "status":
      return <StatusView />;
    case "security":
      return <SecurityView />;
  }
}
