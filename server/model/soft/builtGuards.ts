import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import { effects } from '../effects/index.ts';
import type { Guard } from '../guard.ts';
import { builtAnswers } from './builtEffects.ts';
import { isWeakWithoutReason } from './effects.ts';

/** Why an effect of what is built is not counted: a number is missing, or its evidence is weak. */
export function builtGuards(
  content: Pick<CaseContent, 'settings'>,
  alternative: Alternative,
): Guard[] {
  const all = alternative.builtEffects ?? [];
  const known = all.filter(({ effect }) => effects.some(({ id }) => id === effect));
  const answers = builtAnswers(content, { ...alternative, builtEffects: known });
  return answers.flatMap(({ built, answer }): Guard[] => {
    const path = ['builtEffects', all.indexOf(built)];
    if (!answer.isValued) {
      return answer.reasons.map(({ code, facts }) => {
        const about = { ...facts, of: built.label, reason: code };
        return { code: 'builtNotValued', path: [...path, 'inputs'], facts: about };
      });
    }
    const { grade } = answer;
    if (grade === null || !isWeakWithoutReason({ ...built, grade })) return [];
    return [{ code: 'effectNotSummed', path, facts: { label: built.label, grade } }];
  });
}
