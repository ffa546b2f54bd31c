import type { ErrorCode } from "../../src/errors.ts";
import { errorTable } from "../../src/errors.ts";
import { code, page, table } from "./markdown.ts";

const meanings: { readonly [name in ErrorCode]: string } = {
  unauthorized: "No token or session, or one that is unknown, expired or revoked.",
  forbidden: "Known, but without the scope or role that this needs; or the Host or Origin is not allowed.",
  "not-found": "There is nothing of this name or id, or it belongs to somebody else.",
  "method-not-allowed": "The path exists, the method does not.",
  conflict:
    "It contradicts what is there: an Idempotency-Key with another body, a hold that was decided, a turn that has ended, a data folder in use.",
  "too-large": "Body, headers or message are over a limit.",
  "unsupported-type": "The body is not JSON in UTF-8.",
  unprocessable: "Well-formed, but refused as it is: the shape of a message, a field, a script.",
  "bad-request": "Malformed: JSON, a header, a query, a command's arguments.",
  "too-many-requests":
    "Over a rate, a queue or a number of failures; `Retry-After` says how long where it is known.",
  refused: "A layer refused.",
  "budget-exceeded": "The turn would have gone over a budget; the reply says which and when it resets.",
  "context-full": "The conversation is as long as its model can read; the reply says what to do.",
  cancelled: "The turn was stopped before it had a reply.",
  "model-unavailable": "The turn failed; most often the model's provider gave no answer.",
  "records-unavailable": "The records cannot be opened or written; what has consequences waits for that.",
  "storage-unavailable": "The store cannot be read or written: disk full, read-only, damaged, newer schema.",
  locked: "The panic lock is on. The owner lifts it with `castellan unlock`.",
  stopping: "The daemon is stopping. Accepted messages are answered after the next start.",
  "daemon-unavailable": "No daemon is running for this data folder.",
  "config-invalid": "The configuration refuses the start.",
  internal: "A fault of the daemon. The log has the details under the trace id.",
};

export function writeErrorsPage(): string {
  return page(
    "The errors",
    "Over HTTP every error has one shape. `message` says what was expected and what came, `hint` what to do next, `traceId` finds it in the records and the log.",
    '```json\n{ "error": { "code": "…", "message": "…", "hint": "…", "traceId": "…" } }\n```',
    "On the command line the same text goes to standard error (`--json`: the same shape), and the code decides how the process ends: 0 fine, 1 finding or refusal, 2 usage, 69 unavailable, 77 not permitted, 78 configuration.",
    table(
      ["code", "HTTP status", "exit code", "means"],
      Object.entries(errorTable).map(([name, { status, exit }]) => [
        code(name),
        String(status),
        String(exit),
        meanings[name as ErrorCode],
      ]),
    ),
  );
}
