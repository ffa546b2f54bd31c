const longestPart = 4_096;
const shortestEncoded = 12;
const shortestDecoded = 8;

export interface UrlParts {
  /** Every part as it reads once percent encoding is off. */
  readonly plain: readonly string[];
  /** Parts that are text in another encoding. */
  readonly decoded: readonly string[];
}

export function decodeParts(payloads: readonly string[]): UrlParts {
  const plain = payloads
    .map((payload) => decodePercent(payload.slice(0, longestPart)))
    .flatMap((payload) => payload.split(/[/?&=#;,]+/u))
    .filter((part) => part !== "");
  // Labels of a host hold no capital letters and are cut at 63: together they may be one encoded text.
  const joined = plain.join("");
  const decoded = [...plain, ...(plain.length > 1 ? [joined] : [])].flatMap(
    (part) => decodeText(part.replaceAll(".", "")) ?? [],
  );
  return { plain, decoded };
}

/** Percent encoding off, twice for what is encoded twice; what is no UTF-8 stays. */
function decodePercent(text: string): string {
  let current = text;
  for (let round = 0; round < 2 && current.includes("%"); round += 1) {
    current = current.replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
      Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"),
    );
  }
  return current;
}

/** What a part says in hexadecimal, base64 or base32, when that is readable. */
function decodeText(part: string): string | undefined {
  if (part.length < shortestEncoded) return undefined;
  if (/^[0-9a-f]+$/iu.test(part)) return readable(Buffer.from(part, "hex"));
  if (/^[a-z2-7]+=*$/u.test(part) || /^[A-Z2-7]+=*$/u.test(part)) {
    const text = readable(fromBase32(part));
    if (text !== undefined) return text;
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/u.test(part)) return undefined;
  return readable(Buffer.from(part, "base64"));
}

function readable(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  if (text.length < shortestDecoded || text.includes("\uFFFD")) return undefined;
  const letters = text.match(/[\p{L}\p{N} .,:;@_-]/gu)?.length ?? 0;
  return !/[\u0000-\u0008\u000E-\u001F\u007F]/u.test(text) && letters >= text.length * 0.85
    ? text
    : undefined;
}

function fromBase32(part: string): Buffer {
  const bytes: number[] = [];
  let buffer = 0;
  let count = 0;
  for (const letter of part.toLowerCase().replace(/=+$/u, "")) {
    buffer = ((buffer << 5) | "abcdefghijklmnopqrstuvwxyz234567".indexOf(letter)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((buffer >>> count) & 0xff);
  }
  return Buffer.from(bytes);
}

/** A long part that no person would have written: letters of both cases and digits mixed, or few vowels. */
export function isOpaque(part: string, least: number): boolean {
  const pieces = part.split(/[^A-Za-z0-9+_]+/u);
  return pieces.some((piece) => piece.length >= least && !isWords(piece)) || isLongHex(part, least);
}

function isLongHex(part: string, least: number): boolean {
  const letters = part.replaceAll("-", "");
  return letters.length >= least && /^[0-9a-f]+$/iu.test(letters) && /\d/u.test(letters);
}

/** Words of small letters, parted by underscores or capitals, with vowels as words have them. */
function isWords(piece: string): boolean {
  const digits = piece.match(/\d/gu)?.length ?? 0;
  const vowels = piece.match(/[aeiouy]/giu)?.length ?? 0;
  const turns = piece.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/gu)?.length ?? 0;
  return digits <= piece.length / 6 && vowels >= piece.length / 5 && turns <= piece.length / 6;
}
