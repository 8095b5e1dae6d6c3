import type { Crs, Ring, Surface } from '../../vocabulary/geometry.ts';
import { surfaceAreaM2 } from '../area.ts';
import { projectSurface } from '../projection.ts';
import { partsOf } from '../surface.ts';
import { findInvalidity } from '../validity.ts';
import type { RawProvision, RawSurface, Remarks } from './rawPlan.ts';

/** One piece of ground of the plan, however many provisions lie on it. */
export type MeasuredSurface = {
  readonly key: string;
  /** As the file names it. */
  readonly id: string | undefined;
  readonly surface: Surface;
  /** In the system that areas are measured in. */
  readonly areaM2: number;
};

/** Ground by the raw surface that drew it; surfaces that are no valid ground are absent. */
export type MeasuredSurfaces = ReadonlyMap<RawSurface, MeasuredSurface>;

/** Corners closer than this are the same: a millimetre, and as little in degrees. */
const METRE_DECIMALS = 3;
const DEGREE_DECIMALS = 8;

/**
 * Every distinct surface of the provisions, checked and measured once. The same ground drawn from
 * another corner or the other way round is the same ground.
 */
export function measureSurfaces(
  provisions: readonly RawProvision[],
  { crs, areaCrs }: { crs: Crs; areaCrs: Crs },
  { looksWrong }: Remarks,
): MeasuredSurfaces {
  const decimals = crs === 'EPSG:4326' ? DEGREE_DECIMALS : METRE_DECIMALS;
  const byKey = new Map<string, MeasuredSurface | undefined>();
  const measured = new Map<RawSurface, MeasuredSurface>();
  for (const { id: provision, surfaces } of provisions) {
    for (const raw of surfaces) {
      const key = surfaceKey(raw.surface, decimals);
      if (!byKey.has(key)) {
        const invalidity = findInvalidity(raw.surface);
        if (invalidity === undefined) {
          const areaM2 = surfaceAreaM2(projectSurface(raw.surface, crs, areaCrs));
          const { id } = raw;
          byKey.set(key, { key, id, surface: raw.surface, areaM2 });
        } else {
          byKey.set(key, undefined);
          const { reason, at } = invalidity;
          const place = at === undefined ? {} : { x: at[0], y: at[1] };
          const facts = { provision, reason, ...raw.where, ...place };
          looksWrong.push({ code: 'provisionSurfaceInvalid', facts });
        }
      }
      const known = byKey.get(key);
      if (known !== undefined) measured.set(raw, known);
    }
  }
  return measured;
}

function surfaceKey(surface: Surface, decimals: number): string {
  return partsOf(surface)
    .map((rings) => rings.map((ring) => ringKey(ring, decimals)).join('/'))
    .sort()
    .join('|');
}

/** Corners from the smallest on, in the direction whose next corner is smaller. */
function ringKey(ring: Ring, decimals: number): string {
  const corners = ring
    .slice(0, -1)
    .map(([x, y]) => `${x.toFixed(decimals)} ${y.toFixed(decimals)}`);
  const first = corners.reduce(
    (least, corner, at) => (corner < (corners[least] ?? '') ? at : least),
    0,
  );
  const forward = [...corners.slice(first), ...corners.slice(0, first)];
  const backward = [forward[0] ?? '', ...forward.slice(1).reverse()];
  return ((forward[1] ?? '') <= (backward[1] ?? '') ? forward : backward).join(',');
}
