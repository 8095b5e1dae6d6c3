import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { appraisalGuards, saleGuards } from './homeGuards.ts';
import { alternativeGuards, settingsGuards } from './caseGuards.ts';
import { lineGuards } from './lineGuards.ts';

/** What is doubtful in the hard side of an alternative. */
export function hardGuards(content: CaseContent, alternative: Alternative): Guard[] {
  return [
    ...settingsGuards(content, alternative),
    ...alternativeGuards(content, alternative),
    ...alternative.hardLines.flatMap((line, index) =>
      lineGuards(line, { content, alternative, path: ['hardLines', index] }),
    ),
    ...appraisalGuards(content, alternative),
    ...saleGuards(alternative),
  ];
}
