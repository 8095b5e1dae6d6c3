import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { isSummed } from './effects.ts';

/** What is doubtful in the soft side of an alternative. */
export function softGuards(alternative: Alternative): Guard[] {
  return [
    ...alternative.measures.flatMap(({ effects }, measure) =>
      effects.flatMap((effect, index) => {
        const path = ['measures', measure, 'effects', index];
        const { label, grade, deadweightShare } = effect;
        return [
          ...(deadweightShare > 0
            ? []
            : [
                {
                  code: 'effectWithoutDeadweight',
                  path: [...path, 'deadweightShare'],
                  facts: { label },
                },
              ]),
          ...(isSummed(effect)
            ? []
            : [{ code: 'effectNotSummed', path: [...path, 'grade'], facts: { label, grade } }]),
        ];
      }),
    ),
  ];
}
