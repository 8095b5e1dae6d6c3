import { expect, it } from 'vitest';
import {
  attributionOf,
  isLicenceKnown,
  licenceLabel,
  statedLicenceSchema,
} from '../../server/vocabulary/licences.ts';

// prettier-ignore -- said at an import, kept, and read.
it.each([
  { said: 'CC0-1.0', kept: 'CC0-1.0', read: 'CC0', isKnown: true },
  { said: 'ODbL-1.0', kept: 'ODbL-1.0', read: 'ODbL 1.0', isKnown: true },
  { said: 'notStated', kept: 'notStated', read: 'Ingen licens angiven', isKnown: false },
  { said: 'annan: OGL 3.0 ', kept: 'OGL 3.0', read: 'OGL 3.0', isKnown: true },
  { said: 'annan:avtal 12', kept: 'avtal 12', read: 'avtal 12', isKnown: true },
])('$said is kept as $kept', ({ said, kept, read, isKnown }) => {
  expect(statedLicenceSchema.parse(said)).toBe(kept);
  // As a job keeps it until it is done.
  expect(statedLicenceSchema.parse(statedLicenceSchema.encode(kept))).toBe(kept);
  expect(licenceLabel(kept)).toBe(read);
  expect(isLicenceKnown(kept)).toBe(isKnown);
});

it.each(['', ' ', 'CC0', 'okänd', 'annan:', 'annan:  ', 'fritt'])('%j is no licence', (said) => {
  expect(statedLicenceSchema.safeParse(said).success).toBe(false);
});

it('what was written before there was a list is read as it was meant', () => {
  expect(isLicenceKnown('Okänd ')).toBe(false);
  expect(isLicenceKnown(undefined)).toBe(false);
  expect(licenceLabel('Kolada')).toBe('Kolada');
  expect(attributionOf('ODbL-1.0')).toBe('© OpenStreetMap contributors');
  expect(attributionOf('Kolada')).toBe('');
});
