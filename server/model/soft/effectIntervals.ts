import type { EffectInterval } from '../../vocabulary/effectInterval.ts';
import type { Measure } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';

const SOCIETY = 'samhalle';

/**
 * What each effect of the measures is worth to society, and at the low and high of its size; the
 * greatest first. Effects that are not summed are not among them.
 */
export function effectIntervals(
  measures: readonly Measure[],
  { findings, uncertainty, results }: Assessment,
): EffectInterval[] {
  const wholeSek = results.npv_by_layer[SOCIETY]?.total ?? 0;
  const found = measures.flatMap((measure) =>
    measure.effects.flatMap(({ id, label, grade }): EffectInterval[] => {
      const posts = findings.posts.filter(
        ({ path: [list, measureId, , effectId] }) =>
          list === 'measures' && measureId === measure.id && effectId === id,
      );
      if (posts.length === 0) return [];
      const centralSek = posts.reduce((sum, { npvSek }) => sum + (npvSek?.[SOCIETY] ?? 0), 0);
      const size = uncertainty.assumptions.find(
        (each) => each.id === `measures.${measure.id}.effects.${id}.effectShare`,
      )?.byPerspective[SOCIETY];
      const at = (sek: number | undefined) => centralSek + ((sek ?? wholeSek) - wholeSek);
      const [lowSek = 0, highSek = 0] = [at(size?.lowSek), at(size?.highSek)].toSorted(
        (a, b) => a - b,
      );
      return [{ label, grade, lowSek, centralSek, highSek }];
    }),
  );
  return found.toSorted((a, b) => Math.abs(b.centralSek) - Math.abs(a.centralSek));
}
