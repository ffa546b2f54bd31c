import { chatCompletions } from "../test/support/wire-servers/chat-completions.ts";
import { startWireServer } from "../test/support/wire-servers/wire-server.ts";
import type { Bench } from "./figure.ts";
import { makeHome, startProgram } from "./program.ts";

/** What "hello" costs on the wire to a model: a fresh agent with the default tools. */
export const benchPayload: Bench = async () => {
  const server = await startWireServer(chatCompletions);
  const home = makeHome(
    `providers:\n  default: local/some-model\n  entries:\n    local:\n      kind: openai-compatible\n      baseUrl: ${server.baseUrl}\n`,
  );
  try {
    const program = await startProgram("source", home);
    const response = await fetch(`${program.url}/api/chat`, {
      method: "POST",
      headers: { authorization: `Bearer ${program.token}`, "content-type": "application/json" },
      body: JSON.stringify({ message: "hello" }),
    });
    const answer = await response.text();
    await program.stop();
    const [request] = server.requests;
    if (response.status !== 200 || request === undefined)
      throw new Error(`The model was not asked: ${answer}`);
    const sent = Number(request.headers["content-length"] ?? Buffer.byteLength(JSON.stringify(request.body)));
    const tools = Buffer.byteLength(JSON.stringify(request.body["tools"] ?? []));
    const count = (request.body["tools"] as unknown[] | undefined)?.length ?? 0;
    const note = `${count} tools of it: ${tools} bytes`;
    return [
      { name: 'sent to the model for "hello"', value: sent / 1_024, unit: "KB", bound: { most: 6 }, note },
    ];
  } finally {
    await server.close();
    home.remove();
  }
};
