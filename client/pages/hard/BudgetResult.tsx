import { formatMillionsColumn, formatTkr } from '../../../server/vocabulary/formatSv.ts';
import type { HardFindings } from '../../../server/vocabulary/hardFindings.ts';
import { useAssessment } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

/** What the committees' budgets and the capital cost of every investment come to. */
export function BudgetResult() {
  const hard = useAssessment()?.findings.hard;
  if (hard === undefined) return null;
  return (
    <>
      {hard.committeeBudgets.length === 0 ? null : <Committees hard={hard} />}
      {hard.capitalCosts.length === 0 ? null : <CapitalCosts rows={hard.capitalCosts} />}
    </>
  );
}

/** Every year of the first ten, then every fifth. */
function shownYears(years: readonly number[]): number[] {
  return years.flatMap((_, t) => (t <= 10 || t % 5 === 0 ? [t] : []));
}

function Committees({ hard }: { readonly hard: HardFindings }) {
  const words = text.hard.committees;
  const { budgetYears, committeeBudgets } = hard;
  const shown = shownYears(budgetYears);
  const cells = (values: readonly number[]) =>
    shown.map((t) => formatMillionsColumn(values[t] ?? 0));
  const total = budgetYears.map((_, t) =>
    committeeBudgets.reduce((sum, { totalNominalSek }) => sum + (totalNominalSek[t] ?? 0), 0),
  );
  return (
    <Card foldId="hard.budget" title={words.title} lead={words.lead}>
      <ResultTable
        caption={words.title}
        columns={[
          { label: words.committee },
          ...shown.map((t) => ({ label: String(budgetYears[t]), isNumber: true })),
        ]}
        rows={[
          ...committeeBudgets.map(({ committee, totalNominalSek }) => ({
            id: committee ?? '',
            cells: [committee ?? words.none, ...cells(totalNominalSek)],
          })),
          { id: 'total', kind: 'total' as const, cells: [words.total, ...cells(total)] },
        ]}
      />
    </Card>
  );
}

function CapitalCosts({ rows }: { readonly rows: HardFindings['capitalCosts'] }) {
  const words = text.hard.capitalCosts;
  return (
    <Card foldId="hard.capital" title={words.title} lead={words.lead}>
      <ResultTable
        isList
        hasExport
        caption={words.title}
        columns={[
          { label: words.line },
          { label: words.investment, isNumber: true },
          { label: words.life, isNumber: true },
          { label: words.year1, isNumber: true },
          { label: words.year10, isNumber: true },
          { label: words.average, isNumber: true },
          { label: words.annuity, isNumber: true },
        ]}
        rows={rows.map((row) => ({
          id: row.lineId,
          cells: [
            row.label,
            formatTkr(row.investmentNominalSek),
            text.hard.lifeOf(row.lifeYears),
            formatTkr(row.year1NominalSek),
            formatTkr(row.year10NominalSek),
            formatTkr(row.lifeAverageNominalSek),
            formatTkr(row.realAnnuitySek),
          ],
        }))}
      />
    </Card>
  );
}
