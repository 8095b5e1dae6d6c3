import { spoken } from '../language.ts';
import { actorLabelSv } from '../../actors.ts';
import { formatNumber, formatPercent, formatSek } from '../../formatSv.ts';
import type {
  Profitability,
  RepaymentClock,
  SocialMeasure,
  UnitValueSplit,
} from '../../socialFindings.ts';
import { amount, counted, signedAmount } from './words.ts';

/** What pages and annex say of social measures, in the same words. */
export const socialTexts = spoken({
  /** Resources → activities → outputs → outcomes → value. */
  chain: {
    resources: 'Resurser',
    activities: 'Aktiviteter',
    outputs: 'Prestationer',
    outcomes: 'Utfall',
    value: 'Värde',
  },

  /** What is counted, and why: the shares are multiplied. */
  additional: (facts: {
    deadweightShare: number;
    attributionShare: number;
    displacementShare: number;
    additionalShare: number;
  }) =>
    `Av effekten räknas ${formatPercent(facts.additionalShare)}: ${formatPercent(1 - facts.deadweightShare)} hade inte skett ändå × ${formatPercent(facts.attributionShare)} beror på insatsen × ${formatPercent(1 - facts.displacementShare)} trängs inte undan.`,
  zeroDeadweight:
    'Ingenting antas ha skett ändå: alla som nås hade annars varit kvar i samma läge hela tiden.',
  reach: (persons: number, targetPersons: number, share: number) =>
    `${formatNumber(persons)} av ${counted(targetPersons, 'en person', 'personer')} i målgruppen nås (${formatPercent(share)}).`,
  /** The residual is shown, never spread out to make a whole. */
  residual: ({ totalSek, assignedSek, residualSek }: UnitValueSplit) =>
    residualSek < 0
      ? `Källans värde är ${formatSek(totalSek)} per person, men aktörernas delar är ${formatSek(assignedSek)}.`
      : `Av källans värde ${formatSek(totalSek)} per person är ${formatSek(assignedSek)} fördelat på aktörer. Resten, ${formatSek(residualSek)} (${formatPercent(totalSek === 0 ? 0 : residualSek / totalSek)}), är inte fördelad.`,
  includedBecause: (grade: string, reason: string) =>
    `Underlaget har tillit ${grade} men räknas, med skälet: ${reason.trim()}`,
  notSummed: (grade: string) => `Underlaget har tillit ${grade}: visas men räknas inte i summorna.`,

  clocks: 'Två skilda besked',
  clocksNote: 'Beskeden svarar på olika frågor. Det ena avgör inte det andra.',
  repayment: ({ status, repaidYear }: RepaymentClock, lastYear: number) => {
    const test = `Återbetalning inom fem år (till ${lastYear})`;
    if (status === 'noOutlay') return `${test}: kommunen lägger inte ut något.`;
    if (status === 'inTime') return `${test}: ja, från ${repaidYear ?? lastYear}.`;
    return repaidYear === null
      ? `${test}: nej, pengarna kommer inte tillbaka i kalkylen.`
      : `${test}: nej, pengarna är tillbaka först ${repaidYear}.`;
  },
  /** A few words for a cell. */
  repaidShort: ({ status, repaidYear }: RepaymentClock) => {
    if (status === 'noOutlay') return 'inget utlägg';
    return repaidYear === null ? 'inte i kalkylen' : `från ${repaidYear}`;
  },
  outstanding: (sek: number) =>
    `Efter fem år återstår ${amount(sek)} i löpande priser att få tillbaka.`,
  profitability: (
    { perspective, npvSek, requiredEffectShare }: Profitability,
    years: { startYear: number; lastYear: number },
  ) =>
    `${actorLabelSv(perspective)} på ${years.lastYear - years.startYear} år (till ${years.lastYear}): ${signedAmount(npvSek)} i nuvärde. ${enough(requiredEffectShare)}`,
  repaymentKind: {
    real: 'Det som sparas förs tillbaka mellan nämndernas budgetar.',
    notional: 'Återbetalningen följs upp i efterkalkyl, utan att pengar flyttas.',
    undecided: 'Om pengar ska föras tillbaka är inte bestämt. Planen visar vad som skulle gå.',
  },
  released: ({ actor, cashableSek, releasedSek }: SocialMeasure['released'][number]) =>
    `${actorLabelSv(actor)}: ${amount(cashableSek)} i nuvärde går att ta ur budgeten. ${amount(releasedSek)} är frigjord kapacitet, som inte är pengar.`,

  postCalculations: (dates: SocialMeasure['postCalculations']) =>
    `Efterkalkyl görs ${dates
      .map(
        ({ year, costNominalSek, savingNominalSek }) =>
          `${year} (väntat: kostnad ${amount(costNominalSek)}, besparing ${amount(savingNominalSek)})`,
      )
      .join(', ')}, i löpande priser.`,

  cash: {
    caption: 'Kommunens pengar år för år, tkr i löpande priser',
    year: 'År',
    cost: 'Kostnad',
    funding: 'Från andra',
    saving: 'Besparing',
    net: 'Netto',
    cumulative: 'Samlat',
  },
  committees: {
    row: (label: string, repaid: string) => `Samlat, ${label}. Tillbaka: ${repaid}`,
    repaid: 'Tillbaka',
  },
  plan: {
    caption: 'Plan för återbetalning, tkr i löpande priser',
    committee: (label: string) => `Från ${label}`,
    row: (label: string) => `Återbetalas från ${label}`,
    outstanding: 'Återstår',
  },

  distribution: {
    heading: 'Vilka hushåll som får nyttan',
    intro: (householdSek: number) =>
      `De räknade effekterna ger hushållen ${amount(householdSek)} netto i nuvärde.`,
    group: 'Grupp',
    byGroup: 'Efter grupp, mnkr',
    byIncome: 'Efter inkomst, mnkr',
    part: (label: string, amount: string) => `${label} ${amount}`,
    value: 'Nuvärde',
    missing: (effects: number) => `Saknas (${counted(effects, 'en effekt', 'effekter')})`,
    weightedCaption: 'Prövning: kronan vägd efter inkomst, mnkr',
    weighting: 'Vägning',
    unweighted: 'Ovägt',
    weighted: (elasticity: number) => `Vägt, styrka ${formatNumber(elasticity, 1)}`,
    weights: 'Vikt: lägsta / mellersta / högsta',
    weightedNote: (referenceSek: number) =>
      `En krona vägs med (${formatSek(referenceSek)} / gruppens inkomst) upphöjt till styrkan. Vägda tal ingår inte i någon annan summa.`,
    weightsText: (weights: readonly number[]) =>
      weights.map((weight) => formatNumber(weight, 2)).join(' / '),
  },
} as const);

function enough(share: number | null): string {
  if (share === null) return 'Ingen andel av effekten räcker.';
  if (share === 0) return 'Det går ihop även utan effekten.';
  return share > 1
    ? `${formatPercent(share)} av den antagna effekten hade behövts.`
    : `${formatPercent(share)} av den antagna effekten räcker.`;
}
