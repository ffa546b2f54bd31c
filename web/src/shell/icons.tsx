import type { ReactNode } from "react";

const paths = {
  chat: "M4 5h16v11H10l-5 4v-4H4z",
  road: "M3 21V8h3v2h3V8h6v2h3V8h3v13h-6v-6a3 3 0 0 0-6 0v6z",
  holds:
    "M9 11V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-11 3l-3-5a1.5 1.5 0 0 1 2.5-1.5L9 13V8",
  people:
    "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3-7 7-7s7 3 7 7M16 3.5a4 4 0 0 1 0 7M18 14.5c2.5.8 4 3.3 4 6.5",
  contacts:
    "M6 3h13v18H6zM3.5 8H7M3.5 12H7M3.5 16H7M12.5 11.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 17c0-2 1.5-3.5 3.5-3.5s3.5 1.5 3.5 3.5",
  status: "M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zm-3 9 2 2 4-4",
  alerts: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4M12 5V3",
  plus: "M12 5v14M5 12h14",
  send: "M5 12h13m-5-6 6 6-6 6",
  stop: "M7 7h10v10H7z",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5",
  close: "M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h10",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  moon: "M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10z",
  auto: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  help: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  paste: "M8 5h8v3H8zM8 6H6v14h12V6h-2M9 12h6M9 16h4",
  tool: "M14 6a4 4 0 0 1 5-2l-2.5 2.5 1 2 2 1L22 7a4 4 0 0 1-6 4.5L8 20a2 2 0 0 1-3-3l8.5-8.5A4 4 0 0 1 14 6z",
  exit: "M10 4H5v16h5M14 8l4 4-4 4M8 12h10",
  clip: "M8 12l6-6a3 3 0 0 1 4 4l-8 8a5 5 0 0 1-7-7l8-8",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
