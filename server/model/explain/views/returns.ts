import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { LAST_T } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { perPerspective, residualOf, sumOfItems } from '../items.ts';
import { sumOf, worked, type Trace } from '../trace.ts';
import { view } from '../view.ts';
import type { World } from '../world.ts';

const { value: texts } = whyTexts;

/** Internal rates and payback, from the yearly net. */
export const returnViews = [
  view('results/irr/:perspective/:root', (of, { perspective }, asked) => {
    const horizon = of.book.mainValues(perspective)?.horizon ?? 0;
    const head = { labelSv: texts.irr(actorLabelSv(perspective)), expressionSv: texts.irrHow };
    return worked({ ...asked, ...head, unit: 'perYear' }, () => [
      ...yearlyNets(of, perspective, horizon),
      residual(of, perspective, horizon),
      ...perPerspective(of, 'mainHorizons', perspective),
    ]);
  }),
  view('results/payback_discounted/:perspective', (of, { perspective }, asked) =>
    worked(
      {
        ...asked,
        labelSv: texts.payback(actorLabelSv(perspective)),
        unit: 'years',
        expressionSv: texts.paybackHow,
      },
      () => [
        ...yearlyNets(of, perspective, LAST_T),
        ...perPerspective(of, 'discountRatesPerYear', perspective),
      ],
    ),
  ),
];

/** Net of a perspective in each year, undiscounted, hard and soft beneath. */
export function yearlyNets(of: World, perspective: string, lastT: number): Trace[] {
  const yearly = of.assessment.keyFigures.yearlyByPerspective[perspective];
  if (yearly === undefined) return [];
  return Array.from({ length: lastT + 1 }, (_, t) => {
    const year = of.book.ledger.base_year + t;
    const [hard, soft] = [yearly.hardSek[t] ?? 0, yearly.softSek[t] ?? 0];
    return sumOf(
      {
        id: [of.prefix, 'net', perspective, t].join('/'),
        labelSv: texts.yearNet(year),
        value: hard + soft,
        unit: 'SEK/year',
        expressionSv: texts.yearNetHow,
      },
      () =>
        ['hardSek', 'softSek'].map((layer) =>
          of.at('keyFigures', 'yearlyByPerspective', perspective, layer, t),
        ),
    );
  });
}

function residual(of: World, perspective: string, horizon: number): Trace {
  const values = of.book.valuation(perspective);
  const value = of.book.entries.reduce(
    (sum, entry) => sum + (values?.residual(entry, horizon) ?? 0),
    0,
  );
  const id = [of.prefix, 'residual', perspective, horizon].join('/');
  const labelSv = texts.residual(actorLabelSv(perspective), String(horizon));
  return sumOfItems(of, { id, labelSv, value, unit: 'SEK' }, (entry) =>
    values === undefined
      ? undefined
      : {
          ...residualOf(of, entry, values, horizon),
          labelSv: entry.item.label_sv ?? entry.item.id,
        },
  );
}
