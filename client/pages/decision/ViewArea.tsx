import { useMemo } from 'react';
import { VIEW_GRID_M } from '../../../server/vocabulary/decision.ts';
import type { Position } from '../../../server/vocabulary/geometry.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import { onGrid } from '../../components/positionEntry.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { positionIn } from '../../map/positionIn.ts';
import { text } from '../../text/sv.ts';

const words = text.views.each;
const NONE = '';
const PLAN = 'plan';

/** A view's place as one of the areas of the case: the plan's own first, then by name. */
export function ViewArea({
  ground,
  position,
  onPick,
}: {
  readonly ground: Place;
  readonly position: Position | undefined;
  readonly onPick: (position: Position) => void;
}) {
  const areas = useMemo(() => areasOf(ground), [ground]);
  const chosen = areas.find(({ at }) => at.join() === position?.join());
  return (
    <SelectField
      label={words.area}
      hint={words.areaHint}
      options={[
        { value: NONE, label: words.noArea },
        ...areas.map(({ code, label }) => ({ value: code, label })),
      ]}
      value={chosen?.code ?? NONE}
      onChange={(code) => {
        const area = areas.find((each) => each.code === code);
        if (area !== undefined) onPick(area.at);
      }}
    />
  );
}

function areasOf({ planArea, areas }: Place) {
  const named = areas.map(({ code, name, geometry }) => ({
    code,
    label: name === '' ? code : `${name} (${code})`,
    geometry,
  }));
  const sorted = named.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));
  return [{ code: PLAN, label: words.planArea, geometry: planArea.geometry }, ...sorted].map(
    ({ geometry, ...area }) => ({ ...area, at: onGrid(positionIn(geometry), VIEW_GRID_M) }),
  );
}
