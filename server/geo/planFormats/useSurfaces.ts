import type { UseSurface } from '../../vocabulary/planFile.ts';
import { perimeterM, surfaceAreaM2 } from '../area.ts';
import type { PlanArea } from '../planArea.ts';
import { projectSurface } from '../projection.ts';
import { edgedSurface, sharedAreaM2, type EdgedSurface } from '../sharedArea.ts';
import { boundsOf, type Bounds } from '../surface.ts';
import type { PlanProvision } from './provisions.ts';
import type { Remarks } from './rawPlan.ts';
import type { MeasuredSurface, MeasuredSurfaces } from './surfaces.ts';

/** Ground with its uses; `ground` has the geometry. */
export type PlanUseSurface = UseSurface & { readonly ground: MeasuredSurface };

type Piece = { readonly id: string; readonly edged: EdgedSurface; readonly bounds: Bounds };

/** The national platform's tolerance for borders that should be one. */
const TOLERANCE_M = 0.1;
/** Overlaps under this are slivers along a border (DP-Krav-0013), and under the next rounding. */
const SLIVER_M2 = 5;
const ROUNDING_M2 = 1;
/** Pairs of a large plan are looked at only as far as this. */
const MAX_PAIRS = 20_000;

/** The ground that uses lie on, each piece once, in the order of the file. */
export function distinctUseSurfaces(
  provisions: readonly PlanProvision[],
  measured: MeasuredSurfaces,
): PlanUseSurface[] {
  const grounds = new Set(measured.values());
  const uses = provisions.filter(({ kind }) => kind === 'use');
  const used = [...grounds].filter((ground) =>
    uses.some(({ surfaces }) => surfaces.includes(ground)),
  );
  return used.map((ground, at) => {
    const here = uses.filter(({ surfaces }) => surfaces.includes(ground));
    const own = here.map(({ id, label, designation, isMain }) => ({
      provisionId: id,
      label,
      isMain,
      ...(designation === undefined ? {} : { designation }),
    }));
    // The main use first, else as the file has them.
    const ordered = [...own.filter(({ isMain }) => isMain), ...own.filter((one) => !one.isMain)];
    return { id: ground.id ?? String(at + 1), uses: ordered, areaM2: ground.areaM2, ground };
  });
}

/**
 * Uses should lie inside the plan, cover it, and lie beside each other (NGP rules DP-0002, DP-0003).
 * Where several uses share ground, the sum over provisions is named so that nobody takes it for area.
 */
export function remarkUseSurfaces(
  useSurfaces: readonly PlanUseSurface[],
  provisions: readonly PlanProvision[],
  planArea: PlanArea,
  remarks: Remarks,
): void {
  if (useSurfaces.length === 0) return;
  const usesM2 = useSurfaces.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const perProvisionM2 = provisions
    .filter(({ kind }) => kind === 'use')
    .reduce((sum, { areaM2 = 0 }) => sum + areaM2, 0);
  if (perProvisionM2 - usesM2 > ROUNDING_M2) {
    remarks.notices.push({ code: 'usesShareGround', facts: { perProvisionM2, usesM2 } });
  }
  const { crs, geometry3006, areaM2: planM2 } = planArea;
  const toleranceM2 = Math.max(ROUNDING_M2, TOLERANCE_M * perimeterM(geometry3006));
  if (Math.abs(usesM2 - planM2) > toleranceM2) {
    remarks.looksWrong.push({ code: 'usesDoNotCoverPlan', facts: { usesM2, planM2 } });
  }
  const plan = edgedSurface(geometry3006);
  const pieces = useSurfaces.map(({ id, ground }) => {
    const surface = projectSurface(ground.surface, crs, 'EPSG:3006');
    const edged = edgedSurface(surface);
    const outsideM2 = surfaceAreaM2(surface) - sharedAreaM2(edged, plan);
    if (outsideM2 > toleranceM2) {
      remarks.looksWrong.push({ code: 'useOutsidePlan', facts: { surface: id, outsideM2 } });
    }
    return { id, edged, bounds: boundsOf(surface) };
  });
  remarkOverlaps(pieces, remarks);
}

function remarkOverlaps(pieces: readonly Piece[], { looksWrong }: Remarks): void {
  let pairs = 0;
  for (const [at, one] of pieces.entries()) {
    for (const other of pieces.slice(at + 1)) {
      if (!mayMeet(one.bounds, other.bounds)) continue;
      pairs += 1;
      if (pairs > MAX_PAIRS) return;
      const overlapM2 = sharedAreaM2(one.edged, other.edged);
      if (overlapM2 <= ROUNDING_M2) continue;
      const code = overlapM2 < SLIVER_M2 ? 'usesOverlapSliver' : 'usesOverlap';
      looksWrong.push({ code, facts: { first: one.id, second: other.id, overlapM2 } });
    }
  }
}

function mayMeet(one: Bounds, other: Bounds): boolean {
  return (
    one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY
  );
}
