import type { HoldNotice } from "../delivery/desk.ts";
import type { ChatEvent } from "./chat-turn.ts";
import { ReplyPreview } from "./chat-turn.ts";
import type { Output } from "./output.ts";
import { printable, printableLine } from "./printable.ts";

/** One turn on the screen: the reply as it comes on a terminal, at its end elsewhere; everything else is a note. */
export class ChatView {
  readonly #output: Output;
  readonly #live: boolean;
  #preview = new ReplyPreview();
  #atLineStart = true;

  constructor(output: Output, live: boolean) {
    this.#output = output;
    this.#live = live && !output.json;
  }

  show(event: ChatEvent): void {
    if (event.type === "delta") this.#showDelta(event.offset, event.text);
    else if (event.type === "tool" && event.phase === "finished") {
      const mark = event.ok === false ? "failed" : "done";
      this.#note(`· ${event.tool} ${mark}${event.summary === undefined ? "" : `: ${event.summary}`}`);
    } else if (event.type === "verdict" && event.outcome === "refuse") {
      this.#note(`· ${event.checkpoint} refused: ${event.reasons.map((reason) => reason.text).join(" ")}`);
    } else if (event.type === "notice") this.#note(`· ${event.text}`);
    else if (event.type === "retracted") {
      this.#preview.retract();
      this.#note(`· what was shown is taken back: ${event.reason}`);
    } else if (event.type === "reconnecting")
      this.#note(`· connection lost (${event.reason}); trying again …`);
    else if (event.type === "held") for (const hold of event.holds) this.#note(describeNotice(hold));
    else if (event.type === "done") this.#finish(event.text);
  }

  #showDelta(offset: number, text: string): void {
    if (!this.#live) return;
    this.#write(this.#preview.add(offset, text));
  }

  #finish(text: string): void {
    if (this.#output.json) return;
    const { rest, replaces } = this.#preview.finish(text);
    if (replaces) this.#note("· the reply as it was kept:");
    this.#write(rest);
    if (!this.#atLineStart) this.#write("\n");
    this.#preview = new ReplyPreview();
  }

  #write(text: string): void {
    const shown = printable(text);
    if (shown === "") return;
    process.stdout.write(shown);
    this.#atLineStart = shown.endsWith("\n");
  }

  #note(text: string): void {
    if (this.#live && !this.#atLineStart) this.#write("\n");
    this.#output.note(printableLine(text));
  }
}

function describeNotice({ id, tool, reason }: HoldNotice): string {
  return `· ${tool} waits for your decision (${id}): ${reason}`;
}
