import type { Migration } from "../migrate.ts";

export const budget: Migration = {
  number: 6,
  name: "budget",
  script: `
create table spending_slots (
  owner text not null,
  slot integer not null,
  tokens integer not null,
  micros integer not null,
  primary key (owner, slot)
) strict, without rowid;

create table spending_subjects (
  owner text not null,
  kind text not null check (kind in ('execution', 'conversation')),
  id text not null,
  tokens integer not null,
  micros integer not null,
  slot integer not null,
  primary key (kind, id, owner)
) strict, without rowid;
`,
};
