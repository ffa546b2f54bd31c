import { hash } from "node:crypto";

/** What the store keeps instead of a token or session: 256 random bits need no salt and no slow hash. */
export function digestSecret(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

export function digestText(text: string): string {
  return hash("sha256", text, "hex");
}
