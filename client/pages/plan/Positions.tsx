import { lazy, Suspense, useMemo, useState } from 'react';
import type { Position } from '../../../server/vocabulary/geometry.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Fold } from '../../components/Fold.tsx';
import { useDrafts } from '../../components/drafts.ts';
import {
  onGrid,
  positionTextSchema,
  readPosition,
  writtenPosition,
} from '../../components/positionEntry.ts';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const words = text.amenities;
/** A click on a map is no survey: a metre is more than it knows. */
const CLICK_M = 1;

type Placed = {
  readonly id: string;
  readonly label: string;
  readonly list: 'facilities' | 'amenities';
  readonly position?: Position | undefined;
};

const PositionMap = lazy(async () => ({
  default: (await import('../../components/PositionMap.tsx')).PositionMap,
}));

function placesOf({ programme: { facilities, amenities = [] } }: Alternative): Placed[] {
  return [
    ...facilities
      .filter(({ kind }) => kind !== 'lss')
      .map((each) => ({ ...each, list: 'facilities' as const })),
    ...amenities.map((each) => ({ ...each, list: 'amenities' as const })),
  ];
}

/** Where what the programme adds will stand; empty, it is somewhere within the plan area. */
export function Positions() {
  const { alternative, place } = useCase();
  const { dropDraft } = useDrafts();
  const [pickedId, setPickedId] = useState<string | null>(null);
  const put = usePosition();
  const places = useMemo(() => placesOf(alternative), [alternative]);
  if (places.length === 0) return null;
  const ground = place.state === 'ready' ? place.value.place : null;
  const chosen = places.find(({ id }) => id === pickedId);
  return (
    <Fold
      isPart
      id="plan.positions"
      title={words.positions}
      said={words.positionsLead}
      startsOpen="wide"
    >
      <div className="form-grid">
        {places.map((each) => (
          <div key={each.id} className="stack-small">
            <PositionField place={each} />
            {ground === null ? null : (
              <EditButton
                aria-label={words.pickOf(each.label)}
                aria-expanded={each.id === pickedId}
                onClick={() => setPickedId(each.id === pickedId ? null : each.id)}
              >
                {words.pick}
              </EditButton>
            )}
          </div>
        ))}
      </div>
      {ground === null || chosen === undefined ? null : (
        <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
          <PositionMap
            place={ground}
            placed={places}
            chosen={chosen}
            onPick={(position) => {
              // What was typed and could not be read gives way to what was clicked.
              dropDraft(fieldIdOf(alternative.id, chosen));
              put(chosen.id, onGrid(position, CLICK_M));
            }}
            onDone={() => setPickedId(null)}
          />
        </Suspense>
      )}
    </Fold>
  );
}

function fieldIdOf(alternativeId: string, { list, id }: Placed): string {
  return `${alternativeId}.${list}.${id}.position`;
}

/** Puts something where it will stand, or takes its position away. */
function usePosition(): (id: string, next: Position | undefined) => void {
  const change = useAlternativeChange();
  return (id, next) =>
    change(({ programme: { facilities, amenities = [] } }) => {
      const found = [...facilities, ...amenities].find((each) => each.id === id);
      if (found === undefined) return;
      if (next === undefined) delete found.position;
      else found.position = next;
    });
}

function PositionField({ place }: { readonly place: Placed }) {
  const { id, label, position } = place;
  const { alternative } = useCase();
  const put = usePosition();
  return (
    <TextField
      fieldId={fieldIdOf(alternative.id, place)}
      label={text.plan.of(words.position, label)}
      hint={position === undefined ? words.within : words.placed}
      schema={positionTextSchema}
      value={position === undefined ? '' : writtenPosition(position)}
      onChange={(typed) => put(id, readPosition(typed))}
      onClear={() => put(id, undefined)}
    />
  );
}
