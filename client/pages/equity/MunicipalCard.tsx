import { municipalIndicators } from '../../../server/model/indicators/chosenIndicators.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { MunicipalResult } from '../../../server/vocabulary/indicatorFindings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const { municipal: texts, head } = text.indicators;

/** Against the nation, only where the survey's own margin allows it to be said. */
function findingWords({ difference, low, high, direction }: MunicipalResult): string {
  if (difference === null) return text.compare.noValue;
  if (low === null || high === null) return texts.noMargin;
  if (low <= 0 && high >= 0) return texts.unsure;
  if (direction === 'neither') return texts.differs;
  return difference > 0 === (direction === 'higherIsWorse') ? texts.worse : texts.better;
}

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
      {figures.length === 0 ? null : <FigureTable figures={figures} />}
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
    const shown = [formatNumber(value, 1), texts.unit[unit] ?? ''].join('\u00a0').trim();
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
      caption={texts.title}
      columns={[
        { label: head.area },
        { label: head.year },
        { label: head.municipality, isNumber: true },
        { label: head.nation, isNumber: true },
        { label: head.difference, isNumber: true },
        { label: head.finding },
        { label: head.level },
        { label: head.source },
      ]}
      rows={figures.map((figure, place) => ({
        id: figure.id,
        cells: [
          figure.label,
          String(figure.year),
          number(place, 'municipality', figure),
          number(place, 'nation', figure),
          number(place, 'difference', figure),
          findingWords(figure),
          text.indicators.level.municipality,
          `${figure.source}, ${figure.sourceId}`,
        ],
      }))}
    />
  );
}
