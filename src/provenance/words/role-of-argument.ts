import type { SinkRole } from "../../tools/tool.ts";
import { wordsOf } from "./tool-names.ts";

/** What the last telling word of an argument's name says; `user_email` is an email, `email_id` an id. */
const rows: readonly (readonly [SinkRole, string])[] = [
  ["id", "id ids uuid guid identifier identifiers reference number key"],
  ["account", "iban bic account accounts card wallet payee beneficiary"],
  [
    "recipient",
    "to cc bcc recipient recipients receiver receivers email emails mail mails address addresses addressee phone channel channels chat room group participant participants attendee attendees mailbox contact contacts sender from user users username usernames person people member members assignee owner handle audience",
  ],
  [
    "grantee",
    "grantee grantees permission permissions role roles scope access password passcode pin secret credential credentials invitee invitees visibility",
  ],
  ["url", "url urls link links uri href webpage website page site endpoint webhook"],
  ["host", "host hosts hostname domain server ip"],
  ["amount", "amount amounts price sum total value cost money balance limit"],
  [
    "path",
    "path paths file files filename filenames filepath folder folders directory dir destination target source",
  ],
];
const roles: ReadonlyMap<string, SinkRole> = new Map(
  rows.flatMap(([role, words]) => words.split(" ").map((word) => [word, role] as const)),
);
const granting = /\b(?:add|invite|grant|share|permi|access|member|join)/iu;

/** The role of an argument of a tool that does not say: from its name, then from its description. */
export function roleOfArgument(name: string, description = ""): SinkRole | undefined {
  const words = wordsOf(name);
  for (const word of words.toReversed()) {
    const role = roles.get(word);
    if (
      role === "recipient" &&
      /^(?:user|users|username|usernames|member|members)$/u.test(word) &&
      granting.test(description)
    )
      return "grantee";
    if (role !== undefined) return role;
  }
  return describedRole(description);
}

function describedRole(description: string): SinkRole | undefined {
  for (const word of wordsOf(description).slice(0, 12)) {
    const role = roles.get(word);
    if (
      role !== undefined &&
      !/^(?:to|from|number|key|source|target|value|total|limit|page|user|users|access|group|people|server|role)$/u.test(
        word,
      )
    )
      return role;
  }
  return undefined;
}
