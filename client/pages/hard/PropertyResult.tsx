import { formatMnkr, formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { Card } from '../../components/Page.tsx';
import { WithTerm } from '../../components/Term.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';

/** What the owner of the homes gets for what they cost; nothing when none are let. */
export function PropertyResult() {
  const assessment = useAssessment();
  const property = assessment?.results.property;
  if (assessment === null || property === undefined || property.total_investment === 0) return null;
  const of = (figure: keyof typeof property) => ['results', 'property', figure];
  const rows = [
    [text.hard.resultInvestment, formatMnkr(property.total_investment), of('total_investment')],
    [text.hard.resultNoi, formatMnkr(property.stabilised_noi), of('stabilised_noi')],
    [
      text.hard.resultYield,
      property.yield_on_cost === null
        ? text.compare.noValue
        : formatPercent(property.yield_on_cost, 1),
      of('yield_on_cost'),
    ],
    [
      text.hard.resultValue,
      formatMnkr(property.market_value_at_completion),
      of('market_value_at_completion'),
    ],
    [text.hard.resultWriteDown, formatMnkr(property.write_down_need), of('write_down_need')],
    [text.hard.resultRent, rentText(assessment), ['findings', 'breakEvenRentIncreaseShare']],
    ...moreRows(assessment),
  ] as const;
  return (
    <Card title={text.hard.result}>
      <dl className="facts">
        {rows.map(([label, value, path]) => (
          <div key={label}>
            <dt>
              <WithTerm label={label} />
            </dt>
            <dd>
              {path === undefined ? (
                value
              ) : (
                <WhyOfAssessment
                  shown={value}
                  alternativeId={assessment.alternativeId}
                  path={path}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The internal rate with its status, and how well income covers the loan. */
function moreRows({
  findings,
}: Assessment): readonly (readonly [string, string, WhyPath | undefined])[] {
  const { hard } = findings;
  if (hard === undefined) return [];
  const { internalRate, debtService } = hard;
  const rates = internalRate.rates.map((rate) => formatPercent(rate, 1));
  const ratio = (value: number) => formatNumber(value, 2);
  return [
    [
      text.hard.resultIrr,
      text.hard.irrStatus[internalRate.status](rates),
      rates.length === 0 ? undefined : ['findings', 'hard', 'internalRate', 'rates', 0],
    ],
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
            ['findings', 'hard', 'debtService', 'minimum'],
          ] as const,
        ]),
  ];
}

function rentText({ findings }: Assessment): string {
  const change = findings.breakEvenRentIncreaseShare;
  if (change === null) return text.hard.resultNoRent;
  return text.hard.resultRentChange(formatPercent(Math.abs(change), 1), change >= 0);
}
