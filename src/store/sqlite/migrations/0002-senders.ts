import type { Migration } from "../migrate.ts";

export const senders: Migration = {
  number: 2,
  name: "senders",
  script: `
create table senders (
  sequence integer primary key,
  channel text not null,
  name text not null,
  principal_id text not null,
  principal_role text not null check (principal_role in ('owner', 'member', 'guest')),
  paired_at integer not null,
  paired_by text not null,
  removed_at integer,
  unique (channel, name)
) strict;

create table pairings (
  sequence integer primary key,
  id text not null unique,
  hash text not null unique,
  channel text,
  role text not null check (role in ('owner', 'member', 'guest')),
  attempts integer not null,
  created_at integer not null,
  created_by text not null,
  expires_at integer not null
) strict;
`,
};
