import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  countFormat,
  decimalFormat,
  formatEntry,
  percentFormat,
  sekFormat,
  storedValue,
  yearFormat,
} from '../../client/components/numberFormats.ts';
import {
  parseIntervalSv,
  parseNumberSv,
  type EntryUnit,
} from '../../client/components/parseNumberSv.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import '../support/sameChance.ts';

// prettier-ignore -- the meaning of each text in Swedish notation.
describe('reads what means one thing', () => {
  it.each([
    { text: '1 234,50', unit: 'kr', value: 1234.5 },
    { text: '1\u00a0234,50', unit: 'kr', value: 1234.5 },
    { text: '1\u202f234\u202f567', unit: 'kr', value: 1_234_567 },
    { text: '\u2212250', unit: 'kr', value: -250 },
    { text: '-250', unit: 'kr', value: -250 },
    { text: '- 250', unit: 'kr', value: -250 },
    { text: '1 234 kr', unit: 'kr', value: 1234 },
    { text: '450 tkr', unit: 'kr', value: 450_000 },
    { text: '450TKR', unit: 'kr', value: 450_000 },
    { text: '12 mnkr', unit: 'kr', value: 12_000_000 },
    { text: '1,1 mnkr', unit: 'kr', value: 1_100_000 },
    { text: '3,5 %', unit: '%', value: 3.5 },
    { text: '3,5', unit: '%', value: 3.5 },
    { text: ',5', unit: 'none', value: 0.5 },
    { text: '0', unit: 'none', value: 0 },
    { text: '007', unit: 'none', value: 7 },
  ] as const)('$text', ({ text, unit, value }) => {
    expect(parseNumberSv(text, unit)).toEqual({ ok: true, value });
  });
});

it('takes the unit that the field shows, when it is typed out', () => {
  expect(parseNumberSv('1 200 kr/m²', 'kr', 'kr/m²')).toEqual({ ok: true, value: 1200 });
});

it('remarks on three decimals, which may have been meant as thousands', () => {
  expect(parseNumberSv('1,234', 'kr')).toEqual({ ok: true, value: 1.234, note: 'threeDecimals' });
});

// prettier-ignore -- what the text may mean: as thousands, and with the dot as decimal sign.
describe('asks about notation that means different things', () => {
  it.each([
    { text: '1.000', suggestions: [1000, 1] },
    { text: '1,000.5', suggestions: [1000.5] },
    { text: '1,234.50', suggestions: [1234.5] },
    { text: '1.234,50', suggestions: [1234.5] },
    { text: '1.234.567', suggestions: [1_234_567] },
    { text: '1,234,567', suggestions: [1_234_567] },
    { text: '3.5', suggestions: [3.5] },
    { text: '-1.000', suggestions: [-1000, -1] },
    { text: '1.000 tkr', suggestions: [1_000_000, 1000] },
    { text: '1.2.3', suggestions: [] },
  ])('$text', ({ text, suggestions }) => {
    expect(parseNumberSv(text, 'kr')).toEqual({ ok: false, fault: 'dot', suggestions });
  });
});

// prettier-ignore -- the first thing that is wrong.
describe('refuses what is no number here', () => {
  it.each([
    { text: '', unit: 'kr', fault: 'empty' },
    { text: ' \u00a0 ', unit: 'kr', fault: 'empty' },
    { text: 'hej', unit: 'kr', fault: 'notANumber' },
    { text: '1e3', unit: 'kr', fault: 'notANumber' },
    { text: '5-', unit: 'kr', fault: 'notANumber' },
    { text: '--5', unit: 'kr', fault: 'notANumber' },
    { text: '12,', unit: 'kr', fault: 'notANumber' },
    { text: ',', unit: 'kr', fault: 'notANumber' },
    { text: '-', unit: 'kr', fault: 'notANumber' },
    { text: '1 2 3', unit: 'kr', fault: 'grouping' },
    { text: '12 34', unit: 'kr', fault: 'grouping' },
    { text: '٣٤٥', unit: 'kr', fault: 'foreignDigits' },
    { text: '½', unit: 'kr', fault: 'foreignDigits' },
    { text: '5 %', unit: 'kr', fault: 'wrongUnit' },
    { text: '5 kr', unit: '%', fault: 'wrongUnit' },
    { text: '5 kr', unit: 'none', fault: 'wrongUnit' },
    { text: '1 000 001 mnkr', unit: 'kr', fault: 'tooLarge' },
  ] as const)('$text in $unit: $fault', ({ text, unit, fault }) => {
    expect(parseNumberSv(text, unit)).toMatchObject({ ok: false, fault });
  });
});

