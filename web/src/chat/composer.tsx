import type { ChangeEvent, ClipboardEvent, DragEvent, KeyboardEvent, ReactNode } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { announce } from "../shell/announcer.tsx";
import { useCell } from "../shell/cell.ts";
import { Icon } from "../shell/icons.tsx";
import { VisibleText } from "../shell/visible-text.tsx";
import type { Attachment } from "./draft.ts";
import { isEmpty, isPassage } from "./draft.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Room } from "./room.ts";

interface ComposerProps {
  readonly room: Room;
  readonly running: boolean;
}

const tallestPx = 260;

/** Where a person writes. What is pasted or attached stands beside the words, not among them. */
export function Composer({ room, running }: ComposerProps): ReactNode {
  const draft = useCell(room.draft);
  const [mistake, setMistake] = useState<string>();
  return (
    <form
      className="composer"
      aria-label="Message"
      onSubmit={(event) => {
        event.preventDefault();
        room.send();
        document.getElementById("composer-text")?.focus();
      }}
    >
      {draft.attachments.length === 0 ? null : (
        <ul className="chips" aria-label="Attached, external">
          {draft.attachments.map((item) => (
            <Chip key={item.key} item={item} room={room} />
          ))}
        </ul>
      )}
      {mistake === undefined ? null : (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      )}
      <div className="composer-row">
        <FileButton room={room} onMistake={setMistake} />
        <WordField
          room={room}
          text={draft.text}
          onFiles={(files) => void attachFiles(files, room, setMistake)}
        />
        {running ? (
          <button
            type="button"
            className="stop icon-only"
            aria-label="Stop"
            title="Stop (Esc)"
            onClick={() => void room.stop()}
          >
            <Icon name="stop" />
          </button>
        ) : null}
        <button
          type="submit"
          className="primary icon-only"
          aria-label="Send"
          title="Send (Enter)"
          disabled={isEmpty(draft)}
        >
          <Icon name="send" />
        </button>
      </div>
      <Help running={running} />
    </form>
  );
}

function Help({ running }: { readonly running: boolean }): ReactNode {
  return (
    <p id="composer-help" className="composer-help">
      <kbd>Enter</kbd> sends · <kbd>Shift</kbd>+<kbd>Enter</kbd> new line
      {running ? (
        <>
          {" · "}
          <kbd>Esc</kbd> stops
        </>
      ) : null}
    </p>
  );
}

async function attachFiles(
  files: readonly File[],
  room: Room,
  onMistake: (reason: string | undefined) => void,
): Promise<void> {
  onMistake(undefined);
  for (const file of files) {
    const read = await readTextFile(file);
    if (read.ok) room.attach(read.attachment);
    else onMistake(read.reason);
  }
}

interface WordFieldProps {
  readonly room: Room;
  readonly text: string;
  readonly onFiles: (files: readonly File[]) => void;
}

function WordField({ room, text, onFiles }: WordFieldProps): ReactNode {
  const drag = useDrop(room, onFiles);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitHeight(field.current), [text]);
  useEffect(() => {
    if (matchMedia("(min-width: 760px)").matches) field.current?.focus({ preventScroll: true });
  }, [room]);
  const onPaste = (event: ClipboardEvent) => {
    if (takePassage(room, event.clipboardData)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    room.send();
  };
  return (
    <textarea
      id="composer-text"
      ref={field}
      rows={1}
      value={text}
      placeholder="Write a message"
      aria-label="Your own words"
      aria-describedby="composer-help"
      onChange={(event) => room.write(event.target.value)}
      onPaste={onPaste}
      {...drag}
      onKeyDown={onKeyDown}
    />
  );
}

/** Text from elsewhere stands beside the person's words, by whichever way it comes into the field. */
function takePassage(room: Room, data: DataTransfer): boolean {
  const text = data.getData("text/plain");
  if (!isPassage(text)) return false;
  room.attach({ kind: "paste", text, name: "", mediaType: "text/plain" });
  announce("Pasted text was attached as external.");
  return true;
}

/** What is dragged in counts as pasted; only words that are moved within the field stay the person's own. */
function useDrop(room: Room, onFiles: WordFieldProps["onFiles"]): object {
  const within = useRef(false);
  return {
    onDragStart: () => (within.current = true),
    onDragEnd: () => (within.current = false),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const files = Array.from(event.dataTransfer.files);
      if (files.length > 0) onFiles(files);
      if (files.length > 0 || (!within.current && takePassage(room, event.dataTransfer)))
        event.preventDefault();
    },
  };
}

interface FileButtonProps {
  readonly room: Room;
  readonly onMistake: (reason: string | undefined) => void;
}

function FileButton({ room, onMistake }: FileButtonProps): ReactNode {
  const onFiles = (event: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(event.target.files ?? []);
    event.target.value = "";
    void attachFiles(files, room, onMistake);
  };
  return (
    <label className="attach" title="Attach a text file, as external">
      <input type="file" multiple onChange={onFiles} aria-label="Attach a text file, as external" />
      <Icon name="clip" />
    </label>
  );
}

function fitHeight(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.setProperty("height", "auto");
  field.style.setProperty("height", `${Math.min(tallestPx, field.scrollHeight)}px`);
}

function Chip({ item, room }: { readonly item: Attachment; readonly room: Room }): ReactNode {
  const [open, setOpen] = useState(false);
  const size = `${[...item.text].length.toLocaleString()} characters`;
  return (
    <li className="chip">
      <div className="chip-row">
        <Icon name={item.kind === "paste" ? "paste" : "clip"} />
        <button type="button" className="chip-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="tag tag-external">external · {item.kind === "paste" ? "pasted" : "file"}</span>
          <span className="chip-words">
            {item.kind === "file" ? item.name : item.text.trim().slice(0, 80)}
          </span>
          <span className="muted">{size}</span>
        </button>
        <button
          type="button"
          className="quiet icon-only"
          aria-label="Remove the attached text"
          onClick={() => {
            room.detach(item.key);
            document.getElementById("composer-text")?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {open ? (
        <div className="chip-body">
          <VisibleText text={item.text} />
        </div>
      ) : null}
      {item.kind === "paste" ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            room.adopt(item.key);
            announce("The pasted text now counts as your own words.");
            document.getElementById("composer-text")?.focus();
          }}
        >
          These are my own words
        </button>
      ) : null}
    </li>
  );
}
