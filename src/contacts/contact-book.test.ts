import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toolContext } from "../../test/contract/tool-contract.ts";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import type { BusEvent } from "../events.ts";
import { EventBus } from "../events.ts";
import { limits } from "../limits.ts";
import { systemClock } from "../platform/clock.ts";
import { createContactsTool } from "../tools/contacts/index.ts";
import { createProposeTool } from "../tools/propose/index.ts";
import { AgentContacts } from "./agent-contacts.ts";
import { ContactBook } from "./contact-book.ts";
import type { ContactAsker } from "./contact-desk.ts";
import { ContactDesk } from "./contact-desk.ts";
import { readContactAddress, readContactName } from "./contact-text.ts";

const owner: ContactAsker = { id: "cli:owner", principal: { id: "owner", role: "owner" } };
const member: ContactAsker = { id: "tok_1", principal: { id: "api:tok_1", role: "member" } };
const guest: ContactAsker = { id: "tok_2", principal: { id: "api:tok_2", role: "guest" } };

let kept: TestStore;
let events: BusEvent[];

beforeEach(async () => {
  kept = await openTestStore();
  events = [];
});
afterEach(() => kept.remove());

async function open() {
  const bus = new EventBus((error) => {
    throw error;
  });
  bus.subscribe((event) => events.push(event));
  const book = await ContactBook.open({ store: kept.store, bus, clock: systemClock });
  const agent = new AgentContacts(book, systemClock);
  return {
    book,
    desk: new ContactDesk(book, systemClock),
    propose: (name: string, address: string) =>
      createProposeTool(agent).run({ name, address }, toolContext({ trust: "external" })),
    find: (text: string) => createContactsTool(agent).run({ find: text }, toolContext()),
  };
}

