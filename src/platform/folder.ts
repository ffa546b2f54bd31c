export type EntryKind = "file" | "folder" | "link" | "special";

/** What an entry is, without following it. */
export interface EntryFacts {
  readonly kind: EntryKind;
  readonly size: number;
  /** Permission bits only. */
  readonly mode: number;
  /** Names this content has in the file system. */
  readonly links: number;
  readonly modifiedMs: number;
  /** Equal for two looks exactly when it is the same entry with the same content state. */
  readonly state: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** An open regular file: what is read and written is this file, whatever its name means by now. */
export interface OpenFile extends Disposable {
  facts(): EntryFacts;
  /** Fills `into` from `position`; returns how many bytes came. */
  read(into: Uint8Array, position: number): number;
  write(bytes: Uint8Array): void;
  setMode(mode: number): void;
  /** Resolves when the content survives a power cut. */
  sync(): Promise<void>;
}

/**
 * An open folder and what can be done with its direct entries. Names are single parts, never paths, and are never
 * followed when they are links. Implementers throw the system's coded errors and add `ESTALE` for a folder that was
 * swapped; `openFile` throws `ELOOP` for a link and `ENXIO` for what is neither file, folder nor link.
 */
export interface Folder extends Disposable {
  openFolder(name: string): Folder;
  makeFolder(name: string): void;
  facts(name: string): EntryFacts | undefined;
  openFile(name: string): OpenFile;
  /** Makes a new file that nobody else can have opened; fails when the name is taken. */
  createFile(name: string): OpenFile;
  rename(name: string, to: Folder, newName: string): void;
  unlink(name: string): void;
  removeFolder(name: string): void;
  entries(): readonly FolderEntry[];
  readLink(name: string): string;
}
