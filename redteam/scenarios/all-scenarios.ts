import { amounts } from "./amounts.rows.ts";
import { breakOut } from "./break-out.rows.ts";
import { byAddress } from "./by-address.rows.ts";
import { characters } from "./characters.rows.ts";
import { contacts } from "./contacts.rows.ts";
import { delegation } from "./delegation.rows.ts";
import { files } from "./files.rows.ts";
import { ids } from "./ids.rows.ts";
import { languages } from "./languages.rows.ts";
import { lookalike } from "./lookalike.rows.ts";
import { nowhere } from "./nowhere.rows.ts";
import { once } from "./once.rows.ts";
import { paste } from "./paste.rows.ts";
import { permissions } from "./permissions.rows.ts";
import { questions } from "./questions.rows.ts";
import { sameTitle } from "./same-title.rows.ts";
import type { Scenario } from "./scenario.ts";
import { shown } from "./shown.rows.ts";
import { turns } from "./turns.rows.ts";

/** Every scenario of the set, by theme. */
export const allScenarios: readonly Scenario[] = [
  ...nowhere,
  ...lookalike,
  ...byAddress,
  ...paste,
  ...sameTitle,
  ...amounts,
  ...once,
  ...permissions,
  ...languages,
  ...breakOut,
  ...characters,
  ...questions,
  ...turns,
  ...ids,
  ...files,
  ...delegation,
  ...contacts,
  ...shown,
];
