import type { Migration } from "../migrate.ts";

export const foundation: Migration = {
  number: 1,
  name: "foundation",
  script: `
create table conversations (
  id text primary key,
  agent text not null,
  channel text not null,
  person text not null,
  created_at integer not null,
  updated_at integer not null,
  activity integer not null
) strict;
create index conversations_by_activity on conversations (activity);
create index conversations_by_person on conversations (person, activity);
create index conversations_by_agent on conversations (agent, activity);

create table messages (
  sequence integer primary key,
  id text not null unique,
  turn_id text not null unique,
  conversation text not null references conversations (id) on delete cascade,
  agent text not null,
  channel text not null,
  person text not null,
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  received_json text not null,
  admitted_json text,
  state text not null check (state in ('accepted', 'held', 'answered', 'failed', 'cancelled')),
  accepted_at integer not null,
  time_zone text,
  rehearsal_json text,
  idempotency_caller text,
  idempotency_key text,
  idempotency_hash text,
  check ((idempotency_key is null) = (idempotency_caller is null)),
  check ((idempotency_key is null) = (idempotency_hash is null))
) strict;
create index messages_by_conversation on messages (conversation, sequence);
create index messages_open on messages (sequence) where state in ('accepted', 'held');
create unique index messages_by_idempotency on messages (idempotency_caller, idempotency_key)
  where idempotency_key is not null;

create table outbox (
  sequence integer primary key,
  id text not null unique,
  turn_id text not null,
  message_id text not null references messages (id) on delete cascade,
  conversation text not null,
  channel text not null,
  kind text not null check (kind in ('reply', 'notice')),
  text text not null,
  label_json text not null,
  created_at integer not null,
  delivery text not null check (delivery in ('stored', 'pending', 'delivered'))
) strict;
create index outbox_by_message on outbox (message_id);
create unique index outbox_one_reply on outbox (message_id) where kind = 'reply';
create index outbox_by_conversation on outbox (conversation, sequence);

create table journal (
  turn_id text not null references messages (turn_id) on delete cascade,
  number integer not null,
  step_json text not null,
  at integer not null,
  primary key (turn_id, number)
) strict, without rowid;

create table holds (
  sequence integer primary key,
  id text not null unique,
  turn_id text not null references messages (turn_id) on delete cascade,
  conversation text not null,
  agent text not null,
  person text not null,
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  call_json text not null,
  call_hash text not null,
  capability_json text not null,
  label_json text not null,
  reasons_json text not null,
  state text not null check (state in ('pending', 'approved', 'denied', 'expired', 'cancelled')),
  created_at integer not null,
  expires_at integer not null,
  decided_at integer,
  decided_by text
) strict;
create index holds_by_turn on holds (turn_id, sequence);
create index holds_pending on holds (sequence) where state = 'pending';

create table tokens (
  sequence integer primary key,
  id text not null unique,
  name text not null,
  hash text not null unique,
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  scopes_json text not null,
  created_at integer not null,
  expires_at integer,
  revoked_at integer
) strict;

create table sessions (
  hash text primary key,
  kind text not null check (kind in ('link', 'session')),
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  scopes_json text not null,
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index sessions_by_expiry on sessions (expires_at);

create table secrets (
  name text primary key,
  version integer not null,
  envelope text not null,
  updated_at integer not null
) strict;

create table versions (
  sequence integer primary key,
  id text not null unique,
  agent text not null,
  turn_id text not null,
  call_id text not null,
  path text not null,
  change text not null check (change in ('created', 'changed', 'deleted', 'moved')),
  moved_to text,
  before text,
  label_json text,
  at integer not null,
  undone_at integer
) strict;
create index versions_by_agent on versions (agent, sequence);
create index versions_by_turn on versions (turn_id, sequence);

create table file_labels (
  agent text not null,
  path text not null,
  label_json text not null,
  primary key (agent, path)
) strict, without rowid;

create table settings (
  key text primary key,
  value_json text not null
) strict, without rowid;
`,
};
