import type { Role } from "../message.ts";

/** From the least to the most. */
export const roleOrder: readonly Role[] = ["guest", "member", "owner"];
