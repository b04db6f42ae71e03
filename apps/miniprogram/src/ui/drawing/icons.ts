/** Line drawings on a 24 grid: round caps and joins, no fill. Colour and stroke width come from the `Icon`. */
export const ICONS = {
  tick: '<path d="M5 12.5l4.6 4.5L19 7.5"/>',
  minus: '<path d="M6 12h12"/>',
  plus: '<path d="M6 12h12M12 6v12"/>',
  chevron: '<path d="M9.5 5.5l6.5 6.5-6.5 6.5"/>',
  today: '<path d="M3.5 11.2L12 4l8.5 7.2"/><path d="M5.7 9.6V20h12.6V9.6"/><path d="M9 14.3l2.2 2.2 4-4"/>',
  matters: '<path d="M4 4.5h16v11.8h-8.2L7.6 20v-3.7H4z"/><path d="M8 8.6h8M8 12.2h5"/>',
  me: '<circle cx="12" cy="7.8" r="3.6"/><path d="M4.8 20.2c.7-4 3.5-6 7.2-6s6.5 2 7.2 6"/>',
  hand: '<path d="M8 12.6V6.3a1.4 1.4 0 0 1 2.8 0V11M10.8 10.5V4.6a1.4 1.4 0 0 1 2.8 0v5.9M13.6 10.7V5.6a1.4 1.4 0 0 1 2.8 0v6M16.4 11.4V8.1a1.35 1.35 0 0 1 2.7 0v6.2c0 4-2.7 6.7-6.5 6.7-3 0-4.7-1.3-6.1-3.9l-2-3.8c-.9-1.7 1.3-3 2.5-1.5l1.6 2.2"/>',
  phone:
    '<path d="M5.2 3.8h3.3l1.7 4.3-2.2 1.7a12.5 12.5 0 0 0 6.2 6.2l1.7-2.2 4.3 1.7v3.3c0 1-.8 1.7-1.8 1.6C10.4 19.7 4.3 13.6 3.6 5.6c-.1-1 .6-1.8 1.6-1.8z"/>',
  speaker:
    '<path d="M4 9.5v5h3.3l4.7 4v-13l-4.7 4z"/><path d="M15.3 9.2a4 4 0 0 1 0 5.6M18 6.7a7.5 7.5 0 0 1 0 10.6"/>',
  pause: '<path d="M8.5 6v12M15.5 6v12"/>',
  hospital: '<path d="M4.5 20V5h15v15M3 20h18M12 7.5v5M9.5 10h5M9.7 20v-4h4.6v4"/>',
  family:
    '<circle cx="9" cy="8" r="3.2"/><path d="M3 19c.5-3.6 2.8-5.3 6-5.3s5.5 1.7 6 5.3M15.5 5a3.2 3.2 0 0 1 0 6M17.5 14.2c2 .7 3.2 2.3 3.5 4.8"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8.3 10.5V8a3.7 3.7 0 0 1 7.4 0v2.5"/>',
  undo: '<path d="M8.5 5L4.5 9l4 4M4.5 9h9.8a5 5 0 0 1 0 10H10"/>',
  document: '<path d="M6 3.5h8l4.5 4.5v12.5H6z"/><path d="M9 11.5h6M9 15.5h6"/>',
  swap: '<path d="M4.5 9h15l-4-4M19.5 15h-15l4 4"/>',
  sun: '<circle cx="12" cy="12" r="4.2"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4"/>',
  offline:
    '<path d="M4 4l16 16M8.6 8.9A10.5 10.5 0 0 0 4 11.6M13.8 8.3A10.6 10.6 0 0 1 20 11.6M7 15a7 7 0 0 1 5-2.1M15.2 14.1A7 7 0 0 1 17 15.3M12 18.8v.2"/>',
  eye: '<path d="M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>',
  download: '<path d="M12 4v10.5M7.8 10.7l4.2 4.2 4.2-4.2M4.5 19.5h15"/>',
  bell: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 20.8h4"/>',
  unlink:
    '<path d="M10 14l-2.6 2.6a3.4 3.4 0 0 1-4.8-4.8L5.2 9.2M14 10l2.6-2.6a3.4 3.4 0 0 1 4.8 4.8l-2.6 2.6M8.5 4.5v-2M4.5 6.5h-2M15.5 19.5v2M19.5 17.5h2"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.3 2"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>',
  smile: '<circle cx="12" cy="12" r="9"/><path d="M8.7 9v1M15.3 9v1M8 14c1 1.7 2.4 2.5 4 2.5s3-.8 4-2.5"/>',
  flat: '<circle cx="12" cy="12" r="9"/><path d="M8.7 9v1M15.3 9v1M8.5 15h7"/>',
  uneasy: '<circle cx="12" cy="12" r="9"/><path d="M8.7 9v1M15.3 9v1M8.5 15.5c1.2-1.2 4.5-1.6 7-.5"/>',
  frown: '<circle cx="12" cy="12" r="9"/><path d="M8.7 9v1M15.3 9v1M8 16.5c1-1.8 2.4-2.6 4-2.6s3 .8 4 2.6"/>',
  worst:
    '<circle cx="12" cy="12" r="9"/><path d="M8.7 8.5v1M15.3 8.5v1M9 17.3v-1c0-1.8 1.3-3 3-3s3 1.2 3 3v1z"/>',
  trend: '<path d="M4 4v16h16"/><path d="M7 15l4-4.5 3.5 2.5L20 7"/>',
  cuff: '<rect x="4" y="4" width="10" height="8" rx="2"/><path d="M9 12v3a4 4 0 0 0 4 4"/><circle cx="16.5" cy="18" r="3.5"/><path d="M16.5 18l1.4-1.4"/>',
  drop: '<path d="M12 3.5c3.6 4.4 5.8 7.4 5.8 10.4a5.8 5.8 0 0 1-11.6 0c0-3 2.2-6 5.8-10.4z"/>',
  scale: '<rect x="4" y="4" width="16" height="16" rx="3"/><path d="M8 9.5a5.5 5.5 0 0 1 8 0l-2 2h-4z"/>',
  thermometer: '<path d="M10 13.5V5.5a2 2 0 0 1 4 0v8a4 4 0 1 1-4 0zM12 9v8"/>',
  finger: '<path d="M9 20v-9.5a3 3 0 0 1 6 0V20M4 8.5h2.5M4 12.5h2.5M17.5 8.5H20M17.5 12.5H20"/>',
  heart:
    '<path d="M12 19.5C7 15.7 4 12.8 4 9.4A4.1 4.1 0 0 1 12 8a4.1 4.1 0 0 1 8 1.4c0 3.4-3 6.3-8 10.1z"/>',
  pencil: '<path d="M5 19l1-4L16.5 4.5l3 3L9 18z"/><path d="M14 7l3 3"/>',
} as const;

export type IconName = keyof typeof ICONS;
