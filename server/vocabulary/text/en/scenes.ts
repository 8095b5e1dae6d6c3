import {
  formatChance,
  formatMillions,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatRate,
} from '../../formatSv.ts';
import { reachTexts } from './reach.ts';
import { surroundingsTexts } from './surroundings.ts';
import {
  amount,
  amountWithInterval,
  counted,
  inSentence,
  isZeroMnkr,
  listed,
  rangeMillions,
  signedAmount,
  withoutStop,
} from './words.ts';

type Named = { readonly label: string; readonly sek: number };
type EffectFacts = {
  readonly lowSek: number;
  readonly centralSek: number;
  readonly highSek: number;
};
const worthOf = ({ lowSek: p10, centralSek, highSek: p90 }: EffectFacts) =>
  amountWithInterval(centralSek, { p10, p90 });

/** Titles, subtitles and summaries of charts: findings as functions of facts. */
export const sceneTexts = {
  source: ({ title, registryNumber }: { title: string | null; registryNumber: string }) => {
    const named =
      title === null ? 'Source: the calculation' : `Source: the calculation for ${title}`;
    return registryNumber === '' ? `${named}.` : `${named}, registration number ${registryNumber}.`;
  },
  layers: { hard: 'hard', soft: 'soft' },
  releasedCapacity: 'Released capacity',
  columns: {
    actor: 'Actor',
    hard: 'Hard, SEK million',
    soft: 'Soft, SEK million',
    total: 'Total, SEK million',
    year: 'Year',
    cumulative: 'Total since the start, SEK million',
    part: 'Part',
    value: 'Value, SEK million',
    outcome: 'Outcome',
    dots: 'Number of dots',
    group: 'Group',
    assumption: 'Assumption',
    low: 'At low, SEK million',
    high: 'At high, SEK million',
    span: 'Tested range',
    indicator: 'Indicator',
    planArea: 'Plan area',
    municipality: 'Municipality',
    nation: 'Country',
    gap: 'Difference, percentage points',
    area: 'Area',
    coveredByPlan: 'Share of the area in the plan',
  },

  whoPays: {
    title: (winner: Named | null, loser: Named | null) => {
      if (winner !== null && loser !== null) {
        return `The largest gain goes to ${inSentence(winner.label)}, the largest loss to ${inSentence(loser.label)}`;
      }
      if (winner !== null)
        return `The largest gain goes to ${inSentence(winner.label)}, no one loses`;
      if (loser !== null)
        return `The largest loss goes to ${inSentence(loser.label)}, no one gains`;
      return 'No actor gains or loses in the calculation';
    },
    subtitle: (facts: { priceYear: number; ratePerYear: number; taxFactor: number }) =>
      `Present value over 60 years, SEK million in ${facts.priceYear} prices, discount rate ${formatRate(facts.ratePerYear)}, without residual value${facts.taxFactor > 1 ? ' and tax factor, which society’s combined result includes' : ''}. The figure is the sum of hard and soft.`,
    summary: (rows: readonly Named[], societySek: number) =>
      rows.length === 0
        ? 'There are no amounts in the calculation.'
        : `${rows.map((row) => `${row.label} ${signedAmount(row.sek)}`).join(', ')}. The rows add up to society’s net in real resources, ${signedAmount(societySek)}.`,
    sumRow: 'Society’s net',
  },

  cashFlow: {
    title: (facts: {
      whom: string;
      worst: { year: number; sek: number } | null;
      positiveFrom: number | null;
      everPositive: boolean;
      everNegative: boolean;
    }) => {
      const { worst } = facts;
      const outlay =
        worst === null
          ? `${facts.whom}: no net payment in any year`
          : `${facts.whom}: largest payment in ${worst.year}, ${formatMnkr(-worst.sek)}`;
      return `${outlay}; ${cumulativeClause(facts)}`;
    },
    subtitle: (priceYear: number) =>
      `SEK million per year in ${priceYear} prices, without discounting and residual value. The line is the total since the start.`,
    summary: (facts: {
      whom: string;
      worst: { year: number; sek: number } | null;
      best: { year: number; sek: number } | null;
      lastYear: number;
      lastSek: number;
    }) =>
      [
        facts.worst === null
          ? ''
          : `The largest minus for ${inSentence(facts.whom)} is in ${facts.worst.year}, ${formatMnkr(facts.worst.sek)}.`,
        facts.best === null
          ? ''
          : `The largest plus is in ${facts.best.year}, ${formatMnkr(facts.best.sek)}.`,
        `The total up to and including ${facts.lastYear} is ${formatMnkr(facts.lastSek)}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    cumulative: 'total since the start',
  },

  operatingBudget: {
    rows: {
      tax_equalisation: 'Tax and equalisation',
      fees_and_rents: 'Charges and rents',
      exploitation_result: 'Development',
      contribution_release: 'Released contributions',
      savings_cashable: 'Savings',
      service_running: 'Services for new residents',
      upkeep_running: 'Operation of facilities',
      soft_programme: 'Social measures',
      capital_cost: 'Capital cost',
      running: 'Operation, net',
      total: 'Total',
    },
    title: (facts: {
      negativeYears: number;
      years: number;
      worst: { year: number; sek: number };
    }) => {
      if (facts.negativeYears === 0)
        return 'The operating budget does not become worse in any of the years';
      const when =
        facts.negativeYears === facts.years
          ? `all ${facts.years} years`
          : `${facts.negativeYears} of ${facts.years} years`;
      return `The operating budget becomes worse in ${when}, most in ${facts.worst.year} by ${amount(-facts.worst.sek)}`;
    },
    none: 'The plan does not change the operating budget',
    subtitle:
      'Operating budget per year, SEK million in current prices. The figure is the row’s largest amount and its year.',
    summary: (facts: {
      firstYear: number;
      lastYear: number;
      worst: { year: number; sek: number };
      best: { year: number; sek: number };
    }) =>
      `In the years ${facts.firstYear}–${facts.lastYear} the total is lowest in ${facts.worst.year}, ${amount(facts.worst.sek)}, and highest in ${facts.best.year}, ${amount(facts.best.sek)}.`,
    largest: (sek: number, year: number) => `${formatMillions(sek)} (${year})`,
  },

  bridge: {
    title: (facts: {
      whom: string;
      hardSek: number;
      softSek: number;
      totalSek: number;
      chance: number | null;
    }) => {
      const tail =
        facts.chance === null ? '' : `; ${formatChance(facts.chance)} outcomes are above zero`;
      return `${bridgeFinding(facts)}${tail}`;
    },
    subtitle: (facts: {
      priceYear: number;
      horizon: number;
      ratePerYear: number;
      taxFactor: number;
    }) =>
      `Present value over ${facts.horizon} years with residual value, SEK million in ${facts.priceYear} prices, discount rate ${formatRate(facts.ratePerYear)}${facts.taxFactor > 1 ? `, tax factor ${formatNumber(facts.taxFactor, 2)}` : ''}.`,
    summary: (facts: { whom: string; hardSek: number; softSek: number; totalSek: number }) =>
      `${facts.whom}: hard ${signedAmount(facts.hardSek)}, soft ${signedAmount(facts.softSek)}, combined ${signedAmount(facts.totalSek)}.`,
    rows: { hard: 'Hard', soft: 'Soft', total: 'Combined' },
  },

  dotplot: {
    title: (whom: string, above: number) => {
      if (above === 0)
        return `In none of 50 possible outcomes is the result for ${inSentence(whom)} above zero`;
      if (above === 50)
        return `In all 50 possible outcomes the result for ${inSentence(whom)} is above zero`;
      return `In ${above} of 50 possible outcomes the result for ${inSentence(whom)} is above zero`;
    },
    subtitle: (facts: { priceYear: number; horizon: number; p25: number; p75: number }) =>
      `Present value over ${facts.horizon} years, SEK million in ${facts.priceYear} prices. Each dot is an equally likely outcome, a filled dot is plus. Middle half: ${rangeMillions(facts.p25, facts.p75)}.`,
    summary: (facts: { above: number; p10: number; p50: number; p90: number }) =>
      `In ${facts.above} of 50 outcomes the result is above zero. The middle outcome is ${formatMnkr(facts.p50)}, and 8 of 10 outcomes lie in the range SEK ${rangeMillions(facts.p10, facts.p90)} million.`,
    bin: (lowSek: number, highSek: number) => rangeMillions(lowSek, highSek),
    plus: 'plus',
    minus: 'minus or zero',
  },

  effectIntervals: {
    title: (most: (EffectFacts & { readonly label: string }) | null) =>
      most === null
        ? 'No effect is calculated in money'
        : `Largest for society: ${inSentence(most.label)}, ${worthOf(most)}`,
    subtitle: (facts: {
      priceYear: number;
      horizon: number;
      taxFactor: number;
      drawn: number;
      all: number;
    }) =>
      [
        `Society’s present value of the effects of the measures, ${facts.horizon} years, SEK million in ${facts.priceYear} prices.`,
        'The line is the size of the effect, 8 chances out of 10.',
        ...(facts.taxFactor > 1
          ? [
              `Public money counts with the tax factor ${formatNumber(facts.taxFactor, 2)}, as in the result for society; the tables of the measures show the present value without it.`,
            ]
          : []),
        ...(facts.drawn < facts.all ? [`The ${facts.drawn} largest of ${facts.all}.`] : []),
      ].join(' '),
    said: (effect: EffectFacts, trust: string) => `${worthOf(effect)}, confidence ${trust}`,
    sentence: (effect: EffectFacts & { readonly label: string }, trust: string) =>
      `${effect.label}: ${worthOf(effect)}, confidence ${trust}.`,
    columns: { effect: 'Effect', trust: 'Confidence' },
  },

  tornado: {
    title: (facts: { whom: string; group: string; crossesZero: boolean } | null) => {
      if (facts === null) return 'None of the tested assumptions changes the result';
      const turn = facts.crossesZero
        ? 'enough to change the sign of'
        : 'not enough alone to change the sign of';
      return `What matters most: ${inSentence(facts.group)}; ${turn} the result for ${inSentence(facts.whom)}`;
    },
    subtitle: (facts: { priceYear: number; horizon: number }) =>
      `Present value over ${facts.horizon} years with residual value when one assumption is changed at a time, SEK million in ${facts.priceYear} prices.`,
    summary: (rows: readonly { label: string; lowSek: number; highSek: number }[]) =>
      rows.length === 0
        ? 'The calculation contains no amounts that the tested assumptions change.'
        : rows
            .map(
              (row) =>
                `${row.label}: ${formatMnkr(row.lowSek)} at low, ${formatMnkr(row.highSek)} at high.`,
            )
            .join(' '),
    low: 'low assumption',
    high: 'high assumption',
    central: (sek: number) => `starting point ${formatMillions(sek)}`,
    zero: 'zero',
    span: (low: number, high: number) =>
      `${formatNumber(low * 100)}–${formatPercent(high)} of the assumed value`,
  },

  equityGap: {
    title: (facts: {
      worse: number;
      better: number;
      judged: number;
      worst: string | null;
      areas: number;
    }) => {
      const whose = facts.areas === 0 ? 'The plan area' : surroundingsTexts.subject(facts.areas);
      const have = facts.areas > 1 ? 'have' : 'has';
      const where = facts.areas === 0 ? 'No' : `${whose}: no`;
      if (facts.judged === 0)
        return 'There is not enough evidence to compare the plan area with the municipality';
      const among = (count: number) =>
        facts.judged === 1
          ? 'in the only indicator that can be compared'
          : `in ${count} of ${facts.judged} indicators`;
      if (facts.worse === 0 && facts.better === 0) {
        return facts.judged === 1
          ? `${where} certain difference from the municipality ${among(0)}`
          : `${where} certain difference from the municipality in any of ${facts.judged} indicators`;
      }
      if (facts.worse === 0)
        return `${whose} ${have} better values than the municipality ${among(facts.better)}`;
      const better = facts.better === 0 ? '' : ` and better in ${facts.better}`;
      const worst = facts.worst === null ? '' : `, most clearly for ${inSentence(facts.worst)}`;
      return `${whose} ${have} worse values than the municipality ${among(facts.worse)}${better}${worst}`;
    },
    subtitle:
      'Difference from the rest of the municipality in percentage points, with 95 % interval. Before the plan: the figures say nothing about what the plan does.',
    gapColumn: 'Difference from the rest of the municipality, percentage points',
    planArea: 'plan area (ring: no certain difference)',
    intervalSwatch: '95 % interval',
    rest: 'the rest of the municipality',
    areas: 'small dots: statistical areas in and around the plan',
    worse: '← worse',
    better: 'better →',
    lower: '← lower share',
    higher: 'higher share →',
    against: (plan: string, rest: string) => `${plan} % against ${rest} %`,
    summary: (rows: readonly { label: string; sentence: string }[]) =>
      rows.map((row) => `${row.label}: ${row.sentence}.`).join(' '),
    compared: (plan: string, municipality: string) =>
      `${plan} in the plan area, ${municipality} in the municipality`,
    noSureGap: 'no certain difference',
    interval: (low: string, high: string) => `(${low} to ${high})`,
    suppressed: {
      smallBase: 'not shown, too few people in the data',
      secondary: 'not shown, as a hidden number could otherwise be worked out',
      noData: 'not shown, no data',
    },
  },

  planMap: {
    title: (
      facts: { label: string; plan: string; municipality: string; areas: number } | null,
      areas: number,
    ) =>
      facts === null
        ? `The plan area lies in ${counted(areas, 'one statistical area', 'statistical areas')}`
        : `${facts.label}: ${facts.plan} in ${facts.areas === 0 ? 'the plan area' : inSentence(surroundingsTexts.subject(facts.areas))}, ${facts.municipality} in the municipality`,
    subtitle: (facts: { kind: string; version: string; year: number | null }) =>
      facts.year === null
        ? `${facts.kind}, boundaries ${facts.version}. SWEREF 99 TM.`
        : `${facts.kind}, boundaries ${facts.version}, figures for ${facts.year}. SWEREF 99 TM.`,
    summary: (parts: readonly { name: string; value: string | null; share: string }[]) =>
      parts.length === 0
        ? 'The plan area lies outside the imported areas.'
        : `The plan area lies in ${listed(parts.map(({ name, value, share }) => (value === null ? `${name} (${share} of the area)` : `${name} (${share} of the area, value ${value})`)))}.`,
    source: (...sources: readonly string[]) =>
      `Source: ${sources
        .filter((part) => part !== '')
        .map(withoutStop)
        .join('; ')}.`,
    nearest: (services: readonly { label: string; centreM: number }[]) =>
      `Nearest to the centre of the area, as the crow flies: ${listed(services.map(({ label, centreM }) => `${inSentence(label)} ${reachTexts.distance(centreM)}`))}.`,
    service: (number: number, label: string) => `${number} nearest ${inSentence(label)}`,
    planArea: 'the plan area',
    planSketch: 'the plan area (sketch, not an adopted plan boundary)',
    noValue: 'not shown',
    area: 'statistical area',
    unsureValue: (value: string) =>
      `${value}, cannot be told apart from the rest of the municipality`,
    unsure: 'hatched: cannot be told apart from the rest of the municipality',
    beyond: 'uncoloured: further away, not shown',
    classLabel: (low: string, high: string, isLast: boolean) =>
      isLast ? `${low}–${high} %` : `${low} to less than ${high} %`,
    north: 'N',
    metres: (metres: number) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`),
  },
} as const;

function cumulativeClause(facts: {
  positiveFrom: number | null;
  everPositive: boolean;
  everNegative: boolean;
}): string {
  if (!facts.everNegative) return 'the total is never negative';
  if (facts.positiveFrom !== null) return `the total is positive from ${facts.positiveFrom}`;
  return facts.everPositive ? 'the total is negative at the end' : 'the total is never positive';
}

function bridgeFinding(facts: {
  whom: string;
  hardSek: number;
  softSek: number;
  totalSek: number;
}): string {
  const { hardSek, softSek, totalSek } = facts;
  const result = `the result for ${inSentence(facts.whom)}`;
  if (isZeroMnkr(softSek)) return `The soft part does not change ${result}`;
  if (hardSek < 0 && totalSek > 0) return `The soft part turns ${result} from minus to plus`;
  if (hardSek > 0 && totalSek < 0) return `The soft part turns ${result} from plus to minus`;
  const change = softSek > 0 ? 'improves' : 'worsens';
  const sign = totalSek < 0 ? 'minus' : 'plus';
  return isZeroMnkr(totalSek)
    ? `The soft part ${change} ${result} to near zero`
    : `The soft part ${change} ${result}, which remains ${sign}`;
}
