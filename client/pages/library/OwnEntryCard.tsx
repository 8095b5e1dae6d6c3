import { useState } from 'react';
import { importCatalogue, type CatalogueCard } from '../../../server/contract/catalogue.ts';
import { catalogueEntrySchema } from '../../../server/vocabulary/catalogue.ts';
import { catalogueUnit } from '../../../server/vocabulary/catalogueUnits.ts';
import { call } from '../../api/call.ts';
import { decimalFormat } from '../../components/numberFormats.ts';
import { Card } from '../../components/Page.tsx';
import { readEntry } from '../../components/readEntry.ts';
import { finiteSchema } from '../../../server/vocabulary/numbers.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { failedFile, FilesResultNotice, Entry } from './FilesCard.tsx';
import { inSwedish } from '../../../server/vocabulary/text/language.ts';

const fieldNames = [
  ...(['central', 'priceYear', 'validFrom', 'publisher', 'title', 'locator'] as const),
  ...(['gradeReasonSv', 'reasonSv', 'personSv'] as const),
];
type FieldName = (typeof fieldNames)[number];
type Fields = Readonly<Record<FieldName, string>>;
type OwnGrade = CatalogueCard['grade'];
const gradeOptions = catalogueEntrySchema.shape.grade.options.map((grade) => ({
  value: grade,
  label: grade,
}));

const noFields: Fields = {
  central: '',
  priceYear: '',
  validFrom: '',
  publisher: '',
  title: '',
  locator: '',
  gradeReasonSv: '',
  reasonSv: '',
  personSv: '',
};

/** The entry as the municipality's own, with one more value; the server judges the rest. */
function ownEntry(card: CatalogueCard, fields: Fields, grade: OwnGrade, central: number) {
  // The library is Swedish whoever adds to it.
  const entry: Record<string, unknown> = inSwedish(() => ({ ...card }));
  for (const added of ['isOwn', 'isOverdue', 'replaces', 'usedIn']) {
    Reflect.deleteProperty(entry, added);
  }
  const { priceYear, validFrom, publisher, title, locator, ...reasons } = fields;
  const value = {
    validFrom: validFrom.trim(),
    central,
    ...(priceYear.trim() === '' ? {} : { priceYear: Number(priceYear) }),
  };
  return {
    ...entry,
    ...reasons,
    state: 'number',
    derived: false,
    grade,
    values: [value],
    source: { publisher, title, locator, retrievedOn: today() },
  };
}

type OwnEntryProps = {
  readonly entry: CatalogueCard;
  readonly municipality: string;
  readonly onDone: () => void;
};

/** What is typed of the municipality's own value, and what the server said of it. */
function useOwnEntry({ entry, municipality, onDone }: OwnEntryProps) {
  const [fields, setFields] = useState(noFields);
  const [grade, setGrade] = useState<OwnGrade>('C');
  const [fault, setFault] = useState<string | null>(null);
  const [result, setResult] = useState<Parameters<typeof FilesResultNotice>[0]['result']>({
    kind: 'none',
  });
  const save = async () => {
    const read = readEntry(fields.central, decimalFormat, finiteSchema);
    setFault(read.ok ? null : text.library.overrideNumber);
    if (!read.ok) return;
    const own = ownEntry(entry, fields, grade, read.value);
    try {
      await call(importCatalogue, {
        params: {},
        body: { municipalityCode: municipality, text: JSON.stringify({ entries: [own] }) },
      });
      setResult({ kind: 'done', sentence: text.library.overrideSaved, notices: [] });
      setFields(noFields);
      onDone();
    } catch (problem) {
      setResult(failedFile(problem));
    }
  };
  return { fields, setFields, grade, setGrade, fault, result, save };
}

/** The municipality's own value in place of the catalogue's, with source, reason and name. */
export function OwnEntryCard(props: OwnEntryProps) {
  const { fields, setFields, grade, setGrade, fault, result, save } = useOwnEntry(props);
  const labels = text.library.overrideFields;
  const hints: Partial<Fields> = {
    central: catalogueUnit(props.entry.unit),
    validFrom: text.library.overrideDay,
  };
  return (
    <Card title={text.library.override} lead={text.library.overrideLead}>
      <form
        className="stack-small"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="form-grid">
          {fieldNames.map((name) => (
            <Entry
              key={name}
              label={labels[name]}
              {...(hints[name] === undefined ? {} : { hint: hints[name] })}
              fault={name === 'central' ? fault : null}
              value={fields[name]}
              onChange={(value) => setFields({ ...fields, [name]: value })}
            />
          ))}
          <SelectField
            label={labels.grade}
            options={gradeOptions}
            value={grade}
            onChange={setGrade}
          />
        </div>
        <div className="row">
          <button type="submit" className="button">
            {text.library.overrideSave}
          </button>
        </div>
        <FilesResultNotice result={result} />
      </form>
    </Card>
  );
}
