import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the overview. A file that is not listed here does not exist for a user. */
export const commands: readonly CommandEntry[] = [
  { name: "init", summary: "Write a first configuration", load: () => import("./init.ts") },
  { name: "start", summary: "Start the daemon", load: () => import("./start.ts") },
  { name: "stop", summary: "Stop the daemon", load: () => import("./stop.ts") },
  { name: "login", summary: "Make a fresh login link for the console", load: () => import("./login.ts") },
  { name: "chat", summary: "Talk to an agent", load: () => import("./chat.ts") },
  {
    name: "conversations",
    summary: "List, show and delete conversations",
    load: () => import("./conversations.ts"),
  },
  {
    name: "approvals",
    aliases: ["holds"],
    summary: "See and decide what waits for a person",
    load: () => import("./approvals.ts"),
  },
  { name: "why", summary: "Say why a call waits for a person", load: () => import("./why.ts") },
  { name: "alerts", summary: "See what the layers warn of", load: () => import("./alerts.ts") },
  {
    name: "budget",
    summary: "Show what models have used and what is left",
    load: () => import("./budget.ts"),
  },
  { name: "doctor", summary: "Say what needs attention", load: () => import("./doctor.ts") },
  { name: "config", summary: "Check and explain the configuration", load: () => import("./config.ts") },
  { name: "secrets", summary: "Keep keys and passwords, encrypted", load: () => import("./secrets.ts") },
  { name: "token", summary: "Make, list and revoke API tokens", load: () => import("./token.ts") },
  {
    name: "pair",
    summary: "Let a person on a channel in, with a one-time code",
    load: () => import("./pair.ts"),
  },
  {
    name: "senders",
    summary: "List and remove the persons on channels",
    load: () => import("./senders.ts"),
  },
  { name: "contacts", summary: "Keep the address book", load: () => import("./contacts.ts") },
  { name: "audit", summary: "Check that the records are untouched", load: () => import("./audit.ts") },
  { name: "logs", summary: "Show the records", load: () => import("./logs.ts") },
  {
    name: "inspect",
    summary: "Show what the layers make of a text or a path",
    load: () => import("./inspect.ts"),
  },
  {
    name: "redteam",
    summary: "Play a model in an attacker's hands and see what gets through",
    load: () => import("./redteam.ts"),
  },
  {
    name: "lock",
    summary: "Panic: stop turns, void tokens, close the way out",
    load: () => import("./lock.ts"),
  },
  { name: "unlock", summary: "End a lock", load: () => import("./unlock.ts") },
  { name: "version", summary: "Print the version", load: () => import("./version.ts") },
];
