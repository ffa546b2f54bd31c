import type { Pattern } from "../pattern.ts";
import { addressAndHeaderPatterns } from "./addresses-and-headers.ts";
import { applicationPatterns } from "./applications.ts";
import { assignmentPatterns } from "./assignments.ts";
import { chatPatterns } from "./chat.ts";
import { cloudPatterns } from "./clouds.ts";
import { codeHostPatterns } from "./code-hosts.ts";
import { dataStorePatterns } from "./data-stores.ts";
import { identityPatterns } from "./identities.ts";
import { keyBlockPatterns } from "./key-blocks.ts";
import { modelProviderPatterns } from "./model-providers.ts";
import { observabilityPatterns } from "./observability.ts";
import { ownPatterns } from "./own.ts";
import { paymentPatterns } from "./payments-and-mail.ts";

/** Rows with a format of their own come first, rows that go by the words around a value last. */
export const credentialPatterns: readonly Pattern[] = [
  ...keyBlockPatterns,
  ...ownPatterns,
  ...modelProviderPatterns,
  ...cloudPatterns,
  ...chatPatterns,
  ...codeHostPatterns,
  ...paymentPatterns,
  ...dataStorePatterns,
  ...observabilityPatterns,
  ...applicationPatterns,
  ...identityPatterns,
  ...addressAndHeaderPatterns,
  ...assignmentPatterns,
];
