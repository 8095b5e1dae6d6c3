/** What the difference costs, what the plan changes, and for whom. */
export const equityCardsText = {
  equityCards: {
    notChosen: 'nothing chosen',
    of: (column: string, label: string) => `${column}, ${label}`,
    source: 'Source',
    how: 'The share in the rest of the municipality gives how many would be expected. The number above that, times the chosen unit cost, is what the difference costs per year. The intervals for the number and the unit cost are combined as independent.',
    sociotope: {
      title: 'What the difference costs, and whom',
      lead: 'The plan area today, compared with what it would be if it were like the rest of the municipality. Indicators in people and homes are given a cost only where chance does not explain the difference.',
      head: {
        indicator: 'Indicator',
        excess: 'Compared with expected (95 %)',
        cost: 'Cost per year',
      },
      actors: 'Who bears the cost',
      actorHead: { actor: 'Actor', kind: 'Kind', range: 'Per year' },
      costs: 'Unit costs',
      costsLead:
        'What one case costs during one year. Take it from the library or enter it yourself, with a source. No indicator has a preset cost.',
      costHead: {
        label: 'What costs',
        indicator: 'Indicator',
        kind: 'Kind',
        group: 'Overlaps in group',
        bearers: 'Borne by',
      },
      groupHint:
        'Empty: all indicators may be the same people. Give groups different names if the people are different.',
      offers: 'Costs to take',
      offersLead:
        'Values in the library that say what the cases cost. Nothing is taken by itself, and what is taken can be changed.',
      offersOwn: (label: string) =>
        `${label}: choose the cost that applies to the same kind of cases.`,
      noOffers: (labels: readonly string[]) =>
        `The library has no cost for a case of ${labels.join(', ')}.`,
      noLocal: 'The municipality’s own unit costs have not been fetched.',
      toLibrary: 'Fetch them from Kolada in the library',
      offerNote: (source: string, factor: string, cases: string) =>
        `Own assumption: ${factor} ${cases} for each case. ${source}`,
      offerAsks: (cases: string) => `Number of ${cases} for each case`,
      offerHint: 'No source says how many. Write your own assumption.',
      unitCost: 'Cost per case',
      add: 'Add unit cost',
      newCost: 'New cost',
      addBearer: 'Add actor',
      addBearerTo: (label: string) => `Add actor to ${label}`,
      bearerShare: 'Share',
      included: 'Why it is counted despite weak evidence',
    },
    changes: {
      title: 'What the plan changes',
      lead: 'What the measures change for those who live in the area is kept apart from what changes only because others move in.',
      how: 'The share afterwards is the cases today, the cases that the measures change and the cases among those who move in, divided by everyone who lives there afterwards. No one is assumed to move out.',
      caption: 'Indicators before and after',
      head: {
        indicator: 'Indicator',
        before: 'Today',
        stayers: 'Those who stay, percentage points',
        composition: 'Only that others move in, percentage points',
        after: 'Everyone afterwards',
      },
      newcomers: 'Those who move in',
      newcomersLead:
        'The share among those who move in, for each indicator. The number is dwellings times people per dwelling. What is not entered is not counted.',
      newcomer: 'Indicator or group',
      share: 'Share',
      baseShare: 'Part that the indicator applies to',
      effects: 'Effects that change an indicator',
      effectsLead:
        'Link an effect to the indicator it changes. Enter how large a part of those reached live in the plan area today.',
      noEffects: 'The alternative has no effects of measures.',
      effectHead: {
        effect: 'Effect',
        indicator: 'Indicator',
        towards: 'Gives',
        resident: 'Live in the plan area',
        cases: 'Cases at full effect',
      },
      more: 'more cases',
      fewer: 'fewer cases',
      notSummed: 'not counted: weak evidence',
      ofWhom: (cases: string) => `of which ${cases} in the plan area`,
    },
    rents: {
      title: 'Risk of displacement',
      lead: 'The rent in the new dwellings compared with incomes in the area. The numbers do not say who can stay: that also depends on what happens to existing rents.',
      none: 'The alternative has no dwellings with rent.',
      mostOfOne: (share: string) =>
        `The rent in the new dwellings takes at most ${share} of one income.`,
      noIncome:
        'Incomes are missing from the statistics of the areas. Enter a median income to see the rent as a share of it.',
      caption: 'Rent as a share of income',
      head: {
        income: 'Income',
        amount: 'SEK per person and year',
        one: 'Rent of one income',
        two: 'Rent of two incomes',
      },
      inputs: 'Income, current rent and limit',
      medianIncome: 'Median income per person, net',
      currentRent: 'Current rent in the area',
      limit: 'Rent may take of the income',
      limitHint:
        'Only if the municipality itself has decided on a limit. It is then shown beside the numbers.',
      limitSource: 'Where the limit was decided',
    },
    groups: {
      title: 'Groups before and after',
      lead: 'Number in the plan area, as far as statistics and data allow, and the effects stated to reach them. Each number is rounded on its own.',
      head: {
        group: 'Group',
        now: 'Today',
        newcomers: 'Move in',
        after: 'After the plan',
        effects: 'Effects that reach them',
      },
      effect: (label: string, part: string) => `${label} (${part} of the value)`,
      noEffects: 'none stated',
    },
    children: {
      title: 'Best interests of the child',
      lead: 'Facts about children in the case, and questions that the case officer answers.',
      places: 'Places in preschool and school',
      distances: 'Distance to playground and school',
      unpriced: 'Effects without a price that concern children',
      mark: 'Mark the effects without a price that concern children in particular.',
      noUnpriced: 'The alternative has no effects without a price.',
      effect: (label: string, sentence: string) => `${label}: ${sentence}`,
      questions: 'Questions to answer',
    },
  },
} as const;
