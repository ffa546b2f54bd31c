import { delegation } from "./requirements/delegation.ts";
import { design5 } from "./requirements/design-5.ts";
import { design9 } from "./requirements/design-9.ts";
import { text000 } from "./requirements/text-000.ts";
import { text001 } from "./requirements/text-001.ts";
import { text002 } from "./requirements/text-002.ts";
import { text003 } from "./requirements/text-003.ts";
import { text004 } from "./requirements/text-004.ts";

/** The five specification texts, and the design's table of decisions between them. */
export const sources = ["000", "001", "002", "003", "004", "design-9"] as const;
/** Other sections of the design that rows are about. */
export const sections = ["design-1", "design-4", "design-5"] as const;
export type Source = (typeof sources)[number] | (typeof sections)[number];

/** The parts of the work that bring what is still planned. */
export const slices = [
  "foundation",
  "tripwires",
  "provenance",
  "approvals",
  "budgets",
  "sandbox",
  "egress",
  "broker",
  "memory",
  "records",
  "gateway",
  "skills",
  "mcp",
  "channels",
  "network",
  "scale",
  "redteam",
  "packaging",
] as const;
export type Slice = (typeof slices)[number];

/** `path/to/file.test.ts > part of the test title`, several parts joined by more ` > ` for suites. */
export type Citation = `${string}.test.ts > ${string}`;

interface Stated {
  readonly id: string;
  readonly promise: string;
  readonly source: readonly Source[];
}

export type Requirement =
  | (Stated & {
      readonly state: "verified";
      readonly verifiedBy: readonly [Citation, ...Citation[]];
      readonly slice?: Slice;
    })
  | (Stated & { readonly state: "planned"; readonly slice: Slice });

export const requirements: readonly Requirement[] = [
  ...text000,
  ...text001,
  ...text002,
  ...text003,
  ...text004,
  ...delegation,
  ...design5,
  ...design9,
];
