import { spoken } from '../language.ts';
import type { SociotopeTotal } from '../../equityFindings.ts';
import { formatNumber } from '../../formatSv.ts';
import { equityTexts } from './equity.ts';
import { inSentence } from './words.ts';
import { counted } from './words.ts';

const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)}`;

/** Titles, columns and legends of the charts about cost and change. */
export const equityCostSceneTexts = spoken({
  planChanges: {
    title: (moved: number, all: number) =>
      moved === 0
        ? 'Planens insatser ändrar inget mått för dem som bor kvar'
        : `Insatserna ändrar ${counted(moved, 'ett mått', 'mått')} av ${all} för dem som bor kvar`,
    subtitle:
      'Andel i planområdet, procent, när insatserna har full effekt och bostäderna är inflyttade.',
    before: 'i dag',
    stayers: 'de som bor kvar, med insatserna',
    composition: 'bara att andra flyttar in, ingen förbättring',
    parts: (stayers: number, composition: number) =>
      `bor kvar ${points(stayers)} · flyttar in ${points(composition)}`,
    columns: {
      indicator: 'Mått',
      before: 'I dag',
      stayers: 'De som bor kvar',
      ofStayers: 'Ändring för dem, procentenheter',
      ofComposition: 'Bara att andra flyttar in, procentenheter',
      after: 'Alla efteråt',
    },
  },
  sociotope: {
    title: ({ range, isTransfer, side, isWholeAreas }: SociotopeTotal) =>
      `${isWholeAreas === true ? 'Områdena som planen ligger i' : 'Planområdet'} kostar ${equityTexts.range(range)} ${side === 'more' ? 'mer' : 'mindre'} om året än om ${isWholeAreas === true ? 'de' : 'det'} vore som kommunen i övrigt${isTransfer ? ', i överföringar' : ''}`,
    line: (label: string, indicator: string) => `${label} (${inSentence(indicator)})`,
    subtitle: (priceYear: number) =>
      `Tkr per år i ${priceYear} års priser. Strecket är 8 chanser av 10.`,
    columns: {
      indicator: 'Mått',
      cost: 'Kostnad',
      low: 'Lågt, tkr',
      likely: 'Troligt, tkr',
      high: 'Högt, tkr',
    },
  },
} as const);
