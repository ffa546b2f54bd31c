import { providerKinds } from "../providers/config.ts";
import { askChoice, askText } from "./ask.ts";
import type { FirstConfig } from "./first-config.ts";

/** The wizard of `init`; what was given as an option is the answer to start from. */
export async function askFirstConfig(given: FirstConfig): Promise<FirstConfig> {
  const agent = await askText("Name of the agent", given.agent, (text) =>
    /^[a-z0-9][a-z0-9-]{0,62}$/.test(text) ? undefined : "Small letters, digits and hyphens.",
  );
  const instructions = await askText("What is it for? (may stay empty)", given.instructions);
  const model = given.model ?? (await askModel());
  const port = await askText("Port of the console and API", String(given.port ?? 7_613), (text) =>
    /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? undefined : "A whole number from 0 to 65535.",
  );
  return { ...given, agent, instructions, model, port: Number(port) };
}

async function askModel(): Promise<string | undefined> {
  const named = providerKinds.filter((kind) => kind !== "openai-compatible");
  const choice = await askChoice("Which model answers?", [
    {
      value: "automatic",
      label: "Choose at each start",
      hint: "the first key that is found, else an Ollama on this machine, else the rehearsal",
    },
    { value: "rehearsal", label: "rehearsal", hint: "built in, plays prepared answers, needs nothing" },
    ...named.map((kind) => ({
      value: kind,
      label: kind,
      hint: kind === "ollama" ? "runs on this machine" : "needs its key as a secret",
    })),
  ]);
  return choice === "automatic" ? undefined : choice;
}
