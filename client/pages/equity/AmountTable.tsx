import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { AmountResult } from '../../../server/vocabulary/indicatorFindings.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { aboutFigure, FigureSources, NamedFigure } from './NamedFigure.tsx';

const { indicators: texts } = text;

/** Levels such as income, of which no gap is tested. */
export function AmountTable({ amounts }: { readonly amounts: readonly AmountResult[] }) {
  const known = amounts.flatMap((amount, place) =>
    amount.municipality.value === null ? [] : [{ amount, place }],
  );
  if (known.length === 0) return null;
  const { head } = text.equity;
  return (
    <Card title={texts.amounts.title} lead={texts.amounts.lead}>
      <ResultTable
        isList
        caption={texts.amounts.title}
        columns={[
          { label: head.indicator },
          { label: head.plan, isNumber: true },
          { label: head.municipality, isNumber: true },
          { label: head.nation, isNumber: true },
          { label: texts.head.difference, isNumber: true },
        ]}
        rows={known.map(({ amount, place }) => ({
          id: amount.id,
          cells: [
            <NamedFigure
              key="name"
              label={`${amount.label}, ${texts.amounts.tkr}`}
              about={aboutFigure(amount)}
            />,
            ...(['planArea', 'municipality', 'nation'] as const).map((level) => {
              const { value, suppressed } = amount[level];
              if (value === null) return text.equity[suppressed ?? 'noData'];
              const path = ['indicatorFindings', 'amounts', place, level, 'value'];
              return <WhyFigure key={level} shown={formatNumber(value, 1)} path={path} />;
            }),
            amount.differenceToMunicipality === null ? (
              text.compare.noValue
            ) : (
              <WhyFigure
                key="difference"
                shown={formatNumber(amount.differenceToMunicipality, 1)}
                path={['indicatorFindings', 'amounts', place, 'differenceToMunicipality']}
              />
            ),
          ],
        }))}
      />
      <FigureSources figures={known.map(({ amount }) => amount)} />
    </Card>
  );
}
