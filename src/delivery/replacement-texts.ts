import { AppError } from "../errors.ts";
import type { ProviderError } from "../providers/provider.ts";

/** Stands for an answer that may not leave or may not be kept: the message still gets its one answer. */
export const filteredReply =
  "The answer was withheld, because it contained something that must not leave. The owner can see why in the records.";

export function modelUnavailable(error: ProviderError): AppError {
  return new AppError("model-unavailable", `The model gave no answer: ${error.message}`, {
    hint: "Send the message again; `castellan doctor` checks the connection.",
    cause: error,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  });
}
