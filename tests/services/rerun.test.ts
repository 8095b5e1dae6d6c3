import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { catalogueJson } from '../../server/services/catalogueFiles.ts';
import type { CatalogueEntry, CatalogueValue } from '../../server/vocabulary/catalogue.ts';
import type { CaseFile } from '../../server/vocabulary/planCase.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile, smallProposal } from '../support/caseFile.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());

const CODE = '2080';
/** What the municipality pays for upkeep of a park, its own figure: invented. */
const upkeep: CatalogueEntry = {
  ...entryOf(catalogueEntries, 'SE-HOME-01'),
  id: 'egen-parkdrift',
  labelSv: 'Parkdrift',
  unit: 'SEK/year',
  values: [{ validFrom: '2025-01-01', priceYear: 2026, central: 1000 }],
};
const put = (values: CatalogueValue[]) =>
  test.services.catalogue.importFile(CODE, {
    bytes: new TextEncoder().encode(catalogueJson([{ ...upkeep, values }])),
  });
/** A case with one more line, whose yearly amount began as the entry's value of 2025. */
function caseWith(central: number): CaseFile {
  const line: (typeof smallProposal)['hardLines'][number] = {
    id: 'parkdrift',
    label: 'Parkdrift',
    kind: 'upkeep',
    amount: {
      central,
      catalogue: {
        entryId: upkeep.id,
        vintage: '2026-11',
        validFrom: '2025-01-01',
        grade: 'B',
        central: 1000,
        unitFactor: 1,
      },
    },
    basis: 'total',
    timing: { type: 'years', fromYear: 2027, toYear: 2086 },
    growthPerYear: 0,
  };
  const proposal = { ...smallProposal, hardLines: [...smallProposal.hardLines, line] };
  const [baseline] = smallCaseFile().alternatives;
  return smallCaseFile({ alternatives: baseline === undefined ? [] : [baseline, proposal] });
}

describe('a case with today’s catalogue', () => {
  it('changes nothing while the catalogue says the same', async () => {
    await put(upkeep.values);
    const report = await test.services.rerun.ofCaseFile(caseWith(1000));
    expect(report).toMatchObject({ uses: 1, moves: [], flipped: [], day: '2026-11-24' });
    expect(report.sentences).toHaveLength(1);
  });

  it('moves an untouched number, and tells each conclusion that flips with both figures', async () => {
    // The sale of land is 12 mnkr; upkeep of 2 mnkr a year for ever eats it up.
    const later = { validFrom: '2026-01-01', priceYear: 2026, central: 2_000_000 };
    await put([...upkeep.values, later]);
    const report = await test.services.rerun.ofCaseFile(caseWith(1000));
    expect(report.moves).toEqual([
      {
        kind: 'moved',
        entryId: upkeep.id,
        path: ['alternatives', 1, 'hardLines', 2, 'amount'],
        label: 'Parkdrift',
        before: { value: 1000, validFrom: '2025-01-01' },
        after: { value: 2_000_000, validFrom: '2026-01-01' },
      },
    ]);
    const municipal = report.flipped.find(
      ({ kind, perspective }) => kind === 'totalSign' && perspective === 'kommun',
    );
    expect(municipal).toMatchObject({ before: { state: 'plus' }, after: { state: 'minus' } });
    expect(municipal?.before.figure).toBeGreaterThan(0);
    expect(municipal?.after.figure).toBeLessThan(0);
    expect(report.flipped.map(({ kind }) => kind)).toContain('ranking');
    expect(report.sentences.join('\n')).toMatch(/Samlat nuvärde, Förslaget, kommunen: .+ blir −/);
  });

  it('keeps what a person changed, and tells it', async () => {
    const report = await test.services.rerun.ofCaseFile(caseWith(1500));
    expect(report.moves).toMatchObject([{ kind: 'kept', before: { value: 1500 } }]);
    expect(report.flipped).toEqual([]);
  });

  it('stores nothing', async () => {
    const created = await test.services.planCases.create(caseWith(1000));
    const report = await test.services.rerun.ofPlanCase(created.id);
    expect(report.moves).toHaveLength(1);
    expect(await test.services.planCases.read(created.id)).toEqual(created);
    const card = await test.services.catalogue.read(upkeep.id, CODE);
    expect(card.usedIn).toMatchObject([
      { planCaseId: created.id, alternativeName: 'Förslaget', label: 'Parkdrift', value: 1000 },
    ]);
  });
});

describe('a case that points at what is no longer there', () => {
  it('keeps its number and says so', async () => {
    const file = caseWith(1000);
    const text = JSON.stringify(file).replace('egen-parkdrift', 'borta-ur-katalogen');
    const report = await test.services.rerun.ofCaseFile(JSON.parse(text) as CaseFile);
    expect(report.moves).toMatchObject([{ kind: 'gone', after: null }]);
  });
});
