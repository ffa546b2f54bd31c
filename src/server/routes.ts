import { scopes } from "../checkpoints/gateway/request.ts";
import { limits } from "../limits.ts";
import type { Route } from "./exchange.ts";
import { jsonResponse } from "./respond.ts";
import * as alerts from "./routes/alerts.ts";
import * as admin from "./routes/admin.ts";
import { showBudget } from "./routes/budget.ts";
import { chat, chatStream } from "./routes/chat.ts";
import * as contacts from "./routes/contacts.ts";
import { serveConsole } from "./routes/console.ts";
import * as conversations from "./routes/conversations.ts";
import { followEvents } from "./routes/events.ts";
import * as holds from "./routes/holds.ts";
import * as secrets from "./routes/secrets.ts";
import * as senders from "./routes/senders.ts";
import { logIn, logOut, showMe } from "./routes/session.ts";
import * as turns from "./routes/turns.ts";

const anyone = scopes;
const small = 16_384;
const reads = ["read", "chat"] as const;
const administers = ["admin"] as const;

/** Every route there is. A new one needs its line in the access test. */
export const routes: readonly Route[] = [
  {
    method: "GET",
    path: "/health",
    access: "open",
    body: "none",
    handler: () => jsonResponse({ status: "ok" }),
  },
  { method: "POST", path: "/api/login", access: "open", body: "json", maxBodyBytes: small, handler: logIn },
  {
    method: "POST",
    path: "/api/logout",
    access: anyone,
    body: "optional",
    maxBodyBytes: small,
    handler: logOut,
  },
  { method: "GET", path: "/api/me", access: anyone, body: "none", handler: showMe },

  { method: "POST", path: "/api/chat", access: ["chat"], body: "json", handler: chat },
  { method: "POST", path: "/api/chat/stream", access: ["chat"], body: "json", handler: chatStream },
  { method: "GET", path: "/api/turns/:id", access: reads, body: "none", handler: turns.showTurn },
  { method: "GET", path: "/api/turns/:id/events", access: reads, body: "none", handler: turns.followTurn },
  ...closed("POST", "/api/turns/:id/cancel", ["chat"], turns.cancelTurn),

  {
    method: "GET",
    path: "/api/conversations",
    access: ["read"],
    body: "none",
    handler: conversations.listConversations,
  },
  {
    method: "GET",
    path: "/api/conversations/:id",
    access: ["read"],
    body: "none",
    handler: conversations.showConversation,
  },
  {
    method: "DELETE",
    path: "/api/conversations/:id",
    access: ["chat"],
    body: "none",
    handler: conversations.deleteConversation,
  },
  {
    method: "GET",
    path: "/api/conversations/:id/messages",
    access: ["read"],
    body: "none",
    handler: conversations.listMessages,
  },

  { method: "GET", path: "/api/holds", access: ["approve", "read"], body: "none", handler: holds.listHolds },
  {
    method: "GET",
    path: "/api/holds/:id",
    access: ["approve", "read"],
    body: "none",
    handler: holds.showHold,
  },
  {
    method: "POST",
    path: "/api/holds/:id",
    access: ["approve"],
    body: "json",
    maxBodyBytes: small,
    handler: holds.decideHold,
  },

  ...closed("POST", "/api/holds/:id/again", ["approve", "chat"], holds.askAgain),
  { method: "GET", path: "/api/kinds", access: ["approve", "read"], body: "none", handler: holds.listKinds },
  {
    method: "DELETE",
    path: "/api/kinds/:id",
    access: ["approve", "chat"],
    body: "none",
    handler: holds.revokeKind,
  },

  { method: "GET", path: "/api/events", access: ["events"], body: "none", handler: followEvents },

  { method: "GET", path: "/api/alerts", access: administers, body: "none", handler: alerts.listAlerts },
  ...closed("POST", "/api/alerts/seen", administers, alerts.markAlertsSeen),
  { method: "GET", path: "/api/alerts/:id", access: administers, body: "none", handler: alerts.showAlert },
  ...closed("POST", "/api/alerts/:id/false-alarm", administers, alerts.markFalseAlarm),
  ...closed("POST", "/api/messages/:id/false-alarm", administers, alerts.markMessage),
  {
    method: "GET",
    path: "/api/false-alarms",
    access: administers,
    body: "none",
    handler: alerts.exportFalseAlarms,
  },

  { method: "GET", path: "/api/tokens", access: administers, body: "none", handler: admin.listTokens },
  {
    method: "POST",
    path: "/api/tokens",
    access: administers,
    body: "json",
    maxBodyBytes: small,
    handler: admin.createToken,
  },
  { method: "DELETE", path: "/api/tokens", access: administers, body: "none", handler: admin.revokeToken },
  ...closed("POST", "/api/login-links", administers, admin.createLoginLink),

  { method: "GET", path: "/api/senders", access: administers, body: "none", handler: senders.listSenders },
  ...closed("POST", "/api/senders/pair", administers, senders.pairSender),
  {
    method: "POST",
    path: "/api/senders/role",
    access: administers,
    body: "json",
    maxBodyBytes: small,
    handler: senders.changeRole,
  },
  {
    method: "DELETE",
    path: "/api/senders",
    access: administers,
    body: "none",
    handler: senders.removeSender,
  },

  {
    method: "GET",
    path: "/api/contacts",
    access: ["approve", "read"],
    body: "none",
    handler: contacts.listContacts,
  },
  {
    method: "POST",
    path: "/api/contacts",
    access: ["approve"],
    body: "json",
    maxBodyBytes: small,
    handler: contacts.addContact,
  },
  ...closed("POST", "/api/contacts/:id/confirm", ["approve"], contacts.confirmContact),
  {
    method: "DELETE",
    path: "/api/contacts/:id",
    access: ["approve"],
    body: "none",
    handler: contacts.removeContact,
  },

  ...closed("POST", "/api/secrets/rotate", administers, secrets.rotateSecrets),
  {
    method: "POST",
    path: "/api/secrets/generate",
    access: administers,
    body: "json",
    maxBodyBytes: small,
    handler: secrets.generateSecret,
  },
  {
    method: "POST",
    path: "/api/secrets/import",
    access: administers,
    body: "json",
    handler: secrets.importSecrets,
  },
  { method: "GET", path: "/api/secrets", access: administers, body: "none", handler: secrets.listSecrets },
  {
    method: "GET",
    path: "/api/secrets/:name",
    access: administers,
    body: "none",
    handler: secrets.showSecret,
  },
  {
    method: "PUT",
    path: "/api/secrets/:name",
    access: administers,
    body: "json",
    handler: secrets.setSecret,
  },
  {
    method: "DELETE",
    path: "/api/secrets/:name",
    access: administers,
    body: "none",
    handler: secrets.deleteSecret,
  },

  { method: "GET", path: "/api/budget", access: administers, body: "none", handler: showBudget },
  { method: "GET", path: "/api/records", access: administers, body: "none", handler: admin.showRecords },
  ...closed("POST", "/api/records/verify", administers, admin.verifyRecords),
  { method: "GET", path: "/api/doctor", access: administers, body: "none", handler: admin.showDoctor },
  { method: "GET", path: "/api/config", access: administers, body: "none", handler: admin.showConfig },
  { method: "GET", path: "/api/layers", access: administers, body: "none", handler: admin.showLayers },
  { method: "POST", path: "/api/inspect", access: administers, body: "json", handler: admin.inspect },
  ...closed("POST", "/api/lock", administers, admin.lock),
  ...closed("POST", "/api/unlock", administers, admin.unlock),
  ...closed("POST", "/api/stop", administers, admin.stop),
];

/** An action without fields: a body may be there and is not needed. */
function closed(
  method: Route["method"],
  path: string,
  access: Exclude<Route["access"], "open">,
  handler: Route["handler"],
): readonly Route[] {
  return [{ method, path, access, body: "optional", maxBodyBytes: small, handler }];
}

/** The console's pages and files: open, because a browser must get the login page before it can log in. */
export const consoleRoute: Route = {
  method: "GET",
  path: "/*",
  access: "open",
  body: "none",
  handler: serveConsole,
};

/** The live feed over a WebSocket; entered like a route, answered by an upgrade. */
export const webSocketRoute = {
  method: "GET",
  path: "/ws",
  access: ["ws", "events"],
  maxBodyBytes: limits.bodyBytes,
} as const;
