import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { countedTwice } from './countedTwice.ts';
import { effectGuards } from './effectGuards.ts';
import { overlapGuards } from './overlap.ts';

/** What is doubtful in the soft side of an alternative. */
export function softGuards({ settings }: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...alternative.measures.flatMap(({ effects }, measure) =>
      effects.flatMap((effect, index) => {
        const path = ['measures', measure, 'effects', index];
        return [
          ...effectGuards(effect, path, settings),
          ...overlapGuards(effect, path, alternative),
        ];
      }),
    ),
    ...countedTwice(alternative),
  ];
}
