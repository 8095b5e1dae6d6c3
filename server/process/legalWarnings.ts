import { lineKindOf } from '../vocabulary/lineKinds.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ProcessFacts } from '../vocabulary/process.ts';
import { processWarningsSv } from '../vocabulary/text/sv/process.ts';

/** Before and during consultation, and until the plan is adopted. */
const stagesOfProposal = ['started', 'consultation', 'review'];

/** What the law asks of the process and the case does not say, with the section. */
export function processWarnings(content: CaseContent, facts: ProcessFacts): string[] {
  const { procedure } = content;
  const hasImpact = facts.grounds.includes('significantImpact');
  return [
    ...agreementWarnings(content, facts),
    ...announcementWarnings(content, facts),
    ...(hasImpact && procedure === 'standard' ? [processWarningsSv.impactIsExtended] : []),
  ];
}

/** In consultation the main content of agreements, and what they mean, is told (5 kap. 13 §). */
function agreementWarnings(content: CaseContent, { agreements }: ProcessFacts): string[] {
  if (!stagesOfProposal.includes(content.stage)) return [];
  if (agreements === undefined) {
    return paysMunicipality(content) ? [processWarningsSv.agreementUnsaid] : [];
  }
  if (agreements.kinds.length === 0) return [];
  return [
    ...(agreements.mainContent.trim() === '' ? [processWarningsSv.mainContentMissing] : []),
    ...(agreements.consequences.trim() === '' ? [processWarningsSv.consequencesMissing] : []),
  ];
}

/** Asked for before consultation has ended, a planeringsbesked is announced (5 kap. 10 c §). */
function announcementWarnings({ procedure }: CaseContent, { days }: ProcessFacts): string[] {
  const asked = days.planningNoticeRequested?.actual;
  const ended = days.consultationEnds?.actual;
  if (procedure !== 'extended' || asked === undefined) return [];
  if (ended !== undefined && asked > ended) return [];
  const isSaid = days.planningNoticeAnnounced !== undefined;
  return isSaid ? [] : [processWarningsSv.announcementUnsaid];
}

/** A developer that pays the municipality for more than a fee does so by an agreement. */
function paysMunicipality({ alternatives }: CaseContent): boolean {
  return alternatives.some(({ hardLines }) =>
    hardLines.some(({ kind }) => {
      const { from, to } = lineKindOf(kind);
      return kind !== 'planFee' && from === 'developer' && to === 'kommun';
    }),
  );
}
