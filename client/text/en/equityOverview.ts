type Known = { readonly known: number; readonly chosen: number; readonly municipal: number };

/** The first thing on the page of health equity: under a minute to read. */
export const equityOverviewText = {
  equityOverview: {
    title: 'The essentials in half a minute',
    known: 'What we know',
    knownOf: ({ known, chosen, municipal }: Known) =>
      `${known} of ${chosen} chosen ${chosen === 1 ? 'indicator' : 'indicators'} ${known === 1 ? 'is' : 'are'} known for the plan area${municipal === 0 ? '' : `, ${municipal} only for the whole municipality`}.`,
    knownAround: ({ known, chosen, municipal, areas }: Known & { readonly areas: number }) =>
      `None of ${chosen} chosen ${chosen === 1 ? 'indicator' : 'indicators'} can be shown for the plan area itself. ${known} ${known === 1 ? 'is' : 'are'} shown for ${areas === 1 ? 'the whole area that the plan lies in' : 'the areas that the plan lies in'}${municipal === 0 ? '' : `, ${municipal} only for the whole municipality`}.`,
    sure: 'How certain it is',
    sureOf: (certain: number, judged: number) =>
      certain === 0
        ? `None of ${judged} assessed ${judged === 1 ? 'indicator' : 'indicators'} differs with certainty from the rest of the municipality.`
        : `${certain} of ${judged} assessed ${judged === 1 ? 'indicator' : 'indicators'} ${certain === 1 ? 'differs' : 'differ'} more than chance usually gives.`,
    estimated: (share: string) =>
      `The figures for the plan area are estimated, not measured: it is ${share} of the surface of the areas that the figures are for, and they are calculated as if everyone lived evenly spread there.`,
    costs: 'What the difference costs, and whom',
    own: 'The municipality’s own data',
    changes: 'What the plan changes',
    changesLead: 'For those who stay, for those who move in and for everyone.',
    rents: 'Risk of displacement',
    groups: 'Groups before and after',
    groupsLead: 'Children, older people, low income and forms of tenure.',
    children: 'Best interests of the child',
    childrenUnknown: 'How many children and young people live in the plan area is not known.',
    expert:
      'In depth: all indicators, history, inequality measures between areas and the whole municipality',
  },
} as const;
