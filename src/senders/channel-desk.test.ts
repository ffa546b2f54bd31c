import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Role } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { systemClock } from "../platform/clock.ts";
import type { ScriptedProvider } from "../../test/support/scripted-provider.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never } from "../../test/support/turn-house.ts";
import { playAnswers, TurnScene } from "../../test/support/turn-scene.ts";
import type { ChannelMessage } from "./channel-desk.ts";
import { makePairingCode } from "./pairing-code.ts";

const scene = new TurnScene();

/** A clock that a test moves; what runs in between sees it as the day's time. */
class MovedClock implements Clock {
  ahead = 0;
  now(): number {
    return systemClock.now() + this.ahead;
  }
  monotonic(): number {
    return systemClock.monotonic();
  }
}

const ann = "whatsapp:+49 151 00000001";
const annInTheBook = "whatsapp:4915100000001";
const bob = "whatsapp:4915100000002@s.whatsapp.net";

function say(person: string, text: string, more: Partial<ChannelMessage> = {}): ChannelMessage {
  const label = { trust: "user", source: person, at: 0, readers: "everyone" } as const;
  return {
    agent: "main",
    channel: "whatsapp",
    person,
    conversation: undefined,
    parts: [{ kind: "text", text, label }],
    timeZone: undefined,
    idempotency: undefined,
    traceId: "trace",
    ...more,
  };
}

interface Opened {
  readonly house: TurnHouse;
  readonly clock: MovedClock;
  readonly provider: ScriptedProvider;
  readonly code: (role?: Role, channel?: string | null) => Promise<string>;
  readonly hear: (person: string, text: string, more?: Partial<ChannelMessage>) => Promise<string>;
}

async function open(senders: object = {}): Promise<Opened> {
  const clock = new MovedClock();
  const provider = playAnswers([{ text: "hello yourself" }]);
  const house = await scene.open([], { senders, clock, provider });
  return {
    house,
    clock,
    provider,
    code: async (role = "owner", channel = "whatsapp") =>
      (await house.people.pairing.createCode({ channel, role, by: "cli:owner" })).code,
    hear: async (person, text, more) => {
      const reception = await house.channels.receive(say(person, text, more));
      if (reception.do === "accepted") {
        const outcome = await house.turns.outcome(reception.turnId, never);
        return outcome.state === "held" ? "held" : outcome.reply.text;
      }
      return `${reception.do}: ${reception.reply}`;
    },
  };
}

const refusal = /^refused: Sorry, this assistant does not take messages from you\./;
const silence = "refused: undefined";

