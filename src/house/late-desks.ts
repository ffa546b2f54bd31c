import assert from "node:assert/strict";
import type { AgentContacts } from "../contacts/agent-contacts.ts";
import type { ToolDesks } from "../tools/built-in.ts";
import type { Delegates } from "../tools/delegate/index.ts";
import type { Extraction } from "../tools/extract/index.ts";
import type { Letters } from "../tools/message/index.ts";

type Late = Pick<ToolDesks, "delegates" | "letters" | "extraction">;

/** Tools are built before the desks behind some of them, because those desks act through the tools. */
export class LateDesks implements ToolDesks {
  readonly contacts: AgentContacts;
  readonly delegates: Delegates = { run: (...given) => this.#connected().delegates.run(...given) };
  readonly letters: Letters = { leave: (...given) => this.#connected().letters.leave(...given) };
  readonly extraction: Extraction = { run: (...given) => this.#connected().extraction.run(...given) };
  #late: Late | undefined;

  constructor(contacts: AgentContacts) {
    this.contacts = contacts;
  }

  connect(late: Late): void {
    this.#late = late;
  }

  #connected(): Late {
    assert(this.#late, "A tool ran before the house was open.");
    return this.#late;
  }
}
