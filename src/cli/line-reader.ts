import type { Interface } from "node:readline";
import { createInterface } from "node:readline";
import type { Presence } from "./presence.ts";

export type Line =
  | { readonly do: "line"; readonly text: string }
  | { readonly do: "interrupt" }
  | { readonly do: "end" };

const historyLines = 100;
const linesAhead = 100;

/**
 * One reader for the whole conversation, so that no key falls between two: what is typed while a turn runs waits
 * for the next prompt, and Ctrl-C reaches whoever listens at that moment.
 */
export class LineReader implements Presence {
  #reader: Interface | undefined;
  #history: string[] = [];
  readonly #ahead: Line[] = [];
  #waiting: ((line: Line) => void) | undefined;
  readonly #interrupted = new Set<() => void>();

  constructor() {
    this.#open();
  }

  read(prompt: string): Promise<Line> {
    const ready = this.#ahead.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.#reader === undefined) return Promise.resolve({ do: "end" });
    this.#reader.setPrompt(prompt);
    this.#reader.prompt();
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  onInterrupt(listener: () => void): () => void {
    this.#interrupted.add(listener);
    return () => void this.#interrupted.delete(listener);
  }

  async ask<T>(question: () => Promise<T>): Promise<T> {
    this.close();
    try {
      return await question();
    } finally {
      this.#open();
    }
  }

  close(): void {
    const reader = this.#reader;
    this.#reader = undefined;
    reader?.close();
  }

  #open(): void {
    const reader = createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: true,
      history: [...this.#history],
      historySize: historyLines,
      prompt: "",
    });
    this.#reader = reader;
    reader.on("history", (history: string[]) => {
      this.#history = history;
    });
    reader.on("line", (text) => this.#give({ do: "line", text }));
    reader.on("SIGINT", () => {
      if (this.#interrupted.size > 0) for (const listener of this.#interrupted) listener();
      else {
        process.stdout.write("\n");
        this.#give({ do: "interrupt" });
      }
    });
    reader.on("close", () => {
      if (this.#reader !== reader) return;
      this.#reader = undefined;
      this.#give({ do: "end" });
    });
  }

  #give(line: Line): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) waiting(line);
    else if (this.#ahead.length < linesAhead) this.#ahead.push(line);
  }
}
