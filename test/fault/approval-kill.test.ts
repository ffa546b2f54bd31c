import { DatabaseSync } from "node:sqlite";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, removeFolder, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";

const kills = 6;
/** Nobody answers any more: that is what these tests do. */
const killed = () => undefined;

describe("decisions while the daemon is killed", () => {
  let daemon: TestDaemon;
  afterEach(async () => {
    await daemon.kill();
    await removeFolder(dirname(daemon.folder));
  });

  const restart = async () => {
    daemon = await startDaemon({ folder: daemon.folder, token: daemon.token });
  };
  /** Several answers at once, cut off by a kill after a moment; what came back before it did. */
  const decideUntilKilled = async (id: string, waitMs: number): Promise<readonly string[]> => {
    const answers: string[] = [];
    const sent = ["approve", "deny", "approve"].map(async (decision) => {
      const done = await daemon
        .request(`/api/holds/${id}`, { method: "POST", body: { decision } })
        .catch(killed);
      if (done?.status === 200) answers.push(done.body.state);
    });
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    await daemon.kill();
    await Promise.all(sent);
    return answers;
  };

  it(
    "are one each: what was answered stays so, and no call is done twice or without a yes",
    { timeout: 120_000 },
    async () => {
      daemon = await startDaemon({ config: manyMessages });
      for (let round = 0; round < kills; round += 1) {
        const path = `file-${round}.txt`;
        const rehearsal = [
          { call: "write", args: { path, content: "kept" } },
          { call: "delete", args: { path } },
          { say: "$LAST" },
        ];
        const { body } = await daemon.chat("go", { rehearsal });
        const { id } = body.hold as { id: string };
        const answered = await decideUntilKilled(id, [0, 1, 3, 6, 12, 25][round] ?? 50);
        expect(answered.length).toBeLessThanOrEqual(1);
        await restart();
        const { body: kept } = await daemon.request(`/api/holds/${id}`);
        if (answered[0] !== undefined) expect(kept.state).toBe(answered[0]);
        if (kept.state === "pending")
          await daemon.request(`/api/holds/${id}`, { method: "POST", body: { decision: "deny" } });
        await poll(async () => (await daemon.request(`/api/turns/${body.turn}`)).body.reply ?? undefined);
        const { body: final } = await daemon.request(`/api/holds/${id}`);
        const deletions = versionsOf(daemon.folder, path).filter((change) => change === "deleted");
        expect(deletions.length).toBeLessThanOrEqual(final.state === "approved" ? 1 : 0);
      }
    },
  );

  it("leave a call asked again once, with one turn that asks", async () => {
    daemon = await startDaemon({ config: `${manyMessages}approvals:\n  defaultTimeoutMs: 1000\n` });
    const { body } = await daemon.chat("go", {
      rehearsal: [{ call: "delete", args: { path: "a.txt" } }, { say: "$LAST" }],
    });
    const { id } = body.hold as { id: string };
    await poll(async () => (await daemon.request(`/api/turns/${body.turn}`)).body.reply ?? undefined);
    const again = () => daemon.request(`/api/holds/${id}/again`, { method: "POST", body: {} }).catch(killed);
    const sent = [again(), again(), again()];
    await new Promise((resolve) => setTimeout(resolve, 4));
    await daemon.kill();
    await Promise.all(sent);
    await restart();
    await again();
    expect((await again())?.status).toBe(409);
    const { body: view } = await daemon.request(`/api/holds/${id}`);
    expect(view.againTurn).toMatch(/^turn_/);
    const { body: all } = await daemon.request("/api/holds?state=all");
    const turns = new Set(all.holds.map(({ turn }: { turn: string }) => turn));
    expect([...turns].filter((turn) => turn !== body.turn).length).toBeLessThanOrEqual(1);
  });
});

function versionsOf(folder: string, path: string): readonly string[] {
  const database = new DatabaseSync(join(folder, "castellan.db"), { readOnly: true });
  const rows = database.prepare("select change from versions where path = ?").all(path);
  database.close();
  return rows.map((row) => String(row["change"]));
}
