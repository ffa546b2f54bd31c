import type { Label } from "../provenance/label.ts";
import { joinAll } from "../provenance/label.ts";
import type { Versions } from "../store/store.ts";
import type { Site } from "./site.ts";

/**
 * A label belongs to a content at a path, and a name has a label of its own. So a label can never count for something
 * else: when anyone but the workspace changes a file, it is unlabelled again, and a crash between the label and the
 * change leaves every label true. Labels of earlier contents stay and serve undo.
 */
function contentKey(path: string, contentId: string): string {
  return `${contentId}:${path}`;
}

function nameKey(path: string): string {
  return `name:${path}`;
}

export async function setContentLabel(
  versions: Versions,
  agent: string,
  content: { readonly path: string; readonly contentId: string },
  label: Label,
): Promise<void> {
  await versions.setFileLabel({ agent, path: contentKey(content.path, content.contentId), label });
}

export async function setNameLabels(
  versions: Versions,
  agent: string,
  paths: readonly string[],
  label: Label,
): Promise<void> {
  for (const path of paths) await versions.setFileLabel({ agent, path: nameKey(path), label });
}

/** The label given to exactly this content at this path, if the workspace wrote it. */
export async function findContentLabel(
  site: Site,
  path: string,
  contentId: string,
): Promise<Label | undefined> {
  return site.store.read(({ versions }) => versions.fileLabel(site.agent, contentKey(path, contentId)));
}

export async function findNameLabel(site: Site, path: string): Promise<Label | undefined> {
  return site.store.read(({ versions }) => versions.fileLabel(site.agent, nameKey(path)));
}

/** The join of the names' labels, for a result that shows them; undefined when there are none to show. */
export async function joinNameLabels(site: Site, paths: readonly string[]): Promise<Label | undefined> {
  const labels = await site.store.read(async ({ versions }) => {
    const found: Label[] = [];
    for (const path of paths) {
      found.push((await versions.fileLabel(site.agent, nameKey(path))) ?? site.unlabelled());
    }
    return found;
  });
  const [first, ...rest] = labels;
  return first === undefined ? undefined : joinAll(rest, first);
}
