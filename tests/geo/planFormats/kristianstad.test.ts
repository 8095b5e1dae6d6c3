import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planFileReport, readPlanBytes } from '../../../server/services/planFile.ts';
import { hasShared, sharedPath } from '../../support/shared.ts';

const encodings = [
  { file: 'ss637040.xml', format: 'ss637040', crs: 'EPSG:3008', source: 'file', count: 16 },
  {
    file: 'ngp41-derived.json',
    format: 'detaljplan41',
    crs: 'EPSG:3008',
    source: 'file',
    count: 15,
  },
  { file: 'epsg3006.geojson', format: 'geojson', crs: 'EPSG:3006', source: 'file', count: 16 },
  { file: 'wgs84.geojson', format: 'geojson', crs: 'EPSG:4326', source: 'rfc7946', count: 16 },
];
const read = (file: string) =>
  readPlanBytes(readFileSync(sharedPath('data', 'detaljplan', `kristianstad-bn16-1724.${file}`)));

// Truths of the plan as the data's own documentation gives them, to a decimetre squared.
describe.runIf(hasShared).each(encodings)('Kristianstad BN16/1724 as $file', (encoding) => {
  const file = hasShared ? read(encoding.file) : undefined;
  const report = file === undefined ? undefined : planFileReport(file);

  it('says what it is and how that is known', () => {
    expect(report).toMatchObject({
      format: encoding.format,
      crs: encoding.crs,
      crsSource: encoding.source,
      areaCrs: 'EPSG:3008',
      plan: {
        id: '5ac8e403-314c-495b-ab6a-280987424d0a',
        name: 'Oppmanna-Tollarp 2:32 och del av 1:22',
        registryNumbers: ['BN16/1724'],
      },
    });
    expect(report?.plan.municipalityCode ?? report?.plan.municipality).toMatch(
      /^(1290|Kristianstad)$/,
    );
  });

  it('is 19 564.2 m² in its own zone, and its uses tile it', () => {
    expect(report?.areaM2).toBeCloseTo(19_564.2, 0);
    expect(Math.abs((report?.areaM2 ?? 0) - 19_564.2)).toBeLessThan(0.1);
    expect(Math.abs((report?.useAreaM2 ?? 0) - 19_564.2)).toBeLessThan(0.1);
    expect(report?.looksWrong.map(({ code }) => code)).not.toContain('usesDoNotCoverPlan');
  });

  it('has five distinct use surfaces, two of them with two uses', () => {
    const areas = report?.useSurfaces.map(({ areaM2 }) => areaM2) ?? [];
    const expected = [13_482.8, 1_846.3, 2_853.9, 1_199.8, 181.4];
    expect(areas).toHaveLength(5);
    for (const [at, areaM2] of expected.entries()) {
      expect(Math.abs((areas[at] ?? 0) - areaM2)).toBeLessThan(0.2);
    }
    expect(report?.useSurfaces.map(({ uses }) => uses.length)).toEqual([2, 2, 1, 1, 1]);
  });

  it('does not take the sum over provisions for area, and says so', () => {
    const shared = report?.notices.find(({ code }) => code === 'usesShareGround');
    expect(Math.abs(Number(shared?.facts['perProvisionM2']) - 34_893.3)).toBeLessThan(0.3);
    expect(shared?.sentence).toContain('är ingen area');
  });

  it('has each provision once, by id', () => {
    const ids = report?.provisions.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(encoding.count);
    expect(new Set(ids).size).toBe(encoding.count);
    expect(
      report?.provisions.every(({ catalogueReference }) => catalogueReference !== undefined),
    ).toBe(true);
  });

  it('gives building area and height to the programme, with their source', () => {
    const limits = report?.suggestions.filter(({ quantity }) => quantity !== 'useAreaM2');
    expect(limits).toMatchObject([
      { quantity: 'ridgeHeightM', value: 13 },
      { quantity: 'buildingAreaM2', value: 5500, source: { kind: 'readFromPlan' } },
    ]);
    expect(limits?.[1]?.source.note).toBe('bestämmelse dc21c67b-161b-4f96-926f-3b4ef7fa0b59');
    expect(limits?.[1]?.uses).toHaveLength(2);
  });

  it('has ground without buildings of 1 074.3 and 218.1 m²', () => {
    const prick = report?.provisions.filter(({ id }) => /^(c7b88b83|ad710f10)/.test(id));
    const areas = prick?.map(({ areaM2 = 0 }) => areaM2) ?? [];
    expect(Math.abs((areas[0] ?? 0) - 1074.3)).toBeLessThan(0.2);
    expect(Math.abs((areas[1] ?? 0) - 218.1)).toBeLessThan(0.2);
  });

  it('is to be carried out within five years', () => {
    expect(report?.implementationPeriod?.months).toBe(60);
    expect(report?.implementationPeriod?.isAsked).toBe(encoding.format === 'detaljplan41');
  });

  it('lies where it lies: its middle at 14.2861, 56.1729', () => {
    const rings = file?.planArea.geometryWgs84.coordinates.flat(2) ?? [];
    const numbers = rings.flat();
    const lons = numbers.filter((_, at) => at % 2 === 0);
    const lats = numbers.filter((_, at) => at % 2 === 1);
    expect((Math.min(...lons) + Math.max(...lons)) / 2).toBeCloseTo(14.286, 2);
    expect((Math.min(...lats) + Math.max(...lats)) / 2).toBeCloseTo(56.173, 2);
  });
});

describe.runIf(hasShared)('what only one encoding has', () => {
  it('GML: the stray line is named as dropped and as wrong', () => {
    const report = planFileReport(read('ss637040.xml'));
    const named = (list: typeof report.dropped) =>
      list.filter(({ facts }) => facts['boundary'] === 'L22').map(({ code }) => code);
    expect(named(report.dropped)).toEqual(['lineUnused']);
    expect(named(report.looksWrong)).toEqual(['lineStray']);
    expect(report.dates.registeredOn).toBe('2017-05-15');
    expect(report.plan.heightSystem).toBe('RH 2000');
  });

  it('GML and GeoJSON: main uses stand first', () => {
    const designations = planFileReport(read('ss637040.xml')).useSurfaces.map(({ uses }) =>
      uses.map(({ designation }) => designation),
    );
    expect(designations).toEqual([['S', 'R'], ['GÅNG', 'CYKEL'], ['GATA'], ['NATUR'], ['E']]);
  });

  it('Detaljplan 4.1: months are read and asked about, and what laga kraft lacks is named', () => {
    const { looksWrong } = planFileReport(read('ngp41-derived.json'));
    expect(looksWrong.map(({ code }) => code)).toEqual([
      'missingAtLegalForce',
      'implementationInMonths',
    ]);
    expect(looksWrong[1]?.sentence).toContain('5 år');
  });
});
