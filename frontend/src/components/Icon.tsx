// The app's own icons: 20 by 20, drawn with the text's colour, and silent to a screen reader because the words beside
// them say it already.
const paths = {
  day: "M4 5.5h12v11H4zM4 8.5h12M7 3.5v3M13 3.5v3M7 12l2 2 4-4",
  inbox: "M3.5 11.5 6 4.5h8l2.5 7v4h-13zM3.5 11.5h4l1 2h3l1-2h4",
  caseload:
    "M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 16c0-3 2-4.5 4.5-4.5S12 13 12 16M13 9a2 2 0 1 0 0-4M14 11.7c2 .3 3 1.8 3 4.3",
  services: "M10 17s5.5-4.7 5.5-9a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9 5.5 9zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  refer: "M3.5 4.5h8v5M3.5 4.5v11h6M6 8h3M6 11h2M14 11v6M11 14h6",
  referrals: "M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5",
  host: "M3.5 8.5 10 4l6.5 4.5M5 9v7.5h10V9M8.5 16.5v-4h3v4",
  settings: "M4 6h7M15 6h1M4 10h1M9 10h7M4 14h7M15 14h1M13 4.5v3M7 8.5v3M13 12.5v3",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4",
  down: "M5.5 8 10 12.5 14.5 8",
  up: "M5.5 12 10 7.5l4.5 4.5",
  updown: "M7 8l3-3.5L13 8M7 12l3 3.5 3-3.5",
  close: "M5 5l10 10M15 5 5 15",
  tick: "M4.5 10.5l3.5 3.5 7.5-8",
  warning: "M10 3.5 17.5 16.5h-15zM10 8v4M10 14.3v.01",
  phone: "M6 3.5l2 3.5-1.5 1.5c.8 2 2 3.2 4 4L12 11l4 2-.5 3c-6 .8-12-5.5-11.5-12z",
  visit: "M10 17s5.5-4.7 5.5-9a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9 5.5 9zM8 8.5 9.5 10 12 7",
  message: "M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z",
  letter: "M3.5 5.5h13v9.5h-13zM3.5 6l6.5 5 6.5-5",
  people:
    "M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM13.5 9a2 2 0 1 0 0-4M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M13.5 11.5c2.5 0 4 1.5 4 4",
  flag: "M5 17V3.5h9.5L12.5 7l2 3.5H5",
  clock: "M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 6.5V10l2.5 1.5",
  plan: "M5 4h10v12.5H5zM7.5 3v2M12.5 3v2M7.5 9l1 1 2-2M7.5 13.5h5",
  measure:
    "M3.5 10h13M7 10m-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M13 10m-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0",
  numbers: "M3.5 16.5h13M6 13.5v-4M10 13.5V5M14 13.5V8",
  onward: "M3.5 10h12M11 5.5l4.5 4.5-4.5 4.5",
  download: "M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12",
  add: "M10 4.5v11M4.5 10h11",
  print: "M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z",
  account: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c0-3.5 2.5-5 6-5s6 1.5 6 5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="al-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Alongside's mark: two people walking side by side. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M7 27c0-8 8-8 8-15" stroke="currentColor" />
      <path d="M16 27c0-6 7-8 7-14" stroke="#7fd6bd" />
      <circle cx="15" cy="7" r="2.8" fill="currentColor" />
      <circle cx="23" cy="8.5" r="2.8" fill="#7fd6bd" />
    </svg>
  );
}
