import { actorLabelSv } from '../../../vocabulary/actors.ts';
import type { SociotopeRow } from '../../../vocabulary/equityFindings.ts';
import { isOwnCountId, ownCountId } from '../../../vocabulary/ownCounts.ts';
import { equityTexts } from '../../../vocabulary/text/sv/equity.ts';
import type { Unit } from '../../../vocabulary/units.ts';
import { excessField } from '../../equity/sociotope.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { entered } from '../inputs.ts';
import { productOf, worked, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { equityOfAlternativeViews } from './equityAlternatives.ts';
import { indicatorAt, priced, priceInputs } from './equityInputs.ts';
import { incomeDifferenceViews } from './incomeDifference.ts';

const texts = equityTexts.why;
const rows = 'equity/sociotope/rows/:row';
const totals = 'equity/sociotope/totals/:total';

/** What the difference costs whom, and what each alternative changes. */
export const equityViews = [
  caseView(`${rows}/excess`, (of, { row }, asked) => {
    const { label, indicatorId } = rowAt(of, row);
    const own = ownExcess(of, indicatorId, 'excess');
    if (own !== null)
      return worked({ ...asked, labelSv: texts.ownExcess(label), ...own.how }, own.of);
    return worked(
      { ...asked, labelSv: texts.excess(label), unit: 'count', expressionSv: texts.excessHow },
      () => [of.at('indicators', indicatorAt(of, indicatorId), 'excess')],
    );
  }),
  ...(['excessLow', 'excessHigh'] as const).map((end) =>
    caseView(`${rows}/${end}`, (of, { row }, asked) => {
      const { label, indicatorId } = rowAt(of, row);
      const labelSv = texts.excessEnd(label, end);
      const own = ownExcess(of, indicatorId, end);
      if (own !== null) return worked({ ...asked, labelSv, ...own.how }, own.of);
      const place = indicatorAt(of, indicatorId);
      const isTurned = of.results.indicators[place]?.direction === 'higherIsBetter';
      const gap = (end === 'excessLow') === isTurned ? 'gapHigh' : 'gapLow';
      return worked({ ...asked, labelSv, unit: 'count', expressionSv: texts.excessEndHow }, () => [
        of.at('indicators', place, gap),
        of.at('indicators', place, 'planArea', 'base'),
      ]);
    }),
  ),
  caseView(`${rows}/costs/:cost/sekPerYear/:figure`, (of, { row, cost, figure }, asked) => {
    const { label, path } = costAt(of, row, cost);
    const excess = (key: string) => of.at('equity', 'sociotope', 'rows', Number(row), key);
    const head = sek(asked, texts.cost(label, figure), texts.costEndHow);
    const unit = [...path, 'unitCostSekPerYear'];
    if (figure !== 'likely') {
      const ends = ['excess', 'excessLow', 'excessHigh'].map(excess);
      return worked(head, () => [...ends, ...priced(of, unit)]);
    }
    const factors = [excess('excess'), entered(of.content, unit), ...priceInputs(of, unit)];
    return productOf({ ...head, expressionSv: texts.costHow }, factors);
  }),
  caseView(`${rows}/costs/:cost/bearers/:bearer/sekPerYear/:figure`, (of, named, asked) => {
    const { row, cost, bearer, figure } = named;
    const { label, path, bearers } = costAt(of, row, cost);
    const labelSv = texts.bearer(label, actorLabelSv(bearers[Number(bearer)]?.actor ?? ''), figure);
    return worked(sek(asked, labelSv, texts.bearerHow), () => [
      of.at(...costPath(row, cost), 'sekPerYear', figure),
      entered(of.content, [...path, 'bearers', Number(bearer), 'bearerShare']),
    ]);
  }),
  caseView(`${rows}/costs/:cost/residualSekPerYear`, (of, { row, cost }, asked) => {
    const { label, path, bearers } = costAt(of, row, cost);
    return worked(sek(asked, texts.residual(label), texts.residualHow), () => [
      of.at(...costPath(row, cost), 'sekPerYear', 'likely'),
      ...bearers.map((_, at) => entered(of.content, [...path, 'bearers', at, 'bearerShare'])),
    ]);
  }),
  caseView(`${totals}/range/:figure`, (of, { total, figure }, asked) =>
    totalOf(of, total, figure, asked, {}),
  ),
  caseView(`${totals}/groups/:group/range/:figure`, (of, { total, group, figure }, asked) =>
    totalOf(of, total, figure, asked, { group }),
  ),
  caseView(`${totals}/byActor/:actor/range/:figure`, (of, { total, actor, figure }, asked) =>
    totalOf(of, total, figure, asked, { actor }),
  ),
  ...incomeDifferenceViews,
  ...equityOfAlternativeViews,
];

const sek = (asked: Asked, labelSv: string, expressionSv: string) => {
  const unit: Unit = 'SEK/year';
  return { ...asked, labelSv, unit, expressionSv };
};

function sociotopeRows({ results }: CaseWorld): readonly SociotopeRow[] {
  return results.equity?.sociotope.rows ?? [];
}

function rowAt(of: CaseWorld, row: string): { label: string; indicatorId: string } {
  return sociotopeRows(of)[Number(row)] ?? { label: '', indicatorId: '' };
}

/** How many more a year the municipality's own counts have; null for what is not one of them. */
function ownExcess(
  of: CaseWorld,
  indicatorId: string,
  field: 'excess' | 'excessLow' | 'excessHigh',
): { how: { unit: 'count'; expressionSv: string }; of: () => Trace[] } | null {
  const ownCounts = of.place?.ownCounts ?? [];
  const at = ownCounts.findIndex(({ set }) => ownCountId(set) === indicatorId);
  const finding = of.results.ownCounts?.[at];
  if (finding?.kind !== 'cases' || finding.found === null) return null;
  const end = field === 'excessLow' ? 'low' : 'high';
  const within = field === 'excess' ? [field] : [excessField(finding.found), end];
  const expressionSv = texts.ownHow(ownCounts[at]?.years.length ?? 1);
  return {
    how: { unit: 'count', expressionSv },
    of: () => [of.at('ownCounts', at, 'found', ...within)],
  };
}

function costPath(row: string | number, cost: string | number): FieldPath {
  return ['equity', 'sociotope', 'rows', Number(row), 'costs', Number(cost)];
}

/** A cost with where it was entered. */
function costAt(of: CaseWorld, row: string, cost: string) {
  const found = sociotopeRows(of)[Number(row)]?.costs[Number(cost)];
  const at = of.content.equity?.costs.findIndex(({ id }) => id === found?.costId) ?? -1;
  const path: FieldPath = ['equity', 'costs', at];
  return { label: found?.label ?? '', bearers: found?.bearers ?? [], path };
}

/** What a range is taken over: summed costs on its side of 0, of one group or one actor if asked. */
function totalOf(
  of: CaseWorld,
  total: string,
  figure: string,
  asked: Asked,
  part: { readonly group?: string; readonly actor?: string },
): Trace {
  const found = of.results.equity?.sociotope.totals[Number(total)];
  const actor = found?.byActor[Number(part.actor ?? -1)]?.actor;
  const group = found?.groups[Number(part.group ?? -1)];
  const label = found === undefined ? '' : equityTexts.totalLabel(found);
  const name = actor === undefined ? label : `${label}, ${actorLabelSv(actor)}`;
  const end = figure === 'lowSekPerYear' ? 'low' : figure === 'highSekPerYear' ? 'high' : 'likely';
  return worked(sek(asked, texts.total(name, figure), texts.totalHow), () =>
    sociotopeRows(of).flatMap(({ costs, indicatorId }, row) =>
      costs.flatMap((cost, at) => {
        const isOn =
          cost.isSummed &&
          cost.sekPerYear.likely > 0 === (found?.side === 'more') &&
          (cost.kind === 'transfer') === found?.isTransfer &&
          isOwnCountId(indicatorId) === (found.isWholeAreas ?? false) &&
          (group === undefined || cost.group === group.group);
        if (!isOn) return [];
        const path = costPath(row, at);
        if (actor === undefined) return [of.at(...path, 'sekPerYear', end)];
        return cost.bearers.flatMap((bearer, place) =>
          bearer.actor === actor ? [of.at(...path, 'bearers', place, 'sekPerYear', end)] : [],
        );
      }),
    ),
  );
}
