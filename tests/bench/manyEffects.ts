import type { Measure } from '../../server/vocabulary/measures.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';

export const EFFECTS = 200;

/** A case whose proposal has its own measures over and over, until they have 200 effects. */
export function withManyEffects(content: CaseContent): CaseContent {
  const alternatives = content.alternatives.map((alternative) => {
    const own = alternative.measures.filter(({ effects }) => effects.length > 0);
    if (own.length === 0) return alternative;
    const measures: Measure[] = [];
    for (let count = 0; count < EFFECTS;) {
      const measure = own[measures.length % own.length];
      if (measure === undefined) break;
      measures.push(renamed(measure, String(measures.length)));
      count += measure.effects.length;
    }
    return { ...alternative, measures };
  });
  return { ...content, alternatives };
}

/** The same with one effect's size changed, as by a keystroke. */
export function withChange(content: CaseContent, change: number): CaseContent {
  const alternatives = content.alternatives.map((alternative) => {
    const [measure, ...others] = alternative.measures;
    const [effect, ...effects] = measure?.effects ?? [];
    if (measure === undefined || effect === undefined) return alternative;
    const central = effect.effectShare.central * (1 - change / 1000);
    const changed = { ...effect, effectShare: { ...effect.effectShare, central } };
    return {
      ...alternative,
      measures: [{ ...measure, effects: [changed, ...effects] }, ...others],
    };
  });
  return { ...content, alternatives };
}

function renamed(measure: Measure, mark: string): Measure {
  const named = <Part extends { readonly id: string }>(part: Part) => {
    return { ...part, id: `${part.id}-${mark}` };
  };
  return {
    ...named(measure),
    costs: measure.costs.map(named),
    effects: measure.effects.map((effect) => ({
      ...named(effect),
      flows: effect.flows.map(named),
    })),
  };
}
