import type { ReachMeasure, ReachShare, ReachStatement } from '../../server/vocabulary/reach.ts';
import { reachTexts, statementPieces } from '../../server/vocabulary/text/sv/reach.ts';
import { text } from '../text/sv.ts';
import { WhyFigure } from './WhyFigure.tsx';
import type { WhyPath } from './whyPath.ts';

/** A distance that opens into how it was measured; the path is from the reach findings down. */
export function ReachFigure({
  measure,
  path,
}: {
  readonly measure: ReachMeasure | null | undefined;
  readonly path: WhyPath;
}) {
  if (measure == null) return text.compare.noValue;
  const { centreM, inPlanAreaM } = measure;
  const isWithin = inPlanAreaM !== null && inPlanAreaM < centreM;
  return (
    <WhyFigure
      shown={reachTexts.measured(measure)}
      path={['reach', ...path, isWithin ? 'inPlanAreaM' : 'centreM']}
    />
  );
}

/** A share with what it can be; the share opens into the squares that count. */
export function ReachShareFigure({
  share,
  path,
}: {
  readonly share: ReachShare | null | undefined;
  readonly path: WhyPath;
}) {
  if (share == null) return text.compare.noValue;
  return <WhyFigure shown={reachTexts.share(share)} path={['reach', ...path, 'share']} />;
}

/** A sentence whose every figure opens into how it was measured; the path is to the statement. */
export function ReachSentence({
  statement,
  path,
}: {
  readonly statement: ReachStatement;
  readonly path: WhyPath;
}) {
  return statementPieces(statement).map((piece, at) =>
    typeof piece === 'string' ? (
      <span key={at}>{piece}</span>
    ) : (
      <WhyFigure key={at} shown={piece.shown} path={['reach', ...path, 'facts', piece.fact]} />
    ),
  );
}

/** From the least to the most, each opening into its own squares. */
export function ReachEnds({
  ends: { low, high },
  path,
}: {
  readonly ends: { readonly low: number; readonly high: number };
  readonly path: WhyPath;
}) {
  return (
    <>
      <WhyFigure shown={reachTexts.low(low)} path={['reach', ...path, 'low']} /> –{' '}
      <WhyFigure shown={reachTexts.high(high)} path={['reach', ...path, 'high']} />
    </>
  );
}
