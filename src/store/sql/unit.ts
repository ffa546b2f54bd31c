import type { StoreUnit } from "../store.ts";
import { SqlAlerts } from "./alerts.ts";
import { SqlContacts } from "./contacts.ts";
import { SqlConversations } from "./conversations.ts";
import { SqlDelegations } from "./delegations.ts";
import { SqlHolds } from "./holds.ts";
import { SqlInbox } from "./inbox.ts";
import { SqlJournal } from "./journal.ts";
import { SqlKinds } from "./kinds.ts";
import { SqlLetters } from "./letters.ts";
import { SqlOutbox } from "./outbox.ts";
import { SqlPairings } from "./pairings.ts";
import { SqlRefusals } from "./refusals.ts";
import { SqlSecrets } from "./secrets.ts";
import { SqlSenders } from "./senders.ts";
import type { SqlSession } from "./session.ts";
import { SqlSessions } from "./sessions.ts";
import { SqlSettings } from "./settings.ts";
import { SqlTokens } from "./tokens.ts";
import { SqlSpending } from "./spending.ts";
import { SqlVersions } from "./versions.ts";

/** A unit makes only the repositories that its work touches: it is created for every request. */
export class SqlUnit implements StoreUnit {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  get inbox(): SqlInbox {
    return new SqlInbox(this.#session);
  }
  get outbox(): SqlOutbox {
    return new SqlOutbox(this.#session);
  }
  get journal(): SqlJournal {
    return new SqlJournal(this.#session);
  }
  get conversations(): SqlConversations {
    return new SqlConversations(this.#session);
  }
  get holds(): SqlHolds {
    return new SqlHolds(this.#session);
  }
  get kinds(): SqlKinds {
    return new SqlKinds(this.#session);
  }
  get tokens(): SqlTokens {
    return new SqlTokens(this.#session);
  }
  get sessions(): SqlSessions {
    return new SqlSessions(this.#session);
  }
  get senders(): SqlSenders {
    return new SqlSenders(this.#session);
  }
  get pairings(): SqlPairings {
    return new SqlPairings(this.#session);
  }
  get secrets(): SqlSecrets {
    return new SqlSecrets(this.#session);
  }
  get versions(): SqlVersions {
    return new SqlVersions(this.#session);
  }
  get settings(): SqlSettings {
    return new SqlSettings(this.#session);
  }
  get alerts(): SqlAlerts {
    return new SqlAlerts(this.#session);
  }
  get spending(): SqlSpending {
    return new SqlSpending(this.#session);
  }
  get refusals(): SqlRefusals {
    return new SqlRefusals(this.#session);
  }
  get delegations(): SqlDelegations {
    return new SqlDelegations(this.#session);
  }
  get letters(): SqlLetters {
    return new SqlLetters(this.#session);
  }
  get contacts(): SqlContacts {
    return new SqlContacts(this.#session);
  }
}
