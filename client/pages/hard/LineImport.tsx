import { newHardLine } from '../../../server/model/hard/newHardLine.ts';
import { LAST_T } from '../../../server/vocabulary/ledger.ts';
import { hardLineSchema, type HardLine, type Timing } from '../../../server/vocabulary/hardSide.ts';
import {
  amountBases,
  amountBasisSchema,
  lineKindOf,
  lineKinds,
  lineKindSchema,
} from '../../../server/vocabulary/lineKinds.ts';
import { yearSchema } from '../../../server/vocabulary/numbers.ts';
import { MOST_HARD_LINES } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId, useAlternativeChange } from '../../case/editing.ts';
import { formatEntry, sekFormat, sekPerFormat } from '../../components/numberFormats.ts';
import type { ImportField } from '../../tableImport/fields.ts';
import type { RowReader } from '../../tableImport/rowReader.ts';
import { readSource, sourceFields } from '../../tableImport/sourceFields.ts';
import { TableImport } from '../../tableImport/TableImport.tsx';
import { text } from '../../text/sv.ts';
import { timingText } from './timingText.ts';

const words = text.tableImport.lines;
const [exampleLabel, exampleSource] = words.example;
const { shape } = hardLineSchema;

const fields: readonly ImportField[] = [
  { id: 'label', isNeeded: true, example: exampleLabel },
  {
    id: 'kind',
    isNeeded: true,
    choices: lineKinds.map(({ id, labelSv }) => ({ value: id, label: labelSv })),
    example: 'street',
  },
  { id: 'low', isAmount: true, example: 4_200_000 },
  { id: 'central', isNeeded: true, isAmount: true, example: 5_000_000 },
  { id: 'high', isAmount: true, example: 6_500_000 },
  {
    id: 'basis',
    isNeeded: true,
    choices: amountBases.map(({ id, labelSv, unitSv }) => ({
      value: id,
      label: labelSv,
      also: [unitSv],
    })),
    initial: 'total',
    example: 'total',
  },
  { id: 'year', example: 2028 },
  { id: 'toYear', without: words.lastYear, example: '' },
  { id: 'lifeYears', example: 40 },
  { id: 'committee', example: '' },
  ...sourceFields(exampleSource),
];

/** Lines of the hard calculation out of Excel or CSV. */
export function LineImport() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const { baseYear } = state.content.settings;
  return (
    <TableImport<HardLine>
      target={{
        id: 'hardLines',
        what: words.what,
        counted: words.counted,
        fields,
        most: MOST_HARD_LINES,
        there: alternative.hardLines.length,
        read: (reader) => readLine(reader, baseYear),
        labelOf: lineWords,
        take: (rows) =>
          change(({ hardLines }) => {
            hardLines.push(...rows);
          }),
      }}
    />
  );
}

function lineWords({ label, kind, amount, basis, timing }: HardLine): string {
  const unit = amountBases.find(({ id }) => id === basis)?.unitSv ?? '';
  const [low, sek, high] = [amount.low, amount.central, amount.high].map((each) =>
    each === undefined ? '' : formatEntry(each, sekFormat),
  );
  const spread = low === '' || high === '' ? '' : ` (${low}–${high})`;
  return [label, lineKindOf(kind).labelSv, `${sek} ${unit}${spread}`, timingText(timing)].join(
    ' · ',
  );
}

function readLine(reader: RowReader, baseYear: number): HardLine | null {
  const label = reader.text('label', shape.label);
  const kind = lineKindSchema.safeParse(reader.choice('kind')).data;
  const basis = amountBasisSchema.safeParse(reader.choice('basis')).data;
  const unit = amountBases.find(({ id }) => id === basis)?.unitSv ?? sekFormat.suffix;
  const amount = reader.estimate(sekPerFormat(unit));
  const source = readSource(reader);
  const committee = reader.text('committee', shape.committee.unwrap());
  const lifeYears = reader.whole('lifeYears', shape.lifeYears.unwrap());
  const year = reader.whole('year', yearSchema);
  const toYear = reader.whole('toYear', yearSchema);
  if (label === null || kind === undefined || basis === undefined) return null;
  const plainLine = newHardLine(kind, { id: freshId(kind), baseYear });
  const timing = readTiming(reader, plainLine.timing, { baseYear, year, toYear });
  if (amount === null || timing === null) return null;
  return {
    ...plainLine,
    label,
    basis,
    amount: { ...amount, ...source },
    timing,
    ...(committee === null ? {} : { committee }),
    ...(lifeYears === null ? {} : { lifeYears }),
    ...(plainLine.commissionYear === undefined || timing.type !== 'payments'
      ? {}
      : { commissionYear: (timing.payments[0]?.year ?? baseYear) + 1 }),
  };
}

/** What the kind is paid by, with the years that the row says. */
function readTiming(
  reader: RowReader,
  timing: Timing,
  {
    baseYear,
    year,
    toYear,
  }: {
    readonly baseYear: number;
    readonly year: number | null;
    readonly toYear: number | null;
  },
): Timing | null {
  switch (timing.type) {
    case 'payments': {
      if (toYear !== null && toYear !== year) reader.warn('toYear', words.toYearUnused);
      const [first] = timing.payments;
      const paid = year ?? first?.year ?? baseYear;
      if (year === null) reader.warn('year', words.yearMissing(paid));
      return { type: 'payments', payments: [{ year: paid, part: 1 }] };
    }
    case 'years': {
      const fromYear = year ?? timing.fromYear;
      const lastYear = toYear ?? baseYear + LAST_T;
      if (year === null) reader.warn('year', words.yearMissing(fromYear));
      if (toYear === null) reader.warn('toYear', words.toYearMissing(lastYear));
      if (lastYear < fromYear) return reader.fault('toYear', words.yearsTurned);
      return { type: 'years', fromYear, toYear: lastYear };
    }
    case 'perDwelling': {
      if (year !== null) reader.warn('year', words.yearUnused);
      return { ...timing, toYear: toYear ?? timing.toYear };
    }
  }
}
