import {
  harmlessEndings,
  harmlessKeyWords,
  passwordWords,
  secretWords,
  vendorWords,
} from "../patterns/credentials/words.ts";

/** What the name of a value says about it. */
export type NameKind = "password" | "secret" | "weak" | "vendor" | "none";

const passwords = new Set([...passwordWords, "pass", "pas"]);
const strongSecrets = new Set(
  "secret token credential authorization bearer apikey accesskey authkey key privatekey mnemonic jwt dsn pat".split(
    " ",
  ),
);
const weakSecrets = new Set(secretWords.filter((word) => !strongSecrets.has(word)));
const vendors = new Set(vendorWords);
const passwordEnding = /(?:password|passwd|pwd|passphrase)$/;
const secretEnding = /(?:token|key|secret|credential|auth|jwt)$/;
const longerWords =
  /^(?:monkey|turkey|donkey|hockey|jockey|whiskey|hotkey|keyboard|author|compass|bypass|encompass|surpass|underpass|overpass|trespass|retoken|detoken)$/;
const aboutDigests =
  /(?:integrity|checksum|sha\d|md5|hash|digest|commit|etag|fingerprint|revision|csrf|nonce|sri|chksum)/i;
const aboutOthers = new Set(["public", "max", "min", "num", "total", "count"]);

const decided = new Map<string, NameKind>();
const mostDecided = 2_048;

/** Names come again and again, so the answers are kept for a while. */
export function kindOfName(name: string): NameKind {
  const known = decided.get(name);
  if (known !== undefined) return known;
  const kind = decideKind(name);
  if (decided.size >= mostDecided) decided.clear();
  decided.set(name, kind);
  return kind;
}

function decideKind(name: string): NameKind {
  if (aboutDigests.test(name)) return "none";
  const words = splitWords(name);
  const last = words.at(-1) ?? "";
  if (harmlessEndings.has(last)) return "none";
  if (words.some((word) => passwordEnding.test(word) || passwords.has(word))) return "password";
  if (last === "key") {
    const before = words.at(-2);
    return before === undefined || harmlessKeyWords.has(before) ? "none" : "secret";
  }
  if (words.some((word) => aboutOthers.has(word))) return "none";
  if (words.some(isSecretWord)) return "secret";
  if (words.some((word) => weakSecrets.has(word))) return "weak";
  return words.some((word, index) => isVendor(word) || isVendor(`${words[index - 1] ?? ""}${word}`))
    ? "vendor"
    : "none";
}

function isSecretWord(word: string): boolean {
  return strongSecrets.has(word) || (secretEnding.test(word) && !longerWords.test(word));
}

function isVendor(word: string): boolean {
  if (vendors.has(word)) return true;
  for (let end = 5; end < word.length; end += 1) if (vendors.has(word.slice(0, end))) return true;
  return false;
}

/** Small words in the singular, split at separators and at changes from small to capital letters. */
function splitWords(name: string): readonly string[] {
  return name
    .slice(-128)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) =>
      word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word,
    );
}
