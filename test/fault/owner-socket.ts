import { request } from "node:http";
import { tmpdir } from "node:os";
import { socketPathFor } from "../../src/platform/socket-file.ts";

/** One request over the owner's own door, the socket in the data folder. */
export function askOverSocket(
  folder: string,
  method: string,
  path: string,
  body: object = {},
): Promise<{ readonly status: number; readonly body: any }> {
  const headers = { host: "localhost", "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath: socketPathFor(folder, tmpdir()), method, path, headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
      },
    );
    asked.on("error", reject);
    if (method === "GET") asked.end();
    else asked.end(JSON.stringify(body));
  });
}
