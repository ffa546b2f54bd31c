import { describe, expect, it } from "vitest";
import { mailSendersConfig } from "./config.ts";
import { createMailJudge, refuseBroken } from "./judge-mail.ts";
import { parseMailHead } from "./mail-head.ts";

const server = "mx.home.test";
const proven = `Authentication-Results: ${server}; dmarc=pass header.from=`;

function judge(config: object, raw: string, envelopeFrom?: string) {
  const head = parseMailHead(raw);
  const rules = createMailJudge(mailSendersConfig.parse({ authservId: server, ...config }));
  return head.ok ? rules({ headers: head.value, envelopeFrom }) : refuseBroken(head.error);
}

const said = (config: object, raw: string) => {
  const { do: did, why } = judge(config, raw);
  return why?.code ?? did;
};
const from = (address: string, domain = address.split("@")[1] ?? "") =>
  `${proven}${domain}\nFrom: ${address}\n\nhi`;

describe("the senders of mail", () => {
  const list = { allowFrom: ["Anna@Example.org", "friends.test", "*.team.test", "bücher.test"] };

  it("are let in by address, by domain, and by the domains below one", () => {
    for (const address of [
      "anna@example.org",
      "ANNA@EXAMPLE.ORG",
      "anybody@friends.test",
      "bob@a.team.test",
      "bob@a.b.team.test",
      "carl@xn--bcher-kva.test",
      "carl@Bücher.test",
    ])
      expect(said(list, from(address)), address).toBe("allow");
    for (const address of [
      "bob@example.org",
      "anna+x@example.org",
      "anna@mail.example.org",
      "anna@example.org.attacker.test",
      "bob@sub.friends.test",
      "bob@notfriends.test",
      "bob@team.test",
      "bob@ateam.test",
      "carl@buecher.test",
      "carl@b\u00fccher.test.attacker.test",
    ])
      expect(said(list, from(address)), address).toBe("not-listed");
  });

  it("are nobody with an empty list, which is the default", () => {
    expect(mailSendersConfig.parse({})).toEqual({ allowMode: "allowlist", allowFrom: [] });
    expect(said({}, from("anna@example.org"))).toBe("list-empty");
  });

  it("have to be proven, or the list does not count", () => {
    const raw = "From: anna@example.org\n\nhi";
    expect(said(list, raw)).toBe("not-proven");
    expect(said(list, from("anna@example.org", "attacker.test"))).toBe("not-proven");
    expect(said({ ...list, authservId: undefined }, from("anna@example.org"))).toBe("not-proven");
    expect(judge(list, from("anna@example.org")).provenBy).toBe("dmarc");
  });

  it("are all who write in open mode, as long as it is clear who they are", () => {
    const open = { allowMode: "open" };
    expect(said(open, "From: anybody@attacker.test\n\nhi")).toBe("allow");
    expect(judge(open, "From: anybody@attacker.test\n\nhi").provenBy).toBeUndefined();
    expect(said(open, "From: a@b.org, c@d.org\n\nhi")).toBe("malformed");
    expect(said(open, "To: x@y.org\n\nhi")).toBe("no-sender");
  });

  it("are refused when there is more than one, in one header or in two", () => {
    expect(said(list, `${proven}example.org\nFrom: anna@example.org\nFrom: evil@attacker.test\n\n`)).toBe(
      "several-senders",
    );
    expect(said(list, `${proven}example.org\nFROM: evil@attacker.test\nfrom: anna@example.org\n\n`)).toBe(
      "several-senders",
    );
    expect(said(list, `${proven}example.org\nFrom: anna@example.org, evil@attacker.test\n\n`)).toBe(
      "malformed",
    );
    expect(said(list, `${proven}example.org\nFrom: anna@example.org\nFrom : evil@attacker.test\n\n`)).toBe(
      "malformed",
    );
  });

  it("are not who Sender, Reply-To, the envelope or the name says", () => {
    const others = "Sender: anna@example.org\nReply-To: anna@example.org\nReturn-Path: <anna@example.org>\n";
    const raw = `${others}${proven}attacker.test\nFrom: "anna@example.org" <evil@attacker.test>\n\n`;
    expect(said(list, raw)).toBe("not-listed");
  });

  it("are written as addresses and domains, or the configuration is refused", () => {
    for (const entry of [
      "*",
      "*@example.org",
      "org",
      "*.org",
      ".",
      "anna@",
      "a b@example.org",
      "ex ample.org",
      "",
    ])
      expect(mailSendersConfig.safeParse({ allowFrom: [entry] }).success, entry).toBe(false);
    for (const entry of ["@example.org", ".example.org", " anna@example.org "])
      expect(mailSendersConfig.safeParse({ allowFrom: [entry] }).success, entry).toBe(true);
  });
});

describe("bulk and automatic mail", () => {
  const signs = (headers: string, envelope?: string, sender = "anna@example.org") =>
    judge({ allowMode: "open" }, `${headers}From: ${sender}\n\n`, envelope).bulk.map(({ id }) => id);

  it.each([
    ["auto-submitted", "Auto-Submitted: auto-generated\n"],
    ["auto-submitted", "auto-submitted: (x) Auto-Replied; owner=x\n"],
    ["precedence", "Precedence: bulk\n"],
    ["precedence", "PRECEDENCE: List\n"],
    ["precedence", "Precedence: junk\n"],
    ["list-unsubscribe", "List-Unsubscribe: <mailto:x@y.org>\n"],
    ["list-id", "List-Id: News <news.example.org>\n"],
    ["auto-response-suppress", "X-Auto-Response-Suppress: All\n"],
    ["auto-response-suppress", "X-Auto-Response-Suppress: DR, OOF\n"],
    ["null-return-path", "Return-Path: <>\n"],
    ["machine-address", "Return-Path: <bounces+anna=example.org@lists.test>\n"],
  ])("is known by %s in %j", (id, headers) => {
    expect(signs(headers)).toEqual([id]);
  });

  it("is known by an empty envelope sender", () => {
    expect(signs("", "")).toEqual(["null-return-path"]);
    expect(signs("", "anna@example.org")).toEqual([]);
  });

  it.each([
    "noreply",
    "no-reply",
    "No_Reply",
    "do-not-reply",
    "donotreply",
    "DoNot.Reply",
    "dontreply",
    "news-noreply",
    "noreply-123",
    "noreply+tag",
    "mailer-daemon",
    "MAILER_DAEMON",
    "postmaster",
    "bounce",
    "bounces+x=y",
  ])("is known by the sender %s", (local) => {
    expect(signs("", undefined, `${local}@example.org`)).toEqual(["machine-address"]);
  });

  it("is not what a person writes", () => {
    expect(signs("Auto-Submitted: no\nPrecedence: normal\nX-Auto-Response-Suppress: None\n")).toEqual([]);
    for (const local of [
      "noreplyanna",
      "annabounce",
      "bouncer",
      "norman.reply",
      "postmasters",
      "reply",
      "notify",
    ])
      expect(signs("", undefined, `${local}@example.org`), local).toEqual([]);
  });

  it("is told apart from who may write: a listed sender's is allowed and marked", () => {
    const raw = `${proven}example.org\nList-Id: x\nFrom: noreply@example.org\n\n`;
    const verdict = judge({ allowFrom: ["example.org"] }, raw);
    expect(verdict).toMatchObject({ do: "allow", bulk: [{ id: "list-id" }, { id: "machine-address" }] });
    expect(judge({}, raw)).toMatchObject({
      do: "refuse",
      bulk: [{ id: "list-id" }, { id: "machine-address" }],
    });
  });
});
