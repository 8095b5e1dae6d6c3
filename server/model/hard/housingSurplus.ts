import type { Post } from '../../vocabulary/findings.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { FieldPath } from '../fieldPath.ts';

/** What living somewhere is worth beyond its rent or price: assumed as one share, without an interval. */
export const HOUSING_SURPLUS = 'housingSurplus';

/** A post that holds such a value: its share of the rent or price, and where that was entered. */
export type SurplusPart = {
  readonly post: Post;
  readonly share: number;
  /** From the alternative down. */
  readonly path: FieldPath;
};

const valueParts = { propertyAppraisals: 'housing_value', homeSales: 'value' } as const;

export function surplusParts(alternative: Alternative, posts: readonly Post[]): SurplusPart[] {
  return (['propertyAppraisals', 'homeSales'] as const).flatMap((list) =>
    (alternative[list] ?? []).flatMap(({ blockId, consumerSurplusShare: share }, at) => {
      const place = [list, blockId, valueParts[list]].join('/');
      const post = posts.find((each) => each.path.join('/') === place);
      if (post === undefined || share === 0) return [];
      return [{ post, share, path: [list, at, 'consumerSurplusShare'] }];
    }),
  );
}

/** The part of a net present value that the surplus is: the post holds rent or price as well. */
export function surplusSek(parts: readonly SurplusPart[], perspective: string): number {
  return parts.reduce(
    (sum, { post, share }) => sum + ((post.npvSek?.[perspective] ?? 0) * share) / (1 + share),
    0,
  );
}
