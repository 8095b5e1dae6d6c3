import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inputsBelow, netPresentValueOf, rateOf, sumOfItems, sumOfValues } from '../items.ts';
import { productOf, worked, type Head, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';

const { option: texts, item: words } = whyTexts;

/** The value of not committing the second stage. */
export const optionViews = [
  view('results/option/npv_stage1', (of, _named, asked) =>
    sumOfValues(of, { ...asked, labelSv: texts.npv_stage1 }, perspectiveOf(of), {
      isCounted: ({ item }) => item.stage !== 2,
    }),
  ),
  view('results/option/npv_stage2_good', (of, _named, asked) =>
    stage2(of, asked, texts.npv_stage2_good, 'good'),
  ),
  view('results/option/npv_stage2_bad', (of, _named, asked) =>
    stage2(of, asked, texts.npv_stage2_bad, 'bad'),
  ),
  view('results/option/committed', (of, _named, asked) =>
    ofStates(of, { ...asked, labelSv: texts.committed, expressionSv: texts.committedHow }),
  ),
  view('results/option/with_option', (of, _named, asked) =>
    ofStates(of, { ...asked, labelSv: texts.with_option, expressionSv: texts.withOptionHow }),
  ),
  view('results/option/option_value', (of, _named, asked) =>
    worked(
      { ...asked, labelSv: texts.option_value, unit: 'SEK', expressionSv: texts.optionValueHow },
      () => [of.at('results', 'option', 'with_option'), of.at('results', 'option', 'committed')],
    ),
  ),
];

function perspectiveOf({ book }: World): string {
  return book.ledger.option?.perspective ?? '';
}

function ofStates(of: World, head: Omit<Head, 'unit'>): Trace {
  const stages = ['npv_stage1', 'npv_stage2_good', 'npv_stage2_bad'];
  return worked({ ...head, unit: 'SEK' }, () => [
    ...stages.map((stage) => of.at('results', 'option', stage)),
    ...inputsBelow(of, 'phasing', 'probabilityGood'),
  ]);
}

function stage2(of: World, asked: Asked, labelSv: string, state: 'good' | 'bad'): Trace {
  const perspective = perspectiveOf(of);
  const [values, rate] = [of.book.valuation(perspective), rateOf(of, perspective)];
  const horizon = of.book.mainValues(perspective)?.horizon ?? 0;
  return sumOfItems(of, { ...asked, labelSv, unit: 'SEK' }, (entry) => {
    if (values === undefined || rate === undefined || entry.item.stage !== 2) return undefined;
    const value = netPresentValueOf(of, entry, { values, rate, horizon, hasResidual: true });
    return inState(of, entry, value, state);
  });
}

/** An item's value times the factor that the state gives its group. */
function inState(of: World, entry: LedgerEntry, value: Trace, state: 'good' | 'bad'): Trace {
  const { group } = entry.item;
  const factor = new Map(Object.entries(of.book.ledger.option?.[state] ?? {})).get(group);
  if (factor === undefined) return value;
  const head: Head = {
    id: `${value.id}/${state}`,
    labelSv: value.labelSv,
    value: (value.value ?? 0) * factor,
    unit: 'SEK',
    expressionSv: words.scaledHow,
  };
  return productOf(head, [value, ...inputsBelow(of, 'phasing', state, group)]);
}
