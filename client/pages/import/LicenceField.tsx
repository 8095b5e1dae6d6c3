import {
  licences,
  OTHER_LICENCE,
  type ListedLicence,
} from '../../../server/vocabulary/licences.ts';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from '../../components/Entry.tsx';

const words = text.areaImport;

/** A licence of the list, or another in the words of whoever knows it. */
export type ChosenLicence = {
  readonly id: ListedLicence | 'other';
  readonly words: string;
};
export const noLicence: ChosenLicence = { id: 'notStated', words: '' };

const options = [...optionsOf(licences), { value: 'other', label: words.otherLicence } as const];

/** On what terms the file may be used: said, never guessed; in words that take the whole line. */
export function LicenceField({
  value,
  onChange,
}: {
  readonly value: ChosenLicence;
  readonly onChange: (value: ChosenLicence) => void;
}) {
  return (
    <>
      <div className="wide">
        <SelectField
          label={words.licenceField}
          hint={words.licenceHint}
          options={options}
          value={value.id}
          onChange={(id) => onChange({ ...value, id })}
        />
      </div>
      {value.id === 'other' ? (
        <Entry
          label={words.otherLicenceField}
          hint={words.otherLicenceHint}
          value={value.words}
          onChange={(said) => onChange({ ...value, words: said })}
        />
      ) : null}
    </>
  );
}

/** As the server takes it; undefined when the other one has no words yet. */
export function statedLicence(value: ChosenLicence): string | undefined {
  if (value.id !== 'other') return value.id;
  return value.words.trim() === '' ? undefined : `${OTHER_LICENCE}${value.words.trim()}`;
}
