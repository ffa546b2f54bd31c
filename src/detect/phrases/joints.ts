const between = "\\s\"'*_,:!()\\[\\]{}<>#`~/\\\\|=+&@$%^“”‘’«»„—–…•·¡¿،、「」『』\\-";
const gapWord = `[^${between}.?;。]{1,20}`;

/** What may stand before, between and behind the words of a form. */
export interface Joints {
  readonly before: string;
  readonly separator: string;
  readonly gap: (most: number) => string;
  readonly after: string;
}

const spacedJoints: Joints = {
  before: `(?<![^${between}.?;。؟])`,
  separator: `[${between}]{1,5}`,
  gap: (most) => `(?:[${between}]{1,5}${gapWord}){0,${most}}?`,
  after: `(?![^${between}.?;。؟])`,
};

const denseJoints: Joints = {
  before: "",
  separator: `[${between}]{0,3}`,
  gap: (most) => `[^.!?。\\n]{0,${most}}?`,
  after: "",
};

/** For languages that write spaces, and for those that do not. */
export function jointsOf(spaced: boolean): Joints {
  return spaced ? spacedJoints : denseJoints;
}
