import { withoutStop } from '../../../server/vocabulary/text/en/words.ts';

/** What follows a number, by its unit; years and factors stand alone. */
const units: Readonly<Record<string, string>> = {
  SEK: 'SEK',
  'SEK/year': 'SEK',
  'SEK/m2': 'SEK/m²',
  'SEK/m2/year': 'SEK/m² and year',
  'SEK/dwelling': 'SEK/dwelling',
  'SEK/place': 'SEK/place',
  'SEK/person': 'SEK/person',
  'SEK/person/year': 'SEK/person and year',
  'SEK/household/year': 'SEK/household and year',
  'SEK/km': 'SEK/km',
  'SEK/case': 'SEK/case',
  'SEK/QALY': 'SEK/QALY',
  m2: 'm²',
  m: 'm',
  dwellings: 'dwellings',
  places: 'places',
  persons: 'people',
  share: '%',
  perYear: '%',
  years: 'years',
  km: 'km',
  'km/h': 'km/h',
  'minutes/week': 'minutes/week',
  'trips/week': 'trips/week',
  'persons/dwelling': 'people/dwelling',
  'cases/year': 'cases/year',
  'deaths/year': 'deaths/year',
  'SEK/death': 'SEK/life',
  perYearPerPerson: 'per person and year',
};

/** Where a reader asks how a figure is worked out. */
export const whyText = {
  why: {
    open: (shown: string) => `Show how ${shown} is calculated`,
    to: 'to',
    title: 'How it is calculated',
    formula: 'Formula',
    parts: 'What the figure consists of',
    head: { part: 'Part', value: 'Value' },
    inputs: 'Based on',
    noValue: 'does not exist',
    unit: (unit: string) => units[unit] ?? '',
    openPart: (label: string) => `Open ${label}`,
    closePart: (label: string) => `Close ${label}`,
    noSource: 'no source',
    source: (kind: string, note: string) =>
      note.trim() === '' ? kind : `${kind}: ${withoutStop(note)}`,
    statistic: (source: string) => `Imported data: ${withoutStop(source)}`,
    method: 'Fixed in the method',
    counted: 'Counted as one',
    toField: 'To the field',
    toFieldOf: (label: string) => `To the field for ${label}`,
    catalogue: (facts: { vintage: string; grade: string; word: string }) =>
      `From the catalogue ${facts.vintage}, confidence ${facts.grade} (${facts.word})`,
    showCatalogue: 'Show the source',
    catalogueSource: (facts: { publisher: string; title: string; locator: string }) =>
      `${facts.publisher}: ${facts.title}, ${facts.locator}`,
    live: 'Calculated on the case as it stands on the page now.',
    frozen: (day: string) => `Calculated on the case as it was frozen on ${day}.`,
    tried: (tried: string) => `Tested: ${tried} of the calculation’s own. Nothing is saved.`,
    close: 'Close',
  },
} as const;
