import { maxCommentLines } from "./limits.ts";
import type { Rule, Violation } from "./rule.ts";
import { lineOf } from "./syntax.ts";
import type { SourceFile, SyntaxComment } from "./syntax.ts";

const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
/** A directive that names no rule switches everything off, the bans included. */
const banSwitch = /\b(oxlint|eslint)-disable(-next-line|-line)?\s*(--|\*?$|.*\bsecurity\/)/;
const banner = /[-=*#~_]{5,}/;

const commentLines: Rule = {
  name: "comment-lines",
  promise: `no comment is longer than ${maxCommentLines} lines`,
  check: (tree) =>
    tree.code().flatMap((path) => {
      const file = tree.parse(path);
      return groupComments(file)
        .map((group) => ({ line: group.line, lines: group.texts.length }))
        .filter(({ lines }) => lines > maxCommentLines)
        .map(({ line, lines }) => ({
          path,
          line,
          message: `comment has ${lines} lines of ${maxCommentLines}`,
        }));
    }),
};

const unfinishedWork: Rule = {
  name: "unfinished-work",
  promise: "no comment marks unfinished work",
  check: (tree) =>
    tree
      .code()
      .flatMap((path) =>
        matchComments(path, tree.parse(path), unfinished, "marks unfinished work; do it or drop it"),
      ),
};

const banners: Rule = {
  name: "banners",
  promise: "no comment is a banner",
  check: (tree) =>
    tree
      .code()
      .flatMap((path) =>
        matchComments(path, tree.parse(path), banner, "is a banner; a file has one subject"),
      ),
};

const banSwitches: Rule = {
  name: "ban-switches",
  promise: "no comment switches a security ban off",
  check: (tree) =>
    tree
      .code()
      .flatMap((path) =>
        matchComments(path, tree.parse(path), banSwitch, "switches a ban off; use what its message names"),
      ),
};

function matchComments(path: string, file: SourceFile, pattern: RegExp, complaint: string): Violation[] {
  return file.comments
    .filter((comment) => pattern.test(comment.value.replace(/^\*/, "")))
    .map((comment) => ({ path, line: lineOf(file.text, comment.start), message: `comment ${complaint}` }));
}

interface CommentGroup {
  readonly line: number;
  readonly texts: string[];
  lastLine: number;
}

/** Comments that stand alone on adjacent lines read as one. */
function groupComments(file: SourceFile): CommentGroup[] {
  const groups: CommentGroup[] = [];
  for (const comment of file.comments) {
    if (!standsAlone(file.text, comment)) continue;
    const line = lineOf(file.text, comment.start);
    const texts = comment.value.split("\n").filter((text) => /[^\s*]/.test(text));
    const last = groups.at(-1);
    if (last !== undefined && line === last.lastLine + 1) last.texts.push(...texts);
    else groups.push({ line, texts, lastLine: line });
    (groups.at(-1) as CommentGroup).lastLine = lineOf(file.text, comment.end);
  }
  return groups;
}

function standsAlone(text: string, comment: SyntaxComment): boolean {
  return text.slice(text.lastIndexOf("\n", comment.start - 1) + 1, comment.start).trim() === "";
}

export const commentRules: readonly Rule[] = [commentLines, unfinishedWork, banners, banSwitches];
