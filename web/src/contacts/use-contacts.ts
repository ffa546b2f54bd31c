import { useState } from "react";
import type { ContactListView, ContactView } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import type { Fresh } from "../api/use-fresh.ts";
import { useFresh } from "../api/use-fresh.ts";
import { announce } from "../shell/announcer.tsx";

interface Contacts {
  readonly contacts: ContactListView["contacts"] | undefined;
  readonly failure: Fresh<unknown>["failure"];
  readonly add: (name: string, address: string) => Promise<boolean>;
  /** `anyway` says that the person has read what the entry looks like. */
  readonly confirm: (contact: ContactView, anyway: boolean) => Promise<boolean>;
  readonly remove: (contact: ContactView) => Promise<boolean>;
}

/** The address books this person may see, as the daemon has them. */
export function useContacts(): Contacts {
  const { value, failure, read } = useFresh<ContactListView>("/api/contacts", "contact:");
  const [refused, setRefused] = useState<Contacts["failure"]>();
  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await work();
      setRefused(undefined);
      announce(done);
      return true;
    } catch (error) {
      setRefused(describeFailure(error));
      return false;
    } finally {
      await read();
    }
  };
  const pathOf = ({ id }: ContactView) => `/api/contacts/${encodeURIComponent(id)}`;
  return {
    contacts: value?.contacts,
    failure: refused ?? failure,
    add: (name, address) =>
      act(
        () => callApi("/api/contacts", { method: "POST", body: { name, addresses: [address] } }),
        `${name} was added.`,
      ),
    confirm: (contact, anyway) =>
      act(
        () => callApi(`${pathOf(contact)}/confirm`, { method: "POST", body: { anyway } }),
        `${contact.name} is confirmed.`,
      ),
    remove: (contact) =>
      act(() => callApi(pathOf(contact), { method: "DELETE" }), `${contact.name} was removed.`),
  };
}
