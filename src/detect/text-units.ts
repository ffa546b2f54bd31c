const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** Units of texts that are read in the same memory, one after the other. */
const shortUnits = 16_384;

/** Gives the units of a text as numbers, with a blank behind them: reading them from the text takes longer. */
export class UnitReader {
  readonly #units = new Uint16Array(shortUnits + 1);
  readonly #bytes = bytesOf(this.#units);

  /** Good until the next text is read. */
  read(text: string): Uint16Array {
    const isShort = text.length <= shortUnits;
    const units = isShort ? this.#units : new Uint16Array(text.length + 1);
    if (isLittleEndian) (isShort ? this.#bytes : bytesOf(units)).write(text, 0, "utf16le");
    else for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
    units[text.length] = 0x20;
    return units;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
