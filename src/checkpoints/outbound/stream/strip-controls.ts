type State = "text" | "escape" | "sequence" | "string" | "string-escape";

const suspicious = /[\0-\x08\x0B-\x1F\x7F-\x9F]/u;

/**
 * Takes control characters and terminal escape sequences out of a text that comes in pieces. A string sequence
 * that is never ended stops at the end of its line, so that it cannot swallow the rest of a reply.
 */
export class ControlStripper {
  #state: State = "text";
  removed = 0;

  push(chunk: string): string {
    if (this.#state === "text" && !suspicious.test(chunk)) return chunk;
    const pieces: string[] = [];
    let kept = 0;
    for (let index = 0; index < chunk.length; index++) {
      if (this.#step(chunk.charCodeAt(index))) continue;
      if (index > kept) pieces.push(chunk.slice(kept, index));
      kept = index + 1;
      this.removed++;
    }
    pieces.push(chunk.slice(kept));
    return pieces.join("");
  }

  /** Takes one unit and says whether it stays. */
  #step(unit: number): boolean {
    switch (this.#state) {
      case "text":
        return this.#stepText(unit);
      case "escape":
        return this.#stepEscape(unit);
      case "sequence":
        return this.#stepSequence(unit);
      case "string":
        return this.#stepString(unit);
      case "string-escape":
        // The backslash of the terminator belongs to the string; anything else begins a new escape.
        this.#state = "text";
        return unit === 0x5c ? false : this.#stepEscape(unit);
    }
  }

  #stepText(unit: number): boolean {
    if (unit === 0x1b) this.#state = "escape";
    else if (unit === 0x9b) this.#state = "sequence";
    else if (unit === 0x90 || unit === 0x98 || (unit >= 0x9d && unit <= 0x9f)) this.#state = "string";
    else return unit === 0x0a || unit === 0x09 || (unit >= 0x20 && (unit < 0x7f || unit > 0x9f));
    return false;
  }

  #stepEscape(unit: number): boolean {
    // Intermediate characters keep the escape open.
    if (unit >= 0x20 && unit <= 0x2f) {
      this.#state = "escape";
      return false;
    }
    if (unit === 0x5b) this.#state = "sequence";
    else if (unit === 0x5d || unit === 0x50 || unit === 0x58 || unit === 0x5e || unit === 0x5f)
      this.#state = "string";
    else {
      this.#state = "text";
      return unit >= 0x30 && unit <= 0x7e ? false : this.#stepText(unit);
    }
    return false;
  }

  #stepSequence(unit: number): boolean {
    if (unit >= 0x20 && unit <= 0x3f) return false;
    this.#state = "text";
    return unit >= 0x40 && unit <= 0x7e ? false : this.#stepText(unit);
  }

  #stepString(unit: number): boolean {
    if (unit === 0x0a) {
      this.#state = "text";
      return true;
    }
    if (unit === 0x07 || unit === 0x9c) this.#state = "text";
    else if (unit === 0x1b) this.#state = "string-escape";
    return false;
  }
}
