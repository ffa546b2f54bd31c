import type { Command } from "commander";
import { scopes } from "../checkpoints/gateway/request.ts";
import { AppError } from "../errors.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";

interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly principal: { readonly id: string; readonly role: string };
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

interface CreateOptions extends CommonOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly role?: string;
  readonly expires?: string;
}

export function register(program: Command): void {
  const token = program.command("token").description("Make, list and revoke API tokens");
  addExamples(token, ["token create --name laptop --scope chat --scope read", "token list"]);
  const create = token
    .command("create")
    .description("Make a token and show it once: it is kept as a hash and cannot be shown again")
    .option("--name <name>", "what it is for", "cli")
    .option("--scope <scope>", `what it may do, repeatable: ${scopes.join(", ")}`, collectScopes, [])
    .option("--role <role>", "owner, member or guest (default: owner for approve and admin, else member)")
    .option("--expires <time>", "when it ends: 12h, 30d, 8w (default: never)")
    .action(createToken);
  create.alias("new");
  addExamples(addCommonOptions(create), [
    "token create --name laptop --scope chat --scope read --expires 30d",
    "token create --name ci --scope chat,read,rehearse --json",
  ]);
  const list = token.command("list").description("List the tokens, never their values").action(listTokens);
  addExamples(addCommonOptions(list), ["token list"]);
  const revoke = token.command("revoke <id>").description("Make a token void at once").action(revokeToken);
  addExamples(addCommonOptions(revoke), ["token revoke tok_0123"]);
}

function collectScopes(text: string, before: readonly string[]): readonly string[] {
  return [...before, ...text.split(",").map((scope) => scope.trim())];
}

async function createToken(options: CreateOptions): Promise<void> {
  const wanted = options.scope.length === 0 ? ["chat", "read"] : options.scope;
  const unknown = wanted.find((scope) => !(scopes as readonly string[]).includes(scope));
  if (unknown !== undefined)
    throw new AppError("bad-request", `There is no scope "${unknown}".`, {
      hint: `Known scopes: ${scopes.join(", ")}.`,
    });
  const decides = wanted.includes("approve") || wanted.includes("admin");
  const body = {
    name: options.name,
    scopes: wanted,
    role: options.role ?? (decides ? "owner" : "member"),
    ...(options.expires === undefined ? {} : { expiresInDays: readDays(options.expires) }),
  };
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const made = await client.call<TokenView & { readonly token: string }>("POST", "/api/tokens", { body });
    if (output.json) return output.value(made);
    output.line(made.token);
    output.note(
      `Token ${made.id} (${made.name}): ${made.scopes.join(", ")}; ends ${formatTime(made.expiresAt)}.`,
    );
    output.note("It is shown this once and kept only as a hash.");
  });
}

const daysOf: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7, y: 365 };

export function readDays(text: string): number {
  const match = /^(\d{1,5})([hdwy])$/.exec(text.trim());
  const days = Number(match?.[1]) * (daysOf[match?.[2] ?? ""] ?? Number.NaN);
  if (days > 0 && days <= 3_650) return days;
  throw new AppError(
    "bad-request",
    `--expires is "${text.slice(0, 40)}", which is not a time from 1h to 3650d.`,
    {
      hint: "Write a number with h, d, w or y, for example 12h or 30d.",
    },
  );
}

async function listTokens(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<{
      readonly tokens: readonly TokenView[];
      readonly configured: readonly { readonly id: string; readonly scopes: readonly string[] }[];
    }>("GET", "/api/tokens");
    if (output.json) return output.value(found);
    if (found.tokens.length + found.configured.length === 0)
      return output.note("There are no tokens. Make one with `castellan token create`.");
    output.line(
      formatTable([
        ["ID", "NAME", "ROLE", "SCOPES", "CREATED", "ENDS", "STATE"],
        ...found.tokens.map((row) => [
          row.id,
          row.name,
          row.principal.role,
          row.scopes.join(","),
          formatTime(row.createdAt),
          row.expiresAt === null ? "never" : formatTime(row.expiresAt),
          row.revokedAt === null ? "valid" : `revoked ${formatTime(row.revokedAt)}`,
        ]),
        ...found.configured.map((row) => [
          row.id,
          "(configuration)",
          "",
          row.scopes.join(","),
          "",
          "never",
          "valid",
        ]),
      ]),
    );
  });
}

async function revokeToken(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call("DELETE", `/api/tokens?id=${encodeURIComponent(id)}`);
    if (output.json) output.value(done);
    else output.line(`Token ${id} is void.`);
  });
}
