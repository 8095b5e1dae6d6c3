import type { Provision } from '../../vocabulary/planFile.ts';
import { provisionLabel, wordingWithValues } from './provisionNames.ts';
import type { RawProvision, Remarks } from './rawPlan.ts';
import type { MeasuredSurface, MeasuredSurfaces } from './surfaces.ts';

/** A provision with its ground; the ground is geometry and stays on the server. */
export type PlanProvision = Provision & { readonly surfaces: readonly MeasuredSurface[] };

/**
 * Provisions once each, by id: older files repeat a property provision under every use that it
 * regulates, and one provision may have several surfaces.
 */
export function mergeProvisions(
  raws: readonly RawProvision[],
  measured: MeasuredSurfaces,
  remarks: Remarks,
): PlanProvision[] {
  const byId = new Map<string, RawProvision[]>();
  for (const raw of raws) {
    const same = byId.get(raw.id);
    if (same === undefined) byId.set(raw.id, [raw]);
    else same.push(raw);
  }
  const repeats = raws.length - byId.size;
  if (repeats > 0) {
    remarks.notices.push({ code: 'provisionsRepeated', facts: { repeats, count: byId.size } });
  }
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [mergeOne(first, same, measured, remarks)];
  });
}

function mergeOne(
  first: RawProvision,
  same: readonly RawProvision[],
  measured: MeasuredSurfaces,
  { looksWrong }: Remarks,
): PlanProvision {
  const isOther = same.some(
    ({ kind, catalogueReference }) =>
      kind !== first.kind || catalogueReference !== first.catalogueReference,
  );
  if (isOther) looksWrong.push({ code: 'provisionIdReused', facts: { provision: first.id } });
  const grounds = new Map<string, MeasuredSurface>();
  for (const raw of same.flatMap(({ surfaces }) => surfaces)) {
    const ground = measured.get(raw);
    if (ground !== undefined) grounds.set(ground.key, ground);
  }
  const surfaces = [...grounds.values()];
  const areaM2 = surfaces.reduce((sum, ground) => sum + ground.areaM2, 0);
  const wording = wordingWithValues(first);
  return {
    id: first.id,
    kind: first.kind,
    ...(first.catalogueReference === undefined
      ? {}
      : { catalogueReference: first.catalogueReference }),
    ...(first.designation === undefined ? {} : { designation: first.designation }),
    ...(wording === undefined ? {} : { wording }),
    label: provisionLabel(first),
    isMain: first.isMain,
    values: [...first.values],
    regulates: [...new Set(same.flatMap(({ regulates }) => regulates))],
    ...(surfaces.length === 0 ? {} : { areaM2 }),
    surfaces,
  };
}
