/** Any key that contains one of these, written together, names a secret. */
const tellingParts = [
  "password",
  "passwd",
  "passphrase",
  "secret",
  "apikey",
  "accesskey",
  "privatekey",
  "masterkey",
  "encryptionkey",
  "signingkey",
  "authorization",
  "authentication",
  "credential",
  "cookie",
  "bearer",
  "bottoken",
  "accesstoken",
  "refreshtoken",
  "connectionstring",
  "connectionurl",
  "databaseurl",
];

/** A key whose last word is one of these names a secret. */
const tellingLastWords = new Set([
  "token",
  "pwd",
  "pass",
  "auth",
  "jwt",
  "dsn",
  "otp",
  "pin",
  "signature",
  "mnemonic",
]);

/** `*_key` names a secret unless the word before says what else it is. */
const harmlessKeys = new Set(
  "public primary foreign sort cache idempotency partition index group unique object shortcut hot map row column config".split(
    " ",
  ),
);

/** Counts of model tokens, not credentials; only numbers are spared. */
const countable = /tokens?$/;

const decided = new Map<string, boolean>();
const rememberedKeys = 4_096;

/** Whether a member of that name holds a secret, in any case, separator or number: `X-Api-Keys`, `dbPassword`, `HMAC_KEY`. */
export function isSecretKey(key: string): boolean {
  const known = decided.get(key);
  if (known !== undefined) return known;
  const answer = decide(key);
  if (key.length <= 64) {
    if (decided.size >= rememberedKeys) decided.clear();
    decided.set(key, answer);
  }
  return answer;
}

/** A number under `inputTokens` is a count; under `pin` it is the secret. */
export function sparesNumbers(key: string): boolean {
  return countable.test(key.toLowerCase());
}

function decide(key: string): boolean {
  const words = splitWords(key.slice(0, 256));
  const joined = words.join("");
  if (tellingParts.some((part) => joined.includes(part))) return true;
  const last = words.at(-1) ?? "";
  if (tellingLastWords.has(last)) return true;
  return last === "key" && words.length > 1 && !harmlessKeys.has(words.at(-2) ?? "");
}

/** Small words in the singular, split at separators and at changes from small to capital letters. */
function splitWords(key: string): readonly string[] {
  return key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) =>
      word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word,
    );
}
