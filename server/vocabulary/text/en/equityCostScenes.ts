import type { SociotopeTotal } from '../../equityFindings.ts';
import { formatNumber } from '../../formatSv.ts';
import { equityTexts } from './equity.ts';
import { counted, inSentence } from './words.ts';

const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)}`;

/** Titles, columns and legends of the charts about cost and change. */
export const equityCostSceneTexts = {
  planChanges: {
    title: (moved: number, all: number) =>
      moved === 0
        ? 'The measures in the plan change no indicator for those who stay'
        : `The measures change ${counted(moved, 'one indicator', 'indicators')} of ${all} for those who stay`,
    subtitle:
      'Share in the plan area, per cent, when the measures have full effect and people have moved into the homes.',
    before: 'today',
    stayers: 'those who stay, with the measures',
    composition: 'only that other people move in, no improvement',
    parts: (stayers: number, composition: number) =>
      `stay ${points(stayers)} · move in ${points(composition)}`,
    columns: {
      indicator: 'Indicator',
      before: 'Today',
      stayers: 'Those who stay',
      ofStayers: 'Change for them, percentage points',
      ofComposition: 'Only that other people move in, percentage points',
      after: 'All afterwards',
    },
  },
  sociotope: {
    title: ({ range, isTransfer, side, isWholeAreas }: SociotopeTotal) =>
      `${isWholeAreas === true ? 'The areas that the plan lies in cost' : 'The plan area costs'} ${equityTexts.range(range)} ${side === 'more' ? 'more' : 'less'} a year than if ${isWholeAreas === true ? 'they' : 'it'} were like the rest of the municipality${isTransfer ? ', in transfers' : ''}`,
    line: (label: string, indicator: string) => `${label} (${inSentence(indicator)})`,
    subtitle: (priceYear: number) =>
      `SEK thousand per year in ${priceYear} prices. The line is 8 chances of 10.`,
    columns: {
      indicator: 'Indicator',
      cost: 'Cost',
      low: 'Low, SEK thousand',
      likely: 'Likely, SEK thousand',
      high: 'High, SEK thousand',
    },
  },
} as const;
