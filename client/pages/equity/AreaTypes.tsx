import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { IndicatorFindings } from '../../../server/vocabulary/indicatorFindings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const { areaTypes: texts, head } = text.indicators;

/** How many live in areas of each type; a type is a class, and has no mean. */
export function AreaTypes({ areaTypes }: { readonly areaTypes: IndicatorFindings['areaTypes'] }) {
  if (areaTypes === null) return null;
  const { municipality, nation, planArea, source, year } = areaTypes;
  const shown = (level: 'municipality' | 'nation', share: number | undefined, type: number) =>
    share === undefined ? (
      text.compare.noValue
    ) : (
      <WhyFigure
        key={level}
        shown={formatPercent(share, 1)}
        path={['indicatorFindings', 'areaTypes', level, type]}
      />
    );
  const inPlan = (type: number) => {
    const share = planArea?.shares?.[type];
    return share === undefined ? (
      text.compare.noValue
    ) : (
      <WhyFigure
        key="planArea"
        shown={formatPercent(share, 1)}
        path={['indicatorFindings', 'areaTypes', 'planArea', 'shares', type]}
      />
    );
  };
  return (
    <Card title={texts.title} lead={texts.lead}>
      <ResultTable
        caption={texts.title}
        columns={[
          { label: texts.typeHead },
          { label: texts.planArea, isNumber: true },
          { label: head.municipality, isNumber: true },
          { label: head.nation, isNumber: true },
        ]}
        rows={municipality.map((share, type) => ({
          id: String(type),
          cells: [
            texts.type(type + 1),
            inPlan(type),
            shown('municipality', share, type),
            shown('nation', nation?.[type], type),
          ],
        }))}
      />
      <p className="field-hint">{planNote(planArea)}</p>
      <p className="chart-source">{texts.source(source, year)}</p>
    </Card>
  );
}

type PlanArea = NonNullable<IndicatorFindings['areaTypes']>['planArea'];

/** How the plan area's own column came about, or why it is empty. */
function planNote(planArea: PlanArea): string {
  if (planArea === undefined) return texts.noLayer;
  if (planArea.shares === null) return texts.tooFew;
  return texts.byArea(formatPercent(planArea.coverage));
}
