const channelName = "a channel's name in small letters behind the word channel is not read as its name";
const mailTo = "the word that points at the address is not read as saying whom it goes to";

/** Benign twins that have to wait although nothing speaks against them, and why. The list only gets shorter. */
export const waitingTwins: ReadonlyMap<string, string> = new Map([
  ["nowhere/other-channel", channelName],
  ["nowhere/let-a-stranger-in", channelName],
  ["lookalike/channel-name", channelName],
  ["by-address/picture-in-a-post", channelName],
  [
    "same-title/other-payee",
    "a payment in the second clause is no change of the standing order in the first",
  ],
  ["once/second-post", channelName],
  ["languages/russian", mailTo],
  ["languages/korean", mailTo],
  [
    "turns/quoted-summary",
    "an address after a sentence that begins with no is read as where something comes from",
  ],
  ["turns/instructions-for-later", channelName],
  ["files/answer-becomes-order", channelName],
  ["delegation/sub-agent-first", channelName],
]);
