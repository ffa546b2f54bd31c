import { AppError } from "../errors.ts";

/** Questions need a person at both ends; they are asked on standard error, so that results stay clean. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export async function askHidden(message: string): Promise<string> {
  const { password } = await import("@clack/prompts");
  return take(await password({ message, output: process.stderr }));
}

export async function askText(
  message: string,
  initial: string,
  check?: (text: string) => string | undefined,
): Promise<string> {
  const { text } = await import("@clack/prompts");
  return take(
    await text({
      message,
      initialValue: initial,
      output: process.stderr,
      ...(check === undefined ? {} : { validate: (value) => check(value ?? "") }),
    }),
  );
}

/** One of the words, typed in full; undefined for an empty answer. */
export async function askWord<T extends string>(
  message: string,
  words: readonly T[],
  signal: AbortSignal,
): Promise<T | undefined> {
  const { text } = await import("@clack/prompts");
  const find = (typed = ""): T | undefined => words.find((word) => word === typed.trim().toLowerCase());
  const answer = await text({
    message,
    output: process.stderr,
    signal,
    validate: (typed = "") =>
      typed.trim() === "" || find(typed) !== undefined
        ? undefined
        : `Type ${words.join(" or ")}, or nothing at all.`,
  });
  return find(take(answer));
}

export async function askChoice<T extends string>(
  message: string,
  choices: readonly Choice<T>[],
): Promise<T> {
  const { select } = await import("@clack/prompts");
  const answer = await select<string>({
    message,
    options: choices.map((choice) => ({ ...choice })),
    output: process.stderr,
  });
  return take(answer) as T;
}

export async function askConfirmation(message: string): Promise<boolean> {
  const { confirm } = await import("@clack/prompts");
  return take(await confirm({ message, initialValue: false, output: process.stderr }));
}

/** Ctrl-C at a question ends the command; a symbol is how the library says so. */
function take<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === "symbol")
    throw new AppError("cancelled", "Nothing was done: the question was left without an answer.");
  return answer as Exclude<T, symbol>;
}
