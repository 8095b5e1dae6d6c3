import { columnLetters, type SheetCell } from '../../server/vocabulary/sheet.ts';
import { Notice } from '../components/Notice.tsx';
import { SelectField } from '../components/SelectField.tsx';
import { text } from '../text/sv.ts';
import type { ImportField } from './fields.ts';
import { cellWords, columnAt, repeatedHeaders, valueKey, type Answers } from './mapping.ts';
import type { ReadFile } from './useTableImport.ts';

const words = text.tableImport;
/** The rows that a header may stand on. */
const MOST_HEADERS = 10;

/** What was found out of a file, and the questions that are a person's to answer. */
export function FileAnswers({
  fields,
  read: { reading, answers },
  asksDots,
  asksShares,
  onAnswer,
  onHeader,
  onSheet,
}: {
  readonly fields: readonly ImportField[];
  readonly read: ReadFile;
  readonly asksDots: boolean;
  readonly asksShares: boolean;
  readonly onAnswer: (given: Partial<Answers>) => void;
  readonly onHeader: (at: number) => void;
  readonly onSheet: (sheet: string) => void;
}) {
  const { found, rows } = reading;
  const { cells: header, row: headerRow } = rows[answers.headerAt] ?? { cells: [], row: 1 };
  return (
    <>
      <div className="form-grid">
        {found.kind === 'workbook' && found.sheets.length > 1 ? (
          <SelectField
            label={words.sheet}
            options={found.sheets.map((name) => ({ value: name, label: name }))}
            value={found.sheet}
            onChange={onSheet}
          />
        ) : null}
        <SelectField
          label={words.headerRow}
          options={rows.slice(0, MOST_HEADERS).map(({ row, cells }, at) => ({
            value: String(at),
            label: words.headerRowOption(row, shortened(cells)),
          }))}
          value={String(answers.headerAt)}
          onChange={(at) => onHeader(Number(at))}
        />
        <UnitField answers={answers} onAnswer={onAnswer} />
        {asksDots ? <DotsField answers={answers} onAnswer={onAnswer} /> : null}
        {asksShares ? <SharesField answers={answers} onAnswer={onAnswer} /> : null}
      </div>
      {answers.unit === '' ? <Notice kind="warn">{words.unitAsk}</Notice> : null}
      {asksDots && answers.dots === '' ? <Notice kind="warn">{words.dotsAsk}</Notice> : null}
      {asksShares && answers.shares === '' ? <Notice kind="warn">{words.sharesAsk}</Notice> : null}
      {[...repeatedHeaders(header)].map(([name, places]) => (
        <Notice kind="warn" key={name}>
          {words.repeated(headerRow, name, places.map(columnLetters))}
        </Notice>
      ))}
      <MappingFields fields={fields} header={header} answers={answers} onAnswer={onAnswer} />
    </>
  );
}

/** Which column is what, for each field. */
function MappingFields({
  fields,
  header,
  answers,
  onAnswer,
}: Asking & { readonly fields: readonly ImportField[]; readonly header: readonly SheetCell[] }) {
  const unread = header.flatMap((cell, at) => {
    const isRead = fields.some(({ id }) => columnAt(answers.mapping, id) === at);
    return isRead || cellWords(cell) === '' ? [] : [columnName(cell, at)];
  });
  return (
    <>
      <h4>{words.mapping}</h4>
      <p className="muted">{words.mappingLead}</p>
      <div className="form-grid">
        {fields.map((field) => (
          <SelectField
            key={field.id}
            label={words.fields[field.id]}
            options={[
              {
                value: '',
                label: field.without ?? (field.isNeeded === true ? words.needed : words.none),
              },
              ...header.map((cell, at) => ({ value: `column:${at}`, label: columnName(cell, at) })),
              ...(field.choices ?? []).map(({ value, label }) => ({
                value: valueKey(value),
                label: words.forAll(label),
              })),
            ]}
            value={answers.mapping[field.id] ?? ''}
            onChange={(key) => onAnswer({ mapping: { ...answers.mapping, [field.id]: key } })}
          />
        ))}
      </div>
      {unread.length === 0 ? null : <p className="muted">{words.notRead(unread)}</p>}
    </>
  );
}

type Asking = {
  readonly answers: Answers;
  readonly onAnswer: (given: Partial<Answers>) => void;
};

function UnitField({ answers, onAnswer }: Asking) {
  const { kr, tkr, mnkr } = words.unitNames;
  return (
    <SelectField<Answers['unit']>
      label={words.unit}
      options={[
        ...(answers.unit === '' ? [{ value: '' as const, label: words.choosePrompt }] : []),
        { value: 'kr', label: kr },
        { value: 'tkr', label: tkr },
        { value: 'mnkr', label: mnkr },
      ]}
      value={answers.unit}
      onChange={(unit) => onAnswer({ unit })}
    />
  );
}

function DotsField({ answers, onAnswer }: Asking) {
  const { decimal, thousands } = words.dotsNames;
  return (
    <SelectField<Answers['dots']>
      label={words.dots}
      options={[
        { value: '', label: words.choosePrompt },
        { value: 'decimal', label: decimal },
        { value: 'thousands', label: thousands },
      ]}
      value={answers.dots}
      onChange={(dots) => onAnswer({ dots })}
    />
  );
}

function SharesField({ answers, onAnswer }: Asking) {
  const { percent, fraction } = words.sharesNames;
  return (
    <SelectField<Answers['shares']>
      label={words.shares}
      options={[
        { value: '', label: words.choosePrompt },
        { value: 'percent', label: percent },
        { value: 'fraction', label: fraction },
      ]}
      value={answers.shares}
      onChange={(shares) => onAnswer({ shares })}
    />
  );
}

function columnName(cell: SheetCell, at: number): string {
  return words.column(columnLetters(at), cellWords(cell).trim());
}

function shortened(cells: readonly SheetCell[]): string {
  const shown = cells.map(cellWords).join(' | ');
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
