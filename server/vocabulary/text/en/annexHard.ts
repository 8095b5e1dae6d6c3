import { inSentence, listed } from './words.ts';

/** Tables and facts of the hard calculation beside its posts. */
export const annexHardTexts = {
  extras: {
    stageTwo: 'phase 2',
    vat: (rate: string, isRecovered: boolean) =>
      isRecovered ? `VAT ${rate} deducted` : `VAT ${rate} not deducted`,
    contingency: (share: string) => `${share} for contingencies`,
    components: (count: number) => (count === 1 ? 'one component' : `${count} components`),
  },
  committees: {
    caption: 'Operating budget per committee, SEK million in current prices',
    committee: 'Committee',
    none: 'Without a committee',
    others: (count: number) => `${count} more committees`,
    wholeElsewhere: 'All committees are in Hard calculation.',
    note: 'The rows together make up the municipality’s operating budget, every year.',
  },
  capital: {
    caption: 'Capital cost per investment and year, in current prices',
    line: 'Item',
    investment: 'Investment',
    life: 'Lifetime',
    year1: 'Year 1',
    year10: 'Year 10',
    average: 'Average',
    annuity: 'Real annuity',
    note: 'Depreciation and internal interest are highest at the start, so no single year is the yearly cost. The average is for the whole lifetime, with renewal of components. The real annuity is the first of a series of amounts that follow the price level.',
  },
  coverage: {
    label: 'Net operating income divided by interest and repayments',
    value: (facts: { minimum: string; year: number; average: string }) =>
      `lowest ${facts.minimum} (${facts.year}), on average ${facts.average}`,
  },
  land: {
    caption: 'What is left for the land',
    block: 'Block',
    total: 'SEK million',
    perM2: 'SEK per m² GFA',
    perRent: 'Rent or price +1 %',
    perCost: 'Cost +1 %',
    perYield: 'Required return +0.1 percentage points',
    note: 'The last three columns are the change in SEK per m² GFA. The land value is very sensitive.',
    negative:
      'The last three columns are the change in SEK per m² GFA. A negative land value means that the homes do not pay for their construction.',
  },
  municipal: {
    caption: 'Present value without and with the value of the land in another use, SEK million',
    whom: 'Point of view',
    without: 'Without',
    with: 'With',
    sunk: (value: string) =>
      `The book value of the land is ${value}. It is already paid and is not part of any of the results.`,
  },
  residualCarries: (whom: readonly string[]) =>
    `The residual value is more than half of the result for ${listed(whom)}.`,
  residualOf: (facts: { whom: string; residual: string; total: string }) =>
    `${inSentence(facts.whom)} (residual value ${facts.residual}, result ${facts.total})`,
  phasing: {
    intro: (chance: string) =>
      `Phase 2 can be decided once it is known how things went. The chance that it goes well is set to ${chance}.`,
    stageOne: 'Phase 1',
    good: 'Phase 2 when it goes well',
    bad: 'Phase 2 when it goes badly',
    committed: 'Both phases are decided now',
    withOption: 'Phase 2 is decided later',
    value: 'The value of not committing',
  },
} as const;
