import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { residualOf, shareOf, sumOfItems, sumOfValues } from '../items.ts';
import { sumOf } from '../trace.ts';
import { view } from '../view.ts';

const { value: texts } = whyTexts;

/** Net present values: what every item brings a perspective, at its own rate. */
export const netPresentValueViews = [
  view('results/npv/:perspective/:horizon/without_residual', (of, named, asked) => {
    const { perspective, horizon } = named;
    const labelSv = texts.npv(actorLabelSv(perspective), horizon, false);
    const counted = { horizon: Number(horizon), hasResidual: false };
    return sumOfValues(of, { ...asked, labelSv }, perspective, counted);
  }),
  view('results/npv/:perspective/:horizon/with_residual', (of, named, asked) => {
    const { perspective, horizon } = named;
    const labelSv = texts.npv(actorLabelSv(perspective), horizon, true);
    return sumOfValues(of, { ...asked, labelSv }, perspective, { horizon: Number(horizon) });
  }),
  view('results/npv/:perspective/:horizon/residual_undiscounted', (of, named, asked) => {
    const { perspective, horizon } = named;
    const values = of.book.valuation(perspective);
    const labelSv = texts.residual(actorLabelSv(perspective), horizon);
    return sumOfItems(of, { ...asked, labelSv, unit: 'SEK' }, (entry) => {
      if (values === undefined) return undefined;
      const base = residualOf(of, entry, values, Number(horizon));
      return shareOf(of, entry, { id: `${base.id}/part`, share: 1, base, expressionSv: '' });
    });
  }),
  view('results/npv_by_layer/:perspective/total', (of, { perspective }, asked) =>
    sumOf(
      {
        ...asked,
        labelSv: texts.layer(actorLabelSv(perspective), 'total'),
        unit: 'SEK',
        expressionSv: texts.layersHow,
      },
      () => ['hard', 'soft'].map((layer) => of.at('results', 'npv_by_layer', perspective, layer)),
    ),
  ),
  view('results/npv_by_layer/:perspective/:layer', (of, { perspective, layer }, asked) =>
    sumOfValues(
      of,
      { ...asked, labelSv: texts.layer(actorLabelSv(perspective), layer) },
      perspective,
      { isCounted: ({ item }) => item.layer === layer },
    ),
  ),
];
