import {
  cashableShare,
  belongsTo,
  realShare,
  RELEASED_CAPACITY,
} from '../../../engine/flowShare.ts';
import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { rowParts } from '../../../engine/views/actorMatrix.ts';
import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { LAST_T } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inputsIn } from '../entry.ts';
import { setting } from '../inputs.ts';
import { presentValueOf, rateOf, shareOf, sumOfItems } from '../items.ts';
import { amountOf } from '../rules.ts';
import { worked, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';

const { matrix: texts, item: words, actor, value: values } = whyTexts;
const SOCIETY = 'society_real_net';

/** Rows of the actor matrix, of the committees and of society, year by year and as present values. */
export const actorMatrixViews = [
  view('results/actor_matrix/years/:t', (of, { t }, asked) => yearOf(of, Number(t), asked)),
  view('results/actor_matrix/society_real_net/:t', (of, { t }, asked) =>
    inYear(of, asked, Number(t), { labelOf: texts.net, whom: rowLabel(SOCIETY), row: SOCIETY }),
  ),
  view('results/actor_matrix/net_by_actor/:row/:t', (of, { row, t }, asked) =>
    inYear(of, asked, Number(t), { labelOf: texts.net, whom: rowLabel(row), row }),
  ),
  view('results/actor_present_value_at_social_rate/:row', (of, { row }, asked) =>
    sumOfItems(of, { ...asked, labelSv: texts.presentValue(rowLabel(row)), unit: 'SEK' }, (entry) =>
      presentValuePart(of, entry, row, LAST_T),
    ),
  ),
  view('results/item_present_value_at_social_rate/:item', (of, { item }, asked) => {
    const entry = of.book.entries.find((each) => each.item.id === item);
    return itemValue(of, entry, item, asked);
  }),
  view('results/overlap_removed/:place/counted_pv', (of, { place }, asked) => {
    const entry = overlapping(of)[Number(place)];
    return itemValue(of, entry, '', asked);
  }),
  view('results/overlap_removed/:place/gross_pv', (of, { place }, asked) => {
    const entry = overlapping(of)[Number(place)];
    const head = {
      labelSv: words.beforeOverlap,
      unit: 'SEK',
      expressionSv: words.beforeOverlapHow,
    } as const;
    return worked({ ...asked, ...head }, () =>
      entry === undefined
        ? []
        : [
            of.at('results', 'overlap_removed', Number(place), 'counted_pv'),
            ...inputsIn(of, entry.item.id, ['overlapShare']),
          ],
    );
  }),
  view('results/committee_net/:committee/:t', (of, { committee, t }, asked) => {
    const isUntagged = committee === 'untagged';
    const whom = isUntagged ? texts.untagged : committee;
    const labelSv = texts.committee(whom, of.book.ledger.base_year + Number(t));
    return sumOfItems(of, { ...asked, labelSv, unit: 'SEK/year' }, (entry) =>
      yearPart(of, entry, `committee/${committee}`, Number(t), committeeShare(entry, committee)),
    );
  }),
];

/** A year of the timeline. */
export function yearOf(of: World, t: number, asked: Asked): Trace {
  const head = {
    ...asked,
    labelSv: texts.year(t),
    unit: 'year',
    expressionSv: texts.yearHow,
  } as const;
  return worked(head, () => [setting(of.content, 'baseYear')]);
}

/** A row of the matrix as a reader knows it. */
export function rowLabel(row: string): string {
  if (row === SOCIETY) return actor.society;
  return row === RELEASED_CAPACITY ? actor.released : actorLabelSv(row);
}

/** The share of an item that counts in a row of the matrix. */
export function shareInRow(of: World, entry: LedgerEntry, row: string): number {
  if (row === SOCIETY) return realShare(entry.item);
  return rowParts(of.book, entry).reduce(
    (sum, part) => (part.row === row ? sum + part.share : sum),
    0,
  );
}

/** What an item is worth in a row of the matrix, over t = 0..lastT at the social rate. */
export function presentValuePart(
  of: World,
  entry: LedgerEntry,
  row: string,
  lastT: number,
): Trace | undefined {
  const rate = rateOf(of, 'samhalle');
  const share = shareInRow(of, entry, row);
  if (rate === undefined || share === 0) return undefined;
  const base = presentValueOf(of, entry, rate, lastT);
  return shareOf(of, entry, {
    id: `${base.id}/${row}`,
    share,
    base,
    expressionSv: words.flowsValueHow,
  });
}

function inYear(
  of: World,
  asked: Asked,
  t: number,
  { labelOf, whom, row }: { labelOf: typeof texts.net; whom: string; row: string },
): Trace {
  const labelSv = labelOf(whom, of.book.ledger.base_year + t);
  return sumOfItems(of, { ...asked, labelSv, unit: 'SEK/year' }, (entry) =>
    yearPart(of, entry, row, t, shareInRow(of, entry, row)),
  );
}

/** A share of what an item comes to in one year. */
export function yearPart(
  of: World,
  entry: LedgerEntry,
  key: string,
  t: number,
  share: number,
): Trace | undefined {
  if (share === 0 || entry.amounts[t] === 0) return undefined;
  const base = amountOf(of, entry, t);
  return shareOf(of, entry, { id: `${base.id}/${key}`, share, base, expressionSv: words.flowHow });
}

function committeeShare({ item }: LedgerEntry, committee: string): number {
  const tagOf = (tag: string | undefined) => tag ?? 'untagged';
  const received = belongsTo(item.to, 'kommun') && tagOf(item.committee_to) === committee;
  const paid = belongsTo(item.from, 'kommun') && tagOf(item.committee_from) === committee;
  return (received ? cashableShare(item) : 0) - (paid ? 1 : 0);
}

function overlapping({ book }: World): LedgerEntry[] {
  return book.entries.filter(({ item }) => (item.overlap_share ?? 0) > 0);
}

/** Present value of an item's amounts at the social rate, as a number of its own. */
export function itemValue(
  of: World,
  entry: LedgerEntry | undefined,
  itemId: string,
  asked: Asked,
): Trace {
  const rate = rateOf(of, 'samhalle');
  const labelSv = values.itemValue(entry?.item.label_sv ?? itemId);
  const isKnown = rate !== undefined && entry !== undefined;
  const base = isKnown ? presentValueOf(of, entry, rate, LAST_T) : undefined;
  return base === undefined
    ? worked({ ...asked, labelSv, unit: 'SEK', expressionSv: words.none }, () => [])
    : { ...base, ...asked, labelSv };
}
