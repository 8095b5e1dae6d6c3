import { areaKinds, type AreaLayer } from '../../../server/vocabulary/place.ts';
import { text } from '../../text/sv.ts';

/** At which level a figure of the plan area is known, with the version of the borders. */
export function levelWords({
  areaKind,
  areaVersion,
}: {
  readonly areaKind?: AreaLayer['kind'] | null | undefined;
  readonly areaVersion?: string | null | undefined;
}): string {
  const kind = areaKinds.find(({ id }) => id === areaKind)?.labelSv;
  if (kind === undefined || areaVersion == null) return text.indicators.level.unknown;
  return text.indicators.level.plan(kind, areaVersion);
}
