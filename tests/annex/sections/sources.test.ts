import { expect, it } from 'vitest';
import { annexTexts } from '../../../server/vocabulary/text/sv/annex.ts';

const { layer, statistics } = annexTexts.sources;
const about = { label: 'Stadsdelar', version: '2024', source: 'Staden', importedOn: '2026-11-27' };

// prettier-ignore -- a licence that no one knows is never printed as one that is open.
it.each([
  { licence: undefined, printed: 'Stadsdelar, version 2024. Staden. Inläst 2026-11-27.' },
  {
    licence: 'CC0-1.0',
    printed: 'Stadsdelar, version 2024. Staden. Inläst 2026-11-27. Licens CC0.',
  },
  {
    licence: 'OGL 3.0',
    printed: 'Stadsdelar, version 2024. Staden. Inläst 2026-11-27. Licens OGL 3.0.',
  },
  {
    licence: 'notStated',
    printed:
      'Stadsdelar, version 2024. Staden. Inläst 2026-11-27. Licensen är okänd: får inte spridas vidare.',
  },
  {
    licence: 'Okänd ',
    printed:
      'Stadsdelar, version 2024. Staden. Inläst 2026-11-27. Licensen är okänd: får inte spridas vidare.',
  },
])('a layer with the licence $licence', ({ licence, printed }) => {
  expect(layer({ ...about, licence })).toBe(printed);
});

it('the day of the borders and the licence of figures are printed', () => {
  expect(layer({ ...about, referenceDate: '2025-01-01' })).toContain('Gränser per 2025-01-01');
  expect(statistics({ ...about, year: 2022, licence: 'CC0-1.0' })).toMatch(/Licens CC0\.$/);
});

it.each([
  { label: 'Utbildningsnivå 25–64 år 2022', begins: 'Utbildningsnivå 25–64 år 2022. Staden.' },
  { label: 'Utbildningsnivå 25–65 år', begins: 'Utbildningsnivå 25–65 år, 2022. Staden.' },
])('the year of $label is said once', ({ label, begins }) => {
  expect(statistics({ ...about, label, year: 2022 }).startsWith(begins)).toBe(true);
});
