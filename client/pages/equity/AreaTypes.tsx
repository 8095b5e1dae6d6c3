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
  const { municipality, nation, source, year } = areaTypes;
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
  return (
    <Card title={texts.title} lead={texts.lead}>
      <ResultTable
        caption={texts.title}
        columns={[
          { label: texts.typeHead },
          { label: head.municipality, isNumber: true },
          { label: head.nation, isNumber: true },
        ]}
        rows={municipality.map((share, type) => ({
          id: String(type),
          cells: [
            texts.type(type + 1),
            shown('municipality', share, type),
            shown('nation', nation?.[type], type),
          ],
        }))}
      />
      <p className="chart-source">{texts.source(source, year)}</p>
    </Card>
  );
}
