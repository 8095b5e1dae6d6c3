import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';
import { evidenceGuards } from './evidenceGuards.ts';
import type { Guard } from './guard.ts';
import { hardGuards } from './hard/guards.ts';
import { legalGuards } from './legalGuards.ts';
import { softGuards } from './soft/guards.ts';
import { wideIntervals } from './uncertainty/wideIntervals.ts';

/** What is doubtful in an alternative without any doubt; paths are within the alternative. */
export function guardsOf(content: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...hardGuards(content, alternative),
    ...softGuards(content, alternative),
    ...legalGuards(content, alternative),
    ...evidenceGuards(alternative),
    ...wideIntervals(alternative),
  ];
}
