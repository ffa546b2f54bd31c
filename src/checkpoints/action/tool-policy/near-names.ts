const longestName = 64;
const mostNear = 3;

/** Up to three of the names that a misspelled one may have meant, the nearest first. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = name.slice(0, longestName).toLowerCase();
  // Two, so that swapped letters are near; never the whole name.
  const most = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1);
  return names
    .map((candidate) => ({
      candidate,
      distance: measureDistance(wanted, candidate.slice(0, longestName).toLowerCase()),
    }))
    .filter(({ candidate, distance }) => distance <= most || sharesWord(wanted, candidate.toLowerCase()))
    .sort((left, right) => left.distance - right.distance || (left.candidate < right.candidate ? -1 : 1))
    .slice(0, mostNear)
    .map(({ candidate }) => candidate);
}

/** `read_file` and `fs.read` mean `read`. */
function sharesWord(wanted: string, candidate: string): boolean {
  return wanted.split(/[^a-z0-9]+/u).includes(candidate);
}

/** Insertions, deletions and replacements that turn one text into the other. */
function measureDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let down = 1; down <= left.length; down++) {
    const next = [down];
    for (let across = 1; across <= right.length; across++) {
      const replaced = (row[across - 1] as number) + (left[down - 1] === right[across - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[across] as number) + 1, (next[across - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}
