import type { Claims } from "./claims.ts";
import { isFileEnding } from "./file-endings.ts";

const longestAddress = 8_192;
const longestLocalPart = 64;
const endings =
  "com|org|net|edu|gov|mil|int|info|biz|name|io|ai|app|dev|co|me|tv|xyz|online|site|store|shop|blog|tech|cloud|page|web|news|wiki|world|group|email|agency|travel|hotel|bank|example|test|local|localhost|internal|invalid|ac|ae|ar|at|au|be|bg|br|ca|ch|cl|cn|cz|de|dk|ee|eg|es|eu|fi|fr|gr|hk|hr|hu|id|ie|il|in|is|it|jp|ke|kr|lt|lu|lv|ma|mx|my|ng|nl|no|nz|pe|ph|pk|pl|pt|ro|rs|ru|sa|se|sg|si|sk|su|th|to|tr|tw|ua|uk|us|uy|ve|vn|za|рф|zone|club|live|life|link|click|top|pro|mobi|icu|ly|gg|fm|im|cc|ws|so|sh";
const knownEndings: ReadonlySet<string> = new Set(endings.split("|"));
const label =
  "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}](?:[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_-]{0,62})";
const hostForm = new RegExp(`^${label}(?:\\.${label}){1,10}`, "u");
const localForm = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}._%+'-]/u;

/** Addresses are found word by word: where a word holds `@`, `://` or dots between letters. */
export function readAddresses(claims: Claims): void {
  const words =
    /[^\s<>"“”„«»「」『』`|(){}[\]，。、；：！？\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
  for (const found of claims.text.matchAll(words)) {
    const word = found[0];
    if (word.length < 3 || word.length > longestAddress) continue;
    const scheme = word.indexOf("://");
    if (scheme > 0) readSchemed(claims, found.index, word, scheme);
    else if (word.includes("@") && !/^[^@]*\.[^@]*\//u.test(word)) readMails(claims, found.index, word);
    else if (word.includes(".")) readBare(claims, found.index, word);
    else if (/^(?:mailto|javascript|data|tel):\S/iu.test(word))
      claims.claim("url", found.index, found.index + trimmed(word).length);
  }
}

function readSchemed(claims: Claims, at: number, word: string, scheme: number): void {
  let start = scheme;
  while (start > 0 && /[a-z0-9+.-]/iu.test(word[start - 1] as string)) start -= 1;
  const text = trimmed(word.slice(start));
  if (start < scheme && text.length > scheme - start + 3)
    claims.claim("url", at + start, at + start + text.length);
}

/** A closing sign behind an address is the sentence's, not the address's. */
function trimmed(word: string): string {
  return word.replace(/[.,;:!?'’*_~]{1,8}$/u, "");
}

function readMails(claims: Claims, at: number, word: string): void {
  for (let sign = word.indexOf("@"); sign > 0; sign = word.indexOf("@", sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start < longestLocalPart && localForm.test(word[start - 1] as string))
      start -= 1;
    while (start < sign && /['.]/u.test(word[start] as string)) start += 1;
    const host = cutSentence(hostForm.exec(word.slice(sign + 1, sign + 256))?.[0]);
    if (start === sign || host === undefined) continue;
    claims.claim("mail", at + start, at + sign + 1 + host.length);
  }
}

function readBare(claims: Claims, at: number, word: string): void {
  const lead = /^['’*_~,;:.!?]{0,8}/u.exec(word)?.[0].length ?? 0;
  const bare = word.slice(lead);
  const host = cutSentence(hostForm.exec(bare)?.[0]);
  if (host === undefined) return;
  const start = at + lead;
  const behind = bare.slice(host.length);
  const rest = /^(?::\d{1,5})?(?:[/?#]|$)/u.test(behind) && /[/?#]/u.test(behind) ? trimmed(behind) : "";
  const isWeb = /^www\./iu.test(host);
  const ending = host.slice(host.lastIndexOf(".") + 1).toLowerCase();
  if (!isWeb && !isHostName(host, ending, rest)) return;
  const kind = isWeb || rest.length > 1 ? "url" : "host";
  claims.claim(kind, start, start + host.length + rest.length);
}

function isHostName(host: string, ending: string, rest: string): boolean {
  if (!knownEndings.has(ending)) return false;
  if (isFileEnding(ending) && rest === "" && !/\..+\./u.test(host)) return false;
  return !/^[\d.]+$/u.test(host);
}

/** In "www.site.com.They sent" the sentence begins without a space: a capital behind small letters ends the name. */
function cutSentence(host: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const last = host.lastIndexOf(".");
  const glued = /^\p{Lu}\p{L}*$/u.test(host.slice(last + 1)) && /\p{Ll}\p{L}$/u.test(host.slice(0, last));
  const cut = glued ? host.slice(0, last) : host;
  return cut.includes(".") ? cut.replace(/-+$/u, "") : undefined;
}
