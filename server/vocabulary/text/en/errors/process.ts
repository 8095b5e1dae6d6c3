import type { Facts } from '../../../errors.ts';

/** What stands against a step to another stage, and what to do about it. */
export const stepRefusals = {
  dayInFuture: ({ day }: Facts) =>
    `The day is in the future. Enter a day up to and including today, ${day}.`,
  dayBeforeLatest: ({ day }: Facts) =>
    `The day is before the latest change of stage, ${day}. Enter that day or a later one.`,
  reasonMissing: () => 'Write why the case goes back or is opened again.',
  annexMissing: () =>
    'There is no frozen annex of the case as it is now. Freeze one under Annex, or write why the step is taken without it. The requirement is the organisation’s own, not the law’s.',
  dayMissing: ({ step, law }: Facts) => `Enter the day under Timetable: ${step} (${law}).`,
  dayAhead: ({ step, day }: Facts) => `${step} is ${day}, which has not come yet.`,
  dayBefore: ({ step, after, day }: Facts) =>
    `The day of “${step}” is before “${after}” (${day}). Correct the days under Timetable.`,
  clockBroken: ({ clock, day, law }: Facts) =>
    `${clock} is too short: it may end on ${day} at the earliest (${law}).`,
  approvedByAll: () =>
    'Without a review the plan can only be adopted when everyone in the consultation has approved the proposal. Enter this under Timetable, or go to review (Chapter 5, section 18 of the Planning and Building Act, PBL).',
  reviewAnew: ({ day }: Facts) =>
    `The first day of the review is ${day}, which belongs to the previous review. Enter the days of the new review under Timetable (Chapter 5, section 25 of the Planning and Building Act, PBL).`,
  appealOpen: () => 'Enter under Timetable that an appeal is in progress.',
  countyReviewOpen: () =>
    'Enter under Timetable that the county administrative board (länsstyrelsen) is reviewing the adoption.',
  nothingOpen: () =>
    'An appeal or the county administrative board’s review is in progress. The plan does not become final and binding until it is decided.',
  appealTimeOver: ({ day }: Facts) =>
    `The time for appeal ends on ${day}. Wait until the day after (Chapter 13, section 16 of the Planning and Building Act, PBL).`,
  legalForceEarly: ({ day }: Facts) =>
    `The day the plan became final and binding is within the time for appeal, which ended on ${day}. Correct it under Timetable (Chapter 13, section 16 of the Planning and Building Act, PBL).`,
  legalForce: () =>
    'Enter under Timetable which day the plan became final and binding (Chapter 5, section 32 of the Planning and Building Act, PBL).',
} as const;

/** Faults when a case goes on in the process. */
export const processErrors = {
  stageIsAdvanced: () =>
    'The stage is not changed together with the details of the case. Load the case again and take the step under Overview, where the day and the reason are recorded.',
  stageNotNext: ({ from, to, allowed }: Facts) =>
    `The case cannot go from ${from} to ${to}. ${allowed === '' ? 'There is no next stage from here.' : `From here it can go to ${allowed}.`}`,
  stageNotReady: ({ to, count }: Facts) =>
    count === 1
      ? `The case cannot go to ${to} yet: one thing is missing.`
      : `The case cannot go to ${to} yet: ${count} things are missing.`,
  approvalNotAsked: () =>
    'The snapshot has not been submitted for approval. Submit it first under Annex.',
  approvalAsked: () =>
    'The snapshot has already been submitted for approval. Create a new annex if the case has changed.',
  approvalDecided: () =>
    'The decision on the snapshot has already been made. Load the page again to see it.',
  approverIsAuthor: ({ name }: Facts) =>
    `You made the snapshot yourself (${name}). Ask another person, with the role economist, to review it.`,
  approverNotEconomist: () =>
    'Only someone who has the role economist in the municipality can approve. Ask an economist to review the snapshot.',
  reviewPlaceChanged: () =>
    'Someone has changed this since you read it. It now stands as it is: read it again, and check it after that.',
  reviewPlaceUnknown: () => 'What was to be checked is no longer in the case. Load the page again.',
  reviewNoteMissing: () => 'Write what needs to be changed before the case is handed back.',
  reviewUnfinished: ({ count }: Facts) =>
    count === 1
      ? 'One thing has not been checked. Check it, or hand the case back with a reason.'
      : `${String(count)} things have not been checked. Check them, or hand the case back with a reason.`,
  commentNotFound: () => 'The comment does not exist in the case. Load the page again.',
  approvalReasonMissing: () => 'Write why the snapshot is not approved.',
  snapshotFrozen: () =>
    'The snapshot is already frozen. Create a new annex if the case has changed.',
  snapshotAuthorless: () =>
    'The snapshot does not say who made it and therefore cannot be frozen. Create a new annex and submit it for approval.',
  snapshotFromElsewhere: () =>
    'The snapshot was read from an archive file, so it cannot be shown here who made it. Create a new annex and submit it for approval.',
  taskNotOfCase: ({ task }: Facts) =>
    `The task ${task} does not belong to the case in the stage it is in. Load the list again.`,
  taskReasonMissing: () => 'Write why the task is not relevant.',
  processStale: ({ yours, current }: Facts) =>
    `Someone else has changed the dates: you started from version ${yours} but version ${current} is saved. Load them again and make your change again.`,
} as const;
