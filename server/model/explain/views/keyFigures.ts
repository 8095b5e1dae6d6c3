import { REAL, actorLabelSv } from '../../../vocabulary/actors.ts';
import { keyFigurePeriods, LAST_T } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { presentValueOf, rateOf, shareOf, sumOfItems, totalOf } from '../items.ts';
import { sumOf, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { presentValuePart, rowLabel, shareInRow, yearOf, yearPart } from './actorMatrix.ts';

const { figures: texts, item: words, value: values } = whyTexts;
const SOCIETY = 'society_real_net';
const period = ':period/:kind/:side';

/** What the pages and the annex show beside the views of the ledger. */
export const keyFigureViews = [
  view('keyFigures/investment/:layer', (of, { layer }, asked) =>
    layer === 'totalSek'
      ? sumOf(
          {
            ...asked,
            labelSv: texts.investment(layer),
            unit: 'SEK',
            expressionSv: values.layersHow,
          },
          () => ['hardSek', 'softSek'].map((each) => of.at('keyFigures', 'investment', each)),
        )
      : sumOfItems(of, { ...asked, labelSv: texts.investment(layer), unit: 'SEK' }, (entry) =>
          investmentPart(of, entry, layer),
        ),
  ),
  view('keyFigures/years/:t', (of, { t }, asked) => yearOf(of, Number(t), asked)),
  view('keyFigures/societyRealNet/netPresentValue/:layer', (of, { layer }, asked) =>
    inLayer(of, SOCIETY, layer, asked, ['keyFigures', 'societyRealNet', 'netPresentValue']),
  ),
  view('keyFigures/byActor/:row/netPresentValue/:layer', (of, { row, layer }, asked) =>
    inLayer(of, row, layer, asked, ['keyFigures', 'byActor', row, 'netPresentValue']),
  ),
  view(`keyFigures/societyRealNet/${period}`, (of, named, asked) =>
    inPeriod(of, SOCIETY, named, asked),
  ),
  view(`keyFigures/byActor/:row/${period}`, (of, named, asked) =>
    inPeriod(of, named.row, named, asked),
  ),
  view('keyFigures/yearlyByPerspective/:perspective/:layer/:t', (of, named, asked) => {
    const { perspective, layer } = named;
    const t = Number(named.t);
    const shares = of.book.valuation(perspective)?.shares;
    const year = of.book.ledger.base_year + t;
    const labelSv = texts.yearly(actorLabelSv(perspective), layer, year);
    return sumOfItems(of, { ...asked, labelSv, unit: 'SEK/year' }, (entry) =>
      isOfLayer(entry, layer)
        ? yearPart(of, entry, `yearly/${perspective}`, t, shares?.[entry.index] ?? 0)
        : undefined,
    );
  }),
];

function isOfLayer({ item }: LedgerEntry, layer: string): boolean {
  return (item.layer === 'hard') === (layer === 'hardSek');
}

function investmentPart(of: World, entry: LedgerEntry, layer: string): Trace | undefined {
  const { to, asset } = entry.item;
  if (to !== REAL || asset === undefined || !isOfLayer(entry, layer)) return undefined;
  const base = totalOf(of, entry, LAST_T);
  return shareOf(of, entry, { id: `${base.id}/asset`, share: 1, base, expressionSv: '' });
}

function inLayer(
  of: World,
  row: string,
  layer: string,
  asked: Asked,
  path: readonly string[],
): Trace {
  const head = { ...asked, labelSv: texts.actor(rowLabel(row), layer), unit: 'SEK' } as const;
  if (layer === 'totalSek') {
    return sumOf({ ...head, expressionSv: values.layersHow }, () =>
      ['hardSek', 'softSek'].map((each) => of.at(...path, each)),
    );
  }
  return sumOfItems(of, head, (entry) =>
    isOfLayer(entry, layer) ? presentValuePart(of, entry, row, LAST_T) : undefined,
  );
}

/** Costs are what goes out, counted as plus; the net is income less cost. */
function inPeriod(
  of: World,
  row: string,
  named: { period: string; kind: string; side: string },
  asked: Asked,
): Trace {
  const { side } = named;
  const lastT = keyFigurePeriods.find(({ id }) => id === named.period)?.lastT ?? LAST_T;
  const isDiscounted = named.kind === 'presentValue';
  const labelSv = texts.period({ whom: rowLabel(row), period: named.period, isDiscounted, side });
  return sumOfItems(of, { ...asked, labelSv, unit: 'SEK' }, (entry) => {
    const share = shareInRow(of, entry, row);
    const isOnSide = side === 'netSek' || (side === 'incomeSek') === share > 0;
    if (share === 0 || !isOnSide) return undefined;
    const counted = side === 'netSek' ? share : Math.abs(share);
    return periodPart(of, entry, { row, lastT, isDiscounted, share: counted });
  });
}

function periodPart(
  of: World,
  entry: LedgerEntry,
  facts: { row: string; lastT: number; isDiscounted: boolean; share: number },
): Trace | undefined {
  const { row, lastT, isDiscounted, share } = facts;
  const rate = rateOf(of, 'samhalle');
  if (rate === undefined) return undefined;
  const base = isDiscounted ? presentValueOf(of, entry, rate, lastT) : totalOf(of, entry, lastT);
  const expressionSv = isDiscounted ? words.flowsValueHow : words.flowsHow;
  return shareOf(of, entry, { id: `${base.id}/${row}/${share}`, share, base, expressionSv });
}
