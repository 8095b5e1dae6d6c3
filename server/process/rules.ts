import type { ClockId, ClockRow, ProcessStep } from '../vocabulary/process.ts';
import type { Procedure } from '../vocabulary/stages.ts';
import type { Length } from './days.ts';
import { named } from '../vocabulary/text/language.ts';

/** In force for cases that started on `validFrom` or later, and before `validTo`. */
export type Dated = { readonly validFrom: string; readonly validTo: string | null };

/** One clock as the law sets it for cases that start while the rule is in force. */
export type ClockRule = Dated & {
  readonly clock: ClockId;
  readonly procedures: 'every' | readonly Procedure[];
  /** Only when the plan can be assumed to have significant environmental impact. */
  readonly needsSignificantImpact?: true;
  /** Only while this has not happened when the clock begins. */
  readonly before?: ProcessStep;
  /** All who are affected may agree on a shorter time. */
  readonly mayBeAgreedShorter?: true;
  /** Null: the law says that it shall be done, but not how long. */
  readonly length: Length | null;
  readonly sense: ClockRow['sense'];
  readonly from: ProcessStep;
  /** It is of those plans alone where someone asks for something. */
  readonly isAsked?: true;
  /** What ends it; absent: only time does. */
  readonly ends?: ProcessStep;
  /** What ends it may never come: then time does. */
  readonly mayPass?: true;
  /** It is the last day to do something, which may be done on the next weekday instead. */
  readonly isMovedPastHolidays?: true;
  readonly lawSv: string;
};

/**
 * From here the rules are written down: the procedures of today are those of plans that were begun
 * since then (SFS 2014:900). The texts were read in the wording of `RULES_READ_ON`; a case from
 * before the first day has no rule, and that is said.
 */
const first = { validFrom: '2015-01-01', validTo: null };
export const RULES_READ_ON = '2025-09-01';

/**
 * Statutory clocks. The first row that is in force and fits is the case's. A changed law is a new
 * row, and a `validTo` on the one that it replaces: cases that have started keep theirs.
 *
 * A last day is moved past weekends and holidays where the law says by when something is to be
 * done at the latest, whoever is to do it: a planbesked, an appeal, the county board's decision to
 * review, the message of an adoption, documents that are sent. The law of 1930 speaks of any act
 * and takes out none of these, so that an adoption cannot have legal force on a Sunday because the
 * board's three weeks end the day before. A shortest time is no last day for anyone and is not
 * moved; nor is a day that was agreed.
 *
 * Source: plan- och bygglagen (2010:900) as read on `RULES_READ_ON`. Lag (1930:173) 2 §.
 */
