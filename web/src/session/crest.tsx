import type { ReactNode } from "react";

/** The mark of the house: a gatehouse between its two towers. */
export function Crest(): ReactNode {
  return (
    <svg className="crest" viewBox="0 0 48 44" aria-hidden="true" focusable="false">
      <path
        className="crest-wall"
        d="M4 6h5v4h4V6h5v8h12V6h5v4h4V6h5v12l-3 3v19H30V31a6 6 0 0 0-12 0v9H7V21l-3-3z"
      />
      <path className="crest-slit" d="M11 20v6M37 20v6" />
    </svg>
  );
}
