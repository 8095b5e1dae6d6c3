/** Units a number may carry; names of numbers end with theirs. */
export const units = [
  'SEK',
  'SEK/year',
  'SEK/m2',
  'SEK/m2/year',
  'SEK/dwelling',
  'SEK/place',
  'SEK/person',
  'm2',
  'm',
  'dwellings',
  'places',
  'persons',
  'share',
  'perYear',
  'year',
  'years',
  'factor',
] as const;
export type Unit = (typeof units)[number];
