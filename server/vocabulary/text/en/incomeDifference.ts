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
export const incomeTexts = {
  label: (year: number | null) => (year === null ? 'Net income' : `Net income ${String(year)}`),
  tkr,
  beside: ({ planAreaTkr, restTkr }: Incomes) => `${tkr(planAreaTkr)} against ${tkr(restTkr)}`,
  against: 'against',
  mean: 'Mean',
  median: 'Median, weighted over the areas',
  meanBeside: 'mean in the plan area against the rest of the municipality',
  medianBeside: (median: Incomes) => `median ${incomeTexts.beside(median)}`,
  amount: (found: Found): string => {
    if (isWithinRounding(found)) return 'no difference that the rounding allows';
    return `${amount(Math.abs(found.sekPerYear))} ${found.sekPerYear < 0 ? 'less' : 'more'}`;
  },
  toLiveOn: 'to live on a year; not part of any sum',
  finding: (income: IncomeDifference | undefined): string[] => {
    if (income?.found == null) return [];
    const { actor, found, year } = income;
    const than = 'if the mean income were as in the rest of the municipality';
    const what = isWithinRounding(found)
      ? `as much to live on as ${than}, as precisely as the source is rounded`
      : `${incomeTexts.amount(found)} a year to live on than ${than}`;
    const median = found.median === null ? '' : `, the median ${incomeTexts.beside(found.median)}`;
    return [
      `${actorLabelSv(actor)} in the plan area together have ${what}.`,
      `The mean a person is ${incomeTexts.beside(found.mean)}${median}.`,
      `This is income ${year === null ? '' : `of ${String(year)} `}after tax and benefits, not tested against chance.`,
    ];
  },
  meaning:
    'Net income is after tax and benefits. The difference is what the residents have less or more to live on, not an expense for the municipality or anyone else. It is not added to costs, since those counted there may be the same people. A benefit that is a cost there is also an income here.',
  unsure:
    'The source does not say how incomes are spread. The difference therefore has no interval and is not tested against chance. A mean is drawn up by a few high incomes, so the median stands beside it.',
  method: (year: number | null) =>
    `The rest of the municipality is the means of its areas weighted by the number of people, without the plan area; the median is the medians of the areas weighted in the same way. The rounding of the source to SEK\u00a00.1\u00a0thousand can make the difference wrong by at most SEK\u00a00.1\u00a0thousand a person.${year === null ? '' : ` It is in the money of ${String(year)} and is not adjusted.`}`,
  caption: (actor: string) => `What ${actor.toLowerCase()} have to live on, per person and year`,
  columns: {
    planArea: 'Plan area',
    rest: 'Rest of the municipality',
    persons: 'People',
    difference: 'Difference per year',
  },
  kind: 'Difference in income',

  why: {
    persons: 'People in the plan area with data on net income',
    mean: 'Net income, mean',
    median: 'Net income, medians of the areas',
    level: (what: string, level: 'planAreaTkr' | 'restTkr') =>
      `${what}, ${level === 'restTkr' ? 'rest of the municipality' : 'plan area'}, SEK thousand`,
    restHow:
      '(base × value of the areas in the municipality − the same in the plan area) ÷ (base of the municipality − that of the plan area)',
    difference: 'Difference in net income a year',
    differenceHow:
      '(mean in the plan area − mean in the rest of the municipality) × people in the plan area × 1,000',
    end: (end: 'lowSekPerYear' | 'highSekPerYear') =>
      `Difference in net income a year, ${end === 'lowSekPerYear' ? 'lowest' : 'highest'} that the rounding allows`,
    endHow:
      'the difference minus or plus SEK 0.1 thousand for each person: the means are rounded to SEK 0.1 thousand',
  },
} as const;
