import { z } from "zod";

export const toolProfiles = ["minimal", "coding", "messaging", "supervisor", "full"] as const;
export type ToolProfile = (typeof toolProfiles)[number];

const entry = z
  .string()
  .min(1)
  .max(128)
  .regex(
    /^[A-Za-z0-9*][A-Za-z0-9_.:/*-]*$/u,
    "Expected a tool name, group:NAME, a prefix such as github_*, or *.",
  );

/** `agents.<id>.tools` and `agents.defaults.tools` */
export const toolPolicyConfig = z
  .strictObject({
    profile: z
      .enum(toolProfiles)
      .default("full")
      .describe(
        "Tools an agent starts with: minimal (exec, read, write), coding, messaging, supervisor, or full (all built-in tools). Tools of MCP servers, skills and plugins are in no profile.",
      ),
    allow: z
      .array(entry)
      .max(1_024)
      .default([])
      .describe(
        "Tools added to the profile: names (system.exec is accepted for exec), group:NAME or * for built-in ones, and prefixes such as github_* for any.",
      ),
    deny: z
      .array(entry)
      .max(1_024)
      .default([])
      .describe(
        "Tools taken away, written as in allow; group:NAME and * take away tools of every origin. Deny wins.",
      ),
  })
  .prefault({});

export type ToolPolicy = z.infer<typeof toolPolicyConfig>;
