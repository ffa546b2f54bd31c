import type { ReactNode } from "react";
import { useState } from "react";
import type { SuspicionView } from "../../../src/server/wire.ts";
import { useConsole } from "../console.ts";
import { nameSign } from "./mark-spans.ts";

interface SuspicionNoteProps {
  readonly suspicion: SuspicionView;
  readonly message: string;
}

const mostNamed = 4;

/** Below a message that looked like an attack: how much, why, and the way to say that it was none. */
export function SuspicionNote({ suspicion, message }: SuspicionNoteProps): ReactNode {
  const book = useConsole().alerts;
  const [said, setSaid] = useState(suspicion.falseAlarmAt !== undefined);
  const signs = suspicion.findings.flatMap(({ family, via, score }) =>
    score === undefined ? [nameSign(family, via)] : [],
  );
  const named = [...new Set(signs)].slice(0, mostNamed).join("; ");
  return (
    <p className={`suspicion suspicion-${suspicion.level}`}>
      <span className="tag tag-external">{suspicion.level}</span> looks like an attack
      {named === "" ? "" : `: ${named}`}{" "}
      {said ? (
        <span className="muted">· false alarm, kept to learn from</span>
      ) : (
        <button type="button" className="link" onClick={() => void book.markMessage(message).then(setSaid)}>
          False alarm
        </button>
      )}
    </p>
  );
}
