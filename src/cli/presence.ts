/** A person at the terminal while a turn runs: may interrupt it, and can be asked. */
export interface Presence {
  /** Hears of Ctrl-C until the answer is called. */
  onInterrupt(listener: () => void): () => void;
  /** Runs a question that needs the keyboard for itself. */
  ask<T>(question: () => Promise<T>): Promise<T>;
}

/** Nobody reads lines at the moment: Ctrl-C comes as a signal, and the keyboard is free. */
export const signalPresence: Presence = {
  onInterrupt(listener) {
    process.on("SIGINT", listener);
    return () => void process.off("SIGINT", listener);
  },
  ask: (question) => question(),
};
