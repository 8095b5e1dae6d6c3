/** The administrator's pages: how the program is, who uses it, and its log. */
export const operationsText = {
  operations: {
    pages: 'Administration',
    title: 'Operations',
    lead: 'How the program, and what it depends on, is doing right now.',
    caption: 'Checks',
    columns: { what: 'Check', state: 'Status', told: 'What it means' },
    allGood: 'Nothing needs to be fixed.',
    toLookAt: (count: number) =>
      count === 1
        ? 'Nothing needs to be fixed at once. One check should be looked into.'
        : `Nothing needs to be fixed at once. ${count} checks should be looked into.`,
    toMend: (count: number) =>
      count === 1 ? 'One check needs action.' : `${count} checks need action.`,
  },
  users: {
    title: 'Users',
    lead: 'Those who have signed in, and what they may be. Roles follow the groups of the municipality’s own sign-in and are changed there.',
    none: 'Nobody has signed in yet.',
    of: (municipality: string) => `Users in ${municipality}`,
    head: { name: 'Name', roles: 'Roles' },
  },
  log: {
    title: 'Log',
    lead: 'Every change leaves an entry: who, what and when. The entries build on each other, so that it shows if someone changes, adds or removes one afterwards.',
    whole: (entries: number, shown: string) =>
      entries === 1
        ? 'The log is whole. One entry has been checked.'
        : `The log is whole. ${shown} entries have been checked.`,
    broken: (count: number) =>
      count === 1
        ? 'The log is not as it was written. One fault has been found:'
        : `The log is not as it was written. ${count} faults have been found:`,
    again: 'Check again',
    caption: 'Where the log ends',
    keep: 'Save the table outside the program now and then. With it, it can be seen whether the end of the log has been removed.',
    head: { whose: 'Whose', entries: 'Entries', last: 'The mark of the last entry' },
    shared: 'Common to all municipalities',
    inCases: 'Who has done what in a case is in the history of the case.',
  },
} as const;
