import { actorLabelSv } from '../../actors.ts';
import { formatNumber, formatPercent, formatSek } from '../../formatSv.ts';
import type {
  Profitability,
  RepaymentClock,
  SocialMeasure,
  UnitValueSplit,
} from '../../socialFindings.ts';
import { amount, counted, inSentence, signedAmount } from './words.ts';

/** What pages and annex say of social measures, in the same words. */
export const socialTexts = {
  /** Resources → activities → outputs → outcomes → value. */
  chain: {
    resources: 'Resources',
    activities: 'Activities',
    outputs: 'Outputs',
    outcomes: 'Outcomes',
    value: 'Value',
  },

  /** What is counted, and why: the shares are multiplied. */
  additional: (facts: {
    deadweightShare: number;
    attributionShare: number;
    displacementShare: number;
    additionalShare: number;
  }) =>
    `${formatPercent(facts.additionalShare)} of the effect is counted: ${formatPercent(1 - facts.deadweightShare)} would not have happened anyway × ${formatPercent(facts.attributionShare)} is due to the measure × ${formatPercent(1 - facts.displacementShare)} is not displaced.`,
  zeroDeadweight:
    'Nothing is assumed to have happened anyway: everyone reached would otherwise have remained in the same situation the whole time.',
  reach: (persons: number, targetPersons: number, share: number) =>
    `${formatNumber(persons)} of ${counted(targetPersons, 'one person', 'people')} in the target group ${persons === 1 ? 'is' : 'are'} reached (${formatPercent(share)}).`,
  /** The residual is shown, never spread out to make a whole. */
  residual: ({ totalSek, assignedSek, residualSek }: UnitValueSplit) =>
    residualSek < 0
      ? `The source’s value is ${formatSek(totalSek)} per person, but the actors’ parts are ${formatSek(assignedSek)}.`
      : `Of the source’s value ${formatSek(totalSek)} per person, ${formatSek(assignedSek)} is divided among actors. The rest, ${formatSek(residualSek)} (${formatPercent(totalSek === 0 ? 0 : residualSek / totalSek)}), is not divided.`,
  includedBecause: (grade: string, reason: string) =>
    `The evidence has confidence ${grade} but is counted, for this reason: ${reason.trim()}`,
  notSummed: (grade: string) =>
    `The evidence has confidence ${grade}: shown but not counted in the totals.`,

  clocks: 'Two separate answers',
  clocksNote: 'The answers are to different questions. One does not decide the other.',
  repayment: ({ status, repaidYear }: RepaymentClock, lastYear: number) => {
    const test = `Repayment within five years (by ${lastYear})`;
    if (status === 'noOutlay') return `${test}: the municipality has no outlay.`;
    if (status === 'inTime') return `${test}: yes, from ${repaidYear ?? lastYear}.`;
    return repaidYear === null
      ? `${test}: no, the money does not come back in the calculation.`
      : `${test}: no, the money is not back until ${repaidYear}.`;
  },
  /** A few words for a cell. */
  repaidShort: ({ status, repaidYear }: RepaymentClock) => {
    if (status === 'noOutlay') return 'no outlay';
    return repaidYear === null ? 'not in the calculation' : `from ${repaidYear}`;
  },
  outstanding: (sek: number) =>
    `After five years, ${amount(sek)} in current prices is still to come back.`,
  profitability: (
    { perspective, npvSek, requiredEffectShare }: Profitability,
    years: { startYear: number; lastYear: number },
  ) => {
    const length = years.lastYear - years.startYear;
    return `${actorLabelSv(perspective)} in ${length} ${length === 1 ? 'year' : 'years'} (to ${years.lastYear}): ${signedAmount(npvSek)} in present value. ${enough(requiredEffectShare)}`;
  },
  repaymentKind: {
    real: 'What is saved is moved back between the budgets of the committees.',
    notional: 'The repayment is followed up in a post-calculation, without money being moved.',
    undecided:
      'Whether money is to be moved back has not been decided. The plan shows what could be moved.',
  },
  released: ({ actor, cashableSek, releasedSek }: SocialMeasure['released'][number]) =>
    `${actorLabelSv(actor)}: ${amount(cashableSek)} in present value can be taken out of the budget. ${amount(releasedSek)} is capacity freed up, which is not money.`,

  postCalculations: (dates: SocialMeasure['postCalculations']) =>
    `A post-calculation is made in ${dates
      .map(
        ({ year, costNominalSek, savingNominalSek }) =>
          `${year} (expected: cost ${amount(costNominalSek)}, saving ${amount(savingNominalSek)})`,
      )
      .join(', ')}, in current prices.`,

  cash: {
    caption: 'The municipality’s money year by year, SEK thousand in current prices',
    year: 'Year',
    cost: 'Cost',
    funding: 'From others',
    saving: 'Saving',
    net: 'Net',
    cumulative: 'Cumulative',
  },
  committees: {
    row: (label: string, repaid: string) => `Cumulative, ${inSentence(label)}. Back: ${repaid}`,
    repaid: 'Back',
  },
  plan: {
    caption: 'Plan for repayment, SEK thousand in current prices',
    committee: (label: string) => `From ${label}`,
    row: (label: string) => `Repaid from ${label}`,
    outstanding: 'Remaining',
  },

  distribution: {
    heading: 'Which households gain',
    intro: (householdSek: number) =>
      `The effects counted give households ${amount(householdSek)} net in present value.`,
    group: 'Group',
    byGroup: 'By group, SEK million',
    byIncome: 'By income, SEK million',
    part: (label: string, amount: string) => `${label} ${amount}`,
    value: 'Present value',
    missing: (effects: number) => `Missing (${counted(effects, 'one effect', 'effects')})`,
    weightedCaption: 'Test: each krona weighted by income, SEK million',
    weighting: 'Weighting',
    unweighted: 'Unweighted',
    weighted: (elasticity: number) => `Weighted, strength ${formatNumber(elasticity, 1)}`,
    weights: 'Weight: lowest / middle / highest',
    weightedNote: (referenceSek: number) =>
      `A krona is weighted by (${formatSek(referenceSek)} / the group’s income) to the power of the strength. Weighted numbers are not part of any other total.`,
    weightsText: (weights: readonly number[]) =>
      weights.map((weight) => formatNumber(weight, 2)).join(' / '),
  },
} as const;

function enough(share: number | null): string {
  if (share === null) return 'No share of the effect is enough.';
  if (share === 0) return 'It breaks even without the effect too.';
  return share > 1
    ? `${formatPercent(share)} of the assumed effect would have been needed.`
    : `${formatPercent(share)} of the assumed effect is enough.`;
}
