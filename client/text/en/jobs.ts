/** Long work: the list of jobs, and where it is started. */
export const jobsText = {
  jobs: {
    title: 'Jobs',
    lead: 'Work that takes longer than you would wait for an answer: imports, fetches, annexes and recalculations. You can leave the page; the job continues.',
    caption: 'Jobs, latest first',
    none: 'No jobs yet. When an import, a fetch or a recalculation takes time, it is shown here.',
    columns: { what: 'What', state: 'Status', asked: 'Ordered', result: 'Result' },
    share: (percent: string) => `${percent} done`,
    again: (attempts: number) => `attempt ${attempts}`,
    asked: (day: string, time: string) => `${day} at ${time}`,
    cancel: 'Cancel',
    cancelOf: (what: string) => `Cancel ${what}`,
    annex: 'Open the annex (PDF)',
    showCases: (count: number) => (count === 1 ? '1 case changes' : `${count} cases change`),
    rerun: 'Recalculate all cases',
    rerunLead:
      'Each case is calculated with today’s library, and the list shows which conclusions change. The cases themselves do not change.',
    rerunButton: 'Recalculate the municipality’s cases',
    rerunOf: (name: string) => `Recalculate cases in ${name}`,
  },
} as const;
