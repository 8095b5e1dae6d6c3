import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatMillionsColumn } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { TriedMark } from '../../components/TriedMark.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const shown = ['kommun', 'offentlig', 'samhalle'];

/** Paid back within five years, profitable over 25: both, and the horizons beside them. */
export function Clocks({ assessment }: { readonly assessment: Assessment }) {
  const { settings } = useCase().state.content;
  const { results, findings } = assessment;
  const perspectives = shown.filter((id) => id in results.npv);
  const horizons = settings.horizons.toSorted((a, b) => a - b);
  const profitable = perspectives.filter((id) => findings.profitableAt25[id] === true);
  const is25Judged = Object.keys(findings.profitableAt25).length > 0;
  return (
    <Card
      title={text.compare.clocks}
      lead={text.compare.clocksLead(settings.priceYear)}
      aside={<TriedMark />}
    >
      <ResultTable
        caption={text.compare.clocks}
        columns={[
          { label: text.compare.clocksHead },
          ...horizons.map((years) => ({
            label: text.compare.years(years),
            isNumber: true,
            unit: 'mnkr' as const,
          })),
        ]}
        rows={perspectives.map((id) => ({
          id,
          cells: [
            actorLabelSv(id),
            ...horizons.map((years) => {
              const npv = results.npv[id]?.[String(years)];
              return npv === undefined ? (
                text.compare.noValue
              ) : (
                <WhyOfAssessment
                  key={years}
                  shown={formatMillionsColumn(npv.with_residual)}
                  alternativeId={assessment.alternativeId}
                  path={['results', 'npv', id, String(years), 'with_residual']}
                />
              );
            }),
          ],
        }))}
      />
      <p>
        {findings.repaysWithin5YearsInBudget
          ? text.compare.repaysInFive
          : text.compare.repaysNotInFive}{' '}
        {text.compare.budgetRepaid(findings.budgetRepaidYear)}
      </p>
      {is25Judged ? (
        <p>{text.compare.profitable(profitable.map((id) => actorLabelSv(id).toLowerCase()))}</p>
      ) : null}
    </Card>
  );
}
