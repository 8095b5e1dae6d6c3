import type { ProcessWarning } from '../../process.ts';
import { listed } from './words.ts';

/** What the process says of a case's clocks: remarks beside a day. */
export const clockNotes = {
  part: (label: string, part: string) => `${label}: ${part}`,
  noRule: (startedOn: string) =>
    `No rule has been entered for cases that started on ${startedOn}. Work out the time by hand.`,
  noTime: 'The law states no shortest time.',
  agreedUntil:
    'Whoever asked for the planning decision notice (planbesked) has agreed to another day.',
  agreedShorter: 'Everyone concerned agrees on a shorter time.',
  agreedShorterNotHere:
    'A shorter time can only be agreed under the standard procedure without significant environmental impact. The agreement stated is not counted.',
  fromReceipt:
    'Counted from the day the message was sent. If the county administrative board received it later, the time ends later.',
  mayTakeLonger:
    'The county administrative board may take longer if the scope of the matter requires it.',
  moved: (day: string) =>
    `The time ends on ${day}, which is a weekend or an equivalent day. The last day is therefore the next working day (Act 1930:173, s. 2).`,
  appealOpen:
    'The adoption has been appealed. The day is not calculated until the appeal is decided.',
  countyReviewOpen:
    'The county administrative board (länsstyrelsen) is reviewing the adoption. The day is not calculated while this is in progress.',
  decided: 'Enter the day that follows from the ruling.',
  countyTimeUnknown:
    'Enter when the message about the adoption was sent: the county administrative board’s time is counted from that day.',
  legalForceEarly: (ends: string) =>
    `The day is within the time for appeal, which ends ${ends}. Check it.`,
  earliestLegalForce:
    'The earliest day, if no one appeals and the county administrative board does not decide on a review.',
  unstatedYears: (years: number) =>
    `The plan states no implementation period. It is then ${years} years.`,
  yearsOutside: (facts: { years: number; least: number; most: number }) =>
    `The implementation period is ${facts.years} ${facts.years === 1 ? 'year' : 'years'}. It must be at least ${facts.least} and at most ${facts.most} years.`,
} as const;

/** Why a finished task needs another look. */
export const taskTexts = {
  changedSince: (day: string, parts: readonly string[]) =>
    `Changed since ${day}: ${listed(parts)}.`,
  restsOnMore: (day: string, parts: readonly string[]) =>
    `The task covers more than on ${day}: ${listed(parts)}.`,
} as const;

/** What there is to check in a case, where its rows have no name of their own. */
export const reviewPlaceTexts = {
  planArea: 'The plan area',
  programme: 'The programme',
  equity: 'Indicators, groups and unit costs',
  settings: 'Rates, calculation periods and other conditions',
  appraisal: (block: string) => `Property appraisal: ${block}`,
  homeSale: (block: string) => `Sale of homes: ${block}`,
  figure: ({ central, interval }: { central: string; interval?: string }, unit: string) =>
    interval === undefined ? `${central} ${unit}` : `${central} ${unit} (${interval})`,
  interval: (low: string, high: string) => `${low}–${high}`,
  rentUnit: 'SEK/m² in rent',
  rented: (rent: string, worth: string) => `${rent}, housing worth ${worth} more than the rent`,
  priceUnit: 'SEK/m²',
  loan: 'The owner’s loan',
  municipalLand: 'The municipality’s land',
  landAppraisal: 'Land value',
  phasing: 'Phases',
  newcomers: 'Who moves in',
} as const;

/** What the law asks of the process and nobody has said yet. */
export const processWarningTexts = {
  impactIsExtended:
    'A significant environmental impact is stated, but the procedure is standard. Such plans are handled under the extended procedure (Chapter 5, section 7 of the Planning and Building Act, PBL). Change the procedure or the grounds.',
  groundIsExtended:
    'One of the stated grounds requires the extended procedure (Chapter 5, sections 7 and 7 a of the Planning and Building Act, PBL), but the procedure is another. Change the procedure or the grounds.',
  announcementUnsaid:
    'A planning statement (planeringsbesked) has been requested before the consultation has been reported on, but the day of the public notice is missing. Under the extended procedure, the municipality must first give public notice and leave at least three weeks for remarks (Chapter 5, section 10 c of the Planning and Building Act, PBL). Enter the day under Timetable.',
  agreementUnsaid:
    'The developer pays the municipality in the hard calculation, but it is not stated whether a development agreement or a land allocation is intended. This must be clear in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL). Enter it under Timetable.',
  mainContentMissing:
    'The main content of the agreement is missing. It must be presented in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL). Write it under Timetable.',
  consequencesMissing:
    'There is no description of what it means that the plan is carried out on the basis of the agreement. It must be presented in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL). Write it under Timetable.',
} as const satisfies Readonly<Record<ProcessWarning, string>>;
