import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { HOUSING_SURPLUS, surplusParts, surplusSek } from '../../hard/housingSurplus.ts';
import { entered } from '../inputs.ts';
import { presentValueOf, rateOf, sumOfItems, sumOfValues, totalOf, shareOf } from '../items.ts';
import { productOf, worked, type Head, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';

const { switching: texts, item: words } = whyTexts;
const root = 'results/switching_values';
const isEffect = ({ item }: LedgerEntry) => item.rule.type === 'effect';

/** How much of what is assumed is enough. */
export const switchingViews = [
  view(`${root}/:perspective/npv_effects`, (of, { perspective }, asked) => {
    const labelSv = texts.effects(actorLabelSv(perspective));
    const counted = { isCounted: isEffect, hasResidual: false };
    return sumOfValues(of, { ...asked, labelSv }, perspective, counted);
  }),
  view(`${root}/:perspective/npv_rest`, (of, { perspective }, asked) => {
    const labelSv = texts.rest(actorLabelSv(perspective));
    const isCounted = (entry: LedgerEntry) => !isEffect(entry);
    return sumOfValues(of, { ...asked, labelSv }, perspective, { isCounted });
  }),
  view(`${root}/:perspective/required_effect_multiplier`, (of, { perspective }, asked) =>
    worked(required(asked, texts.required(actorLabelSv(perspective))), () => [
      of.at('results', 'switching_values', perspective, 'npv_rest'),
      of.at('results', 'switching_values', perspective, 'npv_effects'),
    ]),
  ),
  view(`${root}/:perspective/soft_only_required_effect_multiplier`, (of, { perspective }, asked) =>
    worked(required(asked, texts.softRequired(actorLabelSv(perspective))), () => [
      softRest(of, perspective),
      of.at('results', 'switching_values', perspective, 'npv_effects'),
    ]),
  ),
  view(`${root}/bolag/break_even_rent_multiplier`, (of, _named, asked) =>
    worked(factor(asked, texts.rent, texts.rentHow), () => [
      rentValue(of),
      of.at('results', 'npv_by_layer', 'bolag', 'total'),
    ]),
  ),
  view(`${root}/bolag/break_even_land_price_sek`, (of, _named, asked) =>
    worked({ ...factor(asked, texts.landPrice, texts.landPriceHow), unit: 'SEK' }, () => [
      of.at('results', 'switching_values', 'bolag', 'land_price_paid'),
      ...landValue(of),
      of.at('results', 'npv_by_layer', 'bolag', 'total'),
    ]),
  ),
  view(`${root}/bolag/land_price_paid`, (of, _named, asked) =>
    sumOfItems(of, { ...asked, labelSv: texts.landPaid, unit: 'SEK' }, (entry) => {
      if (entry.item.id !== of.book.ledger.land_item) return undefined;
      const base = totalOf(of, entry, of.book.mainValues('bolag')?.horizon ?? 0);
      return shareOf(of, entry, { id: `${base.id}/land`, share: 1, base, expressionSv: '' });
    }),
  ),
];

function required(asked: Asked, labelSv: string): Head {
  return factor(asked, labelSv, texts.requiredHow);
}

function factor(asked: Asked, labelSv: string, expressionSv: string): Head {
  return { ...asked, labelSv, unit: 'factor', expressionSv };
}

function softRest(of: World, perspective: string): Trace {
  const isCounted = (entry: LedgerEntry) => !isEffect(entry) && entry.item.layer === 'soft';
  return valued(of, perspective, `softRest/${perspective}`, texts.softRest, isCounted);
}

function rentValue(of: World): Trace {
  return valued(of, 'bolag', 'rentValue', texts.rentValue, ({ item }) => item.group === 'rent');
}

/** What some of the items are worth to a perspective, which no view has as a number of its own. */
export function valued(
  of: World,
  perspective: string,
  key: string,
  labelSv: string,
  isCounted: (entry: LedgerEntry) => boolean,
): Trace {
  const values = of.book.mainValues(perspective)?.withResidual;
  const value = of.book.entries
    .filter(isCounted)
    .reduce((sum, { index }) => sum + (values?.[index] ?? 0), 0);
  const head = { id: `${of.prefix}/${key}`, labelSv, value };
  return sumOfValues(of, head, perspective, { isCounted });
}

function landValue(of: World): Trace[] {
  const land = of.book.entries.find(({ item }) => item.id === of.book.ledger.land_item);
  const rate = rateOf(of, 'bolag');
  const horizon = of.book.mainValues('bolag')?.horizon;
  if (land === undefined || rate === undefined || horizon === undefined) return [];
  const base = presentValueOf(of, land, rate, horizon);
  return [
    productOf(
      {
        id: `${base.id}/land`,
        labelSv: texts.landValue,
        value: base.value,
        unit: 'SEK',
        expressionSv: words.presentValueHow,
      },
      [base],
    ),
  ];
}

/** What housing is worth beyond rent and price, out of the posts that hold all of its worth. */
export function surplusValue(of: World, perspective: string, label: string): Trace {
  const { posts } = of.assessment.findings;
  const parts = surplusParts(of.alternative, posts);
  return worked(
    {
      id: [of.prefix, HOUSING_SURPLUS, perspective].join('/'),
      labelSv: label,
      value: surplusSek(parts, perspective),
      unit: 'SEK',
      expressionSv: texts.surplusHow,
    },
    () =>
      parts.flatMap(({ post, path }) =>
        post.npvSek?.[perspective] === undefined
          ? []
          : [
              of.at('findings', 'posts', posts.indexOf(post), 'npvSek', perspective),
              entered(of.content, [...of.path, ...path]),
            ],
      ),
  );
}
