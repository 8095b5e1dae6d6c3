import { reasonWords, slopeWords } from '../../../server/scenes/equityWords.ts';
import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { inequalityMeasures } from '../../../server/vocabulary/inequality.ts';
import type {
  IndicatorMeasure,
  IndicatorMeasures,
} from '../../../server/vocabulary/indicatorFindings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const { measures: texts } = text.indicators;
/** The slope over all areas leads; the other measures are there for who wants them. */
export function MeasuresCard({ measures }: { readonly measures: readonly IndicatorMeasures[] }) {
  if (measures.length === 0) return null;
  return (
    <Card title={texts.title} lead={texts.lead}>
      <ResultTable
        isList
        caption={texts.title}
        columns={[
          { label: text.indicators.head.area },
          { label: texts.slope, isNumber: true },
          { label: text.indicators.head.finding },
          { label: texts.noise, isNumber: true },
          { label: texts.areas, isNumber: true },
        ]}
        rows={measures.map((each, place) => ({ id: each.id, cells: leadCells(each, place) }))}
      />
      <Expert measures={measures} />
    </Card>
  );
}

function leadCells(measures: IndicatorMeasures, place: number) {
  const { label, values, noise, areas, leftOut } = measures;
  const at = values.findIndex(({ id }) => id === 'sii');
  const slope = values[at];
  const path = ['indicatorFindings', 'measures', place];
  return [
    label,
    slope?.estimate == null ? (
      texts.noValue
    ) : (
      <span key="slope">
        <WhyFigure
          shown={formatNumber(slope.estimate * 100, 1)}
          path={[...path, 'values', at, 'estimate']}
        />
        <span className="sub">{intervalWords(slope, 100, 1)}</span>
      </span>
    ),
    slopeWords(measures),
    noise?.noiseShare == null ? (
      texts.noValue
    ) : (
      <WhyFigure
        key="noise"
        shown={formatPercent(noise.noiseShare)}
        path={[...path, 'noise', 'noiseShare']}
      />
    ),
    texts.areaCount(areas, leftOut),
  ];
}

function intervalWords({ low, high }: IndicatorMeasure, factor: number, decimals: number): string {
  if (low === null || high === null) return '';
  const [from, to] = [low, high].map((end) => formatNumber(end * factor, decimals));
  return text.indicators.excessInterval(from ?? '', to ?? '');
}

const DECIMALS = 4;

function rangeWords({ low, high }: IndicatorMeasure): string | null {
  if (low === null || high === null) return null;
  return text.indicators.range(formatNumber(low, DECIMALS), formatNumber(high, DECIMALS));
}

function Expert({ measures }: { readonly measures: readonly IndicatorMeasures[] }) {
  const ids = measures.map(({ id }) => id);
  const [chosen, setChosen] = useViewParam('spridning', [ids[0] ?? '', ...ids]);
  const place = Math.max(
    0,
    measures.findIndex(({ id }) => id === chosen),
  );
  const shown = measures[place];
  if (shown === undefined) return null;
  const path = ['indicatorFindings', 'measures', place];
  const corrected = shown.noise?.shownVariance;
  return (
    <details>
      <summary>{texts.expert}</summary>
      <div className="stack-small">
        <p className="field-hint">{texts.expertLead}</p>
        <SelectField
          label={texts.expertOf}
          options={measures.map(({ id, label }) => ({ value: id, label }))}
          value={shown.id}
          onChange={setChosen}
          isOfView
        />
        <ResultTable
          caption={texts.expert}
          columns={[
            { label: texts.measure },
            { label: texts.estimate, isNumber: true },
            { label: texts.interval },
          ]}
          rows={[
            ...shown.values.map((value, at) => ({
              id: value.id,
              cells: [
                inequalityMeasures.find(({ id }) => id === value.id)?.labelSv ?? value.id,
                value.estimate === null ? (
                  texts.noValue
                ) : (
                  <WhyFigure
                    key="estimate"
                    shown={formatNumber(value.estimate, DECIMALS)}
                    path={[...path, 'values', at, 'estimate']}
                  />
                ),
                rangeWords(value) ?? reasonWords(value.reason),
              ],
            })),
            ...(corrected === undefined
              ? []
              : [
                  {
                    id: 'corrected',
                    cells: [
                      texts.corrected,
                      <WhyFigure
                        key="corrected"
                        shown={formatNumber(corrected, DECIMALS)}
                        path={[...path, 'noise', 'shownVariance']}
                      />,
                      texts.noValue,
                    ],
                  },
                ]),
          ]}
        />
      </div>
    </details>
  );
}
