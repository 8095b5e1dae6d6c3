import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../../../server/vocabulary/place.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const POINT_DECIMALS = 1;

function levelText({ share, suppressed }: IndicatorLevel): string {
  if (suppressed !== null) return text.equity[suppressed];
  return share === null ? text.equity.noData : formatPercent(share, POINT_DECIMALS);
}

function gapText({ gapToMunicipality, gapLow, gapHigh }: IndicatorResult) {
  if (gapToMunicipality === null) return text.compare.noValue;
  const points = (share: number) => formatNumber(share * 100, POINT_DECIMALS);
  const isNoise = gapLow !== null && gapHigh !== null && gapLow <= 0 && gapHigh >= 0;
  return (
    <>
      {points(gapToMunicipality)}
      {gapLow === null || gapHigh === null ? null : (
        <span className="sub">
          {isNoise
            ? text.equity.noSureGap
            : text.equity.gapInterval(points(gapLow), points(gapHigh))}
        </span>
      )}
    </>
  );
}

/** Every indicator at three levels, its gap and how many persons the gap is. */
export function IndicatorTable({
  indicators,
}: {
  readonly indicators: readonly IndicatorResult[];
}) {
  const { head } = text.equity;
  return (
    <Card title={text.equity.tableTitle} lead={text.equity.tableLead}>
      <ResultTable
        caption={text.equity.tableTitle}
        columns={[
          { label: head.indicator },
          { label: head.year },
          { label: head.plan, isNumber: true },
          { label: head.municipality, isNumber: true },
          { label: head.nation, isNumber: true },
          { label: head.gap, isNumber: true },
          { label: head.excess, isNumber: true },
        ]}
        rows={indicators.map((each) => ({
          id: each.id,
          cells: [
            each.label,
            each.year === null ? text.equity.noYear : String(each.year),
            levelText(each.planArea),
            levelText(each.municipality),
            levelText(each.nation),
            gapText(each),
            each.excess === null ? text.compare.noValue : formatNumber(each.excess),
          ],
        }))}
      />
    </Card>
  );
}
