import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { describeFailure, fetchApi } from "../api/http.ts";
import { ReplyText } from "../markdown/reply-text.tsx";
import { placeLink } from "../shell/route.ts";

/** The security statement of this build, as a file beside the console. */
export function SecurityView(): ReactNode {
  const [statement, setStatement] = useState<string>();
  useEffect(() => {
    fetchApi("/security.txt")
      .then((response) => response.text())
      .then(setStatement, (error: unknown) => setStatement(describeFailure(error).text));
  }, []);
  return (
    <div className="page">
      <p>
        <a href={placeLink("status")}>← Status</a>
      </p>
      {statement === undefined ? <p className="muted">Reading …</p> : <ReplyText text={statement} />}
    </div>
  );
}
