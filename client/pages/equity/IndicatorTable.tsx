import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../../../server/vocabulary/place.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';
import { aboutFigure, FigureSources, NamedFigure } from './NamedFigure.tsx';

const POINT_DECIMALS = 1;

/** A share as it may be shown, or why it may not. */
export function ShareCell({
  of: { share, suppressed },
  path,
}: {
  readonly of: Pick<IndicatorLevel, 'share' | 'suppressed'>;
  readonly path: WhyPath;
}) {
  if (suppressed !== null) return text.equity[suppressed];
  if (share === null) return text.equity.noData;
  const shown = formatPercent(share, POINT_DECIMALS);
  return <WhyFigure shown={shown} path={[...path, 'share']} />;
}

type OfIndicator = {
  readonly indicator: IndicatorResult;
  /** Where its figures are in the results. */
  readonly path: WhyPath;
};

export function GapCell({ indicator, path }: OfIndicator) {
  const { gapToRest, gapToMunicipality, gapLow, gapHigh } = indicator;
  const gap = gapToRest ?? gapToMunicipality;
  if (gap === null) return text.compare.noValue;
  const points = (share: number) => formatNumber(share * 100, POINT_DECIMALS);
  const isNoise = gapLow !== null && gapHigh !== null && gapLow <= 0 && gapHigh >= 0;
  return (
    <>
      <WhyFigure
        shown={points(gap)}
        path={[...path, gapToRest == null ? 'gapToMunicipality' : 'gapToRest']}
      />
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

/** A number only where it can be told from chance; else its interval says that it cannot. */
export function ExcessCell({ indicator, path }: OfIndicator) {
  const { excess, excessLow, excessHigh } = indicator;
  if (excess === null) return text.compare.noValue;
  const ends = [excessLow, excessHigh].flatMap((end) => (end == null ? [] : formatNumber(end)));
  return (
    <>
      <WhyFigure shown={formatNumber(excess)} path={[...path, 'excess']} />
      {ends.length < 2 ? null : (
        <span className="sub">{text.indicators.excessInterval(ends[0] ?? '', ends[1] ?? '')}</span>
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
        isList
        caption={text.equity.tableTitle}
        columns={[
          { label: head.indicator },
          { label: head.plan, isNumber: true },
          { label: head.municipality, isNumber: true },
          { label: head.nation, isNumber: true },
          { label: head.gap, isNumber: true },
          { label: head.excess, isNumber: true },
        ]}
        rows={indicators.map((each, place) => {
          const path = ['indicators', place];
          return {
            id: each.id,
            cells: [
              <NamedFigure key="name" label={each.label} about={aboutFigure(each)} />,
              ...(['planArea', 'municipality', 'nation'] as const).map((level) => (
                <ShareCell key={level} of={each[level]} path={[...path, level]} />
              )),
              <GapCell key="gap" indicator={each} path={path} />,
              <ExcessCell key="excess" indicator={each} path={path} />,
            ],
          };
        })}
      />
      <FigureSources figures={indicators} />
    </Card>
  );
}
