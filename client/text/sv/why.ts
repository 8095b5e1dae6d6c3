import { withoutStop } from '../../../server/vocabulary/text/sv/words.ts';

/** What follows a number, by its unit; years and factors stand alone. */
const units: Readonly<Record<string, string>> = {
  SEK: 'kr',
  'SEK/year': 'kr',
  'SEK/m2': 'kr/m²',
  'SEK/m2/year': 'kr/m² och år',
  'SEK/dwelling': 'kr/bostad',
  'SEK/place': 'kr/plats',
  'SEK/person': 'kr/person',
  'SEK/person/year': 'kr/person och år',
  'SEK/household/year': 'kr/hushåll och år',
  'SEK/km': 'kr/km',
  'SEK/case': 'kr/fall',
  'SEK/QALY': 'kr/QALY',
  m2: 'm²',
  m: 'm',
  dwellings: 'bostäder',
  places: 'platser',
  persons: 'personer',
  share: '%',
  perYear: '%',
  years: 'år',
  km: 'km',
  'km/h': 'km/h',
  'minutes/week': 'minuter/vecka',
  'trips/week': 'resor/vecka',
  'persons/dwelling': 'personer/bostad',
  'cases/year': 'fall/år',
  'deaths/year': 'dödsfall/år',
  'SEK/death': 'kr/liv',
  perYearPerPerson: 'per person och år',
};

/** Where a reader asks how a figure is worked out. */
export const whyText = {
  why: {
    open: (shown: string) => `Visa hur ${shown} är räknat`,
    to: 'till',
    title: 'Så är det räknat',
    formula: 'Formel',
    parts: 'Det talet består av',
    head: { part: 'Del', value: 'Värde' },
    inputs: 'Bygger på',
    noValue: 'finns inte',
    unit: (unit: string) => units[unit] ?? '',
    openPart: (label: string) => `Öppna ${label}`,
    closePart: (label: string) => `Stäng ${label}`,
    noSource: 'källa saknas',
    source: (kind: string, note: string) =>
      note.trim() === '' ? kind : `${kind}: ${withoutStop(note)}`,
    statistic: (source: string) => `Inläst uppgift: ${withoutStop(source)}`,
    method: 'Fast i metoden',
    counted: 'Räknas som ett',
    toField: 'Till fältet',
    toFieldOf: (label: string) => `Till fältet för ${label}`,
    catalogue: (facts: { vintage: string; grade: string; word: string }) =>
      `Ur katalogen ${facts.vintage}, tillit ${facts.grade} (${facts.word})`,
    showCatalogue: 'Visa källan',
    catalogueSource: (facts: { publisher: string; title: string; locator: string }) =>
      `${facts.publisher}: ${facts.title}, ${facts.locator}`,
    live: 'Räknat på ärendet som det står på sidan nu.',
    frozen: (day: string) => `Räknat på ärendet som det frystes ${day}.`,
    tried: (tried: string) => `Prövat: ${tried} av kalkylens. Inget är sparat.`,
    close: 'Stäng',
  },
} as const;