describe("a message of a channel", () => {
  it("is refused while nobody is paired, politely and once an hour, and the operator hears why", async () => {
    const { hear, clock, house, provider } = await open();
    expect(await hear(ann, "let me in")).toMatch(refusal);
    expect(await hear(ann, "please")).toBe(silence);
    expect(await hear(bob, "me too")).toMatch(refusal);
    clock.ahead = limits.refusalReplyMs;
    expect(await hear(ann, "again")).toMatch(refusal);
    expect(provider.requests).toEqual([]);
    const warned = house.events.filter(({ name }) => name === "security:warn");
    expect(warned).toHaveLength(4);
    expect(warned[0]).toMatchObject({
      origin: { person: annInTheBook },
      data: { what: "sender-refused", detail: { layer: "inbound/senders", threats: ["senders/not-paired"] } },
    });
    expect(await scene.kept.store.read((unit) => unit.conversations.list({ limit: 10 }))).toEqual([]);
  });

  it("pairs whoever says exactly the code, in whatever spelling, and no model ever sees it", async () => {
    const { house, code, hear, provider } = await open();
    const first = await code("owner");
    expect(await hear(ann, ` ${first.toLowerCase().replace("-", " \u2013 ")}\n`)).toBe(
      "answered: Welcome. From now on I know you as an owner.",
    );
    expect(house.people.book.list()).toMatchObject([
      { channel: "whatsapp", name: "4915100000001", principal: { id: "owner", role: "owner" } },
    ]);
    expect(await hear("whatsapp:4915100000001:7@s.whatsapp.net", "good morning")).toBe("hello yourself");
    expect(provider.requests).toHaveLength(1);
    expect(JSON.stringify(provider.requests)).not.toContain(first);
    expect(await scene.kept.store.read((unit) => unit.pairings.list())).toEqual([]);
    expect(house.events.filter(({ name }) => name === "sender:paired")).toMatchObject([
      { data: { person: annInTheBook, role: "owner" } },
    ]);
  });

  it("pairs one of many who say a code at the same time", async () => {
    const { house, code } = await open();
    const one = await code("member");
    const people = Array.from({ length: 8 }, (_, index) => `whatsapp:49151000010${index}`);
    const heard = await Promise.all(people.map((person) => house.channels.receive(say(person, one))));
    expect(heard.filter((reception) => reception.do === "answered")).toHaveLength(1);
    expect(house.people.book.list()).toHaveLength(1);
    expect(heard.filter((reception) => reception.do === "refused")).toHaveLength(7);
  });

  it("is remembered after a restart, as is a removal, which works at once in every mode", async () => {
    const first = await open({ enableAllowlist: false });
    await first.hear(ann, await first.code("member"));
    const again = await open({ enableAllowlist: false });
    expect(await again.hear(ann, "still me")).toBe("hello yourself");
    const [row] = await scene.kept.store.read((unit) => unit.inbox.open());
    expect(row).toBeUndefined();
    const paired = again.house.people.book.find(ann);
    if (paired === undefined) throw new Error("not in the book");
    await again.house.people.book.remove(paired, "cli:owner");
    expect(await again.hear(ann, "and now?")).toMatch(refusal);
    expect(await again.hear(bob, "a guest of the open mode")).toBe("hello yourself");
    const third = await open({ enableAllowlist: false });
    expect(await third.hear(ann, "after a restart?")).toMatch(refusal);
    expect(await third.hear(ann, await third.code("guest"))).toMatch(/^answered: Welcome/);
  });

  it("speaks with the role in the book, from the moment it is changed", async () => {
    const { house, code, hear } = await open();
    await hear(ann, await code("member"));
    const roleOf = async () => {
      const reception = await house.channels.receive(say(ann, "hello"));
      if (reception.do !== "accepted") throw new Error("not accepted");
      const { message } = await scene.rowsOf(reception.turnId);
      return message?.principal;
    };
    expect(await roleOf()).toEqual({ id: annInTheBook, role: "member" });
    await house.people.book.setRole(ann, "owner", "cli:owner");
    expect(await roleOf()).toEqual({ id: "owner", role: "owner" });
  });

  it("is refused after a removal that met a change of the role and a new code on their way to the disk", async () => {
    const { house, code, hear } = await open();
    await hear(ann, await code("member"));
    const row = house.people.book.find(ann);
    if (row === undefined) throw new Error("not in the book");
    const another = await code("member");
    const changes = [
      house.people.book.setRole(ann, "owner", "cli:owner"),
      house.channels.receive(say(ann, another)),
      house.people.book.remove(row, "cli:owner"),
    ];
    expect(await hear(ann, "am I still in?")).toMatch(refusal);
    await Promise.all(changes);
    expect(await hear(ann, "and now?")).toBe(silence);
    const [kept] = await scene.kept.store.read((unit) => unit.senders.list());
    expect(kept?.removedAt).not.toBeNull();
  });

  it("never comes in as a caller of the gateway", async () => {
    const { house } = await open({ enableAllowlist: false });
    for (const channel of ["api", "console", "cli"])
      await expect(house.channels.receive(say(`${channel}:owner`, "hello", { channel }))).rejects.toThrow(
        /gateway/,
      );
  });

  it("is refused by the wall itself when it takes another way in with a principal of its own", async () => {
    const { house } = await open();
    const owner = { id: "owner", role: "owner" } as const;
    await expect(house.send("hello", { channel: "whatsapp", person: ann, principal: owner })).rejects.toThrow(
      /senders\/not-paired/,
    );
  });
});

