import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { alternativeGuards, settingsGuards } from './caseGuards.ts';
import { appraisalGuards, saleGuards } from './homeGuards.ts';
import { lineGuards } from './lineGuards.ts';
import { optimismInIntervals } from './optimismInIntervals.ts';

/** What is doubtful in the hard side of an alternative. */
export function hardGuards(content: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...settingsGuards(content, alternative),
    ...alternativeGuards(content, alternative),
    ...alternative.hardLines.flatMap((line, index) =>
      lineGuards(line, { content, alternative, path: ['hardLines', index] }),
    ),
    ...optimismInIntervals(content, alternative),
    ...appraisalGuards(content, alternative),
    ...saleGuards(alternative),
  ];
}
