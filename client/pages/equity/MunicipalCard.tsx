import { municipalIndicators } from '../../../server/model/indicators/chosenIndicators.ts';
import { municipalValue, municipalWords } from '../../../server/scenes/equityWords.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { MunicipalResult } from '../../../server/vocabulary/indicatorFindings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { NamedFigure } from './NamedFigure.tsx';

const { municipal: texts, head } = text.indicators;

/** Key figures of the whole municipality: never spread over the plan area. */
export function MunicipalCard({
  figures,
  chosen,
}: {
  readonly figures: readonly MunicipalResult[];
  readonly chosen: readonly string[];
}) {
  const missing = municipalIndicators.filter(
    ({ id }) => chosen.includes(id) && !figures.some((figure) => figure.id === id),
  );
  if (figures.length === 0 && missing.length === 0) return null;
  const labels = missing.map(({ labelSv, sourceId }) => `${labelSv} (${sourceId})`);
  return (
    <Card title={texts.title} lead={texts.lead}>
      {figures.length === 0 ? null : (
        <>
          <FigureTable figures={figures} />
          <p className="chart-source">
            {text.equity.source([...new Set(figures.map(({ source }) => source))])}
          </p>
        </>
      )}
      {labels.length === 0 ? null : <p className="field-hint">{texts.missing(labels)}</p>}
    </Card>
  );
}

function FigureTable({ figures }: { readonly figures: readonly MunicipalResult[] }) {
  const number = (
    place: number,
    field: 'municipality' | 'nation' | 'difference',
    { unit, [field]: value }: MunicipalResult,
  ) => {
    if (value === null) return text.compare.noValue;
    // A difference of per cents is points: the figure's own unit would be wrong.
    const isPoints = field === 'difference' && unit === 'share';
    const shown = isPoints ? formatNumber(value, 1) : municipalValue(value, unit);
    return (
      <WhyFigure
        key={field}
        shown={shown}
        path={['indicatorFindings', 'municipal', place, field]}
      />
    );
  };
  return (
    <ResultTable
      isList
      caption={texts.title}
      columns={[
        { label: head.area },
        { label: head.municipality, isNumber: true },
        { label: head.nation, isNumber: true },
        { label: head.difference, isNumber: true },
        { label: head.finding },
      ]}
      rows={figures.map((figure, place) => ({
        id: figure.id,
        cells: [
          <NamedFigure
            key="name"
            label={figure.label}
            about={text.indicators.level.municipality(figure.year, figure.sourceId)}
          />,
          number(place, 'municipality', figure),
          number(place, 'nation', figure),
          number(place, 'difference', figure),
          municipalWords(figure),
        ],
      }))}
    />
  );
}
