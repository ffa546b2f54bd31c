import { AppError } from "../errors.ts";

export function recordsUnavailable(message: string, cause?: unknown): AppError {
  const detail = cause === undefined ? "" : ` (${describeFailure(cause)})`;
  return new AppError("records-unavailable", `${message}${detail}.`, {
    hint: "Make room and check the owner of the folder, then restart the daemon; consequential actions wait until then.",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The code of a system failure, else its message: neither carries what was to be written. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown failure";
  if (error instanceof AppError) return error.message.replace(/\.$/, "");
  return "code" in error ? String(error.code) : error.message;
}
