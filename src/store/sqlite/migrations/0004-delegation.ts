import type { Migration } from "../migrate.ts";

export const delegation: Migration = {
  number: 4,
  name: "delegation",
  script: `
create table delegations (
  sequence integer primary key,
  id text not null unique,
  turn_id text not null references messages (turn_id) on delete cascade,
  parent text references delegations (id) on delete cascade,
  call_id text not null,
  agent text not null,
  capability_json text not null,
  created_at integer not null
) strict;
create index delegations_by_turn on delegations (turn_id, sequence);

create table delegation_steps (
  delegation text not null references delegations (id) on delete cascade,
  number integer not null,
  step_json text not null,
  at integer not null,
  primary key (delegation, number)
) strict, without rowid;

create table letters (
  sequence integer primary key,
  id text not null unique,
  conversation text not null references conversations (id) on delete cascade,
  after_message text,
  turn_id text not null,
  call_id text not null,
  from_conversation text not null,
  from_agent text not null,
  from_person text not null,
  text text not null,
  admitted text not null,
  label_json text not null,
  at integer not null,
  unique (turn_id, call_id)
) strict;
create index letters_by_conversation on letters (conversation, sequence);

create table contacts (
  sequence integer primary key,
  id text not null unique,
  principal text not null,
  name text not null,
  addresses_json text not null,
  created_at integer not null,
  created_by text not null,
  confirmed_at integer,
  confirmed_by text,
  check ((confirmed_at is null) = (confirmed_by is null))
) strict;
create index contacts_by_principal on contacts (principal, sequence);
`,
};
