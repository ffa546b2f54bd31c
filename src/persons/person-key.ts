import { parseIdentity } from "../senders/identity.ts";

const plain = /^[a-z]+:[a-z_][a-z0-9_]*(?:\/[a-z_][a-z0-9_]*)?$/;

/** Under which a person is remembered: one key for all spellings that the lists of senders take for the same person. */
export function keyOfPerson(person: string): string {
  if (plain.test(person)) return person;
  const identity = parseIdentity(person);
  return identity === undefined ? person : `${identity.channel ?? ""}:${identity.name}`;
}
