/** The review of a case: what is checked, what fell, and what is asked. */
export const reviewText = {
  review: {
    title: 'Review',
    lead: 'The municipality’s own check of the calculation, not the review stage of the planning process. Every row with figures is checked separately. If it is changed afterwards, the check no longer counts.',
    readOnly: (reason: string) => `You can read and comment, but not check. ${reason}`,
    changes: 'Since the last review',
    neverReviewed: 'The case has not been reviewed before. Everything is new.',
    unchanged: 'Nothing in the case has changed since then.',
    processSince: 'The plan process since then',
    changedSince: (from: number, to: number) => `Changed from save ${from} to ${to}`,
    finished: (outcome: string, name: string, day: string, version: number) =>
      `${outcome} by ${name} ${day}, save ${version}.`,
    earlier: (count: number) => (count === 1 ? '1 earlier review' : `${count} earlier reviews`),
    list: 'To check',
    progress: (done: number, all: number, fallen: number) =>
      `${done} of ${all} checked.${fallen === 0 ? '' : ` ${fallen} changed since the check.`}`,
    show: 'Show',
    filter: {
      all: (count: number) => `All (${count})`,
      left: (count: number) => `Remaining (${count})`,
      fallen: (count: number) => `Changed (${count})`,
      open: (count: number) => `With a question (${count})`,
    },
    nothing: 'Nothing to show here.',
    marked: (state: string, name: string, day: string, time: string) =>
      `${state}: ${name} ${day} at ${time}`,
    stray: 'Comments on what is no longer in the case',
    unsourced: (count: number, sources: number) =>
      count === 1
        ? sources === 0
          ? 'No source'
          : 'One number has no source'
        : `${count} numbers have no source`,
    figures: (count: number, isBesides: boolean) =>
      isBesides
        ? count === 1
          ? 'One more number'
          : `${count} more numbers`
        : count === 1
          ? 'One number'
          : `${count} numbers`,
    figureText: (facts: {
      central: string;
      interval: readonly [string, string] | null;
      priceYear: number | null;
    }) =>
      [
        facts.interval === null
          ? facts.central
          : `${facts.central} (${facts.interval[0]} to ${facts.interval[1]})`,
        ...(facts.priceYear === null ? [] : [`${facts.priceYear} prices`]),
      ].join(', '),
    comment: 'Comment',
    commentOn: (what: string) => `Comment on ${what}`,
    commentAbout: 'The comment is about',
    wholeRow: 'The whole row',
    aboutField: (field: string) => `About ${field}`,
    commentHint: 'Everyone who reads the case sees the comment. It is not changed afterwards.',
    send: 'Send',
    at: (day: string, time: string) => `${day} at ${time}`,
    by: (name: string, at: string) => `${name} ${at}.`,
    settledBy: (name: string, at: string) => `Dealt with: ${name} ${at}.`,
    settle: 'Mark as dealt with',
    settleOf: (name: string, at: string) => `Mark as dealt with: the comment by ${name} ${at}`,
    reopen: 'Reopen',
    reopenOf: (name: string, at: string) => `Reopen: the comment by ${name} ${at}`,
    finish: 'Finish the review',
    finishLead:
      'Reviewed means that every row has been checked. You freeze the annex separately, when it has been submitted for approval.',
    remains: (left: number, open: number) =>
      [
        left === 0
          ? 'Everything has been checked.'
          : left === 1
            ? '1 row has not been checked.'
            : `${left} rows have not been checked.`,
        ...(open === 0
          ? []
          : [open === 1 ? '1 row has a question.' : `${open} rows have questions.`]),
      ].join(' '),
    note: 'Note',
    noteHint: 'Required when the case is returned: write what should be changed.',
    accept: 'Mark as reviewed',
    giveBack: 'Return',
    toAnnex: 'To the annex',
    standing: (outcome: string, name: string, day: string) => `${outcome} by ${name} ${day}.`,
    changedAfter: 'The case has been changed since then.',
  },
} as const;
