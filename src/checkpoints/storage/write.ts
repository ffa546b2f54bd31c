import type { Label } from "../../provenance/label.ts";

/** Text about to be kept: a journal step, a reply, a memory, a record. */
export interface StorageWrite {
  readonly kind: "message" | "journal" | "reply" | "memory" | "record";
  readonly text: string;
  readonly label: Label;
}
