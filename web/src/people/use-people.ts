import { useCallback, useEffect, useState } from "react";
import type { MadePairingView, Role, SenderListView, SenderView } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import { useConsole } from "../console.ts";
import { announce } from "../shell/announcer.tsx";

interface People {
  readonly list: SenderListView | undefined;
  /** The code that was just made; nobody can ask for it again. */
  readonly made: MadePairingView | undefined;
  readonly failure: { readonly text: string; readonly hint: string | undefined } | undefined;
  readonly pair: (channel: string, role: Role) => Promise<void>;
  readonly hideCode: () => void;
  readonly changeRole: (sender: SenderView, role: Role) => Promise<void>;
  readonly remove: (sender: SenderView) => Promise<void>;
}

/** The book of persons as the daemon has it, read again whenever the live feed says that it changed. */
export function usePeople(): People {
  const { feed } = useConsole();
  const [list, setList] = useState<SenderListView>();
  const [made, setMade] = useState<MadePairingView>();
  const [failure, setFailure] = useState<People["failure"]>();
  const read = useCallback(async () => {
    try {
      setList(await callApi<SenderListView>("/api/senders"));
    } catch (error) {
      setFailure(describeFailure(error));
    }
  }, []);
  useEffect(() => {
    const stopReady = feed.onReady(() => void read());
    const stop = feed.subscribe(({ name, data }) => {
      if (name === "sender:paired") setMade((shown) => (shown?.id === data["code"] ? undefined : shown));
      if (name.startsWith("sender:") || name.startsWith("pairing:")) void read();
    });
    void read();
    return () => {
      stopReady();
      stop();
    };
  }, [feed, read]);
  const act = async (work: () => Promise<string>) => {
    try {
      announce(await work());
      setFailure(undefined);
    } catch (error) {
      setFailure(describeFailure(error));
    }
    await read();
  };
  return {
    list,
    made,
    failure,
    hideCode: () => setMade(undefined),
    pair: (channel, role) =>
      act(async () => {
        setMade(await createCode(channel, role));
        return "A code was made.";
      }),
    changeRole: ({ person }, role) =>
      act(async () => {
        const body = { person, role };
        const changed = await callApi<SenderView>("/api/senders/role", { method: "POST", body });
        return `${changed.person} is ${changed.role} now.`;
      }),
    remove: ({ person }) =>
      act(async () => {
        await callApi(`/api/senders?person=${encodeURIComponent(person)}`, { method: "DELETE" });
        return `${person} is refused from now on.`;
      }),
  };
}

function createCode(channel: string, role: Role): Promise<MadePairingView> {
  const body = channel === "" ? { role } : { channel, role };
  return callApi<MadePairingView>("/api/senders/pair", { method: "POST", body });
}
