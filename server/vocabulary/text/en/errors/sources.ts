import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function en(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

const FROM_FILE =
  'If that does not work, save the answer as a file on another computer and read in the file instead.';

/** The service does not answer as it should. */
const serviceErrors = {
  sourcesOffline: () =>
    'Helkalkyl is not set to fetch anything from the internet. Start with HELKALKYL_INTERNET=ja, or read in a saved answer as a file (on the command line --from FIL).',
  sourceUnreachable: ({ service, host }: Facts) =>
    en`${service} (${host}) does not answer. Check the network and the address and try again. ${FROM_FILE}`,
  sourceLate: ({ service, host, seconds }: Facts) =>
    en`${service} (${host}) did not finish answering within ${seconds} seconds. Try again in a while. ${FROM_FILE}`,
  sourceBusy: ({ service, seconds }: Facts) =>
    seconds === undefined
      ? en`${service} does not accept more queries right now. Try again in a while. ${FROM_FILE}`
      : en`${service} does not accept more queries right now and asks for a pause of ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Try again after that.`,
  sourceFailed: ({ service, status }: Facts) =>
    en`${service} has a fault at its end (HTTP ${status}). Try again later. ${FROM_FILE}`,
  sourceRefused: ({ service, status, address }: Facts) =>
    en`${service} does not accept the query (HTTP ${status}): ${address}. Check codes, years and the address of the service.`,
  sourceElsewhere: ({ service, host, other }: Facts) =>
    en`${service} (${host}) points on to ${other}, which is not an address to fetch from. Check the address of the service.`,
  sourceTooLarge: ({ service, limit }: Facts) =>
    en`The answer from ${service} is larger than ${limit}. Ask for fewer municipalities, key figures or years at a time.`,
  sourceIsPage: ({ service }: Facts) =>
    en`The answer from ${service} is a web page and not figures. Check the address, and whether the network requires you to log in.`,
  sourceNotJson: ({ service }: Facts) =>
    en`The answer from ${service} is not JSON, or is cut off. Fetch it again.`,
  sourceShape: ({ service, field }: Facts) =>
    en`The answer from ${service} does not have the form it should have${field === '' ? '' : en` (${field})`}. Check that it is the right query or file.`,
  sourceEndless: ({ service }: Facts) =>
    en`The pages of the answer from ${service} never end. Nothing has been read in. Try again later.`,
} as const;

const koladaErrors = {
  kpiInvalid: ({ given }: Facts) =>
    en`The key figure is “${given}” but must be N or U and five digits, for example N00945. Separate several with commas.`,
  koladaYearsMissing: () => 'Enter which years to fetch, for example 2020-2024.',
  koladaOtherFigures: ({ kpi, municipality, year }: Facts) =>
    en`Kolada answered with something other than what was asked for: ${kpi} for ${municipality} in ${year}. Nothing has been read in. Try again.`,
  koladaNoFigures: ({ kpis }: Facts) =>
    en`The answer has no values for ${kpis} for those municipalities and years. Check the key figure, municipality code and year. If the answer came from an earlier fetch, fetch again.`,
  koladaRowRepeated: ({ kpi, municipality, year }: Facts) =>
    en`${kpi} for ${municipality} in ${year} stands twice in the answer. Read in answers that do not overlap.`,
  koladaMunicipalityUnknown: ({ municipality }: Facts) =>
    en`Kolada has no municipality with the code ${municipality}. Check the code.`,
} as const;

const areaErrors = {
  areasVersionUnknown: ({ version, known }: Facts) =>
    en`The areas do not exist in version ${version}. Choose one of ${known}.`,
  areasMissing: () => 'The answer has no areas. Check the municipality code and the version.',
  areasIncomplete: ({ got, said }: Facts) =>
    en`The number of areas in the answer is ${got}, but the answer says it has ${said}. It is cut off. Fetch the whole answer, or read in all the pages at once.`,
  areasOtherMunicipality: ({ asked, got }: Facts) =>
    en`The answer has an area in ${got === undefined ? 'a municipality without a code' : en`municipality ${got}`} but the query is about ${asked}. Nothing has been read in. Check the municipality code or the file.`,
  areasOtherVersion: ({ asked, got }: Facts) =>
    en`The answer has areas of version ${got} but the query is about version ${asked}. Enter the version that the answer has.`,
  areasAxesSwapped: () =>
    'The coordinates of the answer stand with north before east. Fetch the areas as GeoJSON with east first.',
} as const;

const tableErrors = {
  pxTableUnknown: ({ table, known }: Facts) =>
    en`The table ${table} cannot be fetched. Those that can are ${known}. Other tables are read in as CSV (statistics import).`,
  pxDimensionMissing: ({ table, dimension }: Facts) =>
    en`The answer lacks the dimension ${dimension}, which ${table} should have. Check that it is the right table, and that all dimensions are included.`,
  pxDimensionUnknown: ({ table, dimension }: Facts) =>
    en`${table} has a dimension that is new to us, ${dimension}. The table has changed. Read it in as CSV until Helkalkyl has been updated.`,
  pxCodeMissing: ({ table, dimension, code }: Facts) =>
    en`The answer does not have ${code} in the dimension ${dimension}, which ${table} should have. Check that it is the right table and the whole answer.`,
  pxVersionMissing: ({ table, wanted }: Facts) =>
    en`${table} cannot be fetched for that area version (${wanted}). Choose another version.`,
  pxYearMissing: ({ table, year, known }: Facts) =>
    en`${table} does not have the year ${year}. Choose from ${known}.`,
  pxAreasMissing: ({ municipality }: Facts) =>
    en`The table has no areas${municipality === '' ? ' of the right kind' : en` in municipality ${municipality}`}. Check the municipality code and that the figures are per DeSO or RegSO.`,
  pxNothingAsked: ({ table }: Facts) =>
    en`The answer has no rows in ${table} for those municipalities and years. Check the municipality code and year.`,
  pxAllZero: ({ table, years }: Facts) =>
    en`${table} has only zeros for ${years}: the areas did not exist then. Choose a later year or another version.`,
  pxSelectionEmpty: ({ dimension }: Facts) =>
    en`The table has no codes in the dimension ${dimension}. Try again later.`,
  pxOtherCells: ({ dimension, code }: Facts) =>
    en`The answer has ${code} in the dimension ${dimension}, which was not asked for. Nothing has been read in. Try again.`,
  pxIncomplete: ({ got, said }: Facts) =>
    en`The number of figures in the answer is ${got} but should be ${said}. Nothing has been read in. Try again.`,
  pxSizeWrong: ({ dimension }: Facts) =>
    en`The size of the answer does not agree with the number of codes or figures (${dimension}). It is cut off or changed. Fetch it again.`,
  pxCsvInvalid: ({ row }: Facts) =>
    en`Row ${row}: the table is not written as Statistics Sweden (SCB) writes it. Fetch it as CSV without changing it.`,
  pxVersionsMixed: ({ year, first, other }: Facts) =>
    en`The year ${year} has areas of two kinds or versions, for example ${first} and ${other}. Fetch one version at a time.`,
  pxVersionUnsaid: ({ year }: Facts) =>
    en`The codes for the year ${year} do not say which area version they are of. Enter the version, for example 2018.`,
  pxOtherVersion: ({ asked, got }: Facts) =>
    en`The answer has areas of version ${got} but the query is about version ${asked}. Enter the version that the answer has.`,
  pxCellRepeated: ({ code, cell }: Facts) =>
    en`${code} has two figures for the same thing (${cell}). Read in answers that do not overlap.`,
} as const;

/** Faults of open data, on the way from the service or from a saved answer. */
export const sourceErrors = {
  ...serviceErrors,
  ...koladaErrors,
  ...areaErrors,
  ...tableErrors,
} as const;
