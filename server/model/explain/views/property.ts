import { belongsTo } from '../../../engine/flowShare.ts';
import { netOperatingShare } from '../../../engine/views/residualValue.ts';
import { LAST_T } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { setting } from '../inputs.ts';
import { shareOf, sumOfItems, totalOf } from '../items.ts';
import { worked, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { yearPart } from './actorMatrix.ts';

const { property: texts, item: words } = whyTexts;

/** The company's appraisal in the stabilised year. */
export const propertyViews = [
  view('results/property/stabilised_noi', (of, _named, asked) => {
    const { stabilised_year: year = 0, base_year: baseYear } = of.book.ledger;
    return netOperatingOf(of, asked, texts.stabilised_noi(year), year - baseYear);
  }),
  view('results/property/total_investment', (of, _named, asked) =>
    sumOfItems(of, { ...asked, labelSv: texts.total_investment, unit: 'SEK' }, (entry) => {
      const { from, to, invest } = entry.item;
      const share = (belongsTo(from, 'bolag') ? 1 : 0) - (belongsTo(to, 'bolag') ? 1 : 0);
      if (invest !== true || share === 0) return undefined;
      const base = totalOf(of, entry, LAST_T);
      return shareOf(of, entry, {
        id: `${base.id}/invest`,
        share,
        base,
        expressionSv: words.flowsHow,
      });
    }),
  ),
  view('results/property/yield_on_cost', (of, _named, asked) => {
    const head = {
      labelSv: texts.yield_on_cost,
      expressionSv: texts.yieldHow,
      unit: 'perYear',
    } as const;
    return worked({ ...asked, ...head }, () => [
      of.at('results', 'property', 'stabilised_noi'),
      of.at('results', 'property', 'total_investment'),
    ]);
  }),
  view('results/property/market_value_at_completion', (of, _named, asked) => {
    const head = {
      labelSv: texts.market_value_at_completion,
      expressionSv: texts.marketValueHow,
      unit: 'SEK',
    } as const;
    return worked({ ...asked, ...head }, () => [
      of.at('results', 'property', 'stabilised_noi'),
      setting(of.content, 'marketYieldReal'),
    ]);
  }),
  view('results/property/write_down_need', (of, _named, asked) => {
    const head = {
      labelSv: texts.write_down_need,
      expressionSv: texts.writeDownHow,
      unit: 'SEK',
    } as const;
    return worked({ ...asked, ...head }, () => [
      of.at('results', 'property', 'total_investment'),
      of.at('results', 'property', 'market_value_at_completion'),
    ]);
  }),
];

/** Net operating income of the company in a year, item by item. */
export function netOperatingOf(of: World, asked: Asked, labelSv: string, t: number): Trace {
  return sumOfItems(of, { ...asked, labelSv, unit: 'SEK/year' }, (entry) =>
    yearPart(of, entry, 'noi', t, netOperatingShare(entry)),
  );
}
