import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../../server/services/demo.ts';
import type { OwnCountImport } from '../../server/services/ownCounts.ts';
import { ListedFaults } from '../../server/vocabulary/errors.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await testApp();
});
afterEach(() => test.remove());

const bytesOf = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const about = {
  municipalityCode: '2080',
  label: 'Fallskador',
  areaKind: 'deso',
  areaVersion: '2025',
  source: 'Socialförvaltningen',
  licence: 'own',
  asOf: '2026-03-01',
  reference: null,
} as const satisfies Omit<OwnCountImport, 'bytes'>;
const header = 'omradeskod;ar;alder;kon;fall;befolkning';
const importLines = (...lines: readonly string[]) =>
  test.services.ownCounts.importFile({ ...about, bytes: bytesOf(header, ...lines) });

/** What of the places and sentences of a refused file. */
async function faultsOf(...lines: readonly string[]): Promise<string[]> {
  const fault: unknown = await importLines(...lines).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ListedFaults);
  return fault instanceof ListedFaults
    ? fault.violations.map(({ field, message }) => `${field}: ${message}`)
    : [];
}

describe('a file of own counts', () => {
  it('is stored whole, as the municipality’s own, and can be undone', async () => {
    const { set, notices } = await importLines(
      '2080A0010;2025;0–64;;3;900',
      '2080A0010;2025;65+;;9;100',
    );
    expect(set).toMatchObject({ kind: 'cases', rowCount: 2, municipalityCode: '2080' });
    expect(notices.join()).toMatch(/ingen områdesindelning/);
    const listed = await test.services.ownCounts.listWithUses('2080');
    expect(listed).toEqual([{ set, cases: 0 }]);
    expect(await test.services.ownCounts.listWithUses('2081')).toEqual([]);
    const elsewhere = test.services.ownCounts.remove({ municipalityCode: '2081', id: set.id });
    await expect(elsewhere).rejects.toMatchObject({ code: 'ownCountsNotFound' });
    await test.services.ownCounts.remove({ municipalityCode: '2080', id: set.id });
    expect(await test.database.knex('own_counts').first()).toBeUndefined();
  });

  it('is refused with every row that is at fault, and nothing is stored', async () => {
    expect(
      await faultsOf(
        '2080A0010;2025;0–64;;3;900',
        '0180A0010;2025;0–64;;3;900',
        '2080A0010;25;vuxna;x;3,5;2',
        '2080A0020;2025;65+;;..;100',
        '2080A0030;2025;65+;;101;100',
      ),
    ).toEqual([
      'rad 3, omradeskod: området 0180A0010 hör inte till kommun 2080. Ta bort raden eller ange rätt kommun.',
      'rad 4, ar: 25 är inget årtal. Skriv det med fyra siffror.',
      'rad 4, kon: x går inte att läsa. Skriv kvinnor eller män, eller låt kolumnen vara tom i alla rader.',
      'rad 4, alder: vuxna är ingen ålder. Skriv som 0–17, 80+ eller alla.',
      'rad 4, fall: 3,5 är inget antal. Skriv ett heltal; skriv 0 om ingen finns, och lämna inte dolda tal i filen.',
      'rad 5, fall: .. är inget antal. Skriv ett heltal; skriv 0 om ingen finns, och lämna inte dolda tal i filen.',
      'rad 6, fall: 101 är fler än befolkningen i raden. Räkna personer, inte händelser, eller rätta befolkningen.',
    ]);
    expect(await test.services.ownCounts.listWithUses('2080')).toEqual([]);
  });

  it.each([
    {
      name: 'a row twice',
      lines: ['2080A0010;2025;alla;;3;900', '2080A0010;2025;alla;;4;900'],
      fault: /^rad 3: området 2080A0010 har redan samma/,
    },
    {
      name: 'ages that overlap',
      lines: ['2080A0010;2025;0–17;;3;900', '2080A0010;2025;15–64;;4;900'],
      fault: /Åldrarna 0–17 och 15–64 går in i varandra/,
    },
    {
      name: 'all ages beside some',
      lines: ['2080A0010;2025;0–17;;3;900', '2080A0010;2025;alla;;4;900'],
      fault: /Åldrarna alla och 0–17 går in i varandra/,
    },
    {
      name: 'sexes beside none',
      lines: ['2080A0010;2025;0–17;;3;900', '2080A0010;2025;0–17;män;4;900'],
      fault: /Några rader har kön och andra inte/,
    },
    {
      name: 'an age that one area lacks',
      lines: [
        '2080A0010;2025;0–17;;3;900',
        '2080A0010;2025;18+;;3;900',
        '2080A0020;2025;18+;;3;900',
      ],
      fault: /Området 2080A0020 saknar 0–17 för 2025/,
    },
  ])('is refused with $name', async ({ lines, fault }) => {
    const faults = await faultsOf(...lines);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it.each([
    { name: 'no cases', head: 'omradeskod;ar;befolkning', code: 'ownCountColumnMissing' },
    { name: 'a strange one', head: `${header};namn`, code: 'ownCountColumnUnknown' },
  ])('is refused by its columns: $name', async ({ head, code }) => {
    const cells = head.replace(/[^;]+/g, '1');
    const reading = test.services.ownCounts.importFile({ ...about, bytes: bytesOf(head, cells) });
    await expect(reading).rejects.toMatchObject({ code });
  });
});

describe('counts of a municipality in a county', () => {
  it('are held against its own areas; the others are told of in one line', async () => {
    const square = (code: string, at: number) => {
      const [w, s, side] = [534_000 + at * 1000, 6_720_000, 1000];
      const ring = [
        [w, s],
        [w + side, s],
        [w + side, s + side],
        [w, s + side],
        [w, s],
      ];
      const geometry = { type: 'Polygon', coordinates: [ring] };
      return { type: 'Feature', properties: { deso: code }, geometry };
    };
    const codes = ['2080A0010', '2080A0020', '2081A0010', '2081A0020', '2082A0010'];
    const crs = { type: 'name', properties: { name: 'EPSG:3006' } };
    const layer = { type: 'FeatureCollection', crs, features: codes.map(square) };
    await test.services.areas.importLayer({
      ...{ kind: 'deso', version: '2025', source: 'SCB', licence: 'CC0-1.0' },
      bytes: bytesOf(JSON.stringify(layer)),
    });
    const { fits, notices } = await importLines('2080A0010;2025;alla;;3;900');
    expect(notices).toEqual([
      '1 område i DeSO 2025 saknar rad i filen: 2080A0020.',
      '3 områden i DeSO 2025 ligger utanför kommunen och hör inte till filen.',
    ]);
    expect(fits).toMatchObject([{ matched: 1, onlyInLayer: { count: 1 } }]);
  });
});

describe('the demo', () => {
  beforeEach(() => seedDemo(test.services, { evenIfOthers: false }));
  const firstCase = async () => {
    const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
    const found = items.find(({ title }) => title.includes('Kvarnbacken'));
    return found?.id ?? '';
  };

  it('has own counts of the areas that its plan lies in', async () => {
    const { place } = await test.services.place.read(await firstCase());
    expect(place?.ownCounts?.map(({ kind, state }) => ({ kind, state }))).toEqual([
      { kind: 'careNeed', state: 'shown' },
      { kind: 'cases', state: 'shown' },
    ]);
    expect(place?.ownCounts?.[1]).toMatchObject({
      years: [2022, 2023, 2024],
      areaCodes: ['9999C1020', '9999C1080'],
      missingCodes: [],
    });
  });

  it('counts the cases whose snapshots rest on a set before it is undone', async () => {
    await test.services.snapshots.create(await firstCase());
    const listed = await test.services.ownCounts.listWithUses('9999');
    expect(listed.map(({ cases }) => cases)).toEqual([1, 1]);
  });

  it('refuses counts of other borders than those at hand', async () => {
    const other = { ...about, municipalityCode: '9999', isInvented: true, areaVersion: '2018' };
    const bytes = bytesOf(header, '9999C1020;2025;alla;;3;900');
    const reading = test.services.ownCounts.importFile({ ...other, bytes });
    await expect(reading).rejects.toMatchObject({ code: 'ownCountOtherVersion' });
  });
});
