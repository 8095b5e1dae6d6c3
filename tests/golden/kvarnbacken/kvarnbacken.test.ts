import { expect, it } from 'vitest';
import { assess } from '../../../server/model/assess.ts';
import { demoCase } from '../../support/demoCase.ts';
import { demoPlace } from '../../support/demoPlace.ts';

/** Eight significant digits: results are compared, not how a processor rounds the last bit. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(8)) : value;
}

it('the demo comes to what it came to: `vitest -u` when results change on purpose', async () => {
  const results = assess(demoCase(), demoPlace());
  const { assessments, differences, indicators, areaIndicators } = results;
  const { indicatorFindings, equity } = results;
  const summary = {
    assessments: assessments.map(({ alternativeId, results, uncertainty, findings }) => ({
      alternativeId,
      npv: results.npv,
      npvByLayer: results.npv_by_layer,
      irr: results.irr,
      property: results.property,
      operatingBudget: results.municipal_operating_budget_nominal.map(({ year, total }) => ({
        year,
        total,
      })),
      chances: Object.fromEntries(
        Object.entries(uncertainty.byPerspective).map(
          ([perspective, { p10, p50, p90, chanceAboveZero }]) => [
            perspective,
            { p10, p50, p90, chanceAboveZero },
          ],
        ),
      ),
      findings: { ...findings, cumulativeByPerspective: undefined },
    })),
    differences,
    indicators,
    areaIndicators,
    indicatorFindings: {
      ...indicatorFindings,
      measures: indicatorFindings?.measures.map(({ id, noise, values }) => ({
        id,
        noiseShare: noise?.noiseShare,
        estimates: Object.fromEntries(values.map((each) => [each.id, each.estimate])),
      })),
    },
    equity,
  };
  const text = `${JSON.stringify(summary, rounded, 1)}\n`;
  await expect(text).toMatchFileSnapshot('summary.json');
});
