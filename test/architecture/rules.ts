import { commentRules } from "./comment-rules.ts";
import { houseRules } from "./house-rules.ts";
import { importRules } from "./import-rules.ts";
import { nameRules } from "./name-rules.ts";
import type { Rule } from "./rule.ts";
import { sizeRules } from "./size-rules.ts";

export const rules: readonly Rule[] = [
  ...sizeRules,
  ...commentRules,
  ...nameRules,
  ...importRules,
  ...houseRules,
];
