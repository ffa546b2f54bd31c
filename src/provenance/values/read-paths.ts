import type { Claims } from "./claims.ts";
import { isFileEnding } from "./file-endings.ts";

const longestPath = 1_024;

/** Paths that begin like one, and names of files by their ending. */
export function readPaths(claims: Claims): void {
  const words = /[^\s<>"“”„«»「」『』`|(){}[\],;，。、；：！？]+/gu;
  for (const found of claims.text.matchAll(words)) {
    if (found[0].length > longestPath) continue;
    const lead = /^['’*:]{0,4}/u.exec(found[0])?.[0].length ?? 0;
    const word = found[0].slice(lead).replace(/['’.:!?*]{1,8}$/u, "");
    if (isPath(word)) claims.claim("path", found.index + lead, found.index + lead + word.length);
  }
}

function isPath(word: string): boolean {
  if (/^(?:~|\.{1,2})?\/[^/]/u.test(word) || /^[A-Za-z]:\\\S/u.test(word)) return true;
  const dot = word.lastIndexOf(".");
  if (dot > 0 && isFileEnding(word.slice(dot + 1)) && /[\p{L}\p{N}_)-]$/u.test(word.slice(0, dot)))
    return true;
  if (/^\.[a-z][a-z0-9._-]+$/u.test(word)) return true;
  return /^[\p{L}\p{N}._-]+(?:\/[\p{L}\p{N}._-]+)+\/$/u.test(word) || /^[\p{L}\p{N}_-]+\/$/u.test(word);
}

/** A quoted phrase that ends like a file is the file's name, spaces and all. */
export function isFileName(phrase: string): boolean {
  const dot = phrase.lastIndexOf(".");
  return (
    dot > 0 &&
    !/[\s]/u.test(phrase.slice(dot)) &&
    isFileEnding(phrase.slice(dot + 1)) &&
    !/[\n:;!?]/u.test(phrase)
  );
}
