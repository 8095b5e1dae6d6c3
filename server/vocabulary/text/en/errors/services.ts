import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function en(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

/** "Row 14, column andel: " where a table's fault is. */
function cell({ row, column }: Facts): string {
  const place = [
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
  ].filter((part) => part !== '');
  const text = place.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

/** "1 frozen annex", "3 frozen annexes", with the verb that follows. */
function frozenAnnexes({ count }: Facts): string {
  return Number(count) === 1
    ? '1 frozen annex, which belongs'
    : en`${count} frozen annexes, which belong`;
}

const caseErrors = {
  planCaseNotFound: ({ planCaseId }: Facts) =>
    en`The case ${planCaseId} does not exist. Check the id or the address, or go to the list.`,
  alternativeNotFound: ({ alternativeId }: Facts) =>
    en`The alternative ${alternativeId} does not exist in the case. Load the case again.`,
  snapshotNotFound: () =>
    'The snapshot does not exist in the case. Check the address or go to the list.',
  versionStale: ({ yours, current }: Facts) =>
    en`Someone else has changed the case: you started from version ${yours} but version ${current} is saved. Load the case again and make your change again.`,
  planCaseMunicipalityFixed: ({ from, to }: Facts) =>
    en`The case belongs to municipality ${from} and cannot be moved to ${to}. Download the case file, change the municipality code in it and import it as a new case.`,
  planCaseHasFrozen: (facts: Facts) =>
    en`The case has ${frozenAnnexes(facts)} to the decision. Set the stage to Closed instead; an administrator can delete the case before disposal.`,
  deletedCaseNotFound: ({ planCaseId }: Facts) =>
    en`There is no ${planCaseId} among the municipality’s deleted cases. Load the list again.`,
  recoveryTooLate: ({ until }: Facts) =>
    en`The case could be restored up to and including ${until}. Ask an administrator to restore it.`,
  disposalTooEarly: ({ until }: Facts) =>
    en`The case can be restored up to and including ${until} and must not be disposed of before then. Wait until then.`,
  disposalDecisionLater: ({ decidedOn }: Facts) =>
    en`The disposal decision is dated ${decidedOn}, which has not come yet. Write the day on which the decision was made.`,
  disposalNeedsArchive: (facts: Facts) =>
    en`The case has ${frozenAnnexes(facts)} to the decision and must be preserved. Enter where ${Number(facts['count']) === 1 ? 'it is' : 'they are'} archived.`,
  alternativeIdMismatch: ({ path, body }: Facts) =>
    en`The address is for the alternative ${path} but the content is for ${body}. Use the same id in both places.`,
  alternativeIdRepeated: ({ alternativeId }: Facts) =>
    en`Two alternatives have the same id, ${alternativeId}. Give them different ids.`,
  rowIdRepeated: ({ place, id }: Facts) =>
    en`${place}: two rows have the same id, ${id}. Give them different ids.`,
  viewThemeUnknown: ({ sentence, themeId }: Facts) =>
    en`The view “${sentence}” belongs to the theme ${themeId}, which does not exist. Choose a theme that exists, or none.`,
  indicatorUnknown: ({ place, id }: Facts) =>
    en`${place}: the indicator ${id} does not exist. Choose one that exists, or remove the row.`,
  tooManyAlternatives: ({ max }: Facts) =>
    en`A case has at most ${max} alternatives. Remove one before you add a new one.`,
  baselineCount: ({ count }: Facts) =>
    en`A case must have exactly one baseline alternative but has ${count}. Mark one of the alternatives as the baseline alternative.`,
  caseFileInvalid: ({ field, message, count }: Facts) =>
    en`The case file cannot be read. The field ${field}: ${message}${Number(count) > 1 ? en` ${Number(count) - 1} more ${Number(count) === 2 ? 'fault' : 'faults'}.` : ''}`,
} as const;

const fileErrors = {
  jsonNotUtf8: () => 'The text is not UTF-8. Save the file as UTF-8 and try again.',
  jsonMalformed: ({ line, column }: Facts) =>
    line === undefined
      ? 'The text is not JSON, or is cut off. Check the file and try again.'
      : en`The text is not JSON: the fault is on line ${line}, character ${column}. Correct it and try again.`,
  jsonForbiddenKey: () =>
    'The content has a name that may not be used (__proto__ or constructor.prototype). Remove it.',
  jsonForbiddenCharacter: ({ field }: Facts) =>
    en`${field === '' ? 'The text' : en`The field ${field}`} contains a character that cannot be saved (NUL or half a character). Remove it.`,
  jsonTooDeep: ({ max }: Facts) =>
    en`The content has more than ${max} levels inside each other. Check that the file is of the right kind.`,
  csvEmpty: () => 'The file has no rows below the heading row. Export the table again.',
  csvNotText: (facts: Facts) =>
    en`${cell(facts)}There is a character here that no text table (CSV) has. Save the table as CSV in UTF-8.`,
  csvMalformed: ({ row }: Facts) =>
    en`Row ${row}: a quotation mark is missing or in the wrong place. Correct the row or export again.`,
  csvColumnRepeated: ({ column }: Facts) =>
    en`Row 1: the column ${column} stands twice. Give the columns different names.`,
  csvRowLength: ({ row, expected, got }: Facts) =>
    en`Row ${row}: the row has ${got} ${Number(got) === 1 ? 'cell' : 'cells'} but the heading row has ${expected}. Correct the row or export again.`,
} as const;

const sheetErrors = {
  sheetUnreadable: () =>
    'The workbook cannot be read: it is cut off or damaged. Open it in the spreadsheet program, save it again as .xlsx and try again.',
  sheetForeign: () =>
    'The file is not a workbook in the .xlsx format. Save it as .xlsx or CSV and try again.',
  sheetOldOrLocked: () =>
    'The workbook is protected with a password or saved in the older .xls format. Remove the password and save it as .xlsx.',
  sheetMacros: () =>
    'The workbook contains macros, and such files are not read. Save it as .xlsx without macros.',
  sheetEntities: ({ path }: Facts) =>
    en`The workbook contains something that spreadsheet programs never write (its own entities in ${path}). Copy the table to a new workbook.`,
  sheetTooLarge: ({ most }: Facts) =>
    en`The workbook is larger than ${most} MB unpacked. Copy the table to be imported to a workbook of its own.`,
  sheetTooManyRows: ({ row, most }: Facts) =>
    en`The table reaches row ${row} or further; at most ${most} rows are imported. Remove the rows that are not needed, including empty rows that are formatted.`,
  sheetTooManyColumns: ({ column, most }: Facts) =>
    en`The table reaches column ${column}; at most ${most} columns are imported. Remove the columns that are not needed.`,
  sheetTooManyCells: ({ most }: Facts) =>
    en`The table has more than ${most} cells, counting empty ones that are formatted. Copy what is to be imported to a file of its own.`,
  sheetTextTooLong: (facts: Facts) =>
    en`${cell(facts)}The text is longer than ${facts['most']} characters. Shorten it.`,
  sheetTooMuchText: ({ most }: Facts) =>
    en`The table has more than ${most} characters of text. Divide it into several files.`,
  sheetUnknown: ({ sheet }: Facts) =>
    en`The workbook has no sheet called ${sheet}. Choose one of those that exist.`,
  sheetEmpty: ({ sheet }: Facts) =>
    en`The sheet ${sheet} has no rows below the heading row. Choose another sheet or fill in the table.`,
  sheetMisread: (facts: Facts) =>
    en`${cell(facts)}The text “${facts['text']}” went wrong when the file was saved; it probably said “${facts['meant']}”. Save the table again as CSV in UTF-8.`,
} as const;

const statisticsErrors = {
  statisticsTableUnknown: ({ fileName }: Facts) =>
    en`It is not possible to see which table ${fileName} is. Check the columns or enter the table.`,
  statisticsTableIdUnknown: ({ tableId, known }: Facts) =>
    en`The table ${tableId} does not exist. Enter one of ${known}.`,
  statisticsColumnUnknown: (facts: Facts) =>
    en`${cell(facts)}The column does not belong to the table ${facts['table']}. Remove it or enter another table.`,
  statisticsCodeMissing: (facts: Facts) =>
    en`${cell(facts)}The area code is missing. Fill it in or remove the row.`,
  areaLayerNotFound: () =>
    'The division into areas does not exist. It may already have been undone; load the page again.',
  statisticsNotFound: () =>
    'The statistics do not exist. They may already have been undone; load the page again.',
  carryOldLayerMissing: ({ version }: Facts) =>
    en`Areas of version ${version} have not been imported, and without them the figures cannot be converted with area weights. Import them first.`,
  carryNewLayerMissing: ({ version }: Facts) =>
    en`There are only areas of version ${version}, which the figures already belong to. Import the areas that the figures are to be converted to, or import the figures as they are.`,
  statisticsVersionNeedsJoin: ({ tableVersion, layerVersions }: Facts) =>
    en`The figures were collected on area version ${tableVersion} but the division that exists is version ${layerVersions}. The boundaries may differ. If you still want to join on codes, request it (join=code, on the command line --join-on-code), or convert with area weights if both versions have been imported (join=areaWeights, --area-weights); it is printed in the annex.`,
} as const;

const requestErrors = {
  routeUnknown: ({ path }: Facts) => `The address ${path} does not exist. Check the spelling.`,
  methodNotAllowed: ({ method, allowed }: Facts) =>
    en`${method} does not work here. Allowed methods: ${allowed}.`,
  contentTypeWrong: () =>
    'The content must be sent as application/json in UTF-8. Correct Content-Type.',
  uploadTypeWrong: ({ allowed }: Facts) =>
    en`The file must be sent as it is, with Content-Type ${allowed}. The details about it are in the address.`,
  bodyTooLarge: ({ limit }: Facts) =>
    en`The content is larger than ${limit}, which is the most that is received here. Check that it is the right file, or send less at a time.`,
  requestMalformed: () => 'The request cannot be understood. Check the address and the content.',
  queryInvalid: () =>
    'The query after ? in the address has faults. See violations for which parts.',
  bodyInvalid: ({ count }: Facts) =>
    en`${count === 1 ? 'One field has a fault' : en`${count} fields have faults`}. See violations for which and what is wrong.`,
  versionMissing: () =>
    'Enter which version you are changing in If-Match, with the value from ETag, for example "3".',
  versionMalformed: ({ given }: Facts) =>
    en`If-Match is ${given} but must be the number of the version in quotation marks, for example "3".`,
  computationTooLong: ({ timeS }: Facts) =>
    en`The calculation took more than ${timeS} seconds and was stopped; nothing has been changed. Try again, or divide the material.`,
  computationTooLarge: ({ memoryMb }: Facts) =>
    en`The calculation needed more than ${memoryMb} MB of memory and was stopped; nothing has been changed. Divide the material.`,
  jobNotFound: () => 'The job does not exist. It may have been removed; load the list again.',
  jobHasEnded: () => 'The job has already ended and cannot be cancelled. Load the list again.',
  jobAbandoned: () =>
    'The program stopped twice while the job was running. Try again; if it happens again, divide the material.',
  rateExceeded: ({ most, waitS }: Facts) =>
    en`You have asked more often than the ${most} times that are possible at once. Try again in ${waitS} ${Number(waitS) === 1 ? 'second' : 'seconds'}.`,
  computationsBusy: () => 'Many calculations are waiting just now. Try again in a while.',
  unexpected: ({ reference }: Facts) =>
    en`Something went wrong on our side, not yours. Try again. If it happens again, give the fault number ${reference}.`,
} as const;

/** Faults that a use case or a request can meet. */
export const serviceErrors = {
  ...caseErrors,
  ...fileErrors,
  ...sheetErrors,
  ...statisticsErrors,
  ...requestErrors,
} as const;
