/** "0–17", "80+" or "alla": ages from the first to the last of them. */
export type Ages = { readonly from: number; readonly to: number };

export const ALL_AGES = 'alla';
const pattern = /^(\d{1,3})(?:(?:[-–](\d{1,3}))|(\+))?$/;

/** The ages of a band as it is written; undefined when it is written in another way. */
export function agesOf(band: string): Ages | undefined {
  if (band === ALL_AGES) return { from: 0, to: Infinity };
  const [, first, last, isOpen] = pattern.exec(band) ?? [];
  if (first === undefined) return undefined;
  const from = Number(first);
  const to = isOpen === undefined ? Number(last ?? first) : Infinity;
  return to < from ? undefined : { from, to };
}

type Banded = { readonly bands: readonly string[] };

/** Youngest first. */
export function ageOrder(one: Banded, other: Banded): number {
  const start = ({ bands: [band = ''] }: Banded) => agesOf(band)?.from ?? 0;
  return start(one) - start(other);
}

/** Neighbouring bands as one: "0–17" and "18–34" -> "0–34";. */
export function bandLabel(bands: readonly string[]): string {
  const [first = '', last = first] = [bands[0], bands.at(-1)];
  if (first === ALL_AGES) return ALL_AGES;
  const [from, to] = [agesOf(first)?.from ?? 0, agesOf(last)?.to ?? Infinity];
  return to === Infinity ? `${from}+` : `${from}–${to}`;
}
