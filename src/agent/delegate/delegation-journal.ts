import type { Journal, StoreUnit } from "../../store/store.ts";
import { TurnJournal } from "../turn-journal.ts";

/** The journal of a sub-agent's work, under the delegation's id. */
export class DelegationJournal extends TurnJournal {
  protected override journalOf(unit: StoreUnit): Journal {
    return unit.delegations;
  }
}