export const clockRules: readonly ClockRule[] = named([
  {
    ...first,
    clock: 'planNotice',
    procedures: 'every',
    length: { months: 4 },
    sense: 'latest',
    from: 'planNoticeRequested',
    isAsked: true,
    ends: 'planNoticeDecided',
    isMovedPastHolidays: true,
    lawSv: 'PBL 5 kap. 4 §',
  },
  // What is asked for tells of the views that came, and waits for them (10 d and 10 e §§).
  {
    ...first,
    clock: 'planningNoticeAnnouncement',
    procedures: ['extended'],
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'planningNoticeAnnounced',
    isAsked: true,
    before: 'consultationReport',
    ends: 'planningNoticeRequested',
    mayPass: true,
    lawSv: 'PBL 5 kap. 10 c §',
  },
  {
    ...first,
    clock: 'planningNotice',
    procedures: 'every',
    length: { weeks: 6 },
    sense: 'latest',
    from: 'planningNoticeRequested',
    isAsked: true,
    ends: 'planningNoticeGiven',
    isMovedPastHolidays: true,
    lawSv: 'PBL 5 kap. 10 f §',
  },
  {
    ...first,
    clock: 'consultation',
    procedures: ['extended'],
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'consultationBegins',
    ends: 'consultationEnds',
    lawSv: 'PBL 5 kap. 11 c och 11 d §§',
  },
  {
    ...first,
    clock: 'consultation',
    procedures: ['standard', 'coordinated'],
    length: null,
    sense: 'earliest',
    from: 'consultationBegins',
    ends: 'consultationEnds',
    lawSv: 'PBL 5 kap. 11 §',
  },
  {
    ...first,
    clock: 'review',
    procedures: ['standard', 'extended'],
    needsSignificantImpact: true,
    length: { days: 30 },
    sense: 'earliest',
    from: 'reviewBegins',
    ends: 'reviewEnds',
    lawSv: 'PBL 5 kap. 18 §',
  },
  {
    ...first,
    clock: 'review',
    procedures: ['standard'],
    mayBeAgreedShorter: true,
    length: { weeks: 2 },
    sense: 'earliest',
    from: 'reviewBegins',
    ends: 'reviewEnds',
    lawSv: 'PBL 5 kap. 18 §',
  },
  {
    ...first,
    clock: 'review',
    procedures: ['extended'],
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'reviewBegins',
    ends: 'reviewEnds',
    lawSv: 'PBL 5 kap. 18 §',
  },
  {
    ...first,
    clock: 'review',
    procedures: ['coordinated'],
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'reviewBegins',
    ends: 'reviewEnds',
    lawSv: 'PBL 5 kap. 18 a §',
  },
  {
    ...first,
    clock: 'reviewReportOnWeb',
    procedures: 'every',
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'reviewReport',
    lawSv: 'PBL 5 kap. 24 §',
  },
  {
    ...first,
    clock: 'adoptionMessage',
    procedures: 'every',
    length: { days: 1 },
    sense: 'latest',
    from: 'adoptionAnnounced',
    ends: 'adoptionMessaged',
    isMovedPastHolidays: true,
    lawSv: 'PBL 5 kap. 31 §',
  },
  {
    ...first,
    clock: 'adoptionOnWeb',
    procedures: 'every',
    length: { weeks: 3 },
    sense: 'earliest',
    from: 'adoptionAnnounced',
    lawSv: 'PBL 5 kap. 29 §',
  },
  {
    ...first,
    clock: 'appeal',
    procedures: 'every',
    length: { weeks: 3 },
    sense: 'through',
    from: 'adoptionAnnounced',
    isMovedPastHolidays: true,
    lawSv: 'PBL 13 kap. 16 §, FL 44 §, lag (1930:173) 2 §',
  },
  {
    ...first,
    clock: 'countyReview',
    procedures: 'every',
    length: { weeks: 3 },
    sense: 'through',
    from: 'adoptionMessaged',
    isMovedPastHolidays: true,
    lawSv: 'PBL 11 kap. 10 §',
  },
]);

/** When documents are sent and how long the plan is to be carried out, counted from legal force. */
export type LegalForceRule = Dated & {
  /** The last day is moved as in `ClockRule`. */
  readonly sendWithin: Length;
  readonly sendLawSv: string;
  readonly implementation: {
    readonly leastYears: number;
    readonly mostYears: number;
    /** When the plan does not say. */
    readonly unstatedYears: number;
    readonly lawSv: string;
  };
  readonly lawSv: string;
};

export const legalForceRules: readonly LegalForceRule[] = named([
  {
    ...first,
    sendWithin: { weeks: 2 },
    sendLawSv: 'PBL 5 kap. 32 §',
    implementation: {
      leastYears: 5,
      mostYears: 15,
      unstatedYears: 15,
      lawSv: 'PBL 4 kap. 21–24 §§',
    },
    lawSv: 'PBL 5 kap. 32 §, 13 kap. 17 §',
  },
]);

/** Whether a rule is the one of a case that started on `startedOn`. */
export function isInForce({ validFrom, validTo }: Dated, startedOn: string): boolean {
  return validFrom <= startedOn && (validTo === null || startedOn < validTo);
}
