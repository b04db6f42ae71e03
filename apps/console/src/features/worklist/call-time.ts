const SECOND_MS = 1000;
const MINUTE_SECONDS = 60;

/** `02:14`, minutes may be more than two figures. */
export function callTime(from: string, to: string): string {
  const seconds = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / SECOND_MS));
  const pad = (figure: number) => String(figure).padStart(2, '0');
  return `${pad(Math.floor(seconds / MINUTE_SECONDS))}:${pad(seconds % MINUTE_SECONDS)}`;
}
