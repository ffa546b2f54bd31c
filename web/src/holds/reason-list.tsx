import type { ReactNode } from "react";
import type { HoldReasonView } from "../../../src/server/wire.ts";
import { describeMoment } from "../shell/clock.ts";
import { VisibleText } from "../shell/visible-text.tsx";

/** Why a call waits; where it is about a value, also which one, where it came from and what would let it pass. */
export function ReasonList({ reasons }: { readonly reasons: readonly HoldReasonView[] }): ReactNode {
  return (
    <ul className="hold-reasons" aria-label="Why it waits">
      {reasons.map(({ text, hint, about }, index) => (
        <li key={index}>
          <VisibleText text={text} isMarked />
          {hint === undefined || hint === about?.endorse ? null : (
            <span className="hint">
              {" "}
              <VisibleText text={hint} isMarked />
            </span>
          )}
          {about === undefined ? null : <About about={about} />}
        </li>
      ))}
    </ul>
  );
}

type AboutProps = { readonly about: NonNullable<HoldReasonView["about"]> };

function About({ about: { condition, argument, value, firstSeen, endorse } }: AboutProps): ReactNode {
  return (
    <dl className="about">
      {value === null ? null : (
        <Fact name="Value">
          <code>
            <VisibleText text={value} isMarked />
          </code>
          {argument === null ? null : (
            <>
              {" in "}
              <code>
                <VisibleText text={argument} isMarked />
              </code>
            </>
          )}
        </Fact>
      )}
      {value === null ? null : (
        <Fact name="Came from">
          {firstSeen === null ? "nothing that was read here" : <Seen {...firstSeen} />}
        </Fact>
      )}
      <Fact name="Condition">
        <code>{condition}</code>
      </Fact>
      <Fact name="Passes if">
        <VisibleText text={endorse} isMarked />
      </Fact>
    </dl>
  );
}

function Seen({ source, at, excerpt }: NonNullable<AboutProps["about"]["firstSeen"]>): ReactNode {
  return (
    <>
      <strong>
        <VisibleText text={source} isMarked />
      </strong>
      , <time dateTime={new Date(at).toISOString()}>{describeMoment(at)}</time>
      <q className="excerpt">
        <VisibleText text={excerpt} isMarked />
      </q>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
