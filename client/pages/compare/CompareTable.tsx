import {
  endsInMillions,
  formatChance,
  formatMillionsColumn,
} from '../../../server/vocabulary/formatSv.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import type { Results } from '../../../server/vocabulary/snapshot.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures, useIsStale } from '../../case/FiguresContext.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { TriedMark } from '../../components/TriedMark.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import {
  comparedOrder,
  compareExport,
  compareRows,
  isWithoutAmounts,
  type CompareCell,
} from './compareRows.ts';
import { wordRows } from './wordRows.ts';

const NOTHING_SEK = 50_000;

function shownOf({ value, unit, difference }: CompareCell): string {
  if (unit === 'share') return formatChance(value);
  if (unit === 'count') return String(value);
  const sign = difference !== undefined && value > NOTHING_SEK ? '+' : '';
  return `${sign}${formatMillionsColumn(value)}`;
}

/** A number with what is said of it on a line below, so that numbers still stand in line. */
function Cell({ cell }: { readonly cell: CompareCell | null }) {
  if (cell === null) return text.compare.noValue;
  const { path, interval, difference } = cell;
  return (
    <>
      <WhyFigure shown={shownOf(cell)} path={path} />
      {interval === undefined ? null : (
        <span className="sub">
          <Interval interval={interval} />
        </span>
      )}
      {difference === 'unsure' ? (
        <span className="sub">{text.compare.noSureDifference}</span>
      ) : null}
    </>
  );
}

function Interval({
  interval: { lowSek, highSek, paths },
}: {
  readonly interval: NonNullable<CompareCell['interval']>;
}) {
  const [low, high] = endsInMillions(lowSek, highSek);
  return (
    <>
      <WhyFigure shown={low} path={paths[0]} /> {text.why.to}{' '}
      <WhyFigure shown={high} path={paths[1]} />
    </>
  );
}

/** Their names; of one without amounts also that it has none. */
function comparedNames(results: Results, alternatives: readonly Alternative[]): readonly string[] {
  const empty = new Set(alternatives.filter(isWithoutAmounts).map(({ id }) => id));
  return comparedOrder(results).map(({ alternativeId, name }) =>
    empty.has(alternativeId) ? text.compare.nothingEntered(name) : name,
  );
}

/** Every alternative on the same rows, the baseline first; or what each changes against it. */
export function CompareTable() {
  const { state } = useCase();
  const { outcome, tried } = useFigures();
  const isStale = useIsStale();
  const [mode, choose] = useViewParam('visa', ['varden', 'skillnad']);
  if (!outcome.ok) return null;
  const { settings, alternatives } = state.content;
  const { results } = outcome;
  const hasDifferences = results.differences.length > 0;
  const isDifference = hasDifferences && mode === 'skillnad';
  const names = comparedNames(results, alternatives);
  const rows = compareRows(results, state.content, isDifference);
  const inWords = isDifference ? [] : wordRows(results);
  const { priceYear } = settings;
  const caption = isDifference ? text.compare.differenceTable : text.compare.table;
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
          isList
          caption={tried === null ? caption : `${caption}, ${text.trial.mark}`}
          columns={[
            { label: text.compare.rowHead },
            ...names.map((label) => ({ label, isNumber: true })),
          ]}
          rows={[
            ...rows.map(({ id, label, cells }) => ({
              id,
              ...(id === 'total' ? ({ kind: 'total' } as const) : {}),
              cells: [label, ...cells.map((cell, at) => <Cell key={at} cell={cell} />)],
            })),
            ...inWords.map(({ id, label, cells }) => ({
              id,
              cells: [
                label,
                ...cells.map((cell, at) => (
                  <span key={at} className="in-words">
                    {cell}
                  </span>
                )),
              ],
            })),
          ]}
          saved={compareExport(names, rows, { inWords, prices: text.prices.of(priceYear) })}
        />
      </div>
      <p className="muted small">{text.compare.unpricedNote}</p>
    </Card>
  );
}
