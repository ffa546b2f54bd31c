import type { ReactNode } from "react";
import type { HoldView } from "../../../src/server/wire.ts";
import { useFresh } from "../api/use-fresh.ts";
import { Alert } from "../shell/alert.tsx";
import { CallView } from "./call-view.tsx";
import { Difference } from "./difference.tsx";

/** A call with nothing cut, and with what it would change: read anew, because files change while a call waits. */
export function WholeCall({ hold }: { readonly hold: HoldView }): ReactNode {
  const { value = hold, failure } = useFresh<HoldView>(
    `/api/holds/${hold.id}?full=true`,
    "approval:resolved",
  );
  return (
    <>
      <CallView {...value} />
      {value.difference === undefined ? null : <Difference difference={value.difference} />}
      {failure === undefined ? null : <Alert {...failure} />}
    </>
  );
}