describe("a code", () => {
  it("is void after ten minutes, and after a clock was set far back", async () => {
    const { code, hear, clock, house } = await open();
    const late = await code();
    clock.ahead = limits.pairingLifeMs;
    expect(await hear(ann, late)).toMatch(refusal);
    clock.ahead = 0;
    const early = await code();
    clock.ahead = -limits.pairingLifeMs - 1_000;
    expect(await hear(bob, early)).toMatch(refusal);
    expect(house.people.book.list()).toEqual([]);
  });

  it("works once", async () => {
    const { code, hear } = await open();
    const one = await code();
    expect(await hear(ann, one)).toMatch(/Welcome/);
    expect(await hear(bob, one)).toMatch(refusal);
  });

  it.each<[string, Partial<ChannelMessage>]>([
    ["in a group, where others read along", { room: "whatsapp:120363041234567890@g.us" }],
    ["on another channel than it was made for", { channel: "telegram", person: "telegram:1" }],
  ])("is burnt when it is said %s", async (_, more) => {
    const { code, hear, house, provider } = await open();
    const one = await code();
    expect(await hear(ann, one, more)).toMatch(/now it is void/);
    expect(await hear(bob, one)).toMatch(refusal);
    expect(house.people.book.list()).toEqual([]);
    expect(provider.requests).toEqual([]);
  });

  it("is burnt by whoever is blocked, or not on an allow list that has entries", async () => {
    for (const senders of [{ blocklist: [ann] }, { enableAllowlist: true, allowlist: [bob] }]) {
      const { code, hear, house } = await open(senders);
      expect(await hear(ann, await code())).toMatch(/now it is void/);
      expect(house.people.book.list()).toEqual([]);
    }
  });

  it("counts only as the sender's own whole message", async () => {
    const { code, hear } = await open();
    const one = await code();
    const label = { trust: "external", source: "forwarded", at: 0, readers: "everyone" } as const;
    expect(await hear(ann, "", { parts: [{ kind: "text", text: one, label }] })).toMatch(refusal);
    expect(await hear(ann, `my code is ${one}`)).toBe(silence);
    expect(await hear(ann, one)).toMatch(/Welcome/);
  });

  it("cannot be guessed: five wrong ones make a person's right one worthless, and leave others alone", async () => {
    const { code, hear, house } = await open();
    const one = await code();
    for (let guess = 0; guess < limits.pairingAttemptsPerPerson; guess++) await hear(ann, makePairingCode());
    const another = await code("member");
    expect(await hear(ann, one)).toMatch(/now it is void/);
    expect(await hear(bob, another)).toMatch(/Welcome/);
    const failures = house.events.filter(({ name }) => name === "pairing:failed");
    expect(failures.map(({ data }) => (data as { why: string }).why)).toEqual([
      ...Array.from({ length: limits.pairingAttemptsPerPerson }, () => "wrong"),
      "attempts",
    ]);
  });

  it("is void when too many wrong ones were said by all together", async () => {
    const { code, house } = await open();
    const one = await code();
    const [row] = await scene.kept.store.read((unit) => unit.pairings.list());
    await scene.kept.store.write(async (unit) => {
      for (let count = 1; count < limits.pairingAttempts; count++)
        await unit.pairings.countAttempt(row?.id ?? "");
    });
    await house.channels.receive(say(bob, makePairingCode()));
    expect(await house.people.pairing.list()).toEqual([]);
    expect(await house.channels.receive(say(ann, one))).toMatchObject({ do: "refused" });
  });

  it("never makes somebody less who is known already", async () => {
    const { code, hear, house } = await open();
    await hear(ann, await code("owner"));
    expect(await hear(ann, await code("guest"))).toBe("answered: We know each other already.");
    expect(house.people.book.find(ann)?.principal.role).toBe("owner");
  });

  it("is an ordinary message of a paired person when it is none", async () => {
    const { code, hear } = await open();
    await hear(ann, await code("member"));
    await code("guest");
    expect(await hear(ann, "hello world")).toBe("hello yourself");
  });

  it("is one of at most sixteen that are open, and all end when the house is locked", async () => {
    const { code, house } = await open();
    for (let count = 0; count < limits.pairingCodes; count++) await code("guest");
    await expect(code("guest")).rejects.toMatchObject({ code: "conflict" });
    expect(await house.people.pairing.voidAll()).toBe(limits.pairingCodes);
    expect(await house.people.pairing.list()).toEqual([]);
  });

  it("pairs nobody while nothing is accepted", async () => {
    let isLocked = false;
    const house = await scene.open([], {
      closed: () => (isLocked ? new AppError("locked", "Castellan was locked.") : undefined),
    });
    const { code } = await house.people.pairing.createCode({ channel: null, role: "owner", by: "x" });
    isLocked = true;
    expect(await house.channels.receive(say(ann, code))).toMatchObject({ do: "refused", code: "locked" });
    expect(house.people.book.list()).toEqual([]);
  });
});
