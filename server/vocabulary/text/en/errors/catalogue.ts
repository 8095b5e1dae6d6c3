import type { Facts } from '../../../errors.ts';
import type { RowFault, RowFaultCode } from '../../sv/errors/catalogue.ts';

const text = (fact: string | number | undefined): string => String(fact ?? '');

/** "Row 14, column central" where a table's fault is, "Entry 2, column grade" in a list. */
function placeOf({ row, entry, column }: Facts): string {
  const post = entry === undefined ? '' : `Entry ${text(entry)}`;
  const place = row === undefined ? post : `Row ${text(row)}`;
  if (column === undefined || column === '') return place;
  return `${place === '' ? 'Column' : `${place}, column`} ${text(column)}`;
}

const cell = (facts: Facts): string => {
  const place = placeOf(facts);
  return place === '' ? '' : `${place}: `;
};

/** Faults of single rows; a file is read whole or not at all. */
const rowSentences = {
  catalogueCellInvalid: ({ message }: Facts) => text(message),
  catalogueRowsDiffer: () =>
    'The row has the same id as a row above but other details. Only the columns of the value may differ.',
  catalogueIdRepeated: ({ id }: Facts) =>
    `The entry ${text(id)} stands in two places in the file. Let its rows follow each other or give them different ids.`,
  catalogueValueOverwritten: ({ id, day }: Facts) =>
    `The entry ${text(id)} already has another value from ${text(day)}, and a value is never overwritten. Give the new value a later day in validFrom.`,
  catalogueShapeChanged: ({ id, unit, state }: Facts) =>
    `The entry ${text(id)} already exists with the unit ${text(unit)} and values of the kind ${text(state)}. Keep them, or give the entry an id of its own.`,
  catalogueOverrideUnexplained: ({ id }: Facts) =>
    `The entry ${text(id)} replaces the library’s own. Write why in reasonSv and who decided it in personSv, or give the entry an id of its own.`,
} as const satisfies Record<RowFaultCode, (facts: Facts) => string>;

/** Where a row's fault is, and what to do about it. */
export function rowFault({ code, facts }: RowFault): { field: string; message: string } {
  return { field: placeOf(facts), message: rowSentences[code](facts) };
}

/** The first fault of a file, how many more there are, and that nothing was stored. */
const firstOf = (code: RowFaultCode) => (facts: Facts) => {
  const more = Number(facts['count']) - 1;
  const others = more > 0 ? ` ${more} more ${more === 1 ? 'fault' : 'faults'} in the file.` : '';
  return `${cell(facts)}${rowSentences[code](facts)}${others} Nothing has been read in.`;
};

/** Faults with the evidence catalogue. */
export const catalogueErrors = {
  catalogueEntryUnknown: ({ id }: Facts) =>
    `The library has no entry ${text(id)}. Check the id or search the library.`,
  catalogueValueMissing: ({ id, day }: Facts) =>
    `The entry ${text(id)} has no value that applies on ${text(day)}. Choose another day or enter a value of your own with its source.`,
  discountScheduleMissing: ({ id, day }: Facts) =>
    `The stepped discount rate ${text(id)} does not exist for ${text(day)}. Choose another one or a later day.`,
  catalogueWithoutNumber: ({ id }: Facts) =>
    `The entry ${text(id)} only says in which direction it goes and has no number to fetch. Show it as an effect without a price.`,
  priceIndexYearMissing: ({ index, year, years }: Facts) =>
    `${text(index)} lacks the year ${text(year)}, and nothing is worked out for years that are missing. Choose one of ${text(years)} or another series.`,
  catalogueColumnUnknown: (facts: Facts) =>
    `${cell(facts)}The column does not exist in the library. Remove it or correct the name.`,
  catalogueColumnMissing: (facts: Facts) =>
    `${cell(facts)}The column is missing. Export the library to see all columns.`,
  catalogueCellInvalid: firstOf('catalogueCellInvalid'),
  catalogueRowsDiffer: firstOf('catalogueRowsDiffer'),
  catalogueIdRepeated: firstOf('catalogueIdRepeated'),
  catalogueValueOverwritten: firstOf('catalogueValueOverwritten'),
  catalogueShapeChanged: firstOf('catalogueShapeChanged'),
  catalogueOverrideUnexplained: firstOf('catalogueOverrideUnexplained'),
  catalogueFileEmpty: () => 'The file has no entries. Export the library to see the form.',
  koladaRowInvalid: ({ row }: Facts) =>
    `Row ${text(row)}: the year or the value is not a number. Fetch the table from Kolada again. Nothing has been read in.`,
  koladaNoUnitCosts: () =>
    'The file has none of the unit costs of the library. Fetch the key figures that the library shows under The municipality’s own unit cost.',
  koladaMunicipalityMissing: ({ municipality }: Facts) =>
    `The file has no values for municipality ${text(municipality)}. Check the municipality code or fetch the municipality’s values from Kolada.`,
  koladaGroupsInvalid: () =>
    'The file of municipality groups cannot be read. Fetch municipality_groups from Kolada as JSON.',
  koladaGroupUnknown: ({ known }: Facts) =>
    `It is not clear which municipality group to compare with. Enter the id of the group, one of: ${text(known)}.`,
  catalogueMunicipalityInvalid: ({ given }: Facts) =>
    `The municipality code is “${text(given)}” but must be four digits, for example 2080.`,
} as const;
