import { useMemo } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { useCase } from '../case/CaseContext.tsx';
import { PickMap } from '../map/PickMap.tsx';
import { writtenPosition } from './positionEntry.ts';
import { text } from '../text/sv.ts';

const words = text.amenities;

type Placed = {
  readonly id: string;
  readonly label: string;
  readonly position?: Position | undefined;
};

/** Where one thing will stand, clicked on the map among those that have a position. */
export function PositionMap({
  place,
  placed,
  chosen,
  onPick,
  onDone,
}: {
  readonly place: Place;
  readonly placed: readonly Placed[];
  readonly chosen: Placed;
  readonly onPick: (position: Position) => void;
  readonly onDone: () => void;
}) {
  const isSketch = useCase().state.content.planArea?.isSketch === true;
  const marks = useMemo(
    () =>
      placed.flatMap(({ label, position }) =>
        position === undefined ? [] : [{ label, position }],
      ),
    [placed],
  );
  return (
    <section className="stack-small" aria-label={words.pickOf(chosen.label)}>
      <h4>{words.pickOf(chosen.label)}</h4>
      <p className="field-hint">{words.pickHint}</p>
      <PickMap place={place} isSketch={isSketch} marks={marks} onPick={onPick} />
      <p role="status">
        {chosen.position === undefined
          ? words.notPicked(chosen.label)
          : words.picked(chosen.label, writtenPosition(chosen.position))}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={onDone}>
          {words.pickDone}
        </button>
      </div>
    </section>
  );
}
