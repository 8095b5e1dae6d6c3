import type { Likely } from '../../vocabulary/equityFindings.ts';

type Stayers = { readonly cases: number; readonly base: number; readonly change: Likely };
type Newcomers = { readonly count: Likely; readonly share: Likely };

/**
 * The share among those who live there today when effects have added or taken away cases, and how
 * far that is from today's. No one who moves in is in it.
 *
 * Units: shares 0..1; null when the effects would change more people than live there.
 */
export function stayersOf({ cases, base, change }: Stayers): {
  readonly share: Likely;
  readonly moved: Likely;
} | null {
  const after = mapped(change, (each) => cases + each);
  if (base <= 0 || after.low < 0 || after.high > base) return null;
  return {
    share: mapped(after, (each) => each / base),
    moved: mapped(change, (each) => each / base),
  };
}

/**
 * The share among all who live there after, and how far it moved from the stayers' by who they
 * are alone: (cases + newcomers × their share) ÷ (base + newcomers). Where both parts are added
 * to today's share they give the share after, exactly.
 *
 * Units:  shares 0..1. Ends are the outermost over the corners of what is uncertain, so at least
 *         as wide as "8 chances of 10".
 * Source: `domain/health-equity.md`, composition trap; worked in tests/model/equity.
 */
export function compositionOf(
  { cases, base, change }: Stayers,
  { count, share }: Newcomers,
): { readonly share: Likely; readonly moved: Likely } {
  const at = (each: number, arriving: number, part: number) => {
    const after = (cases + each + arriving * part) / (base + arriving);
    return { after, moved: after - (cases + each) / base };
  };
  const corners = endsOf(change).flatMap((each) =>
    endsOf(count).flatMap((arriving) => endsOf(share).map((part) => at(each, arriving, part))),
  );
  const centre = at(change.likely, count.likely, share.likely);
  return {
    share: around(
      centre.after,
      corners.map(({ after }) => after),
    ),
    moved: around(
      centre.moved,
      corners.map(({ moved }) => moved),
    ),
  };
}

const endsOf = ({ low, high }: Likely) => [low, high];

function around(likely: number, values: readonly number[]): Likely {
  return { likely, low: Math.min(likely, ...values), high: Math.max(likely, ...values) };
}

function mapped({ likely, low, high }: Likely, change: (value: number) => number): Likely {
  return { likely: change(likely), low: change(low), high: change(high) };
}
