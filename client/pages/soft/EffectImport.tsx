import { REAL } from '../../../server/vocabulary/actors.ts';
import { gradeSchema } from '../../../server/vocabulary/grades.ts';
import {
  measureEffectSchema,
  MOST_EFFECTS,
  type Measure,
  type MeasureEffect,
} from '../../../server/vocabulary/measures.ts';
import { shareSchema } from '../../../server/vocabulary/numbers.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId } from '../../case/editing.ts';
import { actorOptions, committeesIn } from '../../components/actorOptions.ts';
import { gradeOptions } from '../../components/gradeOptions.ts';
import {
  decimalFormat,
  formatEntry,
  percentFormat,
  sekPerFormat,
} from '../../components/numberFormats.ts';
import type { ImportField } from '../../tableImport/fields.ts';
import type { RowReader } from '../../tableImport/rowReader.ts';
import { readSource, sourceFields } from '../../tableImport/sourceFields.ts';
import { TableImport } from '../../tableImport/TableImport.tsx';
import { text } from '../../text/sv.ts';
import { useMeasure } from './useMeasure.ts';

const words = text.tableImport.effects;
const perPerson = sekPerFormat('kr/person');
const { shape } = measureEffectSchema;
const shares = {
  ids: { low: 'shareLow', central: 'share', high: 'shareHigh' },
  schema: shareSchema,
} as const;

function effectFields(committees: readonly string[]): readonly ImportField[] {
  const actors = actorOptions(words.real, REAL, committees);
  const [label, mechanism, source] = words.example;
  return [
    { id: 'effect', isNeeded: true, example: label },
    { id: 'mechanism', example: mechanism },
    { id: 'persons', isNeeded: true, example: 120 },
    { id: 'shareLow', example: '2 %' },
    { id: 'share', isNeeded: true, example: '5 %' },
    { id: 'shareHigh', example: '8 %' },
    { id: 'year', isNeeded: true, example: 2029 },
    { id: 'toYear', isNeeded: true, example: 2040 },
    { id: 'deadweight', without: words.nothingOff, example: '20 %' },
    { id: 'attribution', without: words.all, example: '80 %' },
    { id: 'displacement', without: words.nothingOff, example: '0 %' },
    { id: 'from', isNeeded: true, choices: actors, initial: REAL, example: REAL },
    { id: 'to', isNeeded: true, choices: actors, example: 'hushall' },
    { id: 'low', isAmount: true, example: 8000 },
    { id: 'central', isNeeded: true, isAmount: true, example: 10_000 },
    { id: 'high', isAmount: true, example: 12_000 },
    { id: 'cashable', without: words.nothingCashable, example: '0 %' },
    {
      id: 'grade',
      choices: gradeOptions.map(({ value, label: named }) => ({ value, label: named })),
      initial: 'own',
      example: 'own',
    },
    ...sourceFields(source),
  ];
}

/** Effects of a measure out of Excel or CSV: a row an effect, with one value to one actor. */
export function EffectImport({ measure }: { readonly measure: Measure }) {
  const { state } = useCase();
  const { edit } = useMeasure(measure.id);
  return (
    <TableImport<MeasureEffect>
      target={{
        id: 'measureEffects',
        what: words.what,
        counted: words.counted,
        fields: effectFields(committeesIn(state.content)),
        most: MOST_EFFECTS,
        there: measure.effects.length,
        read: readEffect,
        labelOf: effectWords,
        take: (rows) =>
          edit(({ effects }) => {
            effects.push(...rows);
          }),
      }}
    />
  );
}

function effectWords({ label, persons, effectShare, flows }: MeasureEffect): string {
  const sek = flows.map(({ unitValueSek }) => formatEntry(unitValueSek.central, perPerson));
  const share = `${formatEntry(effectShare.central, percentFormat)} %`;
  return [label, formatEntry(persons, decimalFormat), share, ...sek].join(' · ');
}

/** Nothing is taken off that the table does not say; of what may be large, that is remarked on. */
function readEffect(reader: RowReader): MeasureEffect | null {
  const label = reader.text('effect', shape.label);
  const mechanism = reader.text('mechanism', shape.mechanism) ?? '';
  const persons = needed(reader, 'persons', reader.number('persons', decimalFormat, shape.persons));
  const effectShare = reader.estimate(percentFormat, shares);
  const years = readYears(reader);
  const taken = readTakenOff(reader);
  const value = readValue(reader);
  const grade = gradeSchema.safeParse(reader.choice('grade')).data;
  if (label === null || persons === null || effectShare === null || years === null) return null;
  if (value === null || grade === undefined) return null;
  const source = readSource(reader);
  return {
    ...{ id: freshId('effekt'), label, mechanism, persons, ...years, ...taken, grade },
    effectShare: { ...effectShare, ...source },
    ...{ rampYears: 0, decayPerYear: 0, growthPerYear: 0 },
    flows: [
      { ...value, id: freshId('varde'), label, unitValueSek: { ...value.unitValueSek, ...source } },
    ],
  };
}

/** A fault where nothing stands; what could not be read has been told. */
function needed<Value>(
  reader: RowReader,
  id: 'persons' | 'year' | 'toYear',
  value: Value | null,
): Value | null {
  if (value !== null || reader.has(id)) return value;
  return reader.fault(id, text.tableImport.missing(text.tableImport.fields[id]));
}

function readYears(reader: RowReader) {
  const startYear = needed(reader, 'year', reader.whole('year', shape.startYear));
  const lastYear = needed(reader, 'toYear', reader.whole('toYear', shape.lastYear));
  if (startYear === null || lastYear === null) return null;
  if (lastYear < startYear) return reader.fault('toYear', text.tableImport.lines.yearsTurned);
  return { startYear, lastYear, fullYears: Math.min(100, lastYear - startYear + 1) };
}

function readTakenOff(reader: RowReader) {
  if (!reader.has('deadweight')) reader.warn('deadweight', words.noDeadweight);
  return {
    deadweightShare: reader.number('deadweight', percentFormat, shareSchema) ?? 0,
    attributionShare: reader.number('attribution', percentFormat, shareSchema) ?? 1,
    displacementShare: reader.number('displacement', percentFormat, shareSchema) ?? 0,
  };
}

function readValue(reader: RowReader) {
  const from = reader.choice('from');
  const to = reader.choice('to');
  const unitValueSek = reader.estimate(perPerson);
  const cashableShare = reader.number('cashable', percentFormat, shareSchema) ?? 0;
  if (from !== null && from === to) return reader.fault('to', text.tableImport.costs.sameActor);
  if (from === null || to === null || unitValueSek === null) return null;
  return { from, to, unitValueSek, cashableShare, overlapShare: 0 };
}
