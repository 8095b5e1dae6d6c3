import { actorLabelSv, REAL } from '../../../server/vocabulary/actors.ts';
import {
  measureCostSchema,
  MOST_COSTS,
  type Measure,
} from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId } from '../../case/editing.ts';
import { actorOptions, committeesIn } from '../../components/actorOptions.ts';
import { formatEntry, sekPerFormat } from '../../components/numberFormats.ts';
import type { ImportField } from '../../tableImport/fields.ts';
import type { RowReader } from '../../tableImport/rowReader.ts';
import { readSource, sourceFields } from '../../tableImport/sourceFields.ts';
import { TableImport } from '../../tableImport/TableImport.tsx';
import { text } from '../../text/sv.ts';
import { useMeasure } from './useMeasure.ts';

type Cost = Measure['costs'][number];

const words = text.tableImport.costs;
const [exampleLabel, exampleSource] = words.example;
const perYear = sekPerFormat('kr/år');
const { shape } = measureCostSchema;

function costFields(committees: readonly string[]): readonly ImportField[] {
  const actors = actorOptions(words.real, REAL, committees);
  return [
    { id: 'label', isNeeded: true, example: exampleLabel },
    { id: 'from', isNeeded: true, choices: actors, example: 'kommun' },
    { id: 'to', isNeeded: true, choices: actors, initial: REAL, example: REAL },
    { id: 'low', isAmount: true, example: 1_000_000 },
    { id: 'central', isNeeded: true, isAmount: true, example: 1_150_000 },
    { id: 'high', isAmount: true, example: 1_300_000 },
    { id: 'year', isNeeded: true, example: 2028 },
    { id: 'toYear', without: words.sameYear, example: 2037 },
    ...sourceFields(exampleSource),
  ];
}

/** Costs of a measure out of Excel or CSV. */
export function CostImport({ measure }: { readonly measure: Measure }) {
  const { state } = useCase();
  const { edit } = useMeasure(measure.id);
  return (
    <TableImport<Cost>
      target={{
        id: 'measureCosts',
        what: words.what,
        counted: words.counted,
        fields: costFields(committeesIn(state.content)),
        most: MOST_COSTS,
        there: measure.costs.length,
        read: readCost,
        labelOf: costWords,
        take: (rows) =>
          edit(({ costs }) => {
            costs.push(...rows);
          }),
      }}
    />
  );
}

function costWords({ label, from, sekPerYear, fromYear, toYear }: Cost): string {
  const sek = `${formatEntry(sekPerYear.central, perYear)} ${perYear.suffix}`;
  const years = text.hard.timing.years(fromYear, toYear);
  return [label, actorLabelSv(from), sek, years].join(' · ');
}

function readCost(reader: RowReader): Cost | null {
  const label = reader.text('label', shape.label);
  const from = reader.choice('from');
  const to = reader.choice('to');
  const amount = reader.estimate(perYear);
  const fromYear = reader.whole('year', shape.fromYear);
  const toYear = reader.whole('toYear', shape.toYear) ?? fromYear;
  const source = readSource(reader);
  if (fromYear === null && !reader.has('year')) {
    return reader.fault('year', text.tableImport.missing(text.tableImport.fields.year));
  }
  if (from !== null && from === to) return reader.fault('to', words.sameActor);
  if (fromYear === null || toYear === null) return null;
  if (toYear < fromYear) return reader.fault('toYear', text.tableImport.lines.yearsTurned);
  if (label === null || from === null || to === null || amount === null) {
    return null;
  }
  return {
    id: freshId('kostnad'),
    label,
    from,
    to,
    sekPerYear: { ...amount, ...source },
    fromYear,
    toYear,
    growthPerYear: 0,
  };
}
