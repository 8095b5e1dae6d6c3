import { inSentence } from '../../../server/vocabulary/text/en/words.ts';

/** Where a case stands in the statutory process: the overview's card and the timetable. */
export const processText = {
  process: {
    title: 'Timetable',
    lead: 'Dates and facts that the law’s time limits are counted from. The rules are those that applied when the case started.',
    standing: {
      title: 'Where the case stands',
      stage: 'Stage',
      next: 'Nearest time limit',
      noNext: 'No statutory time limit is running right now.',
      nextIs: (facts: { label: string; day: string; law: string }) =>
        `${facts.label}: ${facts.day} (${facts.law})`,
      overdue: (facts: { label: string; day: string; law: string }) =>
        `${facts.label} should have been completed ${facts.day} (${facts.law})`,
      noSteps: 'There is no next stage from here.',
      steps: 'This can come next',
      step: (stage: string, law: string) => (law === '' ? stage : `${stage} (${law})`),
      back: 'back or once more',
      ready: 'Nothing is missing.',
      lacksAnnex: 'Frozen annex missing: freeze one first, or give a reason.',
      choose: 'Take the step',
      chooseTo: (stage: string) => `Take the step to ${stage}`,
      toTimetable: 'Go to the timetable',
    },
    step: {
      title: (stage: string) => `Go to ${stage}`,
      on: 'Day of the step',
      reason: 'Reason',
      reasonHint: 'Written in the case’s history. Required when the case goes back.',
      gateReason: 'Reason to go on without a frozen annex',
      gateHint:
        'The requirement for a frozen annex is an internal one. The reason is saved with your name and the time.',
      confirm: 'Go on',
      working: 'Saving …',
      unsaved: 'The case has changes that have not been saved. Wait until they are, and try again.',
    },
    clocks: {
      title: 'The law’s time limits',
      lead: (day: string) =>
        `The law was read in its wording of ${day}. Check against the wording in force before you rely on a day.`,
      head: {
        clock: 'Time limit',
        from: 'Counted from',
        until: 'According to the law',
        done: 'Done',
        state: 'Status',
        law: 'Legal provision',
      },
      none: '–',
      plannedDay: (day: string) => `${day}, planned`,
      latest: (day: string) => `${day} at the latest`,
      earliest: (day: string) => `${day} at the earliest`,
      through: (day: string) => `to the end of ${day}`,
      unverified: 'legal provision or way of counting not checked',
    },
    days: {
      title: 'Days',
      lead: 'The planned day counts until the actual day is known. Write days as YYYY-MM-DD.',
      head: { step: 'Event', planned: 'Planned', actual: 'Actual' },
      of: (column: string, step: string) => `${step}: ${column.toLowerCase()} day`,
    },
    facts: {
      title: 'Procedure and examination',
      procedure: (label: string) =>
        `The procedure is ${inSentence(label)}. It is changed on the overview.`,
      grounds: 'Grounds for the procedure',
      agreed: 'What those concerned have agreed to',
      shorter: 'Everyone concerned agrees to a shorter review period',
      approved: 'Everyone in the consultation has approved the proposal',
      appeal: 'Appeal',
      countyReview: 'Examination by the county administrative board (länsstyrelsen)',
      agreedUntil: 'Agreed last day for the planning decision notice',
      implementationYears: 'Implementation period according to the plan',
      implementationBeginsOn:
        'The implementation period begins, if later than the plan becomes final and binding',
      years: 'years',
    },
    agreements: {
      title: 'Agreements',
      lead: 'The main content of the agreements and what they entail must be presented in the consultation (Chapter 5, section 13 of the Planning and Building Act (PBL)).',
      isSaid: 'Are agreements intended?',
      unsaid: 'Not stated',
      none: 'No',
      some: 'Yes',
      kinds: 'Kinds of agreement',
      mainContent: 'Main content',
      consequences: 'What it entails that the plan is implemented on the basis of the agreement',
    },
    legalForce: {
      title: 'Final and binding',
      lead: 'If the plan becomes final and binding in parts, enter each part separately.',
      none: 'No day when the plan becomes final and binding has been entered.',
      head: { part: 'Part', on: 'Final and binding', sentOn: 'Documents sent' },
      whole: 'An empty field means the whole plan',
      of: (column: string, row: number) => `${column}, row ${row}`,
      add: 'Add a day when the plan becomes final and binding',
      row: (row: number) => `final and binding, row ${row}`,
    },
    history: {
      title: 'Steps taken',
      none: 'No step has been taken in Helkalkyl yet.',
      head: { step: 'Step', on: 'Day', by: 'By', reason: 'Reason' },
      step: (from: string, to: string) => `${from} → ${to}`,
      gate: (reason: string) => `Without a frozen annex: ${reason}`,
    },
    save: {
      saved: 'The timetable has been saved.',
      saving: 'Saving the timetable …',
      stale: 'Someone else has changed the timetable.',
      choose:
        'Nothing has been overwritten, and what you have written is still there. Choose what should apply in each field.',
    },
  },
} as const;
