import type { ReactNode } from "react";
import type { ExposedConversationView, ExposureView } from "../../../src/server/wire.ts";
import { useFresh } from "../api/use-fresh.ts";

const powers: readonly { readonly power: keyof ExposureView; readonly yes: string; readonly no: string }[] = [
  { power: "hasReadExternal", yes: "has read external text", no: "has read no external text" },
  { power: "canReachPrivate", yes: "can reach private data", no: "cannot reach private data" },
  { power: "canActOutside", yes: "can act outside", no: "cannot act outside" },
];

/** The rule of two: any two of the three powers are safe, and all three together are not. */
export function ExposureLine({ conversation }: { readonly conversation: string }): ReactNode {
  const { value } = useFresh<ExposedConversationView>(`/api/conversations/${conversation}`, "turn:");
  if (value === undefined) return null;
  const held = powers.filter(({ power }) => value.exposure[power]);
  return (
    <ul
      className={held.length === powers.length ? "exposure all-three" : "exposure"}
      aria-label={`Rule of two: this conversation has ${held.length} of the three powers`}
    >
      {powers.map(({ power, yes, no }) => (
        <li key={power} className={value.exposure[power] ? "power has-power" : "power"}>
          {value.exposure[power] ? yes : no}
        </li>
      ))}
    </ul>
  );
}
