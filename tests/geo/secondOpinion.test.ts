import { readFileSync } from 'node:fs';
import * as turf from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { readPlanArea } from '../../server/geo/planArea.ts';
import type { Surface } from '../../server/vocabulary/geometry.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

describe.skipIf(!hasShared)('the area of a real plan (Kristianstad)', () => {
  const file: unknown = JSON.parse(
    readFileSync(sharedPath('data/detaljplan/kristianstad-bn16-1724.wgs84.geojson'), 'utf8'),
  );
  const { features } = file as {
    features: { properties: Record<string, unknown>; geometry: Surface }[];
  };
  const outline = features.find(
    ({ properties }) => properties['feature:typ'] === 'detaljplan',
  )?.geometry;

  it('is measured in the plane of its own zone, not on a sphere', () => {
    const plan = readPlanArea(outline, { municipalZone: 'EPSG:3008' });
    // 19 564.2 m² is the municipality's own figure; a sphere of 6 371 km gives half a per cent less.
    expect(plan.areaM2).toBeCloseTo(19_564.2, 0);
    const spherical = turf.area(outline ?? turf.polygon([]).geometry);
    expect(spherical / plan.areaM2).toBeGreaterThan(0.994);
    expect(spherical / plan.areaM2).toBeLessThan(0.996);
  });
});
