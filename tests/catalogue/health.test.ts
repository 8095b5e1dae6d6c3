import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { healthOf } from '../../server/catalogue/health.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import type { CatalogueEntry } from '../../server/vocabulary/catalogue.ts';

const home = entryOf(catalogueEntries, 'SE-HOME-01');
const ours = new Map(catalogueEntries.map((entry) => [entry.id, entry]));
const check = (entries: readonly CatalogueEntry[], day = '2026-11-27', used: string[] = []) =>
  healthOf(entries, { ours, day, usedIds: new Set(used), indices: priceIndices });
const codesOf = (part: Partial<CatalogueEntry>) =>
  check([{ ...home, ...part }]).findings.map(({ severity, code }) => `${severity} ${code}`);

describe('the health of the catalogue', () => {
  it('finds no fault in the product’s own, and counts it', () => {
    const health = check(catalogueEntries);
    expect(health.findings.filter(({ severity }) => severity === 'fault')).toEqual([]);
    expect(health.entries).toBe(catalogueEntries.length);
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((all, one) => all + one, 0);
    for (const counts of [health.byState, health.byGrade, health.byLicence, health.byMeasure]) {
      expect(sum(counts)).toBe(catalogueEntries.length);
    }
    expect(health.byLicence).not.toHaveProperty('restricted');
    expect(health.unused).toHaveLength(catalogueEntries.length);
    expect(check(catalogueEntries, '2026-11-27', [home.id]).unused).not.toContain(home.id);
  });

  it('tells every entry whose check is overdue on the day', () => {
    const overdue = (day: string) =>
      check(catalogueEntries, day).findings.filter(({ code }) => code === 'overdue').length;
    expect(overdue('2027-11-30')).toBe(0);
    expect(overdue('2027-12-01')).toBe(catalogueEntries.length);
  });

  it.each([
    ['fault yearNotPrinted', { values: [{ validFrom: '2020-01-01', central: 1 }] }],
    ['note notYetInForce', { values: [{ validFrom: '2030-01-01', priceYear: 2030, central: 1 }] }],
    ['fault publishedAfterRead', { source: { ...home.source, publishedOn: '2027' } }],
    ['note locatorVague', { source: { ...home.source, locator: 'löptext' } }],
    ['note foreignCurrency', { unit: 'USD/participant' }],
    ['note mayNotBeShared', { licence: 'restricted' as const }],
    ['fault overrideUnexplained', { labelSv: 'Vår egen' }],
    ['fault seriesUnknown', { movesWith: 'KPIF_12M_DEC' }],
    [
      'note outsidePeers',
      {
        kind: 'localUnitCost' as const,
        values: [{ validFrom: '2025-01-01', priceYear: 2024, central: 9, peerLow: 1, peerHigh: 5 }],
      },
    ],
  ] as [string, Partial<CatalogueEntry>][])('tells %s', (finding, part) => {
    expect(codesOf(part)).toContain(finding);
  });
});
