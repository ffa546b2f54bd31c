import type { Migration } from "../migrate.ts";

export const approvals: Migration = {
  number: 5,
  name: "approvals",
  script: `
alter table messages add column heard_by text check (heard_by = 'house');

alter table holds add column request_hash text not null default '';
alter table holds add column times integer not null default 1;
alter table holds add column again_turn text;
create index holds_by_request on holds (request_hash) where state = 'pending';

create table kinds (
  sequence integer primary key,
  id text not null unique,
  conversation text not null references conversations (id) on delete cascade,
  agent text not null,
  person text not null,
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  tool text not null,
  varying_json text not null,
  fixed_json text not null,
  reasons_json text not null,
  capability_hash text not null,
  trust text not null check (trust in ('external', 'learned', 'user', 'system')),
  hold_id text not null,
  created_at integer not null,
  created_by_id text not null,
  created_by_role text not null check (created_by_role in ('owner', 'member', 'guest')),
  until integer not null,
  revoked_at integer,
  revoked_by text,
  uses integer not null
) strict;
create index kinds_by_conversation on kinds (conversation, sequence) where revoked_at is null;
`,
};
