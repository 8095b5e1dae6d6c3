import type { SocialEffect } from '../../../server/vocabulary/socialFindings.ts';
import { text } from '../../text/sv.ts';

const WIDTH = 240;
const HEIGHT = 44;

/** Ramp, plateau and decay as a small step line; the years and the words say the same. */
export function EffectPath({ path }: { readonly path: SocialEffect['path'] }) {
  const { startYear, shares } = path;
  if (shares.length < 2) return null;
  const step = WIDTH / shares.length;
  const top = (share: number) => HEIGHT - 2 - share * (HEIGHT - 6);
  const line = shares
    .map((share, index) => `H${(index * step).toFixed(1)}V${top(share).toFixed(1)}`)
    .join('');
  const lastYear = startYear + shares.length - 1;
  const summary = text.soft.pathSummary(startYear, lastYear, shares.indexOf(1) + startYear);
  return (
    <figure className="effect-path">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        <path d={`M0 ${HEIGHT - 2}${line}H${WIDTH}V${HEIGHT - 2}`} />
      </svg>
      <figcaption className="muted small">{summary}</figcaption>
    </figure>
  );
}
