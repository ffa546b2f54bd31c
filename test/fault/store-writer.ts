/**
 * Run as a child: writes messages as fast as it can and says on standard output which ones are confirmed.
 * Arguments: folder, durability, a name for its ids, how many to write (0 = until killed).
 */
import { writeSync } from "node:fs";
import { AppError } from "../../src/errors.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { sampleConversation, sampleMessage, sampleReply } from "../../src/store/sample-rows.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { Durability } from "../../src/store/sqlite/open-store.ts";

const [folder = "", durability = "process", name = "w", count = "0"] = process.argv.slice(2);

/** Several pages for each message, so that a commit is more than one write. */
const text = "x".repeat(6_000);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

try {
  const store = await openStore({ folder, durability: durability as Durability, clock: systemClock });
  say(`open ${process.pid}`);
  const wanted = count === "0" ? Number.POSITIVE_INFINITY : Number(count);
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < wanted) {
      const id = `msg_${name}_${next++}`;
      const message = sampleMessage({ id, conversation: `cnv_${next % 5}` });
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation({ id: message.conversation }));
        await unit.inbox.accept(message);
        await unit.journal.append(
          message.turnId,
          0,
          { kind: "call-started", callId: "call_1", tool: "now" },
          1_000,
        );
        await unit.outbox.add(sampleReply({ messageId: id, conversation: message.conversation, text }));
        await unit.inbox.setState(message.turnId, "answered");
      });
      say(`ok ${id}`);
    }
  };
  const writers = await Promise.allSettled(Array.from({ length: 8 }, write));
  for (const outcome of writers) if (outcome.status === "rejected") throw outcome.reason;
  await store.close();
  say("done");
} catch (thrown) {
  if (!(thrown instanceof AppError)) throw thrown;
  say(`error ${JSON.stringify({ code: thrown.code, message: thrown.message, hint: thrown.hint })}`);
  process.exitCode = 3;
}
