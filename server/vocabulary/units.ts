import { z } from 'zod';

/** Units a number may carry; names of numbers end with theirs. */
export const units = [
  'SEK',
  'SEK/year',
  'SEK/m2',
  'SEK/m2/year',
  'SEK/dwelling',
  'SEK/place',
  'SEK/person',
  'SEK/person/year',
  'SEK/household/year',
  'SEK/km',
  'SEK/case',
  'SEK/QALY',
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
  'km',
  'km/year',
  'km/h',
  'minutes/week',
  'trips/week',
  'cases/year',
  'perYearPerPerson',
  'count',
] as const;
export type Unit = (typeof units)[number];
export const unitSchema = z.enum(units);
