const longestIdentity = 256;
const mostRounds = 4;
const fewestGroupedDigits = 7;
const mostDigits = 15;

/** Somebody on a channel; without a channel the entry of a list means them on every channel. */
export interface Identity {
  readonly channel: string | undefined;
  readonly name: string;
}

/** A person's identity with its channel in front, as conversations, records and the book name it. */
export function personOfIdentity(channel: string, name: string): string {
  return `${channel}:${name}`;
}

/** `whatsapp:+49 151 1234567`, `telegram:12345`, or a bare identity; undefined for what is no identity. */
export function parseIdentity(text: string): Identity | undefined {
  const folded = foldText(text);
  if (folded === undefined) return undefined;
  const [, channel, rest] = /^([a-z][a-z0-9-]{0,31}):(.*)$/.exec(folded) ?? [];
  const name =
    channel !== undefined && isGatewayChannel(channel)
      ? splitCaller(rest ?? "")?.whole
      : normaliseIdentity(rest ?? folded);
  if (name === undefined) return undefined;
  return { channel: channel === "tel" || channel === "mailto" ? undefined : channel, name };
}

/** Channels whose callers the gateway has authenticated: they hold a token, a session or the owner's socket. */
const gatewayChannels: ReadonlySet<string> = new Set(["api", "console", "cli"]);

export function isGatewayChannel(channel: string): boolean {
  return gatewayChannels.has(channel);
}

/** A caller of the gateway and, where its call names one, the user: `tok_1/anna`. */
export interface CallerNames {
  readonly caller: string;
  readonly user: string | undefined;
  readonly whole: string;
}

/** Split before anything is taken for punctuation of a number: the parts are two persons. */
export function splitCaller(text: string): CallerNames | undefined {
  const slash = text.indexOf("/");
  const caller = normaliseIdentity(slash === -1 ? text : text.slice(0, slash));
  if (caller === undefined) return undefined;
  if (slash === -1) return { caller, user: undefined, whole: caller };
  const user = normaliseIdentity(text.slice(slash + 1));
  return user === undefined ? undefined : { caller, user, whole: `${caller}/${user}` };
}

/** Channels are named by the platform; anything else in that place is no channel. */
export function isChannelName(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,31}$/.test(text);
}

/**
 * The one spelling of an identity: case, width, invisible characters, what a messenger appends and the punctuation
 * of telephone numbers are taken away. Undefined for what cannot be one. Normalising twice changes nothing.
 */
export function normaliseIdentity(text: string): string | undefined {
  const folded = foldText(text);
  if (folded === undefined) return undefined;
  const user = takeServer(folded);
  if (user === undefined || user === "") return undefined;
  return normaliseNumber(user);
}

/** The id of a WhatsApp group: everybody in it could speak under that name, so it is no person. */
export function isGroupIdentity(text: string): boolean {
  const folded = foldText(text);
  if (folded?.endsWith("@g.us") !== true) return false;
  const user = takeServer(folded) ?? "";
  return !/^\+?\d+$/.test(normaliseNumber(user)) || user.replaceAll(/\D/g, "").length > mostDigits;
}

/** Undefined for what is empty, over-long, broken, holds a control character or has no stable spelling. */
function foldText(text: string): string | undefined {
  if (text.length > longestIdentity || !text.isWellFormed()) return undefined;
  let folded = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = foldOnce(folded);
    if (next === folded) return isPlain(folded) ? folded : undefined;
    folded = next;
  }
  return undefined;
}

function foldOnce(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu, "")
    .trim()
    .replaceAll(/ {2,}/g, " ");
}

function isPlain(text: string): boolean {
  return text !== "" && text.length <= longestIdentity && !/[\p{Cc}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/u.test(text);
}

/** Takes off the servers and devices of WhatsApp; ids of its hidden users keep theirs, since they are no numbers. */
function takeServer(text: string): string | undefined {
  const match = /^(.*)@(s\.whatsapp\.net|c\.us|g\.us|lid)$/.exec(text);
  if (match === null) return text;
  const [, before = "", server] = match;
  const user = takeDevices(before.trim());
  if (user === "" || /[@:]/.test(user)) return undefined;
  return server === "lid" ? `${user}@lid` : user;
}

/** All of them: what is left must not end in another one, or its own spelling would not be its own. */
function takeDevices(text: string): string {
  let user = text;
  for (let next = ""; user !== next;) {
    next = user;
    user = next.replace(/(?:\.\d{1,3})?(?::\d{1,5})?$/, "").trim();
  }
  return user;
}

function normaliseNumber(text: string): string {
  if (/^\+?\d+$/.test(text)) return text.replace("+", "");
  // A minus in front is a sign, not punctuation: group chats of Telegram have negative numbers.
  if (!/^\(?\+?\(?\d[\d ()./\u2010-\u2015\u2212-]*\d$/.test(text)) return text;
  const digits = text.replaceAll(/\D/g, "");
  const isLong = digits.length >= fewestGroupedDigits || text.includes("+");
  return isLong && digits.length <= mostDigits ? digits : text;
}
