import { formatMillionsColumn, formatTkr } from '../../../server/vocabulary/formatSv.ts';
import type { HardFindings } from '../../../server/vocabulary/hardFindings.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';

/** What the committees' budgets and the capital cost of every investment come to. */
export function BudgetResult() {
  const assessment = useAssessment();
  const hard = assessment?.findings.hard;
  if (assessment === null || hard === undefined) return null;
  const budget = assessment.results.municipal_operating_budget_nominal;
  return (
    <>
      {hard.committeeBudgets.length === 0 ? null : <Committees hard={hard} budget={budget} />}
      {hard.capitalCosts.length === 0 ? null : <CapitalCosts rows={hard.capitalCosts} />}
    </>
  );
}

/** Every year of the first ten, then every fifth. */
function shownYears(years: readonly number[]): number[] {
  return years.flatMap((_, t) => (t <= 10 || t % 5 === 0 ? [t] : []));
}

function Committees({
  hard: { budgetYears, committeeBudgets },
  budget,
}: {
  readonly hard: HardFindings;
  /** The municipality's whole operating budget, which the committees' are parts of. */
  readonly budget: Assessment['results']['municipal_operating_budget_nominal'];
}) {
  const words = text.hard.committees;
  const shown = shownYears(budgetYears);
  const cell = (sek: number, path: WhyPath) => (
    <WhyOfChosen key={path.join('/')} shown={formatMillionsColumn(sek)} path={path} />
  );
  const list = ['findings', 'hard', 'committeeBudgets'];
  return (
    <Card foldId="hard.budget" title={words.title} lead={words.lead}>
      <ResultTable
        caption={words.title}
        columns={[
          { label: words.committee },
          ...shown.map((t) => ({
            label: String(budgetYears[t]),
            isNumber: true,
            unit: 'mnkr' as const,
            prices: 'current' as const,
          })),
        ]}
        rows={[
          ...committeeBudgets.map(({ committee, totalNominalSek }, place) => ({
            id: committee ?? '',
            cells: [
              committee ?? words.none,
              ...shown.map((t) =>
                cell(totalNominalSek[t] ?? 0, [...list, place, 'totalNominalSek', t]),
              ),
            ],
          })),
          {
            id: 'total',
            kind: 'total' as const,
            cells: [
              words.total,
              ...shown.map((t) =>
                cell(budget[t]?.total ?? 0, [
                  ...['results', 'municipal_operating_budget_nominal'],
                  ...[t, 'total'],
                ]),
              ),
            ],
          },
        ]}
      />
    </Card>
  );
}

type CapitalFigure =
  | 'investmentNominalSek'
  | 'year1NominalSek'
  | 'year10NominalSek'
  | 'lifeAverageNominalSek'
  | 'realAnnuitySek';

function CapitalCosts({ rows }: { readonly rows: HardFindings['capitalCosts'] }) {
  const words = text.hard.capitalCosts;
  return (
    <Card foldId="hard.capital" title={words.title} lead={words.lead}>
      <ResultTable
        isList
        caption={words.title}
        columns={[
          { label: words.line },
          { label: words.investment, isNumber: true, prices: 'current' },
          { label: words.life, isNumber: true },
          { label: words.year1, isNumber: true, prices: 'current' },
          { label: words.year10, isNumber: true, prices: 'current' },
          { label: words.average, isNumber: true, prices: 'current' },
          { label: words.annuity, isNumber: true },
        ]}
        rows={rows.map((row, place) => {
          const figure = (name: CapitalFigure) => (
            <WhyOfChosen
              key={name}
              shown={formatTkr(row[name])}
              path={['findings', 'hard', 'capitalCosts', place, name]}
            />
          );
          return {
            id: row.lineId,
            cells: [
              row.label,
              figure('investmentNominalSek'),
              text.hard.lifeOf(row.lifeYears),
              figure('year1NominalSek'),
              figure('year10NominalSek'),
              figure('lifeAverageNominalSek'),
              figure('realAnnuitySek'),
            ],
          };
        })}
      />
    </Card>
  );
}
