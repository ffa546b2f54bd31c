import { systemClock } from "../../src/platform/clock.ts";
import { chooseFolderMeans } from "../../src/platform/descriptor.ts";
import type { Workspaces } from "../../src/workspace/workspaces.ts";
import { createWorkspaces } from "../../src/workspace/workspaces.ts";
import { AgentContacts } from "../../src/contacts/agent-contacts.ts";
import { ContactBook } from "../../src/contacts/contact-book.ts";
import { EventBus } from "../../src/events.ts";
import type { ToolDesks } from "../../src/tools/built-in.ts";
import type { TemporaryHouse } from "./temporary-workspace.ts";

/** Workspaces below the house of the running test; the folder of agent `main` is `agents/main/workspace`. */
export function workspacesOf(house: TemporaryHouse): Workspaces {
  const opened = new Map<string, Workspaces>();
  return {
    means: chooseFolderMeans("/"),
    of(holder) {
      const known =
        opened.get(house.base) ??
        createWorkspaces({ dataFolder: house.base, store: house.store, clock: systemClock });
      opened.set(house.base, known);
      return known.of(holder);
    },
  };
}

const noTurn = () => Promise.reject(new Error("No turn runs in this test."));

/** The desks behind the tools, in a house without turns: the address book is a real one in its store. */
export function desksOf(house: TemporaryHouse): ToolDesks {
  const opened = new Map<string, Promise<AgentContacts>>();
  const open = async () => {
    const bus = new EventBus((error) => {
      throw error;
    });
    const parts = { store: house.store, bus, clock: systemClock };
    return new AgentContacts(await ContactBook.open(parts), systemClock);
  };
  const contacts = () => {
    const known = opened.get(house.base) ?? open();
    opened.set(house.base, known);
    return known;
  };
  return {
    contacts: {
      contactsOf: () => [],
      propose: async (proposal, context) => (await contacts()).propose(proposal, context),
    },
    delegates: { run: noTurn },
    letters: { leave: noTurn },
    extraction: { run: noTurn },
  };
}
