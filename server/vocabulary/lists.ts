/** Longest range of years that a person asks for at once. */
const MOST_YEARS = 60;

/** "a, b" -> each part, without the empty ones. */
export function readList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "2020-2022, 2024" -> each year once, rising; undefined when it is not written so. */
export function readYears(text: string): number[] | undefined {
  const years = new Set<number>();
  for (const part of readList(text)) {
    const [, first, last = first] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(part) ?? [];
    const length = Number(last) - Number(first) + 1;
    if (first === undefined || length < 1 || length > MOST_YEARS) return undefined;
    for (let at = 0; at < length; at += 1) years.add(Number(first) + at);
  }
  return years.size === 0 ? undefined : [...years].sort((a, b) => a - b);
}
