import { ok } from "../result.ts";
import type { Outcome } from "./problem.ts";
import { loadText } from "./read-file.ts";
import { hideSecrets } from "./secret-spans.ts";
import type { Site } from "./site.ts";
import type { EditRequest } from "./write-file.ts";
import { replaceText } from "./write-file.ts";

/** A file as it is and as a change would leave it, with every secret of it hidden. */
export interface ChangePreview {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

export async function previewWrite(
  site: Site,
  request: { readonly path: string; readonly text: string },
): Promise<Outcome<ChangePreview>> {
  const file = await loadText(site, request.path);
  if (!file.ok && file.error.code !== "not-found") return file;
  const before = file.ok ? visible(site, file.value.text) : null;
  return ok({ path: request.path, before, after: visible(site, request.text) });
}

export async function previewEdit(site: Site, request: EditRequest): Promise<Outcome<ChangePreview>> {
  const file = await loadText(site, request.path);
  if (!file.ok) return file;
  const { path, text } = file.value;
  const edited = replaceText({ path, text, secrets: site.locateSecrets(text) }, request);
  if (!edited.ok) return edited;
  return ok({ path, before: visible(site, text), after: visible(site, edited.value.text) });
}

function visible(site: Site, text: string): string {
  const known = hideSecrets(text, site.locateSecrets(text));
  return hideSecrets(known, site.locateCredentials(known));
}
