import { describe, expect, it } from 'vitest';
import { municipalZone, projectPosition, projectSurface } from '../../server/geo/projection.ts';
import { runCoordinatesReference } from '../../server/geo/shapeReference.ts';
import { coordinateSystems, crsLabelSv, type Position } from '../../server/vocabulary/geometry.ts';
import { coordinatesReferenceSchema } from '../../server/vocabulary/spatialReference.ts';
import { hasShared } from '../support/shared.ts';
import { readSharedJson } from './readShared.ts';

describe.runIf(hasShared)('control points by PROJ 9.1', () => {
  const file = hasShared ? readSharedJson('reference', 'spatial', 'koordinater.json') : {};

  it('agree to one millimetre both ways', () => {
    const checks = runCoordinatesReference(file);
    expect(checks).toHaveLength(84);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });

  it('lie in the zone that suits their place', () => {
    const { par } = coordinatesReferenceSchema.parse(file);
    const zones = par.map(({ lon, lat }) => municipalZone([lon, lat]));
    expect(zones).toEqual(par.map(({ lokal_zon: { epsg } }) => `EPSG:${epsg}`));
  });
});

// Zones as the municipalities themselves state them on their web pages.
it.each([
  { place: 'Mora', position: [14.55, 61.0], code: '2062', zone: 'EPSG:3009' },
  { place: 'Härnösand', position: [17.94, 62.63], code: '2280', zone: 'EPSG:3014' },
  { place: 'Boden', position: [21.69, 65.83], code: '2582', zone: 'EPSG:3017' },
] as const)('zone of $place', ({ position, code, zone }) => {
  expect(municipalZone([...position], code)).toBe(zone);
  expect(municipalZone([...position])).toBe(zone);
});

it('goes through every system and back within a hundredth of a millimetre', () => {
  const home: Position = [17.3063, 62.3908];
  for (const { id } of coordinateSystems) {
    const [x, y] = projectPosition(projectPosition(home, 'EPSG:4326', id), id, 'EPSG:4326');
    expect(Math.abs(x - home[0])).toBeLessThan(1e-10);
    expect(Math.abs(y - home[1])).toBeLessThan(1e-10);
  }
});

it('puts the false easting on the central meridian', () => {
  for (const system of coordinateSystems) {
    if (system.kind !== 'local') continue;
    const [x] = projectPosition([system.centralMeridianDeg, 60], 'EPSG:4326', system.id);
    expect(x).toBeCloseTo(150_000, 6);
    const degrees = Math.floor(system.centralMeridianDeg);
    const minutes = String((system.centralMeridianDeg - degrees) * 60).padStart(2, '0');
    expect(system.labelSv).toBe(`SWEREF 99 ${degrees} ${minutes}`);
  }
});

it('answers not-a-number where no answer is', () => {
  expect(projectPosition([Infinity, 1], 'EPSG:3006', 'EPSG:4326').every(Number.isFinite)).toBe(
    false,
  );
});

it('keeps parts and holes of a surface', () => {
  const surface = {
    type: 'MultiPolygon' as const,
    coordinates: [[[[18, 59] as Position, [18.1, 59] as Position, [18, 59.1] as Position]]],
  };
  const moved = projectSurface(surface, 'EPSG:4326', 'EPSG:3006');
  expect(moved.type).toBe('MultiPolygon');
  expect(moved.coordinates[0]?.[0]).toHaveLength(3);
});

it('names a system with its code', () => {
  expect(crsLabelSv('EPSG:3008')).toBe('SWEREF 99 13 30 (EPSG:3008)');
});