// prettier-ignore -- low and high as written, null when it is no interval.
it.each([
  { text: '3..5', interval: { low: 3, high: 5 } },
  { text: '3–5', interval: { low: 3, high: 5 } },
  { text: '1,5 – 2', interval: { low: 1.5, high: 2 } },
  { text: '3-5', interval: { low: 3, high: 5 } },
  { text: '-5 - -3', interval: { low: -5, high: -3 } },
  // A unit after both is of both; after the first alone nobody knows.
  { text: '2,5–4 mnkr', interval: { low: 2_500_000, high: 4_000_000 } },
  { text: '900 tkr–1,2 mnkr', interval: { low: 900_000, high: 1_200_000 } },
  { text: '2,5 mnkr–4', interval: null },
  { text: '5–3', interval: null },
  { text: '3', interval: null },
  { text: '3–', interval: null },
  { text: '1–2–3', interval: null },
])('interval $text', ({ text, interval }) => {
  expect(parseIntervalSv(text, 'kr')).toEqual(interval);
});

const cents = fc.integer({ min: -1e11, max: 1e11 }).map((value) => value / 100);
it.each([
  { name: 'kronor', format: sekFormat },
  { name: 'decimals', format: decimalFormat },
])('writes $name so that it reads the same number back', ({ format }) => {
  fc.assert(
    fc.property(cents, (value) => {
      const entry = parseNumberSv(formatEntry(value, format), format.unit);
      return entry.ok && storedValue(entry.value, format) === value;
    }),
  );
});

it('writes shares as percent and reads the same share back', () => {
  const share = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100_000);
  fc.assert(
    fc.property(share, (value) => {
      const entry = parseNumberSv(formatEntry(value, percentFormat), '%');
      return entry.ok && storedValue(entry.value, percentFormat) === value;
    }),
  );
});

// prettier-ignore -- as the fields show them.
it.each([
  { value: 2026, format: yearFormat, text: '2026' },
  { value: 12500, format: countFormat, text: '12\u00a0500' },
  { value: 0.0425, format: percentFormat, text: '4,25' },
  { value: -1234.5, format: sekFormat, text: '\u22121\u00a0234,5' },
])('shows $value as $text', ({ value, format, text }) => {
  expect(formatEntry(value, format)).toBe(text);
});

const caseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.unknown(),
  expect: z.string(),
  normalised: z.number().optional(),
});

/** Swedish number entry of the corpus, with the unit its text is about. */
function corpus() {
  if (!hasShared) return [];
  return readFileSync(sharedPath('data', 'bad-input', 'domain', 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"number-sv"'))
    .map((line) => caseSchema.parse(JSON.parse(line)))
    .map(({ input, ...rest }) => {
      const text = z.string().parse(input);
      const unit: EntryUnit = text.includes('%') ? '%' : 'kr';
      return { ...rest, text, unit };
    });
}

describe.skipIf(!hasShared)('the corpus of Swedish number entry', () => {
  it('is there', () => {
    expect(corpus().length).toBeGreaterThan(30);
  });
  it.each(corpus())('$id: $text', ({ text, unit, expect: verdict, normalised }) => {
    const entry = parseNumberSv(text, unit);
    if (verdict === 'normalise') expect(entry).toMatchObject({ ok: true, value: normalised });
    else expect(entry.ok).toBe(false);
  });
});
