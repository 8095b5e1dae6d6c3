import { lineKindOf } from '../vocabulary/lineKinds.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ProcessFacts, ProcessWarning } from '../vocabulary/process.ts';
import { stagesOfProposal, type Procedure } from '../vocabulary/stages.ts';

/** What the law asks of the process and the case does not say, with the section. */
export function processWarnings(content: CaseContent, facts: ProcessFacts): ProcessWarning[] {
  return [
    ...agreementWarnings(content, facts),
    ...announcementWarnings(content, facts),
    ...groundWarnings(content, facts),
  ];
}

type Ground = ProcessFacts['grounds'][number];
const againstComprehensivePlan: readonly Ground[] = [
  'notByComprehensivePlan',
  'notByCountyStatement',
  'comprehensivePlanOutdated',
];
/** Grounds that a procedure cannot have (5 kap. 7 and 7 a §§); impact has a word of its own. */
const barredGrounds: Readonly<Record<Procedure, readonly Ground[]>> = {
  standard: [...againstComprehensivePlan, 'publicInterest', 'greatImportance'],
  extended: [],
  coordinated: againstComprehensivePlan,
};

function groundWarnings({ procedure }: CaseContent, { grounds }: ProcessFacts): ProcessWarning[] {
  const isBarred = grounds.some((ground) => barredGrounds[procedure].includes(ground));
  const hasImpact = procedure === 'standard' && grounds.includes('significantImpact');
  return [
    ...(hasImpact ? (['impactIsExtended'] as const) : []),
    ...(isBarred ? (['groundIsExtended'] as const) : []),
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

/**
 * Asked for before consultation is done, which it is when it has been accounted for (5 kap. 17 §), a
 * planeringsbesked is announced (10 c §).
 */
function announcementWarnings(
  { procedure }: CaseContent,
  { days }: ProcessFacts,
): ProcessWarning[] {
  const asked = days.planningNoticeRequested?.actual;
  const done = days.consultationReport?.actual;
  if (procedure !== 'extended' || asked === undefined) return [];
  if (done !== undefined && asked >= done) return [];
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
