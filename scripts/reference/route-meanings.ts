/** One sentence for each route; a route without one stops the generator. */
export const routeMeanings: { readonly [route: string]: string | undefined } = {
  "GET /health": "`{status}`, nothing else.",
  "POST /api/login": "Redeems a login link `{token}` for a session cookie.",
  "POST /api/logout": "Ends the session.",
  "GET /api/me": "Who the caller is, the agents, version, model and protections.",
  "POST /api/chat":
    "A message `{message | parts, conversation?, agent?, user?, timeZone?, rehearsal?}`: 200 with the reply, 202 when a call is held.",
  "POST /api/chat/stream": "The same as server-sent events.",
  "GET /api/turns/:id": "A turn's state, reply and holds.",
  "GET /api/turns/:id/events": "Its events as a stream; `Last-Event-ID` resumes.",
  "POST /api/turns/:id/cancel": "Stops it; 409 when it has ended.",
  "GET /api/conversations": "Newest first; `?limit=`, `?agent=`, `?person=`.",
  "GET /api/conversations/:id":
    "One conversation, and its `exposure`: whether it has read text from outside, can reach private data, can act outside.",
  "DELETE /api/conversations/:id": "Deletes it with its messages; 409 while a turn is open.",
  "GET /api/conversations/:id/messages":
    "`{messages: [{id, role, text, …}]}`, oldest first; `?limit=`, `?before=`.",
  "GET /api/budget":
    "What models have used of each budget by the hour and the day, `{scopes, models}`, with how the models are; `?conversation=` shows that one's share too.",
  "GET /api/holds":
    "Calls that wait for a person; `?state=all` has the decided ones too. Equal ones that wait are one entry.",
  "GET /api/holds/:id":
    "One hold: why, the exact call, its difference and buttons for who decides; `?full=true` cuts nothing.",
  "POST /api/holds/:id":
    "`{decision: approve | deny, kind?: {until, free?}}` or `{token}`; who may decide is configured, once.",
  "POST /api/holds/:id/again": "Asks once more about a call that nobody said yes to, in a turn of its own.",
  "GET /api/kinds": "Kinds of calls that are approved for a conversation.",
  "DELETE /api/kinds/:id": "Takes the approval of a kind back.",
  "GET /api/alerts":
    "`{alerts, unseen}`, newest first; `?state=all` has those that were seen too, `?limit=`.",
  "GET /api/alerts/:id": "One alert, with the message it is about and where in it the signs stand.",
  "POST /api/alerts/seen": "Marks `{ids?}` as seen, or all.",
  "POST /api/alerts/:id/false-alarm":
    "Marks it as a false alarm; the message's text is kept on this machine.",
  "POST /api/messages/:id/false-alarm": "The same for a message of which no alert was raised.",
  "GET /api/false-alarms": "Messages that were called false alarms, for training the detector.",
  "GET /api/events": "The live feed as server-sent events.",
  "GET /api/tokens": "API tokens, without their values.",
  "POST /api/tokens": "Makes one `{name, scopes, role?, expiresInDays?}`; its value is in this answer alone.",
  "DELETE /api/tokens": "Revokes `?id=`; its streams end.",
  "POST /api/login-links": "Makes a login link for the console: once, ten minutes.",
  "GET /api/senders": "Persons on channels who were paired, and the open codes without their values.",
  "POST /api/senders/pair":
    "Makes a one-time code `{channel?, role?}` for ten minutes; its value is in this answer alone.",
  "POST /api/senders/role": "Gives a person another role: `{person, role}`.",
  "DELETE /api/senders": "Removes `?person=`; from then on it is refused.",
  "GET /api/contacts":
    "Address books: an owner sees everybody's, others their own; `?state=pending`, `confirmed` or `all`. What waits for a yes says whom it looks like.",
  "POST /api/contacts":
    "Adds `{name, addresses, principal?, anyway?}`, confirmed; 409 when it looks like somebody else and `anyway` is not true.",
  "POST /api/contacts/:id/confirm":
    "Says yes to a proposed contact, `{anyway?}`: its owner, unless a guest, or an owner of the house.",
  "DELETE /api/contacts/:id": "Removes a contact, or says no to a proposed one.",
  "POST /api/secrets/rotate": "Encrypts all secrets under a new master key.",
  "POST /api/secrets/generate": "Makes a random secret `{name, bytes?}`; no answer holds it.",
  "POST /api/secrets/import": "Keeps several: `{entries: {NAME: value}}`.",
  "GET /api/secrets": "Names and versions.",
  "GET /api/secrets/:name": "Name and version.",
  "PUT /api/secrets/:name": "Sets `{value}`.",
  "DELETE /api/secrets/:name": "Deletes it.",
  "GET /api/records": "The newest records; `?last=`, `?level=`, `?event=`.",
  "POST /api/records/verify": "Checks the whole chain of records.",
  "GET /api/doctor": "What is on, what is off, what needs attention.",
  "GET /api/config": "The configuration in force, secrets taken out.",
  "GET /api/layers": "The headers of all layers.",
  "POST /api/inspect":
    "What the layers make of `{kind, items}`: inbound, toolresult, outbound, storage, path or mail.",
  "POST /api/lock": "Panic: revokes tokens and codes, ends sessions, stops turns.",
  "POST /api/unlock": "Lifts the lock; owners only.",
  "POST /api/stop": "Stops the daemon gracefully.",
  "GET /*": "The console.",
};
