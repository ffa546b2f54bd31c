import { randomBytes, randomUUID } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

let pool = randomBytes(4096);
let used = 0;

/** Random bytes from a pool: one system call for many small requests. Every byte is handed out once. */
export function takeRandomBytes(count: number): Buffer {
  if (count > 512) return randomBytes(count);
  if (used + count > pool.length) {
    pool = randomBytes(4096);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}

/** A time-ordered id (`msg_…`): 48 bits of time, 80 random bits, sortable as text. */
export function newId(prefix: string, now: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.max(0, Math.trunc(now)), 0, 6);
  takeRandomBytes(10).copy(bytes, 6);
  return `${prefix}_${encodeBase32(bytes)}`;
}

/** An id that says nothing and can't be guessed: 128 random bits. */
export function newRandomId(prefix: string): string {
  return `${prefix}_${encodeBase32(takeRandomBytes(16))}`;
}

/** A secret for the outside (API token, login link): 256 random bits. */
export function newSecretToken(prefix: string): string {
  return `${prefix}_${encodeBase32(takeRandomBytes(32))}`;
}

/** A number in [0, 1), e.g. to spread retries. */
export function randomFraction(): number {
  return takeRandomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

export function newTraceId(): string {
  return randomUUID();
}

function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(buffer >> bits) & 31];
    }
  }
  if (bits > 0) text += alphabet[(buffer << (5 - bits)) & 31];
  return text;
}
