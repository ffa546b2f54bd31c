import { AppError } from "../errors.ts";
import type { ChatOptions } from "./chat.ts";
import { composeMessage } from "./chat.ts";
import { talk } from "./chat-talk.ts";
import type { Client } from "./client.ts";
import type { Line } from "./line-reader.ts";
import { LineReader } from "./line-reader.ts";
import type { Output } from "./output.ts";

interface Room {
  readonly client: Client;
  readonly output: Output;
}

/** A conversation at the terminal, line by line; Ctrl-D or a second Ctrl-C leaves. */
export async function converse(room: Room, options: ChatOptions): Promise<void> {
  const reader = new LineReader();
  try {
    const conversation = await takeTurns(room, reader, options);
    if (conversation !== undefined)
      room.output.note(`\nGo on later with: castellan chat --conversation ${conversation}`);
  } finally {
    reader.close();
  }
}

async function takeTurns(room: Room, reader: LineReader, options: ChatOptions): Promise<string | undefined> {
  const { output } = room;
  let { conversation } = options;
  let interrupted = false;
  output.note(
    "Ctrl-C stops a running turn, twice leaves; Ctrl-D leaves. End a line with \\ to go on in the next.",
  );
  for (;;) {
    const line = await readMessage(reader, output.paint("bold", "> "));
    if (line.do === "end") return conversation;
    if (line.do === "interrupt") {
      if (interrupted) return conversation;
      interrupted = true;
      output.note("Ctrl-C again leaves.");
      continue;
    }
    interrupted = false;
    if (line.text.trim() === "") continue;
    const going = conversation === undefined ? {} : { conversation };
    const message = composeMessage(line.text, { ...options, ...going });
    try {
      const end = await talk({ ...room, presence: reader, person: true }, message);
      conversation = end.accepted.conversation;
      if (end.state === "held") output.note("The turn waits; it goes on when the call is decided.");
      else if (end.state !== "answered") output.note(`(${end.state})`);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code === "daemon-unavailable") throw thrown;
      if (thrown.code === "cancelled") return conversation;
      // A refused message ends nothing.
      output.note(`${thrown.message}${thrown.hint === undefined ? "" : `\n  ${thrown.hint}`}`);
    }
  }
}

async function readMessage(reader: LineReader, prompt: string): Promise<Line> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.read(lines.length === 0 ? prompt : ". ");
    if (line.do !== "line") return line;
    if (!line.text.endsWith("\\")) return { do: "line", text: [...lines, line.text].join("\n") };
    lines.push(line.text.slice(0, -1));
  }
}
