/** An amount as it is heard: one round number, and on which side of it the true one lies. */
export type Heard = {
  /** A whole number, or one and a half. Never negative. */
  readonly size: number;
  readonly unit: 'thousand' | 'million' | 'billion';
  readonly side: 'under' | 'at' | 'over';
};

/** Closer than this to a round number it is that number. */
const NEAR = 0.01;
const THREE_FIGURES = 99.5;
const units = [
  { unit: 'billion', sek: 1e9 },
  { unit: 'million', sek: 1e6 },
  { unit: 'thousand', sek: 1e3 },
] as const;

/**
 * Two figures at most, and halves below ten millions: 3 870 000 is "just under four million",
 * 206 000 000 "just over two hundred", said to the ten. The sign is left to the sentence.
 */
export function heard(sek: number): Heard {
  const exact = Math.abs(sek);
  const found = units.find((each) => exact >= each.sek * 0.975) ?? units[2];
  const share = exact / found.sek;
  const size = Math.round(share / stepOf(share, found.unit)) * stepOf(share, found.unit);
  const off = share === 0 ? 0 : (share - size) / share;
  // A hundred millions are printed to the million: 189 is not 190 to whoever reads along.
  const isWhole = share >= THREE_FIGURES && found.unit !== 'thousand';
  const isAt = isWhole ? Math.round(share) === size : Math.abs(off) < NEAR;
  const side = isAt ? 'at' : off > 0 ? 'over' : 'under';
  return { size, unit: found.unit, side };
}

function stepOf(share: number, unit: Heard['unit']): number {
  if (share >= THREE_FIGURES) return 10;
  return share < 9.75 && unit !== 'thousand' ? 0.5 : 1;
}

/** Both ends in millions: whole ones, or halves where both are small, as they are printed. */
export function heardRange({ p10, p90 }: { readonly p10: number; readonly p90: number }) {
  const isSmall = Math.max(Math.abs(p10), Math.abs(p90)) < 9.95e6;
  const millions = (sek: number) => (isSmall ? Math.round(sek / 5e5) / 2 : Math.round(sek / 1e6));
  return [millions(p10), millions(p90)] as const;
}

/** Hundredths to the nearest five, but for the smallest. */
export function heardPercent(share: number): number {
  const hundredths = Math.abs(share) * 100;
  return hundredths < 20 ? Math.round(hundredths) : Math.round(hundredths / 5) * 5;
}
