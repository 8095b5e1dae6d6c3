import { useId } from 'react';
import {
  lineKinds,
  lineKindSchema,
  lineSections,
  type LineKindId,
} from '../../../server/vocabulary/lineKinds.ts';
import { text } from '../../text/sv.ts';
import { useDrafts } from '../../components/drafts.ts';

/** The kinds of line, under the headings of the table they end up in. */
export function KindField({
  value,
  onChange,
}: {
  readonly value: LineKindId;
  readonly onChange: (value: LineKindId) => void;
}) {
  const id = useId();
  if (useDrafts().isReadOnly) return null;
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {text.hard.addKind}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => onChange(lineKindSchema.parse(event.target.value))}
      >
        {lineSections.map((section) => (
          <optgroup key={section.id} label={section.labelSv}>
            {lineKinds
              .filter((kind) => kind.section === section.id)
              .map((kind) => (
                <option key={kind.id} value={kind.id}>
                  {kind.labelSv}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
