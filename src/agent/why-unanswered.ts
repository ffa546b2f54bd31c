import { AppError } from "../errors.ts";
import { ProviderError } from "../providers/provider.ts";

/** Why a model gave no answer to work inside a turn, as its caller may read it; undefined for any other failure. */
export function whyUnanswered(thrown: unknown): string | undefined {
  if (thrown instanceof ProviderError) return thrown.message;
  if (!(thrown instanceof AppError)) return undefined;
  if (thrown.code !== "budget-exceeded" && thrown.code !== "context-full") return undefined;
  return thrown.hint === undefined ? thrown.message : `${thrown.message} ${thrown.hint}`;
}
