import type { ProviderKindName } from "../providers/config.ts";

/** What `init` asks for; undefined leaves the choice to the default. */
export interface FirstConfig {
  readonly agent: string;
  readonly instructions: string;
  readonly profile: string;
  readonly model: string | undefined;
  readonly port: number | undefined;
}

export async function composeConfig({
  agent,
  instructions,
  profile,
  model,
  port,
}: FirstConfig): Promise<string> {
  const { Document } = await import("yaml");
  const document = new Document({
    agents: {
      [agent]: { ...(instructions === "" ? {} : { instructions }), tools: { profile } },
    },
    ...(model === undefined ? {} : { providers: { default: model } }),
    ...(port === undefined ? {} : { gateway: { port } }),
  });
  document.commentBefore =
    " Castellan's configuration. `castellan config explain KEY` describes a key,\n" +
    " `castellan config validate` checks this file. Secrets never belong in here:\n" +
    " keep them with `castellan secrets set NAME`.";
  return document.toString({ lineWidth: 100 });
}

/** The name of the key that a chosen model needs, if it needs one. */
export async function findKeyName(choice: string): Promise<string | undefined> {
  const { kinds, parseChoice } = await import("../providers/resolve-entry.ts");
  const kind = kinds[parseChoice(choice).name as ProviderKindName] as
    | (typeof kinds)[ProviderKindName]
    | undefined;
  return kind?.keyNames[0];
}
