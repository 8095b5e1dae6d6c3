import type { ReactNode } from 'react';
import { formatChance, formatMillionsColumn } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment, Difference } from '../../../server/vocabulary/snapshot.ts';
import { isUnsureDifference, rangeMillions } from '../../../server/vocabulary/text/sv/words.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable, type ResultRow } from '../../components/ResultTable.tsx';
import { TriedMark } from '../../components/TriedMark.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import type { WhyPath } from '../../components/whyPath.ts';
import { WhyFigure, WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

type Layer = 'hard' | 'soft' | 'total';
type Measure = {
  readonly id: keyof typeof text.compare.row;
  readonly of: (assessment: Assessment) => ReactNode;
  /** The difference to the baseline, when it is one in money. */
  readonly differenceOf?: (difference: Difference, place: number) => ReactNode;
  readonly isTotal?: true;
};

/** A figure of an alternative that opens into how it is worked out. */
function figure({ alternativeId }: Assessment, shown: string, path: WhyPath): ReactNode {
  return <WhyOfAssessment shown={shown} alternativeId={alternativeId} path={path} />;
}

function value(assessment: Assessment, perspective: string, layer: Layer): ReactNode {
  const npv = assessment.results.npv_by_layer[perspective];
  if (npv === undefined) return text.compare.noValue;
  const path = ['results', 'npv_by_layer', perspective, layer];
  return figure(assessment, formatMillionsColumn(npv[layer]), path);
}

function withInterval(assessment: Assessment, perspective: string): ReactNode {
  const central = value(assessment, perspective, 'total');
  const spread = assessment.uncertainty.byPerspective[perspective];
  if (spread === undefined || spread.sd === 0) return central;
  return <WithNote number={central} note={rangeMillions(spread.p10, spread.p90)} />;
}

const NOTHING_SEK = 50_000;

/** A number with a line below it, so that the numbers of a column still stand in line. */
function WithNote({ number, note }: { readonly number: ReactNode; readonly note: string }) {
  return (
    <>
      {number}
      <span className="sub">{note}</span>
    </>
  );
}

function differenceText(
  difference: Difference,
  place: number,
  perspective: string,
  layer: Layer,
): ReactNode {
  const sek = difference.npvSek[perspective]?.[layer];
  if (sek === undefined) return text.compare.noValue;
  const chance = difference.chanceBetterThanBaseline[perspective];
  const isUnsure = chance !== undefined && isUnsureDifference(chance) && layer === 'total';
  const shown = `${sek > NOTHING_SEK ? '+' : ''}${formatMillionsColumn(sek)}`;
  const path = ['differences', place, 'npvSek', perspective, layer];
  const number = <WhyFigure shown={shown} path={path} />;
  return isUnsure ? <WithNote number={number} note={text.compare.noSureDifference} /> : number;
}

function society(layer: 'hard' | 'soft'): Pick<Measure, 'of' | 'differenceOf'> {
  return {
    of: (assessment) => value(assessment, 'samhalle', layer),
    differenceOf: (difference, place) => differenceText(difference, place, 'samhalle', layer),
  };
}

function totalOf(perspective: string): Pick<Measure, 'of' | 'differenceOf'> {
  return {
    of: (assessment) => withInterval(assessment, perspective),
    differenceOf: (difference, place) => differenceText(difference, place, perspective, 'total'),
  };
}

function measures(developer: string): readonly Measure[] {
  return [
    {
      id: 'investment',
      of: (assessment) =>
        figure(assessment, formatMillionsColumn(assessment.keyFigures.investment.totalSek), [
          'keyFigures',
          'investment',
          'totalSek',
        ]),
    },
    { id: 'hard', ...society('hard') },
    { id: 'soft', ...society('soft') },
    { id: 'total', ...totalOf('samhalle'), isTotal: true },
    {
      id: 'chance',
      of: (assessment) => {
        const spread = assessment.uncertainty.byPerspective['samhalle'];
        if (spread === undefined || spread.sd === 0) return text.compare.noValue;
        const path = ['uncertainty', 'byPerspective', 'samhalle', 'chanceAboveZero'];
        return figure(assessment, formatChance(spread.chanceAboveZero), path);
      },
      differenceOf: ({ chanceBetterThanBaseline: { samhalle: chance } }, place) =>
        chance === undefined ? (
          text.compare.noValue
        ) : (
          <WhyFigure
            shown={formatChance(chance)}
            path={['differences', place, 'chanceBetterThanBaseline', 'samhalle']}
          />
        ),
    },
    { id: 'municipality', ...totalOf('kommun') },
    { id: 'public', ...totalOf('offentlig') },
    { id: 'company', ...totalOf(developer) },
    {
      id: 'unpriced',
      of: (assessment) =>
        figure(assessment, String(assessment.findings.unpricedCount), [
          'findings',
          'unpricedCount',
        ]),
    },
  ];
}

/** Every alternative on the same rows, the baseline first; or what each changes against it. */
export function CompareTable() {
  const { state, outcome, isStale } = useCase();
  const [mode, choose] = useViewParam('visa', ['varden', 'skillnad']);
  if (!outcome.ok) return null;
  const { settings } = state.content;
  const { assessments, differences } = outcome.results;
  const ordered = assessments.toSorted((a, b) => Number(b.isBaseline) - Number(a.isBaseline));
  const hasDifferences = differences.length > 0;
  const isDifference = hasDifferences && mode === 'skillnad';
  const cellsOf = ({ of, differenceOf }: Measure) =>
    ordered.map((assessment) => {
      const place = differences.findIndex(
        (each) => each.alternativeId === assessment.alternativeId,
      );
      const difference = differences[place];
      return isDifference && difference !== undefined
        ? (differenceOf?.(difference, place) ?? text.compare.noValue)
        : of(assessment);
    });
  const { row: label, chanceOfBetter } = text.compare;
  const labels = isDifference ? { ...label, chance: chanceOfBetter } : label;
  const rows = measures(settings.developer)
    .filter(({ differenceOf }) => !isDifference || differenceOf !== undefined)
    .map((measure): ResultRow => ({
      id: measure.id,
      ...(measure.isTotal === true ? { kind: 'total' } : {}),
      cells: [labels[measure.id], ...cellsOf(measure)],
    }));
  const { priceYear } = settings;
  return (
    <Card
      title={text.compare.table}
      lead={
        isDifference ? text.compare.differenceLead(priceYear) : text.compare.tableLead(priceYear)
      }
      aside={<TriedMark />}
    >
      {hasDifferences ? (
        <Choices
          label={text.compare.mode}
          options={[
            { value: 'varden', label: text.compare.values },
            { value: 'skillnad', label: text.compare.differences },
          ]}
          value={mode}
          onChange={choose}
        />
      ) : null}
      <div className="compare-table" data-stale={isStale}>
        <ResultTable
          caption={isDifference ? text.compare.differenceTable : text.compare.table}
          columns={[
            { label: text.compare.rowHead },
            ...ordered.map(({ name }) => ({ label: name, isNumber: true })),
          ]}
          rows={rows}
        />
      </div>
      <p className="muted small">{text.compare.unpricedNote}</p>
    </Card>
  );
}
