import { lineKindOf } from '../vocabulary/lineKinds.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ProcessFacts, ProcessWarning } from '../vocabulary/process.ts';

/** Before and during consultation, and until the plan is adopted. */
const stagesOfProposal = ['started', 'consultation', 'review'];

/** What the law asks of the process and the case does not say, with the section. */
export function processWarnings(content: CaseContent, facts: ProcessFacts): ProcessWarning[] {
  const { procedure } = content;
  const hasImpact = facts.grounds.includes('significantImpact');
  return [
    ...agreementWarnings(content, facts),
    ...announcementWarnings(content, facts),
    ...(hasImpact && procedure === 'standard' ? (['impactIsExtended'] as const) : []),
  ];
}

/** In consultation the main content of agreements, and what they mean, is told (5 kap. 13 §). */
function agreementWarnings(content: CaseContent, { agreements }: ProcessFacts): ProcessWarning[] {
  if (!stagesOfProposal.includes(content.stage)) return [];
  if (agreements === undefined) {
    return paysMunicipality(content) ? ['agreementUnsaid'] : [];
  }
  if (agreements.kinds.length === 0) return [];
  return [
    ...(agreements.mainContent.trim() === '' ? (['mainContentMissing'] as const) : []),
    ...(agreements.consequences.trim() === '' ? (['consequencesMissing'] as const) : []),
  ];
}

/** Asked for before consultation has ended, a planeringsbesked is announced (5 kap. 10 c §). */
function announcementWarnings(
  { procedure }: CaseContent,
  { days }: ProcessFacts,
): ProcessWarning[] {
  const asked = days.planningNoticeRequested?.actual;
  const ended = days.consultationEnds?.actual;
  if (procedure !== 'extended' || asked === undefined) return [];
  if (ended !== undefined && asked > ended) return [];
  const isSaid = days.planningNoticeAnnounced !== undefined;
  return isSaid ? [] : ['announcementUnsaid'];
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
