/** One server-sent event as it was dispatched. */
export interface ServerEvent {
  readonly event: string;
  /** The last id seen on the stream, this event's own included; empty before the first. */
  readonly id: string;
  readonly data: string;
}

const mostCharacters = 8_388_608;

/** Takes the text of an event stream in pieces of any size and gives the events that are complete. */
export class EventParser {
  #rest = "";
  #started = false;
  #afterReturn = false;
  #event = "";
  #id = "";
  #data: string[] = [];
  #kept = 0;

  push(chunk: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    let text = chunk;
    if (!this.#started && text !== "") {
      this.#started = true;
      if (text.startsWith("\uFEFF")) text = text.slice(1);
    }
    // A return at the end of one piece and a newline at the start of the next are one line end.
    if (this.#afterReturn && text.startsWith("\n")) text = text.slice(1);
    if (chunk !== "") this.#afterReturn = chunk.endsWith("\r");
    const lines = text.split(/\r\n|\n|\r/);
    lines[0] = this.#rest + (lines[0] ?? "");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#readLine(line, events);
    if (this.#kept + this.#rest.length > mostCharacters)
      throw new RangeError("An event of the stream is longer than any event may be.");
    return events;
  }

  #readLine(line: string, events: ServerEvent[]): void {
    if (line === "") return this.#dispatch(events);
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(line.startsWith(": ", colon) ? colon + 2 : colon + 1);
    if (field === "data") {
      this.#data.push(value);
      this.#kept += value.length;
    } else if (field === "event") this.#event = value;
    else if (field === "id" && !value.includes("\0")) this.#id = value;
  }

  #dispatch(events: ServerEvent[]): void {
    if (this.#data.length > 0)
      events.push({ event: this.#event || "message", id: this.#id, data: this.#data.join("\n") });
    this.#event = "";
    this.#data = [];
    this.#kept = 0;
  }
}

/** Giving up a stream that already broke changes nothing: its error is on its way to the reader. */
function wasCutOff(): undefined {
  return undefined;
}

/** The events of a response's body until it ends or the connection breaks, which throws. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parser = new EventParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(wasCutOff);
  }
}
