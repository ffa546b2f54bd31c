import type { IncomingMessage, Part } from "../../message.ts";

/** Everything that may enter a model's context: a person's message, or what a tool brought back. */
export type InboundItem =
  | { readonly kind: "message"; readonly message: IncomingMessage; readonly parts: readonly Part[] }
  | { readonly kind: "result"; readonly tool: string; readonly parts: readonly Part[] };
