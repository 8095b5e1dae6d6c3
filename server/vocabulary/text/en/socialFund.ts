import { formatMnkr } from '../../formatSv.ts';

/** What is said of repayment, profitability and the social goal: one sentence each, never one. */
export const socialFundTexts = {
  repayment: {
    repaid: (facts: { year: number; cumulativeSek: number }) =>
      facts.cumulativeSek > 0
        ? `Repayment reached in ${facts.year}.`
        : `Repayment reached in ${facts.year}, without a surplus.`,
    notRepaid: (facts: { neededSek: number }) =>
      `Repayment not reached: ${formatMnkr(facts.neededSek)} short.`,
    repaymentNotShown: (facts: {
      observedYears: number;
      cumulativeSek: number;
      neededSek: number;
      yearsLeft: number;
    }) =>
      `Repayment not reached after ${years(facts.observedYears)} (${formatMnkr(facts.cumulativeSek)}); ${formatMnkr(facts.neededSek)} more needed in ${years(facts.yearsLeft)}.`,
  },
  profitability: {
    profitable: (facts: { netPresentValueSek: number }) =>
      `Profitable for society: ${formatMnkr(facts.netPresentValueSek)}.`,
    notProfitable: (facts: { netPresentValueSek: number }) =>
      `Not profitable for society: ${formatMnkr(facts.netPresentValueSek)}.`,
    profitabilityOpen: (facts: { years: number }) =>
      `Profitability over ${years(facts.years)} has not been calculated.`,
  },
  goal: {
    met: 'Social goal reached.',
    mostlyMet: 'Social goal reached for the most part.',
    notMet: 'Social goal not reached.',
    unknown: 'It is not known whether the social goal has been reached.',
  },
} as const;

function years(count: number): string {
  return `${count} ${count === 1 ? 'year' : 'years'}`;
}
