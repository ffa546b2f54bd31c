/** A confirmed contact that an entry could be taken for. */
export interface LookAlikeView {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly why: string;
}

/** An entry of an address book; `confirmedAt` null: it waits for a yes and counts for nothing. */
export interface ContactView {
  readonly id: string;
  /** Whose address book. */
  readonly principal: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly confirmedAt: number | null;
  readonly confirmedBy: string | null;
}

/** `GET /api/contacts` */
export interface ContactListView {
  readonly contacts: readonly (ContactView & { readonly looksLike: readonly LookAlikeView[] })[];
}
