/** Least trusted first, so that comparing positions compares trust. */
export const trustOrder = ["external", "learned", "user", "system"] as const;
export type Trust = (typeof trustOrder)[number];

/** Who may see a value: everyone, or the listed principals and nobody else. */
export type Readers = "everyone" | readonly string[];

export interface Label {
  readonly trust: Trust;
  readonly source: string;
  /** When the value entered the platform, in milliseconds since the epoch. */
  readonly at: number;
  readonly readers: Readers;
}

export function leastTrust(left: Trust, right: Trust): Trust {
  return trustOrder.indexOf(left) <= trustOrder.indexOf(right) ? left : right;
}

export function intersectReaders(left: Readers, right: Readers): Readers {
  if (left === "everyone") return right;
  if (right === "everyone") return left;
  return left.filter((principal) => right.includes(principal));
}

/** What a value made from both carries: least trust, fewest readers, and the source that lowered it. */
export function joinLabels(left: Label, right: Label): Label {
  const trust = leastTrust(left.trust, right.trust);
  const lower = left.trust === trust ? left : right;
  return {
    trust,
    source: lower.source,
    at: Math.max(left.at, right.at),
    readers: intersectReaders(left.readers, right.readers),
  };
}

/** The label of model output: the join of everything the model had read. */
export function joinAll(labels: readonly Label[], start: Label): Label {
  return labels.reduce(joinLabels, start);
}
