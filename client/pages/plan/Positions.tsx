import { z } from 'zod';
import type { Position } from '../../../server/vocabulary/geometry.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';

const words = text.amenities;
/** Six digits of easting and seven of northing, as SWEREF 99 TM has them in all of Sweden. */
const positionPattern = /^\s*(\d{6}(?:[.]\d+)?)[\s,;]+([67]\d{6}(?:[.]\d+)?)\s*$/;
const positionTextSchema = z.string().regex(positionPattern);

type Placed = {
  readonly id: string;
  readonly label: string;
  readonly position?: Position | undefined;
};

function placesOf({ programme: { facilities, amenities = [] } }: Alternative): Placed[] {
  return [...facilities.filter(({ kind }) => kind !== 'lss'), ...amenities];
}

/** Where what the programme adds will stand; empty, it is somewhere within the plan area. */
export function Positions() {
  const { alternative } = useCase();
  const places = placesOf(alternative);
  if (places.length === 0) return null;
  return (
    <div className="stack-small">
      <h3>{words.positions}</h3>
      <p className="muted">{words.positionsLead}</p>
      <div className="form-grid">
        {places.map((place) => (
          <PositionField key={place.id} place={place} />
        ))}
      </div>
    </div>
  );
}

function PositionField({ place: { id, label, position } }: { readonly place: Placed }) {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const put = (next: Position | undefined) =>
    change(({ programme: { facilities, amenities = [] } }) => {
      const found = [...facilities, ...amenities].find((each) => each.id === id);
      if (found === undefined) return;
      if (next === undefined) delete found.position;
      else found.position = next;
    });
  const read = (typed: string) => {
    const [, easting, northing] = positionPattern.exec(typed) ?? [];
    put([Number(easting), Number(northing)]);
  };
  return (
    <TextField
      fieldId={`${alternative.id}.position.${id}`}
      label={text.plan.of(words.position, label)}
      hint={position === undefined ? words.within : words.placed}
      schema={positionTextSchema}
      value={position === undefined ? '' : position.join(' ')}
      onChange={read}
      onClear={() => put(undefined)}
    />
  );
}
