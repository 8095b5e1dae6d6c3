import { coordinateSystems, crsLabelSv, type Crs } from '../../server/vocabulary/geometry.ts';
import { text } from '../text/sv.ts';
import { SelectField, type Option } from './SelectField.tsx';

const options: readonly Option<Crs | ''>[] = [
  { value: '', label: text.plan.crsFromFile },
  ...coordinateSystems.map(({ id }) => ({ value: id, label: crsLabelSv(id) })),
];

/** The coordinate system of a file; empty leaves it to the file to say. */
export function CrsField({
  value,
  onChange,
}: {
  readonly value: Crs | '';
  readonly onChange: (value: Crs | '') => void;
}) {
  return (
    <SelectField<Crs | ''>
      label={text.plan.crs}
      hint={text.plan.crsHint}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
