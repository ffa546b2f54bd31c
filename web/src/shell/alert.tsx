import type { ReactNode } from "react";

interface AlertProps {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}

/** What went wrong, and what to do next. */
export function Alert({ text, hint, children }: AlertProps): ReactNode {
  return (
    <div className="alert" role="alert">
      <p>{text}</p>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {children}
    </div>
  );
}
