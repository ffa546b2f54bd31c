import type { LayerSaid } from "../events.ts";
import type { JsonObject } from "../json.ts";

export interface Alarm {
  readonly what: string;
  readonly detail: JsonObject;
}

const mostThreats = 20;
/** The layer whose threats are told by the family of their pattern, as the specification writes them. */
const recognisesPatterns = "inbound/injection";

/** One alarm for each name that a layer gave to its findings; the payload is never in it. */
export function alarmsOf(said: readonly LayerSaid[]): readonly Alarm[] {
  return said.flatMap(({ layer, did, findings = [] }) => {
    const names = new Set(findings.flatMap(({ alarm }) => alarm ?? []));
    return [...names].map((what) => {
      const own = findings.filter(({ alarm }) => alarm === what);
      const named = layer === recognisesPatterns ? own.filter(({ family }) => family !== "injection") : [];
      const threats = named.map(({ family, via }) => withPath(`pattern:${family}`, via));
      const rows = own.map(({ id, via }) => withPath(id, via));
      const score = Math.max(0, ...own.map((finding) => finding.score ?? 0));
      return {
        what,
        detail: {
          layer,
          did,
          score,
          threats: distinct(named.length > 0 ? threats : rows),
          findings: distinct(rows),
        },
      };
    });
  });
}

function withPath(name: string, via: string | undefined): string {
  return via === undefined || via === "" ? name : `${name} via ${via}`;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, mostThreats);
}
