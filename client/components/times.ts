/** "14.32": the clock where the reader is. */
export function clockTime(isoTime: string): string {
  const time = new Date(isoTime);
  return `${twoDigits(time.getHours())}.${twoDigits(time.getMinutes())}`;
}

/** "2026-01-14 kl. 14.32" is written by the texts; this is its day. */
export function dayOf(isoTime: string): string {
  const time = new Date(isoTime);
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}

export function today(): string {
  return dayOf(new Date().toISOString());
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
