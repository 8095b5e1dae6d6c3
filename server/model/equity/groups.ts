import { followedGroups, type FollowedGroup } from '../../vocabulary/equity.ts';
import type { ChildFacts, EquityLack, GroupNumbers } from '../../vocabulary/equityFindings.ts';
import type { MeasureEffect } from '../../vocabulary/measures.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Facility } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { programmeNeeds, type ProgrammeNeedId } from '../hard/programmeNeeds.ts';
import { hiddenCells } from '../indicators/hiddenCells.ts';
import { indicators } from '../indicators/index.ts';
import { withDerivedCounts } from '../indicators/withDerivedCounts.ts';
import { likelyOf } from './likely.ts';
import { newcomersTo } from './newcomers.ts';

/**
 * How many of each group live in the plan area today and after, as far as statistics and entries
 * reach, and which effects were said to reach them.
 *
 * Shape:  counts are weighted by area as indicators are, and held back by the same rule; what is
 *         not known of today or of the newcomers leaves the number after unknown.
 */
export function groupsOf(
  place: Place | null,
  alternative: Alternative,
  settings: Pick<Settings, 'keyFigures'>,
): GroupNumbers[] {
  return followedGroups.map((group) => {
    const now = place === null ? null : shownCount(place, group);
    const { arriving, lack } = arrivingIn(group, alternative, settings);
    const isHomes = group.base === 'dwellings';
    const lacks: EquityLack[] = [...(now === null ? (['noCount'] as const) : []), ...lack];
    return {
      id: group.id,
      label: group.labelSv,
      unit: isHomes ? 'dwellings' : 'persons',
      lacks,
      now,
      newcomers: arriving,
      after: now === null || arriving === null ? null : now + arriving,
      effects: reachingEffects(group, alternative),
    };
  });
}

/**
 * The plan area's count; null when it is not known, or when its indicator is held back there: what
 * is hidden in one table must not stand in another.
 */
function shownCount(place: Place, { id, count }: FollowedGroup): number | null {
  const indicator = indicators.find((each) => each.id === id || each.id === count);
  const isHidden = indicator === undefined || hiddenCells(indicator, place).planArea !== null;
  return isHidden ? null : weightedCount(place, count);
}

export function weightedCount({ parts, areas }: Place, variable: string): number | null {
  const counts = parts.flatMap(({ code, weight }) => {
    const values = areas.find((area) => area.code === code)?.values ?? {};
    const value = withDerivedCounts(values)[variable] ?? null;
    return value === null ? [] : [weight * value];
  });
  return counts.length === 0 ? null : counts.reduce((sum, value) => sum + value, 0);
}

type Arriving = { readonly arriving: number | null; readonly lack: readonly EquityLack[] };

function arrivingIn(
  { id, base }: FollowedGroup,
  alternative: Alternative,
  settings: Pick<Settings, 'keyFigures'>,
): Arriving {
  if (base === 'dwellings') {
    const homes = alternative.programme.blocks.filter(({ tenure }) => tenure === id);
    return { arriving: homes.reduce((sum, { dwellings }) => sum + dwellings, 0), lack: [] };
  }
  const kind = { unit: 'persons', isEveryone: base === 'population' } as const;
  const { counted, lack } = newcomersTo(kind, alternative, { settings, id });
  if (counted === null) return { arriving: null, lack: [lack] };
  if (counted.high === 0) return { arriving: 0, lack: [] };
  const entered = alternative.newcomers?.find((each) => each.id === id);
  if (entered === undefined) return { arriving: null, lack: ['newcomerShare'] };
  return { arriving: counted.likely * likelyOf(entered.newcomerShare).likely, lack: [] };
}

/** The part of an effect's value that falls on a group, as it was entered; 0 when not said. */
function partOf({ id }: FollowedGroup, { beneficiaries, incomeThirds }: MeasureEffect): number {
  if (id === 'children0to19') return beneficiaries?.children ?? 0;
  if (id === 'ages65plus') return beneficiaries?.older ?? 0;
  return id === 'lowEconomicStandard' ? (incomeThirds?.[0] ?? 0) : 0;
}

function reachingEffects(group: FollowedGroup, { measures }: Alternative): GroupNumbers['effects'] {
  return measures.flatMap(({ effects }) =>
    effects.flatMap((effect) => {
      const part = partOf(group, effect);
      return part === 0 ? [] : [{ effectId: effect.id, label: effect.label, part }];
    }),
  );
}

/** What the plan means for children in figures: places, and unpriced effects that are theirs. */
export function childFactsOf(
  { programme, unpricedEffects }: Alternative,
  { keyFigures }: Pick<Settings, 'keyFigures'>,
): ChildFacts {
  const places = (kind: Facility['kind'], needId: ProgrammeNeedId) => {
    const need = programmeNeeds(programme, keyFigures).find(({ id }) => id === needId);
    const planned = programme.facilities
      .filter((facility) => facility.kind === kind)
      .reduce((sum, facility) => sum + facility.places, 0);
    const value = need?.value ?? null;
    return { need: value, planned, balance: value === null ? null : planned - value };
  };
  return {
    preschool: places('preschool', 'preschoolPlaces'),
    school: places('school', 'pupilPlaces'),
    unpricedIds: unpricedEffects
      .filter(({ groups = [] }) => groups.includes('children'))
      .map(({ id }) => id),
  };
}
