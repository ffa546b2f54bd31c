import type { Claims } from "./claims.ts";
import { currencyOf } from "./money.ts";

/** Accounts, amounts, telephone numbers and ids, in this order. */
export function readNumbers(claims: Claims): void {
  const iban =
    /(?<![\p{Script=Latin}\p{N}])[A-Za-z]{2}\d{2}(?:[A-Za-z0-9]{11,30}|(?: [A-Za-z0-9]{4}){2,7}(?: [A-Za-z0-9]{1,4})?)(?![\p{Script=Latin}\p{N}])/gu;
  readIds(
    claims,
    /(?<![\p{Script=Latin}\p{N}-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{Script=Latin}\p{N}-])/giu,
  );
  // What stands behind the line of `conv_de44…` is a part of the id, whatever it looks like alone.
  readIds(
    claims,
    /(?<![\p{Script=Latin}\p{N}_-])(?=[a-z0-9_]{0,40}\d)[a-z]{2,16}_[a-z0-9]{8,64}(?![\p{Script=Latin}\p{N}_-])/gu,
  );
  for (const found of claims.text.matchAll(iban)) {
    if (isAccount(found[0])) claims.claim("account", found.index, found.index + found[0].length);
  }
  readAmounts(claims);
  readIds(
    claims,
    /(?<![\p{Script=Latin}\p{N}#._-])(?=(?:[a-z0-9-]{0,30}\d){2})(?=(?:[a-z0-9-]{0,30}[a-z]){2})[a-z0-9]{1,24}(?:-[a-z0-9]{1,24}){1,6}(?![\p{Script=Latin}\p{N}]|[._-][\p{Script=Latin}\p{N}])/gu,
  );
  readDigitRuns(claims);
  readIds(
    claims,
    /(?<![\p{Script=Latin}\p{N}#._-])#?(?=[\p{Lu}\d._-]*\d)[\p{Lu}\d]{1,16}(?:[._-][\p{Lu}\d]{1,16}){0,6}(?![\p{Script=Latin}\p{N}]|[._-][\p{Script=Latin}\p{N}])/gu,
  );
  readIds(
    claims,
    /(?<![\p{Script=Latin}\p{N}_-])(?=[a-z0-9_]{0,40}\d)(?=[a-z0-9_]{0,40}[a-z])[a-z0-9_]{6,64}(?![\p{Script=Latin}\p{N}_-])/gu,
  );
}

/** Two letters and many digits; a word beside a number is not one. */
function isAccount(text: string): boolean {
  const compact = text.replaceAll(" ", "");
  const digits = compact.replace(/\D/gu, "").length;
  return compact.length >= 15 && compact.length <= 34 && digits >= 8 && digits * 2 >= compact.length;
}

function readIds(claims: Claims, form: RegExp): void {
  for (const found of claims.text.matchAll(form)) {
    claims.claim("id", found.index, found.index + found[0].length);
  }
}

function readAmounts(claims: Claims): void {
  const { text } = claims;
  const figure = String.raw`\d{1,15}(?:[.,'’\u00a0\u202f]\d{1,15}){0,6}`;
  const before = new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}]|\d[ \u00a0])((?:us|r|a|c)?[$€£¥₩₹₽₺]|[A-Z]{3})[ \u00a0]?(-?${figure})(?![\p{N}])`,
    "giu",
  );
  for (const found of text.matchAll(before)) {
    if (currencyOf(found[1] ?? "") !== undefined)
      claims.claim("amount", found.index, found.index + found[0].length);
  }
  const behind = new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}.,])${figure}[ \u00a0]?([$€£¥₩₹₽₺元円원块]|(?:美元|欧元|人民币|ドル|ユーロ|달러|유로)|(?:(?![\p{Script=Han}])[\p{L}\p{M}]){2,10}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{M}]))`,
    "gu",
  );
  for (const found of text.matchAll(behind)) {
    if (currencyOf(found[1] ?? "") !== undefined)
      claims.claim("amount", found.index, found.index + found[0].length);
  }
}

/** Runs of digits with what stands between them: a telephone number, a card, or one number after the other. */
function readDigitRuns(claims: Claims): void {
  for (const found of claims.text.matchAll(
    /(?<![\p{Script=Latin}\p{N}._-])(?:\+ ?)?(?:\(\d{1,5}\)[ -]?)?\d{1,40}(?:[ \u00a0./-]{1,2}\(?\d{1,40}\)?){0,12}(?![\p{Script=Latin}\p{N}])/gu,
  )) {
    const run = found[0];
    const digits = run.replace(/\D/gu, "").length;
    const [start, end] = [found.index, found.index + run.length];
    if (isTelephone(run, digits)) claims.claim("phone", start, end);
    else if (digits >= 12 && digits <= 19 && /^\d+(?:([ -])\d+(?:\1\d+)*)?$/u.test(run))
      claims.claim("account", start, end);
    if (claims.isFree(start, end)) readSingles(claims, start, run);
  }
}

function isTelephone(run: string, digits: number): boolean {
  if (digits < 7 || digits > 15) return false;
  if (/^(?:\+|00\d)/u.test(run)) return true;
  return /^\(?0?\d{2,5}\)?[ ./-]\d{2,}/u.test(run) && /[-()/]/u.test(run) && digits >= 9
    ? true
    : /^\d{3}-\d{4}$/u.test(run);
}

function readSingles(claims: Claims, at: number, run: string): void {
  for (const found of run.matchAll(/\d+(?:[.,]\d+)*/gu)) {
    const [start, end] = [at + found.index, at + found.index + found[0].length];
    claims.claim(/[.,]/u.test(found[0]) ? "amount" : "id", start, end);
  }
}
