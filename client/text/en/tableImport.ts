type Found =
  | { readonly kind: 'csv'; readonly encoding: string; readonly separator: ',' | ';' | '\t' }
  | { readonly kind: 'workbook'; readonly sheet: string };

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};
const count = (rows: number) => (rows === 1 ? 'one row' : `${rows} rows`);

/** Rows for a case out of Excel or CSV: found out, mapped, judged, and taken in or not. */
export const tableImportText = {
  tableImport: {
    choose: 'Import from Excel or CSV',
    chooseOther: 'Choose another file',
    template: 'Download template (Excel)',
    reading: 'Reading the file …',
    templateFailed: 'The template could not be created. Reload the page and try again.',
    nothingStored: 'Nothing has been imported.',
    tooLarge: (megabytes: number) =>
      `The file is larger than ${megabytes} MB. Copy the table to a file of its own and try again.`,
    panel: (what: string, fileName: string) => `Import ${what}: ${fileName}`,
    found: (found: Found, dataRows: number) =>
      found.kind === 'csv'
        ? `CSV with ${separatorNames[found.separator]} between the columns, character encoding ${encodingNames[found.encoding] ?? found.encoding}, ${count(dataRows)} below the header row.`
        : `Excel, sheet ${found.sheet}, ${count(dataRows)} below the header row.`,
    sheet: 'Sheet',
    headerRow: 'Header row',
    headerRowOption: (row: number, cells: string) => `Row ${row}: ${cells}`,
    mapping: 'Which column is what?',
    mappingLead:
      'The suggestions come from the headers, and from how you answered last time. Check them.',
    column: (letters: string, header: string) =>
      header === '' ? `Column ${letters}` : `${letters}: ${header}`,
    needed: 'choose',
    none: 'no column',
    forAll: (choice: string) => `All rows: ${choice}`,
    notRead: (columns: readonly string[]) => `Not imported: ${columns.join('; ')}.`,
    repeated: (row: number, header: string, letters: readonly string[]) =>
      `Row ${row}, column ${letters.join(' and ')}: the header “${header}” appears more than once. Choose below which column applies.`,
    unit: 'Amounts without a unit are in',
    unitAsk:
      'A header mentions tkr (SEK thousand) or mnkr (SEK million). Answer what the amounts are in.',
    unitNames: { kr: 'SEK', tkr: 'SEK thousand (tkr)', mnkr: 'SEK million (mnkr)' },
    dots: 'The points in the numbers are',
    dotsAsk:
      'Some numbers have a point, which can mean thousands or decimals. Answer which applies in the file.',
    dotsNames: {
      decimal: 'decimal points (1.5 is one and a half)',
      thousands: 'thousands separators (1.500 is one thousand five hundred)',
    },
    shares: 'Shares without a percent sign are',
    sharesAsk: 'Some shares have no percent sign. Answer how shares are written in the file.',
    sharesNames: { percent: 'percent (12 is 12%)', fraction: 'parts of one (0.12 is 12%)' },
    choosePrompt: 'Choose',
    verdicts: 'Outcome for each row',
    head: { row: 'Row', verdict: 'Outcome' },
    level: { ok: 'OK', warn: 'Warning', error: 'Error' },
    at: (row: number, letters: string | null, sentence: string) =>
      letters === null ? `Row ${row}: ${sentence}` : `Row ${row}, column ${letters}: ${sentence}`,
    formulaValue: (value: string) =>
      `The cell is a formula. The value last calculated, ${value}, will be imported.`,
    formulaEmpty: 'The cell is a formula without a value. Enter the value instead.',
    day: (day: string) => `The cell is a date, ${day}. Enter the year or the number instead.`,
    error: (shown: string) => `The cell shows ${shown}. Correct it in the file.`,
    truth: 'The cell is true or false. Enter a text or a number.',
    character: 'The text has a character that cannot be saved. Remove it.',
    longRow: (cells: number, columns: number) =>
      `The row has ${cells} cells but the header row has ${columns}. Correct the row.`,
    shortRow: (cells: number, columns: number) =>
      `The row has only ${cells} ${cells === 1 ? 'cell' : 'cells'} but the header row has ${columns}. Correct the row.`,
    unknownChoice: (typed: string, choices: readonly string[]) =>
      `“${typed}” is not among the choices. Enter ${choices.join(', ')}.`,
    unknownChoiceOfMany: (typed: string, label: string) =>
      `“${typed}” is not among the choices for ${label}. They are listed in the template’s sheet Explanations.`,
    missing: (label: string) => `${label} is missing. Fill in the cell, or choose a column above.`,
    noRows: 'There are no rows below the header row. Choose another header row or file.',
    tooMany: (most: number, there: number) =>
      `There is room for at most ${most} rows, and there ${there === 1 ? 'is' : 'are'} already ${there}. Split the file.`,
    summary: (ok: number, warn: number, error: number) => {
      const told = [
        ok === 0 ? '' : `${count(ok)} without remarks`,
        warn === 0 ? '' : `${count(warn)} with a warning`,
        error === 0 ? '' : `${count(error)} with errors`,
      ].filter((part) => part !== '');
      const sentence = `${told.join(', ')}.`;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    },
    allOrNothing: 'All or nothing: correct the rows with errors in the file and choose it again.',
    moreRows: (shown: number, all: number) =>
      `The first ${shown} of ${all} rows are shown, those with errors first.`,
    act: (counted: string) => `Import ${counted}`,
    cancel: 'Cancel',
    done: (counted: string, fileName: string) => `Imported from ${fileName}: ${counted}.`,
    undo: 'Undo the import',
    undone: 'The import has been undone.',
    sheetNames: { rows: 'Rows', words: 'Explanations' },
    wordsHead: ['Column', 'What it is', 'Needed', 'What it may contain'],
    yes: 'yes',
    no: 'no',
    fields: {
      label: 'Item',
      kind: 'Kind',
      low: 'Low',
      central: 'Likely',
      high: 'High',
      basis: 'Per',
      year: 'Year',
      toYear: 'To year',
      lifeYears: 'Lifetime, years',
      committee: 'Committee',
      sourceKind: 'Kind of source',
      source: 'Source',
      from: 'From',
      to: 'To',
      effect: 'Effect',
      mechanism: 'How it comes about',
      persons: 'Persons reached',
      shareLow: 'Effect low, share',
      share: 'Effect likely, share',
      shareHigh: 'Effect high, share',
      deadweight: 'Would have happened anyway',
      attribution: 'Due to the measure',
      displacement: 'Moved from others',
      cashable: 'Can be realised in cash',
      grade: 'Confidence',
    },
    /** Other headers that mean the same. */
    aliases: {
      label: ['designation', 'name', 'effect', 'action', 'description', 'cost', 'what'],
      kind: ['type', 'category', 'kind of item'],
      low: ['lower', 'min', 'lowest', 'low value'],
      central: ['middle', 'most likely', 'amount', 'sum', 'value', 'calculation', 'mean'],
      high: ['higher', 'max', 'highest', 'high value'],
      basis: ['unit', 'per unit'],
      year: ['from year', 'start year', 'year of payment'],
      toYear: ['up to and including year', 'through year', 'end year'],
      lifeYears: ['lifetime', 'depreciation period'],
      committee: ['department'],
      sourceKind: ['source type'],
      source: ['evidence', 'reference', 'note'],
      from: ['actor', 'paid by', 'who pays', 'payer'],
      to: ['recipient', 'to whom', 'paid to'],
      effect: ['designation', 'name', 'outcome', 'what'],
      mechanism: ['mechanism', 'explanation', 'description'],
      persons: ['people', 'number', 'number of persons', 'reached'],
      shareLow: ['share low', 'effect low'],
      share: ['share', 'effect size', 'share likely', 'effect likely'],
      shareHigh: ['share high', 'effect high'],
      deadweight: ['deadweight', 'happened anyway'],
      attribution: ['attribution', 'share of the measure'],
      displacement: ['displacement', 'moved'],
      cashable: ['cashable', 'realised'],
      grade: ['evidence', 'evidence grade', 'quality'],
    },
    said: {
      label: 'What the item is called, at most 200 characters.',
      kind: 'Which kind of item it is; this decides who pays and where it is reported.',
      low: 'Low amount. Empty, together with High, when the amount is known.',
      central:
        'The likely amount at the case’s price level: 1 200, 450 tkr (SEK thousand) or 12 mnkr (SEK million).',
      high: 'High amount. Empty, together with Low, when the amount is known.',
      basis: 'What the amount is per; the quantity is read from the programme.',
      year: 'The year the item is paid, or the first year.',
      toYear: 'The last year, for what runs year after year.',
      lifeYears: 'How long the facility lasts, in years.',
      committee: 'The committee that the item belongs to.',
      sourceKind: 'Which kind of source it is.',
      source: 'What, who and when, at most 500 characters.',
      from: 'Who pays.',
      to: 'Who receives the money; “resources” when something is used up.',
      effect: 'What the effect is called, at most 200 characters.',
      mechanism: 'Why the measure gives the effect.',
      persons: 'How many the measure reaches.',
      shareLow: 'Low value. Empty, together with high, when the effect is known.',
      share: 'The share of those reached for whom there is likely a change: 5%.',
      shareHigh: 'High value. Empty, together with low, when the effect is known.',
      deadweight: 'Share of the effect that would have come without the measure.',
      attribution: 'Share of the effect that is due to the measure and not to something else.',
      displacement: 'Share of the effect that is only moved from others.',
      cashable: 'Share of a saving that a budget can really decrease by.',
      grade: 'How good the evidence is. D and E are shown but not summed.',
    },
    lines: {
      what: 'items',
      counted: (rows: number) => (rows === 1 ? 'one item' : `${rows} items`),
      lastYear: 'the calculation’s last year',
      yearMissing: (year: number) => `Year is missing. The item is placed in ${year}.`,
      toYearMissing: (year: number) =>
        `To year is missing. The item runs up to and including ${year}.`,
      toYearUnused: 'The kind is paid in a single year, so To year is not imported.',
      yearUnused: 'The kind follows the moving in, so Year is not imported.',
      yearsTurned: 'To year is before Year. Swap them or correct them.',
      example: ['Street, stage 1', 'Tender for street, technical department 2026-01-14'],
    },
    costs: {
      what: 'costs',
      counted: (rows: number) => (rows === 1 ? 'one cost' : `${rows} costs`),
      sameYear: 'same year',
      real: 'resources',
      sameActor: 'From and To are the same. Change one of them.',
      example: ['Youth workers, two posts', 'Leisure department 2026-02-03'],
    },
    effects: {
      what: 'effects',
      counted: (rows: number) => (rows === 1 ? 'one effect' : `${rows} effects`),
      real: 'resources or value',
      nothingOff: 'nothing is deducted',
      all: 'all is due to the measure',
      nothingCashable: 'nothing can be realised in cash',
      noDeadweight:
        'Would have happened anyway is missing, so nothing is deducted. Enter the share in the file or on the page afterwards.',
      example: [
        'More young people finish upper secondary school',
        'Mentor and homework help',
        'Education department 2026-03-01',
      ],
    },
  },
} as const;
