import { describe, expect, it } from 'vitest';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { readPlanArea } from '../../server/geo/planArea.ts';
import { edgedSurface, sharedAreaM2 } from '../../server/geo/sharedArea.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { valuesSchema } from '../../server/vocabulary/place.ts';
import { readDemoJson } from '../support/demoCase.ts';
import { demoPlace, demoSets } from '../support/demoPlace.ts';

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
    for (const { rows, variables } of demoSets) {
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

describe('the plan', () => {
  const plan = readPlanArea(readDemoJson('kvarnbacken-plan.json'));
  const file = caseFileSchema.parse(readDemoJson('kvarnbacken.json'));

  it('is that of the case file, two to three hectares in the suiting zone', () => {
    const { crs, crsSource, areaCrs, geometry, areaM2 } = plan;
    expect(file.planArea).toEqual({
      fileName: 'kvarnbacken-plan.json',
      crs,
      crsSource,
      areaCrs,
      geometry,
    });
    expect(areaM2 / 10_000).toBeGreaterThan(2);
    expect(areaM2 / 10_000).toBeLessThan(3);
  });

  it('lies over three areas, which cover it', () => {
    const { parts, planArea } = demoPlace();
    expect(parts).toHaveLength(3);
    expect(planArea.coveredM2 / planArea.areaM2).toBeCloseTo(1, 2);
  });

  it('belongs to an invented case that says so', () => {
    expect(file).toMatchObject({ isInvented: true, municipalityCode: '9999' });
  });
});
