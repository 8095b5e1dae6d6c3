import { expect, it } from 'vitest';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { CatalogueUse, PriceBase } from '../../../server/vocabulary/numbers.ts';
import { smallSnapshot } from '../../scenes/smallSnapshot.ts';
import { smallBaseline, smallProposal } from '../../support/caseFile.ts';

const use: CatalogueUse = {
  entryId: 'hyra_ny_2024',
  vintage: '2026-11',
  validFrom: '2025-01-01',
  grade: 'B',
  central: 2326,
  unitFactor: 1,
};
/** The small case with a rent that began as the catalogue's 2 326 kr in the prices of 2024. */
function printed(
  central: number,
  changedBecause?: string,
  priceBase: PriceBase = { year: 2024 },
  copied: { readonly copiedFrom?: string } = {},
) {
  const [appraisal] = smallProposal.propertyAppraisals;
  if (appraisal === undefined) throw new Error('the small case has an appraisal');
  const rentSekPerM2 = {
    central,
    source: { kind: 'standardValue' as const, note: 'SCB: Avgifter/hyror, 2025' },
    priceBase,
    catalogue: use,
    ...copied,
    ...(changedBecause === undefined ? {} : { changedBecause }),
  };
  const proposal = { ...smallProposal, propertyAppraisals: [{ ...appraisal, rentSekPerM2 }] };
  const snapshot = smallSnapshot({ alternatives: [smallBaseline, proposal] });
  const { sections } = buildAnnex({ snapshot, sha256: '0'.repeat(64) });
  return JSON.stringify(sections).replaceAll('\u00a0', ' ');
}

it('prints grade and price year of a catalogue value, and its edition among the sources', () => {
  const text = printed(2326);
  expect(text).toContain('2 326 kr/m² och år (schablon, underlag B, 2024 års priser)');
  expect(text).toContain('SCB: Avgifter/hyror, 2025 (schablon), ur bibliotekets utgåva 2026-11');
  expect(text).not.toContain('skiljer sig från bibliotekets');
});

it('marks and counts what was copied from another case and that nobody has confirmed', () => {
  const copied = printed(2326, undefined, { year: 2024 }, { copiedFrom: 'BN 2023/4' });
  expect(copied).toContain('2024 års priser, hämtat från BN 2023/4, ej bekräftat');
  expect(copied).toContain('Ett tal är hämtat från ett tidigare ärende och inte bekräftat.');
  expect(printed(2326)).not.toContain('hämtat från');
});

it('names the series that moves a value, and how far it reaches', () => {
  const index = { id: 'KPI_1980', factor: 1.03, isFinal: true, toYear: 2024 };
  const text = printed(2326, undefined, { year: 2023, index });
  expect(text).toContain('2023 års priser, omräknat med KPI_1980 till 2024');
  expect(text).toContain('så långt serien räcker, och i övrigt med en antagen inflation');
});

it('prints a changed value beside the catalogue’s, with the reason or that there is none', () => {
  const explained = printed(3500, 'Nya hus i bästa läget.');
  expect(explained).toContain('Tal som skiljer sig från bibliotekets värde');
  expect(explained).toMatch(/"2 326","3 500","kr\/m² och år","Nya hus i bästa läget\."/);
  expect(printed(3500)).toContain('ingen anledning angiven');
});
