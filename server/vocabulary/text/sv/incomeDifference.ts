import { spoken } from '../language.ts';
import { actorLabelSv } from '../../actors.ts';
import type { IncomeDifference } from '../../equityFindings.ts';
import { formatNumber } from '../../formatSv.ts';
import { numberTexts } from './numberWords.ts';
import { amount } from './words.ts';

type Found = NonNullable<IncomeDifference['found']>;
type Incomes = Found['mean'];
const tkr = (value: number) => numberTexts.thousands(formatNumber(value, 1));
/** What rounding alone could have made. */
const isWithinRounding = ({ lowSekPerYear: low, highSekPerYear: high }: Found) =>
  low <= 0 && high >= 0;

/** What those who live there have to live on beside the rest of the municipality. */
export const incomeTexts = spoken({
  label: (year: number | null) => (year === null ? 'Nettoinkomst' : `Nettoinkomst ${String(year)}`),
  tkr,
  /** "230,6 tkr mot 320,5 tkr". */
  beside: ({ planAreaTkr, restTkr }: Incomes) => `${tkr(planAreaTkr)} mot ${tkr(restTkr)}`,
  against: 'mot',
  mean: 'Medel',
  median: 'Median, områdenas vägda',
  meanBeside: 'medel i planområdet mot kommunen i övrigt',
  medianBeside: (median: Incomes) => `median ${incomeTexts.beside(median)}`,
  /** "127 mnkr mindre". */
  amount: (found: Found) => {
    if (isWithinRounding(found)) return 'ingen skillnad som avrundningen medger';
    return `${amount(Math.abs(found.sekPerYear))} ${found.sekPerYear < 0 ? 'mindre' : 'mer'}`;
  },
  toLiveOn: 'att leva på om året; ingår i ingen summa',
  /** Sentences; none where nothing may be shown. */
  finding: (income: IncomeDifference | undefined): string[] => {
    if (income?.found == null) return [];
    const { actor, found, year } = income;
    const than = 'om medelinkomsten vore som i kommunen i övrigt';
    const what = isWithinRounding(found)
      ? `lika mycket att leva på som ${than}, så noga som källan är avrundad`
      : `${incomeTexts.amount(found)} om året att leva på än ${than}`;
    const median = found.median === null ? '' : `, median ${incomeTexts.beside(found.median)}`;
    return [
      `${actorLabelSv(actor)} i planområdet har tillsammans ${what}.`,
      `Medel per person är ${incomeTexts.beside(found.mean)}${median}.`,
      `Det är ${year === null ? '' : `${String(year)} års inkomster `}efter skatt och bidrag, inte prövat mot slumpen.`,
    ];
  },
  meaning:
    'Nettoinkomst är efter skatt och bidrag. Skillnaden är vad de boende har mindre eller mer att leva på, inte en utgift för kommunen eller någon annan. Den läggs inte ihop med kostnader, för de som räknas där kan vara samma personer. Ett bidrag som är en kostnad där är dessutom en inkomst här.',
  unsure:
    'Källan säger inte hur inkomsterna sprider sig. Därför har skillnaden inget intervall, och den är inte prövad mot slumpen. Ett medelvärde dras upp av några få höga inkomster, så medianen står bredvid.',
  method: (year: number | null) =>
    `Kommunen i övrigt är områdenas medelvärden vägda efter antal personer, utan planområdet; medianen är områdenas medianer vägda på samma sätt. Källans avrundning till 0,1\u00a0tkr kan göra skillnaden högst 0,1\u00a0tkr per person fel.${year === null ? '' : ` Det är i ${String(year)} års penningvärde och inte uppräknat.`}`,
  caption: (actor: string) => `Vad ${actor.toLowerCase()} har att leva på, per person och år`,
  columns: {
    planArea: 'Planområdet',
    rest: 'Kommunen i övrigt',
    persons: 'Personer',
    difference: 'Skillnad per år',
  },
  kind: 'Skillnad i inkomst',

  why: {
    persons: 'Personer i planområdet med uppgift om nettoinkomst',
    mean: 'Nettoinkomst, medel',
    median: 'Nettoinkomst, områdenas medianer',
    level: (what: string, level: 'planAreaTkr' | 'restTkr') =>
      `${what}, ${level === 'restTkr' ? 'kommunen i övrigt' : 'planområdet'}, tkr`,
    restHow:
      '(områdenas bas × värde i kommunen − samma i planområdet) ÷ (kommunens bas − planområdets)',
    difference: 'Skillnad i nettoinkomst om året',
    differenceHow:
      '(medel i planområdet − medel i kommunen i övrigt) × personer i planområdet × 1 000',
    end: (end: 'lowSekPerYear' | 'highSekPerYear') =>
      `Skillnad i nettoinkomst om året, ${end === 'lowSekPerYear' ? 'lägst' : 'högst'} som avrundningen medger`,
    endHow:
      'skillnaden minus eller plus 0,1 tkr för varje person: medelvärdena är avrundade till 0,1 tkr',
  },
} as const);
