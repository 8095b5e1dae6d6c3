import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSurfaces } from '../../server/geo/geojson.ts';
import { findInvalidity } from '../../server/geo/validity.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { hasShared } from '../support/shared.ts';
import { faultOf } from './faultOf.ts';
import { listSharedFiles, readSharedJson, readSharedLines } from './readShared.ts';

const domainCaseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  expect: z.enum(['accept', 'reject', 'normalise', 'flag', 'reject-or-flag']),
  input: z.unknown().optional(),
});

describe.runIf(hasShared)('files that were made to be wrong', () => {
  it('domain cases: accepted exactly when they should be', () => {
    const cases = readSharedLines('data', 'bad-input', 'domain', 'cases.jsonl')
      .map((line) => domainCaseSchema.parse(line))
      .filter(({ kind }) => kind === 'plan-area');
    expect(cases).toHaveLength(21);
    const wrong = cases.filter(
      (one) => (faultOf(one.input) === undefined) !== (one.expect === 'accept'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  const files = hasShared ? listSharedFiles('data', 'bad-input', 'geojson') : [];
  const parsed = files.flatMap((file) => {
    try {
      return [{ file, json: readSharedJson('data', 'bad-input', 'geojson', file) }];
    } catch {
      return [];
    }
  });

  it('GeoJSON corpus: nothing in it is a Swedish plan, and every refusal has its sentence', () => {
    expect(files).toHaveLength(88);
    expect(parsed).toHaveLength(files.length - 1);
    for (const { file, json } of parsed) expect(faultOf(json)?.text, file).toMatch(/\S/);
  });

  /** Structure and validity alone, wherever on earth. */
  const isSoundSurface = (json: unknown): boolean => {
    try {
      const { features } = readSurfaces(json, { maxPositions: 1e6 });
      return features.every(({ surface }) => findInvalidity(surface) === undefined);
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };

  it('GeoJSON corpus: what is bad there is bad here, but for which way rings run', () => {
    const bad = parsed.filter(({ file }) =>
      /^(geojsonhint-bad|.*invalid|.*false|turf-kinks)/.test(file),
    );
    const taken = bad.filter(({ json }) => isSoundSurface(json)).map(({ file }) => file);
    expect(taken).toEqual([
      'geojsonhint-bad/bad-polygon-interiorring-rhr.geojson',
      'geojsonhint-bad/polygon_winding_order.geojson',
    ]);
  });

  it('GeoJSON corpus: every sound surface there is sound here', () => {
    const good = parsed.filter(({ file }) =>
      /good\/multipolygon|chrieke\/valid\/valid_(featurecollection|geometry_bbox)|true\/(Multi)?Polygon/.test(
        file,
      ),
    );
    expect(good.length).toBe(6);
    expect(good.filter(({ json }) => !isSoundSurface(json))).toEqual([]);
  });
});
