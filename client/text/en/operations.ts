/** How the running program is, for those who run it. */
export const operationsText = {
  operations: {
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
} as const;
