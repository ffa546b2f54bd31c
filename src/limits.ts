/** Every bound that meets the outside and is not a config key, in one place. */
export const limits = {
  /** Bytes of one HTTP request body. */
  bodyBytes: 1_048_576,
  /** Milliseconds a client may take to send its whole body. */
  bodyTimeoutMs: 15_000,
  headerBytes: 16_384,
  /** Nesting of JSON that is parsed from outside. */
  jsonDepth: 32,
  openConnections: 2_048,
  concurrentRequestsPerAddress: 512,
  /** Parts of one message. */
  messageParts: 32,
  /** Characters of a tool result before it is cut at a line border. */
  toolResultCharacters: 50_000,
  /** Characters of a tool result that a stream shows. */
  toolSummaryCharacters: 400,
  /** Characters of one model response. */
  modelResponseCharacters: 400_000,
  /** Characters of one call's arguments as JSON. */
  callArgumentCharacters: 200_000,
  /** Characters of the name by which a model calls a tool. */
  toolNameCharacters: 256,
  /** Bytes of one model response on the wire (events carry much more than their text). */
  modelResponseBytes: 33_554_432,
  /** Bytes of a model provider's error answer. */
  modelErrorBytes: 65_536,
  /** Characters of the earlier steps of a turn, and of one text, that go to a model beyond this machine in place of a local one. */
  offDeviceCharacters: 16_000,
  offDeviceTextCharacters: 8_000,
  /** The longest wait before a model call is tried again. */
  modelRetryWaitMs: 30_000,
  /** Calls in one model response. */
  callsPerResponse: 16,
  /** Turns that run at the same time; others wait in order. */
  turnsAtOnce: 64,
  /** Of these, turns of one person: nobody takes every place. */
  turnsAtOncePerPerson: 48,
  /** Turns waiting in one conversation. */
  turnsWaitingPerConversation: 64,
  /** Messages of earlier turns that enter a context. */
  historyMessages: 40,
  historyCharacters: 120_000,
  /** Characters of a text that is redacted; what is longer is cut first, so that all that remains was scanned. */
  redactionCharacters: 1_048_576,
  /** Nesting of a value that is redacted member by member. */
  redactionDepth: 64,
  /** Steps of a rehearsal script. */
  rehearsalSteps: 256,
  rehearsalSleepMs: 60_000,
  /** Milliseconds an asynchronous layer may take before its failure is assumed. */
  layerTimeoutMs: 5_000,
  /** Events of one turn kept for a stream that reconnects. */
  streamEventsKept: 4_096,
  /** Live subscribers of the event feed. */
  eventSubscribers: 64,
  eventBacklog: 1_024,
  /** Refused messages whose text an owner can still look at. */
  refusalsKept: 500,
  /** Alerts to the owner that are kept; the oldest goes first. */
  alertsKept: 1_000,
  /** Bytes of the file of messages that an owner called a false alarm. */
  falseAlarmBytes: 16_777_216,
  /** Milliseconds for which a kind of call can be approved at most, and how many such approvals count at a time. */
  kindLifeMs: 86_400_000,
  kinds: 200,
  /** Characters of one value of a held call that are shown, and of one that is asked for in full. */
  shownCharacters: 2_000,
  shownFullCharacters: 200_000,
  /** Members of a list or an object in a held call that are shown. */
  shownMembers: 200,
  /** Lines of a difference that are shown, and lines of a text that are compared at all. */
  differenceLines: 200,
  comparedLines: 4_000,
  fileReadBytes: 5_242_880,
  fileWriteBytes: 5_242_880,
  listEntries: 1_000,
  searchMatches: 200,
  searchFiles: 5_000,
  /** Characters of one path in a workspace, its parts, and the bytes of one part. */
  pathCharacters: 1_024,
  pathParts: 64,
  pathPartBytes: 255,
  /** Entries that one recursive delete, move or listing may touch. */
  treeEntries: 5_000,
  /** Milliseconds a one-time code of a pairing lives, and how many are open at the same time. */
  pairingLifeMs: 600_000,
  pairingCodes: 16,
  /** Wrong codes that one person may say in that time, and all together before an open code is void. */
  pairingAttemptsPerPerson: 5,
  pairingAttempts: 1_000,
  /** Persons on channels in the book of senders, removed ones too. */
  pairedSenders: 10_000,
  /** Milliseconds before a refused person on a channel is answered again. */
  refusalReplyMs: 3_600_000,
  /** Bytes of one file whose previous content is kept, and of all kept contents of an agent. */
  keptFileBytes: 67_108_864,
  keptBytes: 1_073_741_824,
  /** Characters of a task that an agent gives to a sub-agent. */
  taskCharacters: 20_000,
  /** Milliseconds that a sub-agent may work without a pause; its tool waits a little longer for what it has to say. */
  delegateWorkMs: 1_740_000,
  delegateTimeoutMs: 1_800_000,
  /** Characters of a text left in another conversation, and how many of the newest enter a context. */
  letterCharacters: 4_000,
  lettersInContext: 20,
  /** Conversations looked through for the one in which a contact spoke last. */
  conversationsSearched: 1_000,
  /** Fields of one extraction, possible answers of one field, characters of one answer, and of the text read. */
  extractFields: 32,
  extractChoices: 32,
  extractChoiceCharacters: 64,
  extractTextCharacters: 50_000,
  extractTimeoutMs: 120_000,
  /** Entries of one person's address book, confirmed ones and those that wait for a yes, and their characters. */
  contactsPerPrincipal: 5_000,
  contactsPending: 100,
  contactAddresses: 16,
  contactNameCharacters: 120,
  contactAddressCharacters: 254,
  /** Characters of a message that is read for what it asks for; a longer one asks for nothing that needs asking. */
  requestCharacters: 65_536,
  /** Short texts and records that are remembered of one tool result, for saying where a value comes from. */
  provenanceScalars: 5_000,
  provenanceRecords: 2_000,
  /** Texts of one context that are compared with what a call asks for; of more nothing is known. */
  provenanceTexts: 2_000,
  /** Characters of one such text; a longer one is left out whole, and so is what it could have vouched for. */
  provenanceCharacters: 262_144,
  /** Different words of one context, for saying where a value was first seen. */
  provenanceWords: 200_000,
  /** Values of one call's arguments; a call with more is asked about as a whole. */
  provenanceArguments: 500,
} as const;
