/** The tamper-evident record of what happened; fed by the event bus. */
export interface Records {
  /** `failed` stops consequential actions until an operator has repaired the cause. */
  state(): { readonly ok: true } | { readonly ok: false; readonly reason: string };
  /** Resolves when everything emitted before is on disk; rejects with AppError `records-unavailable`. */
  committed(): Promise<void>;
  close(): Promise<void>;
}