describe("an address book", () => {
  it("takes an agent's proposal that counts for nothing until a person says yes", async () => {
    const house = await open();
    const proposed = await house.propose("Bob Ross", "Bob@Firm.Example");
    expect(proposed).toMatchObject({ ok: true, trust: "external" });
    expect(house.book.contactsOf("owner")).toEqual([]);
    expect((await house.find("bob")).text).toBe("[no confirmed contact fits]");
    const [row] = house.desk.list(owner, "pending");
    expect(row).toMatchObject({ name: "Bob Ross", addresses: ["bob@firm.example"], createdBy: "agent:main" });
    await house.desk.confirm(owner, row?.id ?? "", false);
    expect(house.book.contactsOf("owner")).toEqual([{ name: "Bob Ross", addresses: ["bob@firm.example"] }]);
    expect(await house.find("BOB")).toEqual({
      ok: true,
      text: "Bob Ross: bob@firm.example",
      truncated: false,
    });
    const again = await open();
    expect(again.book.contactsOf("owner")).toEqual(house.book.contactsOf("owner"));
    expect(again.book.contactsOf("somebody")).toEqual([]);
    const told = events.flatMap((event) => (event.name === "contact:changed" ? [event.data.change] : []));
    expect(told).toEqual(["proposed", "confirmed"]);
  });

  it("is asked for every decision, so nothing is put together for it anew", async () => {
    const house = await open();
    await house.desk.add(owner, { name: "Bob", addresses: ["bob@firm.example"] });
    expect(house.book.contactsOf("owner")).toBe(house.book.contactsOf("owner"));
    expect(Object.isFrozen(house.book.contactsOf("owner")[0]?.addresses)).toBe(true);
  });

  it("joins what has one name, and forgets what was removed at once", async () => {
    const house = await open();
    await house.desk.add(owner, { name: "Bob", addresses: ["bob@firm.example"] });
    const second = await house.desk.add(owner, { name: "Bob", addresses: ["+49 151 1234567"], anyway: true });
    expect(house.book.contactsOf("owner")).toEqual([
      { name: "Bob", addresses: ["bob@firm.example", "+491511234567"] },
    ]);
    await house.desk.remove(owner, second.id);
    expect(house.book.contactsOf("owner")).toEqual([{ name: "Bob", addresses: ["bob@firm.example"] }]);
    expect((await open()).book.list()).toHaveLength(1);
  });

  it("points out whom an entry looks like, and takes it only from somebody who was told", async () => {
    const house = await open();
    await house.desk.add(owner, { name: "Alice", addresses: ["alice@firm.example"] });
    await house.propose("Al", "аlice@firm.example");
    const [row] = house.desk.list(owner, "pending");
    expect(row?.looksLike).toMatchObject([{ name: "Alice" }]);
    const confirm = (anyway: boolean) => house.desk.confirm(owner, row?.id ?? "", anyway);
    await expect(confirm(false)).rejects.toMatchObject({ code: "conflict", message: /Look twice/ });
    expect(house.book.contactsOf("owner")).toHaveLength(1);
    await confirm(true);
    await expect(confirm(true)).rejects.toMatchObject({ code: "conflict" });
    const like = { name: "Alice", addresses: ["alice@flrm.example"] };
    await expect(house.desk.add(owner, like)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is decided about by whose it is, unless a guest, and by an owner", async () => {
    const house = await open();
    const own = await house.desk.add(member, { name: "Bob", addresses: ["bob@firm.example"] });
    expect(own.principal).toBe("api:tok_1");
    const strange = { name: "Bob", addresses: ["bob@firm.example"], principal: "owner" };
    await expect(house.desk.add(member, strange)).rejects.toMatchObject({ code: "forbidden" });
    await expect(house.desk.add(guest, { name: "B", addresses: ["bob@firm.example"] })).rejects.toMatchObject(
      {
        code: "forbidden",
      },
    );
    await house.propose("Carl", "carl@firm.example");
    const [row] = house.desk.list(owner, "pending");
    expect(house.desk.list(member, "all").map(({ name }) => name)).toEqual(["Bob"]);
    await expect(house.desk.confirm(member, row?.id ?? "", false)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(house.desk.remove(guest, own.id)).rejects.toMatchObject({ code: "not-found" });
    expect(house.desk.list(owner, "all")).toHaveLength(2);
    await house.desk.remove(owner, own.id);
    expect(house.book.contactsOf("api:tok_1")).toEqual([]);
  });

  it("lets an agent propose the same once, and not without end", async () => {
    const house = await open();
    await Promise.all(Array.from({ length: 8 }, () => house.propose("Bob", "bob@firm.example")));
    expect(house.book.list()).toHaveLength(1);
    for (let count = 0; count <= limits.contactsPending; count += 1)
      await house.propose(`N${count}`, `n${count}@x.example`);
    expect(house.book.list()).toHaveLength(limits.contactsPending);
    expect((await house.propose("One more", "more@x.example")).ok).toBe(false);
  });
});

describe("the texts of a contact", () => {
  it("keep their one spelling, and hold nothing that could pass for another entry", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const read of [readContactName, readContactAddress]) {
          const once = read(text);
          if (!once.ok) continue;
          expect(read(once.value)).toEqual(once);
          expect(once.value).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp},;<>]/u);
        }
      }),
    );
  });

  it.each([
    ["+49 (0151) 123-4567", "+4901511234567"],
    ["0049 151 1234567", "+491511234567"],
    ["mailto:Bob@Firm.Example", "bob@firm.example"],
    ["whatsapp:4915112345678", "whatsapp:4915112345678"],
  ])("read %s as %s", (written, read) => {
    expect(readContactAddress(written)).toEqual({ ok: true, value: read });
  });

  it.each(["a b c", "x", "bob@firm.example, eve@evil.example", "bob\u200b@firm.example", "a\nb"])(
    "refuse %j as an address",
    (text) => expect(readContactAddress(text).ok).toBe(false),
  );

  it.each(["", "Bob: eve@evil.example", "Bob\nEve", "Bo\u200bb", "<b>", "x".repeat(200)])(
    "refuse %j as a name",
    (text) => expect(readContactName(text).ok).toBe(false),
  );
});
