import { describe, expect, it } from 'vitest';
import {
  runCniReference,
  runHealthEquityReference,
  runHealthEquityValidation,
} from '../../../server/engine/inequality/reference.ts';
import { middleOf, simulateSpread } from '../../../server/engine/inequality/simulateSpread.ts';
import { sharesOf } from '../../../server/engine/inequality/sampleSums.ts';
import { spreadMeasureIds } from '../../../server/vocabulary/inequality.ts';
import { healthEquityReferenceSchema } from '../../../server/vocabulary/equityReference.ts';
import { listSharedFiles, readSharedJson } from '../../geo/readShared.ts';
import { hasShared } from '../../support/shared.ts';

const folder = ['reference', 'health-equity'];
const files = hasShared
  ? listSharedFiles(...folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name, json: readSharedJson(...folder, name) }))
  : [];
const schemaOf = (json: unknown) =>
  typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
const ofSchema = (schema: string) => files.filter(({ json }) => schemaOf(json) === schema);
const failedOf = (checks: readonly { pass: boolean }[]) => checks.filter(({ pass }) => !pass);

describe.skipIf(!hasShared)('reference numbers', () => {
  it.each(ofSchema('health-equity-reference/1'))('every measure of $name', ({ json }) => {
    const checks = runHealthEquityReference(json);
    expect(failedOf(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThan(40);
  });

  it.each(ofSchema('health-equity-validation/1'))(
    'bad and borderline input of $name',
    ({ json }) => {
      const checks = runHealthEquityValidation(json);
      expect(failedOf(checks)).toEqual([]);
      expect(checks.length).toBeGreaterThan(20);
    },
  );

  it.each(ofSchema('cni-reference/1'))('Care Need Index of $name', ({ json }) => {
    const checks = runCniReference(json);
    expect(failedOf(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThan(5);
  });

  it.each(ofSchema('health-equity-reference/1'))(
    'a number that is wrong in $name is found',
    ({ json }) => {
      const spoilt = healthEquityReferenceSchema.parse(structuredClone(json));
      const [first] = spoilt.cases;
      if (first) first.expected = { ...first.expected, estimate: 1 };
      expect(failedOf(runHealthEquityReference(spoilt))).toHaveLength(1);
    },
  );

  // The limits that the files allow: a share of the interval's width, by number of draws.
  it.each([
    { draws: 50_000, share: 0.01 },
    { draws: 10_000, share: 0.025 },
  ])('limits of $draws draws', ({ draws, share }) => {
    for (const { json } of ofSchema('health-equity-reference/1')) {
      const file = healthEquityReferenceSchema.parse(json);
      const simulated = file.cases.filter(({ expected }) => expected['kind'] === 'simulated');
      if (simulated.length === 0) continue;
      const values = file.rows.map(({ estimate }) => Number(estimate));
      const populations = file.rows.map(({ population }) => Number(population));
      const drawn = simulateSpread({
        values,
        errors: file.rows.map(({ se }) => Number(se)),
        frame: {
          shares: sharesOf({ values, populations }),
          isFavourable: file.favourable,
          settingAverage: null,
          referenceIndex: file.rows.findIndex((row) => row.reference_subgroup === 1),
        },
        indicator: { scale: file.scale, valueType: file.value_type },
        draws,
        seed: 1,
      });
      for (const { measure, expected } of simulated) {
        const id = spreadMeasureIds.find((known) => known === measure);
        const limits = id && drawn ? middleOf(drawn[id], 0.95) : { lower: NaN, upper: NaN };
        const [lower, upper] = [Number(expected['lowerci']), Number(expected['upperci'])];
        expect(Math.abs(limits.lower - lower)).toBeLessThan(share * (upper - lower));
        expect(Math.abs(limits.upper - upper)).toBeLessThan(share * (upper - lower));
      }
    }
  });
});
