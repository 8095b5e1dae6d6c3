import type {
  CareNeedFinding,
  CasesFinding,
  OwnCountFinding,
  PlaceOwnCounts,
} from '../../../server/vocabulary/ownCounts.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { ownCountTexts as told } from '../../../server/vocabulary/text/sv/ownCounts.ts';
import { Fold } from '../../components/Fold.tsx';
import { ResultTable, type ResultRow } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';
import { equityAnchors } from './Overview.tsx';

const words = text.ownCounts;
/** What, its value, and both kinds of limits. */
const COLUMNS = 4;
/** Decimals of the table; sentences have two figures. */
const decimalsOf: Readonly<Record<string, number>> = {
  ...{ expected: 1, excess: 1, excessByar: 1, excessExact: 1 },
  ...{ ratio: 2, ratioByar: 2, ratioExact: 2, direct: 1 },
};

/** What the municipality counts itself where the plan lies, beside what would be expected. */
export function OwnCounts({
  ownCounts,
  findings,
}: {
  readonly ownCounts: readonly PlaceOwnCounts[];
  readonly findings: readonly OwnCountFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <Fold id={equityAnchors.own} title={words.title} said={words.said(findings.length)}>
      <p className="lead">{words.lead}</p>
      {findings.map((finding, at) => {
        const counts = ownCounts[at];
        return counts === undefined ? null : (
          <OneSet key={finding.setId} counts={counts} finding={finding} at={at} />
        );
      })}
    </Fold>
  );
}

function OneSet({
  counts,
  finding,
  at,
}: {
  readonly counts: PlaceOwnCounts;
  readonly finding: OwnCountFinding;
  readonly at: number;
}) {
  const path = ['ownCounts', at, 'found'];
  return (
    <section className="stack-small" aria-label={counts.set.label}>
      <h3>{told.about(counts)}</h3>
      {finding.found === null ? <p>{told.state[finding.state]}</p> : null}
      {finding.kind === 'cases' && finding.found !== null ? (
        <Cases found={finding.found} label={counts.set.label} path={path} />
      ) : null}
      {finding.kind === 'careNeed' && finding.found !== null ? (
        <CareNeed found={finding.found} label={counts.set.label} path={path} />
      ) : null}
      <p className="field-hint">
        {told.areas(counts)} {told.merged(counts)}
      </p>
      <p className="chart-source">{words.source(told.source(counts))}</p>
      <details>
        <summary>{text.chart.how}</summary>
        <p>{counts.kind === 'cases' ? words.casesHow : words.careNeedHow}</p>
      </details>
    </section>
  );
}

type FoundCases = NonNullable<CasesFinding['found']>;
type Ends = { readonly low: number; readonly high: number };

function Cases({
  found,
  label,
  path,
}: {
  readonly found: FoundCases;
  readonly label: string;
  readonly path: WhyPath;
}) {
  return (
    <>
      <p>{told.finding(found)}.</p>
      <ResultTable
        isList
        caption={words.caption(label)}
        columns={[
          { label: words.head.what },
          { label: words.head.value, isNumber: true },
          { label: words.head.used[found.intervalUsed] },
          { label: words.head.other[found.intervalUsed] },
        ]}
        rows={caseRows(found, path)}
      />
      {found.direct === null ? <p className="field-hint">{words.noDirect}</p> : null}
      <p>
        {words.noise(found.isSeparable)}{' '}
        <WhyFigure shown={words.probability(found.probability)} path={[...path, 'probability']} />.
      </p>
    </>
  );
}

/** What is counted and expected, then what compares them; the interval that is used comes first. */
function caseRows(found: FoundCases, path: WhyPath): ResultRow[] {
  const why = (value: number, ...field: string[]) => (
    <WhyFigure
      key={field.join()}
      shown={formatNumber(value, decimalsOf[field[0] ?? ''] ?? 0)}
      path={[...path, ...field]}
    />
  );
  const ends = (value: Ends, ...field: string[]) => (
    <span key={field.join()} className="unbroken">
      {why(value.low, ...field, 'low')} {words.to} {why(value.high, ...field, 'high')}
    </span>
  );
  const { direct, intervalUsed } = found;
  const methods = ['Byar', 'Exact'] as const;
  const inOrder = intervalUsed === 'byar' ? methods : methods.toReversed();
  return [
    ...(['observed', 'expected'] as const).map((field) => ({
      id: field,
      cells: [words.rows[field], why(found[field], field)],
    })),
    ...(['excess', 'ratio'] as const).map((field) => ({
      id: field,
      cells: [
        words.rows[field],
        why(found[field], field),
        ...inOrder.map((method) => ends(found[`${field}${method}`], `${field}${method}`)),
      ],
    })),
    ...(['planAreas', 'rest'] as const).flatMap((level) =>
      direct === null
        ? []
        : [
            {
              id: level,
              cells: [
                words.rates[level],
                why(direct[level].rate, 'direct', level, 'rate'),
                ends(direct[level], 'direct', level),
              ],
            },
          ],
    ),
  ].map((row) => ({ ...row, cells: [...row.cells, '', ''].slice(0, COLUMNS) }));
}

function CareNeed({
  found,
  label,
  path,
}: {
  readonly found: NonNullable<CareNeedFinding['found']>;
  readonly label: string;
  readonly path: WhyPath;
}) {
  const why = (value: number, ...field: string[]) => (
    <WhyFigure key={field.join()} shown={formatNumber(value, 2)} path={[...path, ...field]} />
  );
  return (
    <>
      <p>{told.careNeed(found)}.</p>
      <ResultTable
        isList
        caption={words.caption(label)}
        columns={[
          { label: words.head.what },
          { label: words.levels.planAreas, isNumber: true },
          { label: words.levels.municipality, isNumber: true },
        ]}
        rows={(['index', 'perPerson'] as const).map((field) => ({
          id: field,
          cells: [
            words.careNeedRows[field],
            why(found.planAreas[field], 'planAreas', field),
            why(found.municipality[field], 'municipality', field),
          ],
        }))}
      />
      <p>
        {words.difference} {why(found.difference, 'difference')}.
      </p>
    </>
  );
}
