import { createHmac, timingSafeEqual } from "node:crypto";
import { RecentMap } from "../persons/recent-map.ts";
import { takeRandomBytes } from "../platform/random.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { HoldRow } from "../store/store.ts";

export interface Button {
  readonly holdId: string;
  readonly decision: "approve" | "deny";
  /** For whom it was made: in other hands it does nothing. */
  readonly person: string;
  readonly callHash: string;
  readonly expiresAt: number;
}

export interface Buttons {
  readonly approve: string;
  readonly deny: string;
}

export type ButtonProblem = "unknown" | "expired" | "not-yours";

const mostButtons = 4_000;
const form = /^[ad]:([\w-]{16}):([\w-]{22})$/;

/** Whether a text has the form of a button's token; says nothing of whether it counts. */
export function isButtonToken(text: string): boolean {
  return form.test(text);
}

/**
 * Tokens that fit a chat button (41 bytes), signed with a key that this process alone has and never writes down:
 * after a start none of before counts. A token names a decision; who presses it is checked by whoever hears it.
 */
export class ButtonBook {
  readonly #buttons = new RecentMap<Button>(mostButtons);
  #key = takeRandomBytes(32);

  makeFor(hold: Pick<HoldRow, "id" | "callHash" | "expiresAt">, person: string): Buttons {
    return { approve: this.#make(hold, "approve", person), deny: this.#make(hold, "deny", person) };
  }

  /** The hold a token would decide, if it is one of ours. */
  holdOf(token: string): string | undefined {
    const [, id = ""] = form.exec(token) ?? [];
    return this.#buttons.peek(id)?.holdId;
  }

  /** Takes the button out when it counts; a stranger's attempt leaves it to the person it was made for. */
  press(token: string, person: string, now: number): Result<Button, ButtonProblem> {
    const [, id = "", mac = ""] = form.exec(token) ?? [];
    const button = this.#buttons.peek(id);
    if (button === undefined || !isEqual(mac, this.#sign(id, button))) return err("unknown");
    if (token.charAt(0) !== letterOf(button.decision)) return err("unknown");
    if (button.person !== person) return err("not-yours");
    this.#buttons.delete(id);
    return now < button.expiresAt ? ok(button) : err("expired");
  }

  /** Voids every token there is. */
  renew(): void {
    this.#buttons.deleteOldestWhile(() => true);
    this.#key = takeRandomBytes(32);
  }

  #make(
    { id: holdId, callHash, expiresAt }: Pick<HoldRow, "id" | "callHash" | "expiresAt">,
    decision: Button["decision"],
    person: string,
  ): string {
    const button: Button = { holdId, decision, person, callHash, expiresAt };
    const id = takeRandomBytes(12).toString("base64url");
    this.#buttons.put(id, button);
    return `${letterOf(decision)}:${id}:${this.#sign(id, button)}`;
  }

  #sign(id: string, { holdId, decision, person, callHash, expiresAt }: Button): string {
    const signed = JSON.stringify([id, decision, holdId, callHash, person, expiresAt]);
    return createHmac("sha256", this.#key).update(signed).digest().subarray(0, 16).toString("base64url");
  }
}

function letterOf(decision: Button["decision"]): string {
  return decision === "approve" ? "a" : "d";
}

function isEqual(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}
