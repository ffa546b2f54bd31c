import type { IncomingMessage } from "../message.ts";
import {
  isChannelName,
  isGatewayChannel,
  isGroupIdentity,
  normaliseIdentity,
  splitCaller,
} from "./identity.ts";

/** Whoever stands behind a message, in the spelling that lists and book compare. */
export interface Speaker {
  readonly channel: string;
  /** The person: on a channel its identity there, in an API call the user it names, else the caller. */
  readonly name: string;
  /** All that a block list may name: the person, and behind a named user the caller too. */
  readonly names: readonly string[];
  /** True for a user whom a caller names in its call. */
  readonly isNamed: boolean;
}

/** Undefined for a message whose person cannot be told, or is a room: that authorises nobody. */
export function readSpeaker({
  channel,
  person,
  room,
}: Pick<IncomingMessage, "channel" | "person" | "room">): Speaker | undefined {
  if (!isChannelName(channel)) return undefined;
  const bare = takeChannel(person, channel);
  if (bare === undefined || isGroupIdentity(bare)) return undefined;
  if (isGatewayChannel(channel)) return readCaller(channel, bare);
  const name = normaliseIdentity(bare);
  if (name === undefined || isSameRoom(name, room, channel)) return undefined;
  return { channel, name, names: [name], isNamed: false };
}

/** A person carries the prefix of its own channel or none; that of another channel is a disguise. */
function takeChannel(person: string, channel: string): string | undefined {
  if (person.startsWith(`${channel}:`)) return person.slice(channel.length + 1);
  return /^[a-z][a-z0-9-]{0,31}:/i.test(person) ? undefined : person;
}

function isSameRoom(name: string, room: string | undefined, channel: string): boolean {
  if (room === undefined) return false;
  const bare = takeChannel(room, channel) ?? room;
  return normaliseIdentity(bare) === name;
}

function readCaller(channel: string, text: string): Speaker | undefined {
  const names = splitCaller(text);
  if (names === undefined) return undefined;
  const { caller, user, whole } = names;
  if (user === undefined) return { channel, name: caller, names: [caller], isNamed: false };
  return { channel, name: user, names: [user, whole, caller], isNamed: true };
}
