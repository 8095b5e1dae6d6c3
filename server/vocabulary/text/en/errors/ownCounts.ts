import type { Facts } from '../../../errors.ts';

const at = ({ row, column }: Facts) =>
  row === undefined ? '' : `Row ${row}${column === undefined ? '' : `, column ${column}`}: `;

/** A row's fault with how many more there are. */
const more = ({ count }: Facts) => {
  const others = Number(count) - 1;
  if (count === undefined || others < 1) return '';
  return others === 1
    ? ' 1 more fault in the file; all must be corrected.'
    : ` ${others} more faults in the file; all must be corrected.`;
};

/** Faults of a municipality's own counts; those of rows are listed too, each with its place. */
const rowErrors: Readonly<Record<string, (facts: Facts) => string>> = {
  ownCountCode: () => 'the area code is missing or too long. Fill it in or remove the row.',
  ownCountElsewhere: ({ value, municipalityCode }: Facts) =>
    `the area ${value} does not belong to municipality ${municipalityCode}. Remove the row or enter the right municipality.`,
  ownCountYear: ({ value }: Facts) => `${value} is not a year. Write it with four digits.`,
  ownCountSex: ({ value }: Facts) =>
    `${value} cannot be read. Write kvinnor (women) or män (men), or leave the column empty in all rows.`,
  ownCountAge: ({ value }: Facts) =>
    `${value === '' ? 'the age is missing' : `${value} is not an age`}. Write it as 0–17, 80+ or alla (all).`,
  ownCountNotCount: ({ value }: Facts) =>
    `${value === '' ? 'the number is missing' : `${value} is not a count`}. Write a whole number; write 0 if there are none, and do not leave hidden numbers in the file.`,
  ownCountAbovePopulation: ({ value }: Facts) =>
    `${value} is more than the population in the row. Count persons, not events, or correct the population.`,
  ownCountRepeated: ({ before, code }: Facts) =>
    `the area ${code} already has the same year, age and sex on row ${before}. Remove one of the rows.`,
  ownCountSexesMixed: () =>
    'Some rows have a sex and others do not. Enter the sex in all rows or in none.',
  ownCountAgesOverlap: ({ one, other }: Facts) =>
    `The ages ${one} and ${other} overlap. Divide the ages so that nobody is counted twice.`,
  ownCountStratumMissing: ({ code, year, stratum }: Facts) =>
    `The area ${code} lacks ${stratum} for ${year}, which other areas have. Add the row, with 0 if there are none.`,
};

const sentences: typeof rowErrors = Object.fromEntries(
  Object.entries(rowErrors).map(([code, say]) => [
    code,
    (facts: Facts) => `${at(facts)}${say(facts)}${more(facts)}`,
  ]),
);

export const ownCountErrors: typeof sentences = {
  ...sentences,
  ownCountColumnMissing: ({ column }) =>
    `Row 1: the column ${column} is missing. Use the columns in the description of the file.`,
  ownCountColumnUnknown: ({ column }) =>
    `Row 1: the column ${column} does not belong in the file. Remove it or rename it.`,
  ownCountOtherVersion: ({ version, layerVersions }) =>
    `The figures are for area version ${version} but the areas read in are ${layerVersions}. Read in the areas that the figures were counted on, or count them on the ones that exist.`,
  ownCountNoneMatched: ({ label }) =>
    `No area code in the file exists in ${label}. Check the codes and which areas you chose.`,
  ownCountNationMissing: () =>
    'The file has the groups of the Care Need Index. Enter the national weighted sum per person and its year, as Statistics Sweden (SCB) supplies them.',
  ownCountNationUnneeded: () =>
    'The national weighted sum per person belongs only to the Care Need Index. The file has cases by age; remove the figure.',
  ownCountsNotFound: () =>
    'The figures do not exist. They may already have been undone; load the page again.',
};

/** One fault of a row in a list of them, its place as the field. */
export function rowFault({ code, facts }: { readonly code: string; readonly facts: Facts }) {
  const { row, column, code: areaCode } = facts;
  const field = [
    row === undefined ? String(areaCode ?? '') : `row ${row}`,
    column === undefined ? '' : String(column),
  ].filter((part) => part !== '');
  return { field: field.join(', '), message: rowErrors[code]?.(facts) ?? '' };
}
