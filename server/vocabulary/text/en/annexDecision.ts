import type { ProcessWarning } from '../../process.ts';
import type { RowsInCommon } from '../sv/annexDecision.ts';
import { counted } from './words.ts';

/** What a frozen annex says of the two who vouch for it, and of the version before. */
export const annexDecisionTexts = {
  signOffs: {
    version: 'Frozen version',
    author: 'Prepared by',
    approver: 'Approved by',
    draft: 'SHA-256 of the draft',
    logHead: 'Log when frozen',
    logEntry: (sequence: number, hash: string) => `entry ${sequence}, ${hash}`,
    by: (name: string, time: string) => `${name}, ${time}`,
    approved: (author: string, approver: string) =>
      `The annex is frozen. It was prepared by ${author} and approved by ${approver}. A later change to the case becomes a new version.`,
  },
  legal: {
    careChargedToDeveloper: (label: string) =>
      `To correct before the decision: ${label} is charged to the developer. The developer must not be required to pay for buildings for schools, health care or social care that the municipality is to provide (Chapter 6, section 41 of the Planning and Building Act, PBL).`,
    calledMandatory: (words: string) =>
      `To correct before the decision: “${words}” is not correct. No law requires a socioeconomic calculation.`,
  },
  process: {
    agreementUnsaid:
      'To correct before the decision: the developer pays the municipality, but it is not clear whether a development agreement or a land allocation is intended. This must be clear in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL).',
    mainContentMissing:
      'To correct before the decision: the main content of the agreement is missing. It must be presented in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL).',
    consequencesMissing:
      'To correct before the decision: it is not clear what it means that the plan is carried out on the basis of the agreement. This must be presented in the consultation (Chapter 5, section 13 of the Planning and Building Act, PBL).',
    announcementUnsaid:
      'To correct before the decision: a planning statement (planeringsbesked) has been requested before the consultation has been reported on, but the day of the public notice is missing. Under the extended procedure, the municipality must first give public notice and leave at least three weeks for remarks (Chapter 5, section 10 c of the Planning and Building Act, PBL).',
    impactIsExtended:
      'To correct before the decision: a significant environmental impact is stated, but the procedure is standard. Such plans are handled under the extended procedure (Chapter 5, section 7 of the Planning and Building Act, PBL).',
    groundIsExtended:
      'To correct before the decision: one of the stated grounds requires the extended procedure, but the procedure is another (Chapter 5, sections 7 and 7 a of the Planning and Building Act, PBL).',
  } satisfies Readonly<Record<ProcessWarning, string>>,
  inFull: {
    heading: 'Shortened on pages 1 and 2, here in full',
    title: 'Name of the plan',
    subtitle: 'The plan in short',
    councilNumber: 'Registration number of the council',
    morePoints: (count: number) =>
      `${counted(count, 'One more point is', 'more points are')} in The proposal and the alternatives.`,
  },
  repeated: {
    same: (name: string) => `As for ${name}`,
    rows: ({ count, name, missing, isSummed }: RowsInCommon) =>
      [
        `${counted(count, 'One more row is', 'more rows are')} as for ${name}${isSummed ? ', and part of the sum.' : stopAfter(name)}`,
        ...(missing.length === 0 ? [] : [`Not here: ${missing.join('; ')}.`]),
      ].join(' '),
    items: (count: number, name: string) =>
      `${counted(count, 'One more point is', 'more points are')} as for ${name}${stopAfter(name)}`,
    assumptions: (ranges: string) =>
      `The same numbers as before: ${ranges}. What they mean for this alternative is in antaganden.csv.`,
  },
  changes: {
    heading: (number: number) => `Changes since version ${number}`,
    intro: (number: number, sha256: string) =>
      `This is what differs from the frozen version ${number}, checksum ${sha256.slice(0, 12)}.`,
    none: (number: number) => `Nothing differs from the frozen version ${number}.`,
    captions: {
      result: 'Results that have changed',
      input: 'Data that has changed',
      catalogue: 'Library values that have changed',
    },
    columns: { what: 'What', before: 'Before', after: 'After' },
    nothing: '–',
    more: (count: number) =>
      count === 1 ? 'One more change is not shown.' : `${count} more changes are not shown.`,
  },
} as const;

/** A name that was cut has its own. */
function stopAfter(name: string): string {
  return name.endsWith('…') ? '' : '.';
}
