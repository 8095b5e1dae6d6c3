import { spoken } from '../language.ts';
import { formatMnkr } from '../../formatSv.ts';

/** What is said of repayment, profitability and the social goal: one sentence each, never one. */
export const socialFundTexts = spoken({
  repayment: {
    repaid: (facts: { year: number; cumulativeSek: number }) =>
      facts.cumulativeSek > 0
        ? `Återbetalning nådd år ${facts.year}.`
        : `Återbetalning nådd år ${facts.year}, utan överskott.`,
    notRepaid: (facts: { neededSek: number }) =>
      `Återbetalning inte nådd: ${formatMnkr(facts.neededSek)} saknas.`,
    repaymentNotShown: (facts: {
      observedYears: number;
      cumulativeSek: number;
      neededSek: number;
      yearsLeft: number;
    }) =>
      `Återbetalning inte nådd efter ${facts.observedYears} år (${formatMnkr(facts.cumulativeSek)}); ${formatMnkr(facts.neededSek)} till behövs på ${facts.yearsLeft} år.`,
  },
  profitability: {
    profitable: (facts: { netPresentValueSek: number }) =>
      `Lönsamt för samhället: ${formatMnkr(facts.netPresentValueSek)}.`,
    notProfitable: (facts: { netPresentValueSek: number }) =>
      `Inte lönsamt för samhället: ${formatMnkr(facts.netPresentValueSek)}.`,
    profitabilityOpen: (facts: { years: number }) =>
      `Lönsamhet på ${facts.years} år är inte beräknad.`,
  },
  goal: {
    met: 'Socialt mål nått.',
    mostlyMet: 'Socialt mål nått till största delen.',
    notMet: 'Socialt mål inte nått.',
    unknown: 'Om det sociala målet är nått är inte känt.',
  },
} as const);
