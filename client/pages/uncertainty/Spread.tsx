import type { ReactNode } from 'react';
import { skewOf } from '../../../server/scenes/assumptionWeights.ts';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import {
  endsInMillions,
  formatChance,
  formatMillions,
} from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { uncertaintyTexts } from '../../../server/vocabulary/text/sv/uncertainty.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import type { ExportTable } from '../../components/exportTable.ts';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { usePrices } from '../../components/usePrices.ts';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

type Spread = Assessment['uncertainty']['byPerspective'][string];

/** Says when the mean of the draws is not the central value, and why. */
export function SkewNote({
  assessment: { results, uncertainty },
  perspective,
}: {
  readonly assessment: Assessment;
  readonly perspective: string;
}) {
  const centralSek = results.npv_by_layer[perspective]?.total ?? 0;
  const skew = skewOf(uncertainty, perspective, centralSek);
  if (skew === null) return null;
  return <Notice kind="info">{uncertaintyTexts.skew({ ...skew, centralSek })}</Notice>;
}

/** Two intervals, the mean and the chance, per perspective, with how sure the numbers are. */
export function QuantilesCard({ assessment }: { readonly assessment: Assessment }) {
  const { quantilesHead } = text.uncertainty;
  const prices = usePrices();
  const spreads = assessment.uncertainty.byPerspective;
  const { alternativeId } = assessment;
  const shown = perspectiveOptions(Object.keys(spreads)).flatMap(({ value, label }) => {
    const spread = spreads[value];
    return spread === undefined ? [] : [{ value, label, spread }];
  });
  return (
    <Card
      foldId="uncertainty.quantiles"
      title={text.uncertainty.quantiles}
      lead={text.uncertainty.quantilesLead}
    >
      <ResultTable
        isList
        saved={spreadExport(shown, prices)}
        caption={text.uncertainty.quantiles}
        columns={[
          { label: quantilesHead.whom },
          { label: quantilesHead.middle, isNumber: true },
          { label: quantilesHead.mean, isNumber: true },
          { label: quantilesHead.half, isNumber: true },
          { label: quantilesHead.likely, isNumber: true },
          { label: quantilesHead.chance, isNumber: true },
        ]}
        rows={shown.map(({ value, spread }) => ({
          id: value,
          cells: cellsOf(spread, value, alternativeId),
        }))}
      />
    </Card>
  );
}

/** For a spreadsheet: the numbers themselves, each end of an interval in a column of its own. */
function spreadExport(
  shown: readonly { readonly label: string; readonly spread: Spread }[],
  prices: string,
): ExportTable {
  const { whom, middle, mean, half, likely, chance } = text.uncertainty.quantilesHead;
  const { units, low, high } = text.compare.saved;
  const inSek = [middle, mean, low(half), high(half), low(likely), high(likely)];
  return {
    rows: [
      [
        whom,
        ...inSek.map((name) => `${name} (${units.SEK}, ${prices})`),
        `${chance} (${units.share})`,
      ],
      ...shown.map(({ label, spread: { p50, mean: average, p25, p75, p10, p90, ...spread } }) => [
        label,
        ...[p50, average, p25, p75, p10, p90],
        spread.sd === 0 ? null : spread.chanceAboveZero * 100,
      ]),
    ],
  };
}

function cellsOf(spread: Spread, perspective: string, alternativeId: string): ReactNode[] {
  const { p50, mean, chanceAboveZero, errors } = spread;
  const figure = (measure: keyof Spread, shown: string) => (
    <WhyOfAssessment
      shown={shown}
      alternativeId={alternativeId}
      path={['uncertainty', 'byPerspective', perspective, measure]}
    />
  );
  const interval = (low: 'p10' | 'p25', high: 'p75' | 'p90') => {
    const [lowShown, highShown] = endsInMillions(spread[low], spread[high]);
    return (
      <>
        {figure(low, lowShown)} {text.why.to} {figure(high, highShown)}
      </>
    );
  };
  const tail = Math.max(errors.p10, errors.p90);
  const isCertain = spread.sd === 0;
  const withError = (cell: ReactNode, error: string) => (
    <>
      {cell}
      {isCertain ? null : <span className="sub">{error}</span>}
    </>
  );
  const { amountError, chanceError } = uncertaintyTexts;
  return [
    actorLabelSv(perspective),
    figure('p50', formatMillions(p50)),
    withError(figure('mean', formatMillions(mean)), amountError(errors.mean)),
    interval('p25', 'p75'),
    withError(interval('p10', 'p90'), amountError(tail)),
    isCertain
      ? text.compare.noValue
      : withError(
          figure('chanceAboveZero', formatChance(chanceAboveZero)),
          chanceError(errors.chanceAboveZero),
        ),
  ];
}
