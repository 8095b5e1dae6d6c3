/** `/borttagna`: cases that were taken away, and those disposed of. */
export const deletedText = {
  deleted: {
    title: 'Deleted cases',
    lead: 'A deleted case can be restored for 30 days, and after that by an administrator until it has been disposed of. Cases are disposed of only after a decision.',
    caption: 'Deleted cases',
    columns: ['Case', 'Registry number', 'Deleted', 'Can be restored until', 'Actions'],
    empty: 'No cases have been deleted.',
    by: (day: string, name: string) => `${day} by ${name}`,
    frozen: (count: number) => (count === 1 ? 'one frozen annex' : `${count} frozen annexes`),
    recover: 'Restore',
    recoverOf: (title: string) => `Restore ${title}`,
    recovered: (title: string) => `${title} is back.`,
    open: 'Open the case',
    dispose: 'Dispose',
    disposeOf: (title: string) => `Dispose of ${title}`,
    disposeTitle: (title: string) => `Dispose of ${title}?`,
    disposeSentence:
      'All content disappears for good, including from the history. What remains is that the case existed, who did what and when, and the decision. If the case is to be preserved, download it as an archive file before it is deleted.',
    archiveSentence:
      'The case has frozen annexes. They belong to the decision and must be preserved.',
    fields: {
      decidedOn: 'Date of decision',
      decidedBy: 'Decided by',
      reference: 'Reference of the decision',
      reason: 'Reason',
      archivedIn: 'Where the frozen annexes are archived',
    },
    hints: {
      decidedOn: 'YYYY-MM-DD',
      decidedBy: 'The committee, or the person who decides by delegation',
      reference: 'Registry number and section, or the document management plan that applies',
      reason: 'Why the case is no longer needed',
      archivedIn: 'The name of the archive, and where in it the annex is found',
    },
    disposed: (title: string) => `${title} has been disposed of.`,
    disposals: 'Cases disposed of',
    disposalColumns: ['Registry number', 'Disposed of', 'Decision', 'Reason', 'Frozen annexes'],
    decision: (reference: string, by: string, day: string) => `${reference}, ${by} ${day}`,
    archived: (count: number, place: string) => (count === 0 ? 'none' : `${count}, in ${place}`),
  },
} as const;
