import { describe, expect, it } from 'vitest';
import { assess } from '../../server/model/assess.ts';
import { checkCase } from '../../server/model/checkCase.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readPlanArea } from '../../server/geo/planArea.ts';
import { edgedSurface, sharedAreaM2 } from '../../server/geo/sharedArea.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { valuesSchema } from '../../server/vocabulary/place.ts';
import { processWarnings } from '../../server/process/legalWarnings.ts';
import { noProcessFacts } from '../../server/vocabulary/process.ts';
import { readDemoJson } from '../support/demoCase.ts';
import { demoSets } from '../support/demoPlace.ts';
import { without } from '../support/without.ts';

const layer = readAreaLayer(readDemoJson('areas.json'), { kind: 'deso', version: '2025' });

describe('invented areas', () => {
  it('are of an invented municipality, in the national system', () => {
    expect(layer).toMatchObject({ crs: 'EPSG:3006', crsSource: 'file', notices: [] });
    expect(layer.areas).toHaveLength(21);
    expect(new Set(layer.areas.map(({ municipalityCode }) => municipalityCode))).toEqual(
      new Set(['9999']),
    );
  });

  it('share edges exactly: no ground in two areas', () => {
    const surfaces = layer.areas.map(({ geometry3006 }) => edgedSurface(geometry3006));
    for (const [index, one] of surfaces.entries()) {
      for (const other of surfaces.slice(0, index)) {
        expect(sharedAreaM2(one, other)).toBeLessThan(1e-6);
      }
    }
  });

  it('leave no gap: every edge is of two areas or of the outline, which is one ring', () => {
    const edges = new Map<string, [string, string]>();
    for (const { geometry3006 } of layer.areas) {
      const [ring = []] = geometry3006.coordinates.slice(0, 1) as [number, number][][];
      for (const [index, to] of ring.entries()) {
        const from = ring[index - 1];
        if (from === undefined) continue;
        const back = `${to.join()} ${from.join()}`;
        if (!edges.delete(back)) edges.set(`${from.join()} ${to.join()}`, [from.join(), to.join()]);
      }
    }
    const next = new Map([...edges.values()]);
    const [start = ''] = next.keys();
    let [at, steps] = [next.get(start), 1];
    while (at !== undefined && at !== start && steps <= edges.size) {
      at = next.get(at);
      steps += 1;
    }
    expect(steps).toBe(edges.size);
  });
});

describe('invented statistics', () => {
  it('have a row for every area and every variable of its table', () => {
    for (const { rows, variables } of demoSets.filter(({ areaKind }) => areaKind === 'deso')) {
      const codes = Object.keys(rows);
      expect(layer.areas.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual(
        [],
      );
      for (const values of Object.values(rows)) {
        expect(Object.keys(valuesSchema.parse(values))).toEqual(variables);
      }
    }
  });

  it('are more than the municipality, so that the nation is another', () => {
    const codes = Object.keys(demoSets[0]?.rows ?? {});
    expect(codes.filter((code) => !code.startsWith('9999')).length).toBeGreaterThan(20);
  });
});

describe.each([
  { name: 'kvarnbacken', hectares: [2, 3], areas: 3 },
  { name: 'norrhojden', hectares: [8, 13], areas: 2 },
])('the plan of $name', ({ name, hectares, areas }) => {
  const plan = readPlanArea(readDemoJson(`${name}-plan.json`));
  const file = caseFileSchema.parse(readDemoJson(`${name}.json`));

  it('is that of the case file, of its size in the suiting zone', () => {
    const { crs, crsSource, areaCrs, geometry, areaM2 } = plan;
    const fileName = `${name}-plan.json`;
    expect(file.planArea).toEqual({ fileName, crs, crsSource, areaCrs, geometry });
    expect(areaM2 / 10_000).toBeGreaterThan(hectares[0] ?? NaN);
    expect(areaM2 / 10_000).toBeLessThan(hectares[1] ?? NaN);
  });

  it('lies over areas that cover it', () => {
    const parts = overlay(plan.geometry3006, createAreaIndex(layer.areas));
    expect(parts).toHaveLength(areas);
    const covered = parts.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0);
    expect(covered / plan.areaM2).toBeCloseTo(1, 2);
  });

  it('belongs to an invented case that says so, and has nothing to mend', () => {
    expect(file).toMatchObject({ isInvented: true, municipalityCode: '9999' });
    const content = without(file, 'schema', 'process');
    expect(checkCase(content)).toEqual([]);
    expect(processWarnings(content, file.process ?? noProcessFacts)).toEqual([]);
  });
});

describe('the large case', () => {
  const file = caseFileSchema.parse(readDemoJson('norrhojden.json'));
  const [baseline, both, smaller] = file.alternatives;

  it('compares two stages and one with a baseline that costs something too', () => {
    expect(file.alternatives.map(({ isBaseline }) => isBaseline)).toEqual([true, false, false]);
    expect(baseline?.hardLines.length).toBeGreaterThan(0);
    expect(both?.phasing).toBeDefined();
    expect(smaller?.programme.blocks.some(({ stage }) => stage === 2)).toBe(false);
  });

  it('uses what the hard side can say', () => {
    const lines = both?.hardLines ?? [];
    const kinds = new Set(lines.map(({ kind }) => kind));
    for (const kind of ['landSale', 'groundRent', 'landPurchaseForSale', 'school', 'stateGrant']) {
      expect([...kinds], kind).toContain(kind);
    }
    expect(lines.some(({ components }) => components !== undefined)).toBe(true);
    expect(lines.some(({ vat }) => vat?.isRecovered === false)).toBe(true);
    expect(lines.some(({ contingencyShare }) => contingencyShare !== undefined)).toBe(true);
    expect(both?.propertyAppraisals.map(({ rentTrack }) => rentTrack)).toContain('presumption');
    expect(both?.homeSales).toHaveLength(1);
    expect(both?.measures.length).toBeGreaterThanOrEqual(3);
  });

  it('has a block whose homes do not pay for land, and says what stage 2 may be worth', () => {
    const { assessments } = assess(without(file, 'schema'), null);
    const { findings, results } = assessments[1] ?? {};
    const land = findings?.hard?.landValues.map(({ landValueSek }) => Math.sign(landValueSek));
    expect(land).toEqual([-1, 1, -1]);
    expect(results?.option?.option_value).toBeGreaterThan(0);
  });
});
