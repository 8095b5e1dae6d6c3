import type { Notice } from '../geo/notice.ts';
import type { Facts } from '../vocabulary/errors.ts';
import { distanceNotices } from '../vocabulary/text/sv/errors/distances.ts';
import { geoNotices } from '../vocabulary/text/sv/errors/geo.ts';

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  ...geoNotices,
  ...distanceNotices,
};

/** What was done with a file that was accepted, in words. */
export function noticeSentencesSv(notices: readonly Notice[]): string[] {
  return notices.map(({ code, facts }) => sentences[code]?.(facts) ?? code);
}
