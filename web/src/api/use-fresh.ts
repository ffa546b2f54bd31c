import { useCallback, useEffect, useState } from "react";
import { useConsole } from "../console.ts";
import { callApi, describeFailure } from "./http.ts";

export interface Fresh<T> {
  readonly value: T | undefined;
  readonly failure: { readonly text: string; readonly hint: string | undefined } | undefined;
  readonly read: () => Promise<void>;
}

/** An answer of the API, read again whenever the live feed tells of an event whose name begins so. */
export function useFresh<T>(path: string, event: string): Fresh<T> {
  const { feed } = useConsole();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<Fresh<T>["failure"]>();
  const read = useCallback(async () => {
    try {
      setValue(await callApi<T>(path));
      setFailure(undefined);
    } catch (error) {
      setFailure(describeFailure(error));
    }
  }, [path]);
  useEffect(() => {
    const stopReady = feed.onReady(() => void read());
    const stop = feed.subscribe(({ name }) => {
      if (name.startsWith(event)) void read();
    });
    void read();
    return () => {
      stopReady();
      stop();
    };
  }, [event, feed, read]);
  return { value, failure, read };
}
