import type { SinkValue } from "../grounding/sink-values.ts";
import type { Readers } from "../label.ts";

/**
 * Whether what a call carries may be seen where it goes. A principal of the house has to be among the readers; of
 * anybody else the house knows nothing, so it is the decision of who asked, if he may read it himself.
 */
export function mayRead(
  destination: SinkValue | undefined,
  readers: Readers,
  asker: string,
  isPrincipal: (text: string) => boolean,
): boolean {
  if (readers === "everyone") return true;
  const name = destination?.text.trim();
  if (name !== undefined && isPrincipal(name)) return readers.includes(name);
  return readers.includes(asker);
}
