import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { formatRate } from '../../../vocabulary/formatSv.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inputsIn } from '../entry.ts';
import { entered, setting } from '../inputs.ts';
import { netPresentValueOf, rateOf, sumOfValues, triedRate } from '../items.ts';
import { productOf, sumOf, valueAt, worked, type Head, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { valued } from './switching.ts';

const { risk: texts } = whyTexts;
const root = 'results/risk/:perspective';

/** What moves when assumptions do: groups, their spread, and one at a time. */
export const riskViews = [
  view(`${root}/npv_mean`, (of, { perspective }, asked) =>
    sumOf(
      {
        ...asked,
        labelSv: texts.mean(actorLabelSv(perspective)),
        unit: 'SEK',
        expressionSv: texts.meanHow,
      },
      () => [of.at('results', 'npv_by_layer', perspective, 'total')],
    ),
  ),
  view(`${root}/group_npv/:group`, (of, { perspective, group }, asked) =>
    sumOfValues(of, { ...asked, labelSv: groupLabel(of, group, perspective) }, perspective, {
      isCounted: ({ item }) => item.group === group,
    }),
  ),
  view(`${root}/sd`, (of, { perspective }, asked) =>
    worked(
      {
        ...asked,
        labelSv: texts.sd(actorLabelSv(perspective)),
        unit: 'SEK',
        expressionSv: texts.sdHow,
      },
      () => [...groupValues(of, perspective), ...spreadOfGroups(of)],
    ),
  ),
  view(`${root}/normal_probability_negative`, (of, { perspective }, asked) =>
    worked(
      {
        ...asked,
        labelSv: texts.negative(actorLabelSv(perspective)),
        unit: 'share',
        expressionSv: texts.negativeHow,
      },
      () => ['npv_mean', 'sd'].map((key) => of.at('results', 'risk', perspective, key)),
    ),
  ),
  view(`${root}/draw_npv/:draw`, (of, { perspective }, asked) => drawn(of, perspective, asked)),
  view(`${root}/:draw`, (of, { perspective }, asked) => drawn(of, perspective, asked)),
  view('results/cholesky/:row/:column', (of, { row }, asked) =>
    worked(
      { ...asked, labelSv: texts.cholesky, unit: 'factor', expressionSv: texts.choleskyHow },
      () => correlations(of, Number(row) + 1, true),
    ),
  ),
  view('results/tornado/:row/:perspective/:end', (of, { row, perspective, end }, asked) => {
    const group = of.content.settings.riskGroups[Number(row)];
    const value = groupValue(of, perspective, group?.name ?? '');
    const factor = setting(of.content, 'riskGroups', Number(row), end);
    const label = group?.label ?? row;
    return moved(of, { asked, perspective, end, label }, value, [factor]);
  }),
  view('results/item_tornado/:row/:perspective/:end', (of, { row, perspective, end }, asked) => {
    const entry = of.book.entries.filter(({ item }) => item.range !== undefined)[Number(row)];
    const [values, rate] = [of.book.valuation(perspective), rateOf(of, perspective)];
    const horizon = of.book.mainValues(perspective)?.horizon ?? 0;
    const label = entry?.item.label_sv ?? row;
    if (entry === undefined || values === undefined || rate === undefined) {
      return moved(of, { asked, perspective, end, label }, undefined, []);
    }
    const value = netPresentValueOf(of, entry, { values, rate, horizon, hasResidual: true });
    const inputs = inputsIn(of, entry.item.id, uncertainFields).flatMap((input) =>
      withEnd(of, input, end),
    );
    return moved(of, { asked, perspective, end, label }, value, inputs);
  }),
  view('results/discount_sensitivity/:perspective/:rate', (of, { perspective, rate }, asked) => {
    const { discountLow } = of.content.settings;
    const tried = triedRate(of, rate === String(discountLow) ? 'discountLow' : 'discountHigh');
    const labelSv = texts.rate(actorLabelSv(perspective), formatRate(Number(rate)));
    return sumOfValues(of, { ...asked, labelSv }, perspective, { rate: tried });
  }),
];

/** An entered number with the end of its interval that is tried, when it has one. */
function withEnd({ content }: World, input: Trace, end: string): Trace[] {
  const path = input.origin.kind === 'input' ? [...input.origin.path.slice(0, -1), end] : [];
  return typeof valueAt(content, path) === 'number' ? [input, entered(content, path)] : [input];
}

const uncertainFields = [
  'amount',
  'rentSekPerM2',
  'operatingAndMaintenanceSekPerM2',
  'maintenanceSekPerM2',
  'priceSekPerM2',
  'sekPerYear',
  'effectShare',
  'unitValueSek',
];

function groupLabel(of: World, group: string, perspective: string): string {
  const { riskGroups } = of.content.settings;
  const label = riskGroups.find(({ name }) => name === group)?.label ?? group;
  return texts.group(label, actorLabelSv(perspective));
}

/** What the items of a risk group are worth to a perspective. */
export function groupValue(of: World, perspective: string, group: string): Trace {
  const label = groupLabel(of, group, perspective);
  const key = `group/${perspective}/${group}`;
  return valued(of, perspective, key, label, ({ item }) => item.group === group);
}

export function groupValues(of: World, perspective: string): Trace[] {
  return of.content.settings.riskGroups.map(({ name }) => groupValue(of, perspective, name));
}

/** Standard deviation of every group, and how they go together. */
export function spreadOfGroups(of: World): Trace[] {
  const { riskGroups } = of.content.settings;
  return [
    ...riskGroups.map((_, at) => setting(of.content, 'riskGroups', at, 'standardDeviation')),
    ...correlations(of, riskGroups.length, false),
  ];
}

/** Correlations of the first groups, each pair once; those that are 0 say nothing. */
function correlations({ content }: World, count: number, hasDiagonal: boolean): Trace[] {
  return content.settings.correlation.slice(0, count).flatMap((row, a) =>
    row.flatMap((value, b) => {
      const isShown = b < a ? value !== 0 : hasDiagonal && b === a;
      return isShown ? [setting(content, 'correlation', a, b)] : [];
    }),
  );
}

function drawn(of: World, perspective: string, asked: Asked): Trace {
  return worked(
    {
      ...asked,
      labelSv: texts.draw(actorLabelSv(perspective)),
      unit: 'SEK',
      expressionSv: texts.drawHow,
    },
    () => [
      of.at('results', 'npv_by_layer', perspective, 'total'),
      ...groupValues(of, perspective),
      ...spreadOfGroups(of),
    ],
  );
}

/** NPV when one part is multiplied: the value as it is, and what the factor changes. */
function moved(
  of: World,
  {
    asked,
    perspective,
    end,
    label,
  }: { asked: Asked; perspective: string; end: string; label: string },
  part: Trace | undefined,
  factors: readonly Trace[],
): Trace {
  const whom = actorLabelSv(perspective);
  const before = of.at('results', 'npv_by_layer', perspective, 'total');
  const change = (asked.value ?? 0) - (before.value ?? 0);
  const [head, lessOne] = [changeHead(asked, change), lessOneHead(asked, change, part)];
  return sumOf(
    {
      ...asked,
      labelSv: end === 'low' ? texts.low(label, whom) : texts.high(label, whom),
      unit: 'SEK',
      expressionSv: texts.tornadoHow,
    },
    () =>
      part === undefined || change === 0
        ? [before]
        : [before, productOf(head, [part, worked(lessOne, () => factors)])],
  );
}

function changeHead({ id }: Asked, value: number): Head {
  return {
    id: `${id}/change`,
    labelSv: texts.change,
    value,
    unit: 'SEK',
    expressionSv: texts.changeHow,
  };
}

function lessOneHead({ id }: Asked, change: number, part: Trace | undefined): Head {
  return {
    id: `${id}/lessOne`,
    labelSv: texts.lessOne,
    value: part === undefined || part.value === 0 ? 0 : change / (part.value ?? 1),
    unit: 'factor',
    expressionSv: texts.lessOneHow,
  };
}
