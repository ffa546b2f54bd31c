import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";
import { runCli } from "../support/run-cli.ts";
import { chatCompletions } from "../support/wire-servers/chat-completions.ts";
import type { WireServer } from "../support/wire-servers/wire-server.ts";
import { startWireServer } from "../support/wire-servers/wire-server.ts";

/** The daemon of a call that is on its way is killed on purpose. */
function killedMeanwhile(): undefined {}

/** A call reserves 64 tokens of output, which is 6.4 cents, and costs 2 cents: the server counts 20. */
const priced = (server: WireServer, more: readonly string[]) =>
  [
    "security:",
    "  rateLimit:",
    "    max: 1000",
    "providers:",
    "  default: local",
    "  entries:",
    "    local:",
    "      kind: openai-compatible",
    `      baseUrl: ${server.baseUrl}`,
    "      model: test-model",
    "      maxRetries: 0",
    "      price:",
    "        inputPerMillionDollars: 0",
    "        outputPerMillionDollars: 1000",
    ...more,
  ].join("\n");

const agentWith = (period: string, usd: number) => [
  "agents:",
  "  main:",
  "    maxOutputTokens: 64",
  "    budget:",
  `      ${period}:`,
  `        usd: ${usd}`,
];

describe("a budget", () => {
  let server: WireServer;
  let daemon: TestDaemon;
  beforeAll(async () => {
    server = await startWireServer(chatCompletions);
  });
  beforeEach(() => server.behave({ do: "answer", answer: { texts: ["hello"] } }));
  afterEach(async () => {
    await daemon.stop();
    await removeFolder(dirname(daemon.folder));
  });
  afterAll(() => server.close());

  const start = async (config: readonly string[]) => {
    daemon = await startDaemon({ config: priced(server, config) });
  };
  const restart = async () => {
    daemon = await startDaemon({ folder: daemon.folder, token: daemon.token });
  };
  const dayOf = async (agent: string | null) => {
    const { body } = await daemon.request("/api/budget");
    const scope = body.scopes.find((one: { agent: string | null }) => one.agent === agent);
    return scope.periods.find(({ period }: { period: string }) => period === "day");
  };
  const events = async (event: string) => {
    const { body } = await daemon.request(`/api/records?last=1000&event=${event}`);
    return body.records as readonly { readonly data: Record<string, unknown> }[];
  };

  it("is kept before the model is asked, and the person reads which, what is left and when it resets", async () => {
    await start(agentWith("perHour", 0.1));
    for (const _ of [1, 2]) expect((await daemon.chat("hello")).status).toBe(200);
    const asked = server.requests.length;
    const { status, body } = await daemon.chat("hello");
    expect([status, body.error.code]).toEqual([429, "budget-exceeded"]);
    expect(`${body.error.message} ${body.error.hint ?? ""}`).toMatch(
      /agents\.main\.budget\.perHour\.usd allows \$0\.1000 within 60 minutes\. \$0\.0400 are spent, \$0\.0600 are left, and this call may take \$0\.0640\. There is room again at \d\d:\d\d .*, 1 h/,
    );
    await daemon.chat("hello");
    expect(server.requests.length).toBe(asked);
    expect(await events("budget-exceeded")).toHaveLength(3);
    const { body: alerts } = await daemon.request("/api/alerts");
    expect(alerts.alerts).toMatchObject([{ what: "budget-exceeded", did: "refuse", count: 1 }]);
    const { body: report } = await daemon.request("/api/doctor");
    expect(JSON.stringify(report.checks)).toContain("1 alert waits");
  });

  it("counts what an open call had reserved when the daemon was killed, and asks nobody beyond it", async () => {
    await start(agentWith("perDay", 0.1));
    await daemon.chat("hello");
    server.behave({ do: "hang" });
    const from = server.requests.length;
    const lost = daemon.chat("hang").catch(killedMeanwhile);
    await poll(async () => (server.requests.length > from ? true : undefined));
    await daemon.kill();
    await lost;
    await restart();
    // The turn goes on by itself and finds no room to ask again.
    const [refused] = await poll(async () => {
      const found = await events("budget-exceeded");
      return found.length > 0 ? found : undefined;
    });
    expect(JSON.stringify(refused)).toContain("agents.main.budget.perDay.usd");
    expect(server.requests.length).toBe(from + 1);
    expect(await dayOf("main")).toMatchObject({ usd: { spent: 0.084, most: 0.1 } });
    expect(await dayOf(null)).toMatchObject({ usd: { spent: 0.084, most: 60 } });
  });

  it("holds for turns that run at the same time", async () => {
    await start([...agentWith("perDay", 0.3)]);
    server.behave({ do: "hang" });
    const from = server.requests.length;
    const refusals = Array.from({ length: 12 }, () =>
      daemon.chat("hello").then(({ status }) => status, killedMeanwhile),
    );
    const statuses: (number | undefined)[] = [];
    for (const one of refusals) void one.then((status) => statuses.push(status));
    await poll(async () => (statuses.length >= 8 ? true : undefined));
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 429));
    expect(server.requests.length - from).toBe(4);
    expect((await dayOf("main")).usd).toMatchObject({ spent: 0.256, left: 0.044 });
    await daemon.kill();
    await Promise.all(refusals);
  });

  it("is shown by the command and the API, for a conversation too, and goes on after a restart", async () => {
    await start(agentWith("perDay", 1));
    const { body } = await daemon.chat("hello");
    await daemon.stop();
    await restart();
    expect(await dayOf("main")).toMatchObject({
      tokens: { spent: 120, most: 1_000_000_000 },
      usd: { spent: 0.02, most: 1, left: 0.98 },
    });
    const { stdout } = await runCli(
      ["budget", "--conversation", body.conversation, "--data", daemon.folder],
      { home: dirname(daemon.folder) },
    );
    expect(stdout).toMatch(/all agents +24 hours +120 of 2,000,000,000/);
    expect(stdout).toMatch(/main +this conversation +120 of 50,000,000 .*\$0\.0200 of \$25\.00 +\$24\.98/);
    expect(stdout).toContain("local/test-model: well");
  });

  it("ends a turn that runs away in its tools, whatever the model wants", async () => {
    await start(agentWith("perExecution", 0.1));
    server.behave({ do: "answer", answer: { texts: ["on"], calls: [{ name: "list", args: "{}" }] } });
    const from = server.requests.length;
    const { body } = await daemon.chat("go on for ever");
    expect(body.error.code).toBe("budget-exceeded");
    expect(`${body.error.message} ${body.error.hint ?? ""}`).toContain("It resets with the next message");
    expect(server.requests.length - from).toBe(2);
    server.behave({ do: "answer", answer: { texts: ["fresh"] } });
    expect((await daemon.chat("another")).body.reply.text).toBe("fresh");
  });

  it("without a limit is reported by doctor", async () => {
    await start(["budget:", "  total:", "    perDay:", "      usd: none"]);
    const { body } = await daemon.request("/api/doctor");
    expect(JSON.stringify(body.checks)).toContain("budget.total.perDay.usd: none");
  });
});
