import { z } from 'zod';
import { idSchema, isoDaySchema, sentenceSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What happens to a plan on a day of its own, in the order of the process. */
export const processSteps = named([
  { id: 'planNoticeRequested', labelSv: 'Komplett begäran om planbesked' },
  { id: 'planNoticeDecided', labelSv: 'Planbesked beslutat' },
  { id: 'planningNoticeAnnounced', labelSv: 'Begäran om planeringsbesked kungjord' },
  { id: 'planningNoticeRequested', labelSv: 'Planeringsbesked begärt hos länsstyrelsen' },
  { id: 'planningNoticeGiven', labelSv: 'Planeringsbesked lämnat' },
  { id: 'impactExamined', labelSv: 'Beslut om betydande miljöpåverkan' },
  { id: 'consultationAnnounced', labelSv: 'Samrådet kungjort' },
  { id: 'consultationBegins', labelSv: 'Samrådets första dag' },
  { id: 'consultationEnds', labelSv: 'Samrådets sista dag' },
  { id: 'consultationReport', labelSv: 'Samrådsredogörelsen klar' },
  { id: 'reviewNoticed', labelSv: 'Underrättelse om granskning' },
  { id: 'reviewBegins', labelSv: 'Granskningens första dag' },
  { id: 'reviewEnds', labelSv: 'Granskningens sista dag' },
  { id: 'reviewReport', labelSv: 'Granskningsutlåtandet på webbplatsen' },
  { id: 'adopted', labelSv: 'Planen antagen' },
  { id: 'adoptionAnnounced', labelSv: 'Justeringen tillkännagiven på anslagstavlan' },
  { id: 'adoptionMessaged', labelSv: 'Meddelande om antagandet skickat' },
] as const);
export const processStepSchema = z.enum(processSteps.map((step) => step.id));
export type ProcessStep = z.infer<typeof processStepSchema>;

/** Why the procedure is the one it is (PBL 5 kap. 7 and 7 a §§). */
export const procedureGrounds = named([
  { id: 'notByComprehensivePlan', labelSv: 'Inte förenlig med översiktsplanen' },
  { id: 'notByCountyStatement', labelSv: 'Inte förenlig med länsstyrelsens granskningsyttrande' },
  { id: 'publicInterest', labelSv: 'Betydande intresse för allmänheten' },
  { id: 'greatImportance', labelSv: 'Stor betydelse i övrigt' },
  { id: 'significantImpact', labelSv: 'Betydande miljöpåverkan' },
  { id: 'comprehensivePlanOutdated', labelSv: 'Översiktsplanen är inte aktuell' },
  { id: 'triedElsewhere', labelSv: 'Verksamhet som prövas enligt miljöbalken' },
  { id: 'roadOrRail', labelSv: 'Vägplan eller järnvägsplan' },
] as const);

/** How it went with an appeal, or with the county board's review of the decision. */
export const trialStates = named([
  { id: 'none', labelSv: 'Ingen' },
  { id: 'open', labelSv: 'Pågår' },
  { id: 'decided', labelSv: 'Avgjord' },
] as const);
const trialStateSchema = z.enum(trialStates.map((state) => state.id));

export const agreementKinds = named([
  { id: 'developmentAgreement', labelSv: 'Exploateringsavtal' },
  { id: 'landAllocation', labelSv: 'Markanvisning' },
] as const);

const stepDaysSchema = z.strictObject({
  planned: isoDaySchema.optional(),
  actual: isoDaySchema.optional(),
});

/** When the plan, or a part of it, got legal force. */
const legalForceSchema = z.strictObject({
  id: idSchema,
  /** Empty: the whole plan. */
  part: z.string().max(200),
  on: isoDaySchema,
  /** When plan, description and list of properties went to county board and land survey. */
  sentOn: isoDaySchema.optional(),
});

/**
 * What has been said of a case's way through the process, beside its stage, procedure and start,
 * which are the case's own.
 */
export const processFactsSchema = z.strictObject({
  days: z.partialRecord(processStepSchema, stepDaysSchema),
  grounds: z.array(z.enum(procedureGrounds.map((ground) => ground.id))).max(10),
  /** Another last day for the planbesked, when those who asked have agreed to it. */
  planNoticeAgreedUntil: isoDaySchema.optional(),
  /** All who are affected agree that the review is shorter. */
  isShorterReviewAgreed: z.boolean(),
  /** All who were consulted have approved the proposal, so that no review is needed. */
  isApprovedByAll: z.boolean(),
  appeal: trialStateSchema,
  countyReview: trialStateSchema,
  legalForce: z.array(legalForceSchema).max(20),
  /** As the plan says; absent is not stated. */
  implementationYears: z.int().min(1).max(100).optional(),
  /** When the plan says a later day than that of legal force. */
  implementationBeginsOn: isoDaySchema.optional(),
  /** Agreements that are meant to be made, with what the law asks to be told of them. */
  agreements: z
    .strictObject({
      kinds: z.array(z.enum(agreementKinds.map((kind) => kind.id))).max(2),
      mainContent: sentenceSchema,
      consequences: sentenceSchema,
    })
    .optional(),
});
export type ProcessFacts = z.infer<typeof processFactsSchema>;

/** What a case begins with: nothing has happened. */
export const noProcessFacts: ProcessFacts = {
  days: {},
  grounds: [],
  isShorterReviewAgreed: false,
  isApprovedByAll: false,
  appeal: 'none',
  countyReview: 'none',
  legalForce: [],
};

/** The same with each step there, so that two can be compared day by day. */
export function withEveryStep(facts: ProcessFacts): ProcessFacts {
  const days = processSteps.map(({ id }) => [id, facts.days[id] ?? {}] as const);
  return { ...facts, days: Object.fromEntries(days) };
}

/** What the law asks of the process and a case does not say. */
export const processWarningSchema = z.enum([
  'agreementUnsaid',
  'mainContentMissing',
  'consequencesMissing',
  'announcementUnsaid',
  'impactIsExtended',
  'groundIsExtended',
]);
export type ProcessWarning = z.infer<typeof processWarningSchema>;

/** Times that the law sets, in the order of the process. */
export const clocks = named([
  { id: 'planNotice', labelSv: 'Planbesked' },
  { id: 'planningNoticeAnnouncement', labelSv: 'Kungörelse av begäran om planeringsbesked' },
  { id: 'planningNotice', labelSv: 'Planeringsbesked' },
  { id: 'consultation', labelSv: 'Samrådstid' },
  { id: 'review', labelSv: 'Granskningstid' },
  { id: 'reviewReportOnWeb', labelSv: 'Utlåtandet på webbplatsen' },
  { id: 'adoptionMessage', labelSv: 'Meddelande om antagandet' },
  { id: 'adoptionOnWeb', labelSv: 'Antagandehandlingarna på webbplatsen' },
  { id: 'appeal', labelSv: 'Överklagandetid' },
  { id: 'countyReview', labelSv: 'Länsstyrelsens beslut om överprövning' },
  { id: 'legalForce', labelSv: 'Laga kraft' },
  { id: 'sendDocuments', labelSv: 'Handlingar till länsstyrelse och lantmäteri' },
  { id: 'implementation', labelSv: 'Genomförandetid' },
] as const);
export const clockIdSchema = z.enum(clocks.map((clock) => clock.id));
export type ClockId = z.infer<typeof clockIdSchema>;

export const clockStates = named([
  { id: 'notStarted', labelSv: 'Inte börjad' },
  { id: 'notAsked', labelSv: 'Inte begärt' },
  { id: 'planned', labelSv: 'Planerad' },
  { id: 'running', labelSv: 'Löper' },
  { id: 'kept', labelSv: 'Klar' },
  { id: 'overdue', labelSv: 'Tiden har gått ut' },
  { id: 'broken', labelSv: 'Följer inte regeln' },
  { id: 'held', labelSv: 'Räknas inte ut' },
] as const);

/** One clock of a case: from when, to when, by which law, and how it stands. */
export const clockRowSchema = z.strictObject({
  /** The clock, with the part's id after it when the plan has legal force in parts. */
  id: z.string(),
  clock: clockIdSchema,
  label: z.string(),
  from: isoDaySchema.nullable(),
  /** Whether `from` has happened or is only planned; null when there is no `from`. */
  basis: z.enum(['actual', 'planned']).nullable(),
  /**
   * `latest`: it must be done by `until`. `earliest`: it may not end before. `through`: it is time
   * that others have, to the end of `until`.
   */
  sense: z.enum(['latest', 'earliest', 'through']),
  /** By the law; null when the law sets no time or it may not be reckoned. */
  until: isoDaySchema.nullable(),
  planned: isoDaySchema.nullable(),
  actual: isoDaySchema.nullable(),
  lawSv: z.string(),
  /** How it is reckoned has not been read out of a text of law. */
  isUnverified: z.boolean(),
  state: z.enum(clockStates.map((state) => state.id)),
  notes: z.array(z.string()),
});
export type ClockRow = z.infer<typeof clockRowSchema>;

/** The last or first day of a clock that runs. */
export type StatutoryDay = {
  readonly until: string;
  /** The clock is over when the day is, whoever does what. */
  readonly passesByItself: boolean;
};
