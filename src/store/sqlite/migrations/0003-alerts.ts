import type { Migration } from "../migrate.ts";

export const alerts: Migration = {
  number: 3,
  name: "alerts",
  script: `
alter table messages add column suspicion_json text;
create index messages_by_acceptance on messages (accepted_at, person);

create table refusals (
  sequence integer primary key,
  message_id text not null unique,
  conversation text not null,
  text text not null,
  suspicion_json text not null,
  at integer not null
) strict;
create index refusals_by_conversation on refusals (conversation);

create table alerts (
  sequence integer primary key,
  id text not null unique,
  what text not null,
  layer text not null,
  did text not null check (did in ('pass', 'hold', 'refuse')),
  agent text not null,
  person text not null,
  conversation text not null,
  subject text not null,
  score real not null,
  threats_json text not null,
  first_at integer not null,
  last_at integer not null,
  count integer not null,
  seen_at integer,
  false_alarm_at integer
) strict;
create index alerts_unseen on alerts (sequence) where seen_at is null;
`,
};
