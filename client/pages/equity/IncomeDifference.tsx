import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import type { IncomeDifference } from '../../../server/vocabulary/equityFindings.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { incomeTexts } from '../../../server/vocabulary/text/sv/incomeDifference.ts';
import type { ResultRow } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';

const root = ['equity', 'sociotope', 'income', 'found'] as const;

/** What the residents have to live on beside the rest of the municipality: of no price anybody set. */
export function incomeRows(income: IncomeDifference | undefined): ResultRow[] {
  if (income === undefined) return [];
  const { actor, year, found, suppressed } = income;
  const id = 'income';
  const label = incomeTexts.label(year);
  if (found === null)
    return [{ id, cells: [label, '–', equityTexts.state[suppressed ?? 'noData']] }];
  const { mean, median } = found;
  return [
    {
      id,
      cells: [
        label,
        <div key="incomes">
          <WhyFigure
            shown={incomeTexts.tkr(mean.planAreaTkr)}
            path={[...root, 'mean', 'planAreaTkr']}
          />{' '}
          {incomeTexts.against}{' '}
          <WhyFigure shown={incomeTexts.tkr(mean.restTkr)} path={[...root, 'mean', 'restTkr']} />
          <span className="sub">{incomeTexts.meanBeside}</span>
          {median === null ? null : <span className="sub">{incomeTexts.medianBeside(median)}</span>}
        </div>,
        <div key="amount">
          {actorLabelSv(actor)}:{' '}
          <WhyFigure shown={incomeTexts.amount(found)} path={[...root, 'sekPerYear']} />
          <span className="sub">{incomeTexts.toLiveOn}</span>
        </div>,
      ],
    },
  ];
}

/** What the amount is, how sure it is, and how it was worked out. */
export function IncomeNotes({ income }: { readonly income: IncomeDifference | undefined }) {
  if (income === undefined || income.found === null) return null;
  const { year } = income;
  return (
    <>
      {[incomeTexts.meaning, incomeTexts.unsure, incomeTexts.method(year)].map((sentences) => (
        <p key={sentences} className="muted">
          {sentences}
        </p>
      ))}
    </>
  );
}
