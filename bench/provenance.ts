import { grantsOf, toolbox } from "../test/support/judged-call.ts";
import { ContextIndex } from "../src/provenance/grounding/context-index.ts";
import { judgeCall } from "../src/provenance/judge-call.ts";
import type { Label, Trust } from "../src/provenance/label.ts";
import type { JudgedCall } from "../src/provenance/question.ts";
import type { Bench, Figure } from "./figure.ts";

const settings = { amountCeiling: 0, isPrincipal: () => false };
const grants = grantsOf({});

function labelled(trust: Trust): Label {
  return { trust, source: "bench", at: 0, readers: "everyone" };
}

/** A conversation of so many texts: what the person said, replies, and results with records, lists and prose. */
function indexOf(values: number): ContextIndex {
  const index = new ContextIndex({ principal: "ann", declarationOf: (name) => declarationOf(name) });
  const principal = { id: "ann", role: "owner" } as const;
  for (let at = 0; at < values - 1; at += 1) {
    if (at % 4 === 0) {
      const text = `Look at the report of week ${at} and tell bob${at}@example.com what you think.`;
      index.add({ text, label: labelled("user"), from: "words", principal });
    } else if (at % 4 === 1) {
      index.add({ text: `I have read the report of week ${at}.`, label: labelled("learned"), from: "reply" });
    } else {
      const records = [0, 1, 2, 3].map(
        (row) => `- id: '${at * 4 + row}'\n  filename: report-${at}-${row}.docx\n  size: ${at + row}`,
      );
      const text =
        at % 4 === 2 ? records.join("\n") : `Write to person${at}@elsewhere.test about the report.`;
      const tool = at % 4 === 2 ? "list_files" : "read_mail";
      const call = { id: `call-${at}`, tool, args: {}, ran: true };
      index.add({ text, label: labelled("external"), from: "result", call });
    }
  }
  const text = "Send an email to bob@example.com with the report. Then delete the file 'report-2-1.docx'.";
  index.add({ text, label: labelled("user"), from: "words", principal, current: true });
  return index;
}

function declarationOf(name: string) {
  return toolbox.find((tool) => tool.name === name);
}

function called(tool: string, args: JudgedCall["args"]): JudgedCall {
  return { tool, declaration: declarationOf(tool), args, label: labelled("external") };
}

const calls: readonly JudgedCall[] = [
  called("send_mail", { to: ["bob@example.com"], subject: "Report", body: "All is well. ".repeat(20) }),
  called("delete_file", { file_id: "9" }),
  called("send_mail", { to: ["person3@elsewhere.test"], subject: "Report", body: "See https://x.test/a" }),
  called("pay", { account: "DE89370400440532013000", amount: 5 }),
];

/** What a decision costs once a conversation is known, and what knowing it costs as it grows. */
export const benchProvenance: Bench = async ({ quick }) => {
  const rounds = quick ? 2_000 : 10_000;
  const index = indexOf(200);
  const figures: Figure[] = [];
  const times: number[] = [];
  for (let round = -500; round < rounds; round += 1) {
    const call = calls[Math.abs(round) % calls.length] as JudgedCall;
    const startedMs = performance.now();
    judgeCall(call, index, grants, settings);
    const tookMs = performance.now() - startedMs;
    if (round >= 0) times.push(tookMs);
  }
  times.sort((left, right) => left - right);
  const p50 = times[Math.floor(times.length / 2)] ?? 0;
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  figures.push(
    { name: "a decision at 200 context values, p50", value: p50, unit: "ms", bound: { most: 0.1 } },
    { name: "a decision at 200 context values, p99", value: p99, unit: "ms", bound: { most: 0.3 } },
  );
  const few = measureGrowth(quick ? 100 : 200);
  const many = measureGrowth(quick ? 800 : 1_600);
  const name = "reading and judging a conversation eight times as long, per value";
  // Eight times as many values may cost eight times as much and a logarithm more.
  return [
    ...figures,
    { name, value: many / few, unit: "x", bound: { most: 2 }, note: "n log n would be 1.4" },
  ];
};

function measureGrowth(values: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const startedMs = performance.now();
    const index = indexOf(values);
    for (const call of calls) judgeCall(call, index, grants, settings);
    best = Math.min(best, (performance.now() - startedMs) / values);
  }
  return best;
}
