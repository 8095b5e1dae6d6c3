import { formatMnkr, formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

/** What the owner of the homes gets for what they cost; nothing when none are let. */
export function PropertyResult() {
  const assessment = useAssessment();
  const property = assessment?.results.property;
  if (assessment === null || property === undefined || property.total_investment === 0) return null;
  const rows = [
    [text.hard.resultInvestment, formatMnkr(property.total_investment)],
    [text.hard.resultNoi, formatMnkr(property.stabilised_noi)],
    [
      text.hard.resultYield,
      property.yield_on_cost === null
        ? text.compare.noValue
        : formatPercent(property.yield_on_cost, 1),
    ],
    [text.hard.resultValue, formatMnkr(property.market_value_at_completion)],
    [text.hard.resultWriteDown, formatMnkr(property.write_down_need)],
    [text.hard.resultRent, rentText(assessment)],
    ...moreRows(assessment),
  ] as const;
  return (
    <Card title={text.hard.result}>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The internal rate with its status, and how well income covers the loan. */
function moreRows({ findings }: Assessment): readonly (readonly [string, string])[] {
  const { hard } = findings;
  if (hard === undefined) return [];
  const { internalRate, debtService } = hard;
  const rates = internalRate.rates.map((rate) => formatPercent(rate, 1));
  const ratio = (value: number) => formatNumber(value, 2);
  return [
    [text.hard.resultIrr, text.hard.irrStatus[internalRate.status](rates)],
    ...(debtService === null
      ? []
      : [
          [
            text.hard.resultCoverage,
            text.hard.coverage({
              minimum: ratio(debtService.minimum),
              year: debtService.minimumYear,
              average: ratio(debtService.average),
            }),
          ] as const,
        ]),
  ];
}

function rentText({ findings }: Assessment): string {
  const change = findings.breakEvenRentIncreaseShare;
  if (change === null) return text.hard.resultNoRent;
  return text.hard.resultRentChange(formatPercent(Math.abs(change), 1), change >= 0);
}
