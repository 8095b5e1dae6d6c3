import type { EquityLack } from '../../equityFindings.ts';
import { equityTexts } from './equity.ts';
import { inSentence, listed, withoutStop } from './words.ts';

/** Headings, columns and notes of the annex about cost, change and children. */
export const equityAnnexTexts = {
  heading: 'Distribution between groups and areas',
  none: 'Which groups and areas the plan favours and disfavours is not described.',
  sexes: 'The amounts in the calculation are not divided between women and men.',
  costs: 'What the difference costs',
  intro:
    'The table shows the plan area today, compared with how it would be if it were like the rest of the municipality. Only differences that chance does not explain are given a cost.',
  costCaption: 'The difference from the rest of the municipality, people and cost per year',
  actorCaption: 'Who bears the cost, per year',
  changes: 'What the plan changes for whom',
  changeCaption: 'Indicators before and after, change in percentage points (8 chances out of 10)',
  rents: 'Risk of displacement',
  rentCaption: 'Rent as a share of income (8 chances out of 10)',
  children: 'Best interests of the child',
  answers: 'Assessment of the best interests of the child',
  /** Names in the register of assumptions. */
  newcomers: {
    share: 'share among those who move in',
    base: 'part of those who move in that the indicator applies to',
  },
  columns: {
    indicator: 'Indicator',
    excess: 'Compared with expected (95 %)',
    yearly: 'Cost per year',
    cost: 'Unit cost',
    unit: 'SEK per case and year',
    actor: 'Actor',
    kind: 'Kind',
    range: 'Per year',
    before: 'Today',
    stayers: 'Those who stay',
    composition: 'Only that others move in',
    after: 'Everyone afterwards',
    block: 'Block',
    income: 'Income',
    amount: 'Per person and year',
    one: 'Of one income',
    two: 'Of two incomes',
  },
  costFrom: (label: string, source: string) => `${label} (${inSentence(source)})`,
  /** "14,000 (9,000 to 20,000)". */
  likely: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  excessOf: (label: string, excess: string) => `${inSentence(label)} with ${excess}`,
  withoutCost: (indicators: readonly string[], why: string) =>
    `Without a cost: ${listed(indicators)}; ${why}.`,
  childEffects: (labels: readonly string[]) =>
    `Effects without a price that concern children: ${listed(labels.map(inSentence))}. They are under Soft calculation.`,
  cost: (label: string, told: string) => `${label}: ${told}`,
  source: (source: string, entryId: string) => {
    const from = [withoutStop(source), entryId].filter((part) => part !== '');
    return from.length === 0 ? 'own judgement' : from.join(', ');
  },
  lacking: (rows: readonly { readonly label: string; readonly lacks: readonly EquityLack[] }[]) =>
    `${rows.map(({ label, lacks }) => `${label}: ${equityTexts.lack(lacks)}`).join('. ')}.`,
  rent: (label: string, told: string) => `${label}: ${told}.`,
  /** The table for a spreadsheet. */
  csv: {
    name: 'cost-of-the-difference',
    head: [
      ...['Indicator', 'What costs', 'Kind', 'Actor', 'More than expected'],
      ...['Lower limit, 95 %', 'Upper limit, 95 %', 'SEK per year, low', 'SEK per year, likely'],
      ...['SEK per year, high', 'Price year', 'Part of the sums'],
    ],
    yes: 'yes',
    no: 'no',
  },
} as const;
