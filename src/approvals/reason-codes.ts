/** A reason that is about one value: a yes endorses that value, once. */
export function isEndorsement(code: string): boolean {
  return code.startsWith("provenance/");
}

const questions: readonly string[] = ["classify/destroy", "classify/sensitive"];

/** A reason that only asks whether it is wanted, about an action that is known for what it is. */
export function isPlainQuestion(code: string): boolean {
  return questions.includes(code);
}
