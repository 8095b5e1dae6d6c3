import { formatChance } from '../../../server/vocabulary/formatSv.ts';
import { inSentence, rangeMillions } from '../../../server/vocabulary/text/en/words.ts';

type Interval = { readonly p10: number; readonly p90: number };

/** Plus or minus with the word of the likelihood scale; the chance stands beside it. */
function outlook(chance: number): string {
  if (chance > 0.95) return 'almost certainly positive';
  if (chance > 0.9) return 'very likely positive';
  if (chance > 0.66) return 'probably positive';
  if (chance > 0.33) return 'as likely positive as negative';
  if (chance > 0.1) return 'probably negative';
  if (chance > 0.05) return 'very likely negative';
  return 'almost certainly negative';
}

/** Results: key figures, comparison, uncertainty, equity, register and annex. */
export const resultText = {
  key: {
    label: (alternative: string) => `Key results for ${alternative}`,
    hard: 'Hard, society',
    soft: 'Soft, society',
    total: 'Combined, society',
    municipality: 'The municipality’s finances',
    horizon: (years: number) => `${years} ${years === 1 ? 'year' : 'years'}, with residual value`,
    basis: (priceYear: number, years: { society: number; municipality: number }) =>
      years.society === years.municipality
        ? `Present value with residual value in ${priceYear} prices, ${years.society} years.`
        : `Present value with residual value in ${priceYear} prices: society ${years.society} years, the municipality ${years.municipality} years.`,
    unpriced: (unpriced: number, all: number) =>
      unpriced === 0
        ? all === 1
          ? '1 effect, valued'
          : `${all} effects, all valued`
        : `${unpriced} of ${all} effects not valued`,
    noEffects: 'no effects entered',
    likely: ({ p10, p90 }: Interval, chance: number) =>
      `probably ${rangeMillions(p10, p90)}; ${formatChance(chance)} are positive`,
    exact: 'nothing is uncertain yet',
    nothingYet: 'nothing to calculate yet',
    chance: (chance: number) => `${formatChance(chance)} outcomes are positive`,
    notCalculated: 'The calculation cannot be made.',
    live: 'Recalculated at once when you make a change. What is printed is a saved snapshot.',
  },
  nothingYet: {
    title: 'Nothing to show yet',
    sentence: (alternative: string) =>
      `${alternative} has no items, property appraisals or measures. When they are filled in, the result is shown here.`,
  },
  alternatives: {
    label: 'Alternative',
  },
  compare: {
    finding: (title: string, society: number, municipality: number) =>
      `${title}: ${outlook(society)} for society, ${outlook(municipality)} for the municipality`,
    lead: 'The alternatives beside each other: who pays, who benefits and when.',
    figures: (priceYear: number) => `present value in ${priceYear} prices`,
    table: 'The alternatives compared',
    tableLead: (priceYear: number) =>
      `Present value at the main horizon with residual value, SEK million in ${priceYear} prices. Under the totals: 8 out of 10 outcomes.`,
    row: {
      investment: 'Investment, undiscounted',
      hard: 'Hard calculation, society',
      soft: 'Soft calculation, society',
      total: 'Combined, society',
      chance: 'Outcomes where combined is above 0',
      municipality: 'The municipality’s finances',
      public: 'Public sector',
      company: 'The owner of the dwellings',
      unpriced: 'Effects not valued in money',
    },
    wordRow: {
      equity: 'Health equity',
      trust: 'Confidence in the evidence',
    },
    chanceOfBetter: 'Outcomes where combined is better than the baseline alternative',
    saved: {
      unit: 'Unit',
      units: { SEK: 'SEK', share: '%', count: 'count' },
      low: (name: string) => `${name}, low`,
      high: (name: string) => `${name}, high`,
    },
    rowHead: 'Figure',
    mode: 'The table shows',
    values: 'Values',
    differences: 'Difference to the baseline alternative',
    differenceLead: (priceYear: number) =>
      `The baseline alternative as it is, and what every other alternative changes against it. Present value with residual value, SEK million in ${priceYear} prices.`,
    differenceTable: 'The alternatives compared, difference to the baseline alternative',
    noSureDifference: 'no certain difference',
    noValue: '–',
    nothingEntered: (name: string) => `${name}, no amounts yet`,
    clocks: 'Two clocks',
    clocksLead: (priceYear: number) =>
      `Present value with residual value, SEK million in ${priceYear} prices. Repayment is tested in the operating budget over five years, profitability over 25. An investment that is avoided gives no residual value.`,
    clocksHead: 'Who',
    years: (years: number) => (years === 1 ? `${years} year` : `${years} years`),
    budgetRepaid: (year: number | null) =>
      year === null
        ? 'In the operating budget the money never comes back during the budget period.'
        : `In the operating budget the money is back in ${year}.`,
    repaysInFive: 'The money is back within five years in the municipality’s operating budget.',
    repaysNotInFive:
      'The money is not back within five years in the municipality’s operating budget.',
    profitable: (whom: readonly string[]) =>
      whom.length === 0
        ? 'Over 25 years the plan is not profitable from any of the perspectives.'
        : `Over 25 years the plan is profitable for ${whom.join(', ')}.`,
    unpricedNote:
      'Effects not valued in money are never counted in the totals. They are in the soft calculation and in the annex.',
    perspective: 'Perspective',
    how: {
      whoPays:
        'Every krona in the calculation goes from one actor to another, or is a real resource that is used up or created. The amounts are converted to present value with the socioeconomic rate over 60 years. Transfers cancel out in society’s net. Each number is rounded by itself, so a total can differ in the last digit.',
      cashFlow:
        'Amounts per year at a fixed price level, without discounting and without residual value. The line is the running total.',
      budget:
        'The operating budget shows depreciation, internal interest, operating costs and income in current prices. A social measure is an operating cost and is never capitalised.',
      bridge:
        'Hard and soft items are calculated separately with the same rate and then added together. Both are always shown.',
      dotplot:
        'The assumptions are drawn at random within their intervals, together with their risk group and the links between groups, thousands of times from a saved seed. The dots are 50 equally likely outcomes.',
      effects:
        'The flows of an effect are added up to society’s present value. The line shows the value when the size of the effect is set to its low and its high value, all else equal. Effects that are not counted are not here.',
      tornado:
        'One assumption at a time is set to its low and its high value, all else equal. The bars are sorted by how much the result changes.',
      groupTornado:
        'One risk group at a time is set to its low and its high value, all else equal.',
    },
  },
  trial: {
    mark: 'tested',
    title: 'Test assumptions',
    lead: 'Every figure and chart on the page follows. Nothing is saved.',
    reset: 'Reset',
    resultHead: 'Result, SEK million',
    before: 'In the calculation',
    after: 'Tested',
    percent: (label: string) => `${label}, per cent of the assumption`,
    tried: (label: string, percent: string) => `${label} ${percent}`,
    source: (source: string, tried: string) =>
      `${source} Tested: ${tried} of the calculation’s. These are not the calculation’s own figures.`,
    none: 'No risk groups have been entered. They are set under Assumptions.',
  },
  equity: {
    lead: 'Health and its conditions in the plan area, compared with the municipality, and what the plan changes.',
    tableTitle: 'Indicators for the plan area, the municipality and the nation',
    tableLead:
      'Before the plan. Who moves in can change an indicator without anyone’s health changing; that is not visible here.',
    head: {
      indicator: 'Indicator',
      plan: 'The plan area',
      municipality: 'The municipality',
      nation: 'The nation',
      gap: 'Difference from the rest of the municipality, percentage points',
      excess: 'Excess, number',
    },
    gapInterval: (low: string, high: string) => `95%: ${low} to ${high}`,
    noSureGap: 'no certain difference',
    smallBase: 'not shown, too few people',
    secondary: 'not shown, or a hidden figure could be worked out',
    noData: 'no data',
    suppression: (count: number) =>
      count === 1
        ? '1 value is not shown, because it rests on so few people that individuals could be recognised or chance could decide.'
        : `${count} values are not shown, because they rest on so few people that individuals could be recognised or chance could decide.`,
    joined: (labels: readonly string[]) =>
      `Figures collected on another area version are joined by code: ${labels.join(', ')}. The boundaries may differ. This is printed in the annex.`,
    allJoined:
      'All figures were collected on another area version and are joined by code. The boundaries may differ. This is printed in the annex.',
    coverage: (percent: string) =>
      `${percent} of the plan area is covered by the imported areas. The rest has not been scaled up.`,
    missing: {
      noPlanArea: 'The plan area is missing. Import it under Plan and alternatives.',
      noLayer: 'No areas have been imported for the municipality. Import areas and statistics.',
      outsideLayer:
        'The plan area lies outside the imported areas. Check the coordinate system or import the right areas.',
    },
    noStatistics:
      'The areas have been imported but no statistics. Import statistics for the areas.',
    toPlan: 'To Plan and alternatives',
    toImport: 'To Areas and statistics',
    source: (sources: readonly string[]) => `Source: ${sources.join('; ')}.`,
  },
  register: {
    lead: 'Where the numbers come from, and the rates, horizons and risks that all alternatives share.',
    tableTitle: 'Assumption register',
    tableLead:
      'All numbers that may be uncertain, with source. Own judgement is allowed and is shown as such.',
    filter: 'Show',
    filters: {
      all: 'All',
      impact: 'Largest impact',
      withoutSource: 'Without source',
      copied: 'Fetched, not confirmed',
      interval: 'With interval',
      catalogue: 'From the library',
      changed: 'Changed from the library',
    },
    head: { label: 'Assumption', unit: 'Unit', kind: 'Kind, distribution', note: 'Source' },
    groups: {
      other: 'Programme and other',
      hard: 'Investments, revenues and operation',
      property: 'Property, sales and land',
      soft: 'Social measures',
      built: 'Effects of what is built',
    },
    groupSaid: (count: number, withoutSource: number, copied: number) =>
      [
        count === 1 ? '1 assumption' : `${count} assumptions`,
        ...(withoutSource === 0 ? [] : [`${withoutSource} without a source`]),
        ...(copied === 0 ? [] : [`${copied} copied, not confirmed`]),
      ].join(', '),
    toProgramme: 'Change in the programme',
    toProgrammeOf: (label: string) => `Change ${label} in the programme`,
    noneShown: 'No assumptions to show with that choice.',
    none: 'The alternative has no assumptions yet. They come from the hard and soft calculation.',
    count: (shown: number, all: number) =>
      `${shown} of ${all} ${all === 1 ? 'assumption' : 'assumptions'}`,
    part: {
      amount: '',
      rent: ', rent',
      operating: ', operation and maintenance',
      maintenance: ', maintenance',
      salePrice: ', sale price',
      landBook: 'Book value of the land',
      landOpportunity: 'Value of the land in other use',
      costPerYear: '',
      effectShare: ', effect',
      unitValue: '',
      wholeValue: ', the source’s whole value',
      ofField: '',
    },
    unit: {
      rent: 'SEK/m²',
      operating: 'SEK/m²',
      maintenance: 'SEK/m²',
      salePrice: 'SEK/m²',
      landBook: 'SEK',
      landOpportunity: 'SEK',
      costPerYear: 'SEK/year',
      effectShare: '%',
      unitValue: 'SEK/person',
      wholeValue: 'SEK/person',
    },
    sourceKindOf: (label: string) => `Kind of source for ${label}`,
    noKind: 'No source',
    distribution: 'Distribution',
    distributionHint: 'How the number spreads between low and high.',
    distributionOf: (label: string) => `Distribution for ${label}`,
    sourceNoteOf: (label: string) => `Source for ${label}`,
    settings: 'Rates, horizons and price level',
    settingsLead: 'Real rates per year. They apply to all alternatives.',
    settingsFields: {
      priceYear: 'Price level, year',
      baseYear: 'Base year (discounted to)',
      inflationPerYear: 'Inflation',
      internalRatePerYear: 'Internal interest rate, nominal',
      taxFactor: 'Tax factor',
      budgetYears: 'Budget period, years',
      stabilisedYear: 'Normal year for net operating income',
      optimismBiasCapex: 'Uplift for optimism in investment',
      optimismBiasEffect: 'Reduction for optimism in effect',
      exitCostShare: 'Cost on disposal',
      exitYieldReal: 'Yield on disposal',
      marketYieldReal: 'Market yield',
      discountLow: 'Low discount rate tested',
      discountHigh: 'High discount rate tested',
      seed: 'Seed for the random numbers',
      draws: 'Number of draws',
      horizons: 'Horizons, years',
    },
    internalRateYear: 'Year that the internal interest rate applies to',
    internalRateYearHint: 'The year for which the rate has been decided. May be left empty.',
    horizonsHint: 'Several years separated by semicolons, for example 5; 10; 25; 60',
    horizonsFault:
      'Enter whole years between 1 and 60 separated by semicolons, for example 5; 10; 25; 60.',
    rates: 'Discount rate and main horizon by perspective',
    ratesHead: {
      whom: 'Perspective',
      rate: 'Real discount rate',
      horizon: 'Main horizon, years',
    },
    risk: 'Risk groups',
    riskLead:
      'The groups vary together in the simulation. Low and high are shares of the assumption in the sensitivity analysis.',
    riskHead: {
      group: 'Group',
      low: 'Low',
      high: 'High',
      deviation: 'Standard deviation',
      common: 'How much the group varies together',
    },
    sampling: 'How the random numbers are drawn',
    samplingName: { random: 'Random', latinHypercube: 'Latin hypercube' },
    samplingHint: {
      random: 'Each draw is independent of the others, which suits chances and intervals.',
      latinHypercube:
        'The draws are spread evenly over each assumption, which gives a more certain mean.',
    },
    scenarios: 'Scenarios',
    scenariosLead:
      'A scenario changes whole groups at once. 100% is as in the calculation. An empty field changes nothing.',
    addScenario: 'Add scenario',
    newScenario: 'New scenario',
    scenarioName: 'Name of the scenario',
    correlationImpossible:
      'The links between the groups cannot all hold at the same time, so the calculation cannot be made. Change some of them, or take the nearest that can:',
    correlationChange: (pair: string, before: string, after: string) =>
      `${pair}: ${before} becomes ${after}`,
    correlationPair: (first: string, second: string) => `${first} and ${inSentence(second)}`,
    correlationTake: 'Use the nearest possible links',
    correlation: 'Links between the groups',
    correlationOf: (first: string, second: string) => `Link between ${first} and ${second}`,
  },
  annex: {
    copiedLeft: (count: number) =>
      count === 1
        ? 'One number is copied from an earlier case and not confirmed. It is marked in the annex register.'
        : `${count} numbers are copied from an earlier case and not confirmed. They are marked in the annex register.`,
    copiedSee: 'To Assumptions',
    title: 'Annex',
    lead: 'An annex prints a saved snapshot of the case. It is a draft until a second person has approved it.',
    whatIsLeft: 'See what is left for a first annex',
    none: 'No annex has been created yet. The button Create annex saves the case and prints it as it stands now.',
    caption: 'Annexes created',
    head: {
      created: 'Created',
      status: 'Status',
      version: 'Save of the case',
      hash: 'Checksum',
      open: 'Annex',
    },
    at: (day: string, time: string) => `${day} at ${time}`,
    status: { draft: 'Draft', frozen: 'Frozen' },
    pdf: 'Open PDF',
    pdfOf: (created: string) => `Open PDF from ${created}`,
    short: 'Short edition, one page',
    shortOf: (created: string) => `Short edition, one page, from ${created}`,
    pdfOther: 'PDF in Swedish',
    pdfOtherOf: (created: string) => `Open PDF in Swedish from ${created}`,
    read: 'Read on the page',
    readOf: (created: string) => `Read on the page: the annex from ${created}`,
    older: (behind: number) =>
      behind === 1
        ? 'the case has been changed once since'
        : `the case has been changed ${behind} times since`,
    latest: 'as the case is saved now',
    code: (version: string) => `Helkalkyl ${version}`,
    hashNote:
      'The checksum is the first twelve characters of SHA-256 for the snapshot. The same characters are in the annex’s footer.',
  },
} as const;
