import { annexRegisterTexts } from './annexRegister.ts';
import { formatMnkr, formatNumber, formatPercent } from '../../formatSv.ts';
import { counted, inSentence, listed } from './words.ts';

const steps: Readonly<Record<string, string>> = {
  '-3': '−−− large deterioration',
  '-2': '−− deterioration',
  '-1': '− small deterioration',
  '0': '0 no change',
  '1': '+ small improvement',
  '2': '++ improvement',
  '3': '+++ large improvement',
};

const clockHeads: Readonly<Record<number, string>> = {
  5: 'repayment',
  25: 'profitability',
  60: 'lifetime',
};

/** Headings, tables and paragraphs of the decision annex; findings are in `findings.ts`. */
export const annexTexts = {
  title: (title: string) =>
    /^(?:detaljplan|detailed plan|the detailed plan)/i.test(title)
      ? `Decision annex: Combined calculation for ${inSentence(title)}`
      : `Decision annex: Combined calculation for ${title}`,
  headerLeft: (municipality: string, committee: string) =>
    committee === '' ? municipality : `${municipality} · ${committee}`,
  invented: 'Invented example',
  /** The numbers of the committee and of the council. */
  headerRight: (registryNumbers: readonly string[], title: string) =>
    registryNumbers.length === 0 ? title : `Reg. no. ${registryNumbers.join(', ')} · ${title}`,
  status: { draft: 'draft', frozen: 'frozen' },
  watermark: 'DRAFT',
  /** A draft is of the case as it was saved; a version is frozen. */
  numbered: {
    draft: (number: number) => `save ${number}`,
    frozen: (number: number) => `version ${number}`,
  },
  footerLeft: (facts: { status: string; numbered: string; date: string }) =>
    `Decision annex, ${facts.status}, ${facts.numbered} · ${facts.date}`,
  footerRight: (sha256: string) => `checksum ${sha256.slice(0, 12)}`,

  priceHead: (year: number) => `Present value in ${year} prices`,
  priceHeadMillions: (year: number) => `Present value, SEK million in ${year} prices`,
  years,
  none: '–',
  total: 'Total',
  alternative: 'Alternative',

  summary: {
    facts: {
      registryNumber: 'Registration number',
      meeting: 'Committee and meeting',
      stage: 'Plan stage',
      date: 'Date',
      caseOfficer: 'Case officer',
      reviewer: 'Economist',
      status: 'Status',
      number: { draft: 'Save', frozen: 'Version' },
    },
    noReviewer: 'none yet',
    councilNumber: (own: string, council: string) => `${own} (municipal council ${council})`,
    decision: 'What the committee is to decide',
    noDecision: 'No points for decision have been entered.',
    important: 'The main points on half a page',
    answers: {
      cost: 'What it costs',
      pays: 'Who pays',
      gains: 'Who gains',
      sureness: 'How certain',
      equity: 'Health equity',
    },
    subjectOne: 'The proposal',
    subjectMany: (name: string) => `The alternative ${name}`,
    comparison: 'Comparison of the alternatives',
    uncertainty: 'Uncertainty',
    rows: {
      investment: 'Investment, all actors, undiscounted',
      hard: (count: number) => `Land and building, net, ${years(count)} (hard)`,
      soft: (count: number) => `Social effects, net, ${years(count)} (soft)`,
      society: (count: number) => `In total for society, ${years(count)}`,
      chance: 'Chance that the total is above 0',
      equity: 'Health equity',
      trust: 'Confidence in the evidence',
    },
    /** The same over narrow columns. */
    narrowRows: {
      investment: 'Investment, not discounted',
      hard: (count: number) => `Hard, ${years(count)}`,
      soft: (count: number) => `Soft, ${years(count)}`,
      society: (count: number) => `Society, ${years(count)}`,
      chance: 'Chance above 0',
    },
    likely: (range: string) => `probably ${range}`,
    noAmounts: (name: string) => `${name} has no amounts yet.`,
    likelyNote: 'Probably: 8 chances of 10.',
    pricedNote: (unpriced: number, all: number) =>
      unpriced === 0
        ? 'All effects described are valued in money.'
        : `${unpriced} out of ${counted(all, 'one effect', 'effects')} ${unpriced === 1 ? 'is' : 'are'} not valued in money: see Soft calculation.`,
    changes: 'What can change the conclusion',
  },

  whoPays: {
    heading: 'Who pays and who gains?',
    otherAlternatives:
      'The same tables for the other alternatives are in Hard calculation and Combined calculation.',
    matrixCaption: (priceYear: number) =>
      `Cost, income and net per actor, SEK million in ${priceYear} prices, not discounted`,
    columns: { actor: 'Actor', cost: 'Cost', income: 'Income', net: 'Net' },
    matrixNote:
      'Capacity that is freed up cannot be taken out of a budget. The value to households is counted as income. The base year is included.',
    perspective: 'From whose point of view',
    budget: 'The municipality’s own finances',
    budgetHead: 'Impact on the operating budget, SEK million in current prices',
    budgetNote: 'Social measures are never depreciated.',
    without: 'What happens if nothing is done?',
    noWithout: 'No description of what happens without the plan has been entered.',
  },

  proposal: {
    heading: 'The proposal and the alternatives',
    noMap: 'There is no map, because the plan area or the division into areas is not imported.',
    areaFacts: {
      area: 'Size of the plan area',
      measuredIn: 'Size measured in',
      coverage: 'Covered by statistical areas',
      file: 'Plan area read from',
      format: 'Format of the plan file',
      planFile: (format: string, sha256: string) => `${format}, SHA-256 ${sha256}`,
      border: 'Boundary of the plan area',
    },
    programmeCaption: 'Homes and premises',
    columns: {
      what: 'What',
      kind: 'Kind',
      grossArea: 'GFA, m²',
      dwellingArea: 'Dwelling area, m²',
      count: 'Number',
      year: 'Ready',
    },
    dwellings: (count: number) => counted(count, '1 home', 'homes'),
    places: (count: number, forPlan: number | undefined) =>
      forPlan === undefined
        ? counted(count, '1 place', 'places')
        : `${counted(count, '1 place', 'places')}, of which ${formatNumber(forPlan)} for the plan`,
    inStage: (label: string, stage: number | undefined) =>
      stage === 2 ? `${label}, phase 2` : label,
    noProgramme: (name: string) => `${name} contains no new homes or premises.`,
    baseline: (name: string) => `${name} is what the other alternatives are compared with.`,
  },

  hard: {
    heading: 'Hard calculation: land, buildings and infrastructure',
    intro: (facts: { priceYear: number; optimism: number }) =>
      facts.optimism > 0
        ? `Amounts are in ${facts.priceYear} prices, added up over the calculation period without discounting. Investments are raised by ${formatPercent(facts.optimism)}, because they are usually underestimated.`
        : `Amounts are in ${facts.priceYear} prices, added up over the calculation period without discounting.`,
    noPosts: 'No hard items have been entered.',
    caption: 'Items, SEK million',
    columns: {
      post: 'Item',
      payer: 'Pays',
      receiver: 'Receives',
      amount: 'Amount',
      presentValue: 'Present value',
      years: 'Years',
      life: 'Lifetime',
    },
    postLabel: (label: string, extras: readonly string[]) =>
      extras.length === 0 ? label : `${label} (${extras.join('; ')})`,
    postNote: (rate: string) =>
      `Present value at society’s discount rate ${rate}, without residual value.`,
    appraisal: 'Property appraisal',
    facts: {
      noi: (year: number) => `Net operating income ${year}`,
      investment: 'The owner’s investment',
      yieldOnCost: 'Net operating income as a share of the investment',
      marketValue: 'Market value on completion',
      writeDown: 'Need for write-down',
      rent: 'Rent needed to meet the required return',
      landPrice: 'Land price that gives the owner zero',
      irr: 'Internal rate of return',
      payback: 'Payback time, discounted',
    },
    higherRent: (share: number) =>
      share >= 0 ? `${formatPercent(share, 1)} higher` : `${formatPercent(-share, 1)} lower`,
    noRent: 'no rent is enough',
    negativeLand:
      'A negative land price means that the owner reaches zero only if the land is free and money comes with it.',
    landPrice: (sek: number, paidSek: number | null) =>
      paidSek === null
        ? formatMnkr(sek)
        : `${formatMnkr(sek)} (in the calculation ${formatMnkr(paidSek)})`,
    irr: (rates: readonly number[]) => {
      const shown = rates.map((rate) => formatPercent(rate, 1));
      if (shown.length === 0) return 'there is none';
      return shown.length === 1 ? (shown[0] ?? '') : `several solutions: ${listed(shown)}`;
    },
    payback: (years: number | null) =>
      years === null ? 'not paid back within 60 years' : `${formatNumber(years, 1)} years`,
  },

  soft: {
    heading: 'Soft calculation: social and health-economic effects',
    none: 'No social measures, and no effects of what is built, have been entered.',
    group: 'Target group',
    noOutputs: 'Not described',
    resources: (amount: string) => `${amount} in present value.`,
    value: (amount: string) =>
      `${amount} in present value for society, in the effects that are counted`,
    repayment: 'Repayment',
    reserve: (whom: string, total: string) => `Set aside by ${whom} (${total} in all)`,
    setAside: 'Set aside',
    setAsideBy: (whom: string, sek: number) =>
      `${whom}: ${formatMnkr(sek)} in all, in current prices.`,
    cashNote: 'The money of each measure year by year is attached as sociala-insatser.csv.',
    clocksNote:
      'Repayment and profitability are two separate answers. One does not decide the other.',
    profitability: 'Profitability',
    capacity: 'Capacity freed up',
    postCalculation: 'Follow-up',
    /** One of the costs that the resources are. */
    cost: (facts: {
      label: string;
      payer: string;
      perYear: string;
      years: string;
      presentValue: string;
    }) =>
      `${facts.label}: ${facts.perYear} a year ${facts.years}, from ${facts.payer}, ${facts.presentValue} in present value.`,
    effectCaption: 'Expected effects',
    effectColumns: {
      effect: 'Effect and mechanism',
      reach: 'People × effect',
      additional: 'Share counted',
      persons: 'Get the effect',
      value: 'Present value',
      actors: 'Falls to',
      trust: 'Confidence',
    },
    path: (effect: {
      startYear: number;
      lastYear: number;
      rampYears: number;
      fullYears: number;
      decayPerYear: number;
    }) =>
      `From ${effect.startYear}, full after ${years(effect.rampYears)}, lasts for ${years(effect.fullYears)}, then falls by ${formatPercent(effect.decayPerYear)} a year, until ${effect.lastYear} at the latest.`,
    reach: (persons: string, effect: string) => `${persons} × ${effect}`,
    reached: (persons: string, target: string) => `${persons} of ${target}`,
    /** The share and what it is the product of. */
    additional: (share: number, factors: readonly number[]) =>
      `${formatPercent(share)} =\n${factors.map((each) => formatNumber(each, 2)).join(' × ')}`,
    effectNote: (optimism: number) =>
      optimism > 0
        ? `The share counted is what would not have happened anyway × what is due to the measure × what is not displaced. The present value is lowered by ${formatPercent(optimism)}, because effects are usually overestimated.`
        : 'The share counted is what would not have happened anyway × what is due to the measure × what is not displaced.',
    built: {
      heading: 'Effects of what is built',
      caption: 'Value per year at full effect',
      columns: {
        effect: 'Effect and mechanism',
        perYear: 'Per year',
        whom: 'Who',
        trust: 'Confidence',
      },
      years: (built: { startYear: number; rampYears: number; lastYear: number }) =>
        `From ${built.startYear}, full after ${years(built.rampYears)}, up to and including ${built.lastYear}.`,
      flow: (whom: string, label: string, amount: string) => `${whom}: ${label}, ${amount}`,
      note: 'The value is before deductions for optimism and for what is counted elsewhere. Minus is a loss.',
      mind: 'Bear in mind',
    },
    overlapIntro:
      'Value that is already counted elsewhere has been removed, so that nothing is counted twice.',
    overlapColumns: { item: 'Item', before: 'Before deduction', after: 'After deduction' },
    overlapCaption: 'Deduction for overlap, present value in SEK million',
    unpriced: 'Effects not valued in money',
    unpricedNone: 'No effects without a price are described.',
    unpricedCaption:
      'Judgement in seven steps, from large deterioration (−−−) to large improvement (+++)',
    unpricedColumns: {
      effect: 'Effect',
      step: 'Judgement',
      why: 'Why',
      trust: 'Confidence',
      judge: 'Judged by',
    },
    unpricedNote:
      'The steps are not added up. Confidence is about the evidence, not about how likely the outcome is.',
    steps,
    trustNote: 'Confidence is about the evidence: high ■■■■, medium ■■■□, low ■■□□, very low ■□□□.',
  },

  combined: {
    heading: 'Combined calculation',
    intro:
      'Hard and soft are always shown separately beside the total. Each point of view has its own discount rate and period.',
    caption: (priceYear: number) =>
      `Present value per point of view, SEK million in ${priceYear} prices`,
    columns: {
      perspective: 'Point of view',
      years: 'Years',
      hard: 'Hard',
      soft: 'Soft',
      total: 'In total',
      without: 'Without residual value',
      likely: 'Probably (8 of 10)',
      chance: 'Above 0',
    },
    note: 'Hard, soft and total are with residual value. The points of view must not be added together: the municipality is part of the public sector, which is part of society.',
    clockHeads,
    clocksCaption:
      'Present value after different lengths of time, SEK million: with residual value / without residual value',
    bothResiduals: (withResidual: string, without: string) => `${withResidual} / ${without}`,
  },

  equity: {
    heading: 'Health equity',
    missing:
      'This section is empty, because the plan area, or statistics for the area, is missing.',
    intro: (coverage: string) =>
      `The values describe the situation before the plan and are weighted by land area. The statistical areas cover ${coverage} of the plan area.`,
    caption: 'The plan area compared with the municipality and the country',
    columns: {
      indicator: 'Indicator',
      year: 'Year',
      planArea: 'Plan area',
      municipality: 'Municipality',
      nation: 'Country',
      gap: 'Difference from the rest,\npercentage points',
      excess: 'More (−: fewer)\nthan at the rest’s share',
    },
    excess: (excess: string, low: string, high: string) => `${excess} (${low} to ${high})`,
    slopes:
      'Across all the areas of the municipality, ranked by low economic standard, the difference between the most and the least disadvantaged is:',
    slope: (label: string, words: string) => `${label}: ${words}.`,
    municipalCaption: 'Differs from the country, and only available for the whole municipality',
    municipalColumns: {
      indicator: 'Indicator',
      year: 'Year',
      municipality: 'Municipality',
      nation: 'Country',
      finding: 'In words',
    },
    municipalNote: (rest: number, sources: readonly string[]) =>
      [
        ...(rest === 0
          ? []
          : [
              `${counted(rest, 'One indicator', 'indicators')} for the whole municipality cannot be told apart from the country or ${rest === 1 ? 'lacks' : 'lack'} a margin of error, and ${rest === 1 ? 'is' : 'are'} in the attached snapshot.`,
            ]),
        `Values for the whole municipality say nothing about the plan area. Sources: ${sources.join('; ')}.`,
      ].join(' '),
    missingFigures: (labels: readonly string[]) => `Data is missing for ${listed(labels)}.`,
    note: 'The interval is 95 out of 100 and is for the difference from the rest of the municipality. If it includes zero, chance can explain the difference.',
    notShown: 'not shown',
    references: (place: {
      municipality: { label: string; rows: number; areas: number | null };
      nation: { label: string; rows: number };
    }) =>
      `${place.municipality.label} is the sum of ${formatNumber(place.municipality.rows)}${place.municipality.areas === null ? '' : ` out of ${formatNumber(place.municipality.areas)}`} areas, ${place.nation.rows === 0 ? 'the country is missing from the tables' : `${inSentence(place.nation.label)} the sum of ${formatNumber(place.nation.rows)}`}. Nothing is scaled up for what is missing.`,
    composition:
      'The figures for the area can change only because other people move in. This does not mean that anyone’s health has changed.',
    joinsOnCode: (labels: readonly string[]) =>
      `${listed(labels)}: the figures were collected for other area boundaries and joined by area code, at express request.`,
    suppressed: (labels: readonly string[]) =>
      `${listed(labels)}: the value for the plan area is not shown, because the data is too small or missing.`,
    sources: (sources: readonly string[]) => `Sources: ${sources.join('; ')}.`,
  },

  uncertainty: {
    heading: 'Uncertainty and sensitivity',
    intro: (facts: { draws: number; seed: number; sampling: string }) =>
      `The assumptions have been varied together in ${formatNumber(facts.draws)} draws (${facts.sampling}) with seed ${facts.seed}. The same seed gives the same numbers.`,
    assumptionCaption: 'What must be true? Change in one assumption that gives zero',
    assumptionColumns: {
      assumption: 'Assumption',
      range: 'Interval',
      switching: (whom: string) => `${whom}: 0 at`,
      ranking: (whom: string) => `${whom}: equal to the baseline alternative at`,
    },
    assumptionRange: (low: string, high: string) => `${low}–${high}`,
    pairCaption: 'The three that matter most, two at a time: change that gives zero for society',
    pairColumns: { first: 'The first', second: 'The second', change: 'Change towards zero' },
    scenarioCaption: 'Scenarios, present value in SEK million',
    scenario: 'Scenario',
    asCalculated: 'The calculation',
    choiceHeading: 'The choice between the alternatives',
    chanceCaption:
      'How often the alternative in the row is worth more to society than the one in the column',
    chanceNumbers:
      'The columns have the numbers of the rows. Between 10 and 90 of 100 is no certain difference.',
    chanceNote: 'Alternatives with overlapping intervals are not ranked.',
    chanceCell: (chance: string, word: string) => `${chance}, ${word}`,
    informationCaption: 'What is most worth investigating?',
    informationColumns: { assumption: 'Assumption', value: 'Worth knowing' },
    switchingCaption: 'Change in a whole risk group that gives zero',
    switchingColumns: {
      group: 'Risk group',
      range: 'Range tested',
      deviation: 'Standard deviation',
    },
    switching: (changeShare: number, isWithinRange: boolean | null) =>
      `${changeShare < 0 ? '' : '+'}${formatPercent(changeShare)}${isWithinRange === true ? ' *' : ''}`,
    neededShare: (share: number) => (share <= 0 ? 'none needed' : formatPercent(share)),
    never: 'none',
    switchingNote:
      'A star means that the change is within the range tested. “None” means that the result does not become zero however the assumption is changed.',
    effectCaption: 'How much of the assumed effect is needed',
    effectColumns: {
      perspective: 'Point of view',
      all: 'For the whole plan',
      softOnly: 'For the measures alone',
    },
    effectNote: '100 % is the whole assumed effect. “None” means that no share is enough.',
    discountCaption: 'Present value at another discount rate, SEK million',
    discountRate: (rate: string) => `Rate ${rate}`,
    chosenRate: 'Chosen rate',
    limits:
      'Errors in the model itself, things that no one has thought of and effects without a price are not included in the intervals.',
    firstInFull:
      'The chart, pairs and risk groups are shown for the first proposal. Those of the others are in the attached snapshot.',
  },

  ...annexRegisterTexts,
} as const;

function years(count: number): string {
  return `${count} ${count === 1 ? 'year' : 'years'}`;
}
