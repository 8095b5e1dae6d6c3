import { formatNumber } from '../../../server/vocabulary/formatSv.ts';

/** The page where areas and statistics are imported, looked over and taken back. */
export const areaImportText = {
  areaImport: {
    title: 'Areas and statistics',
    lead: 'Area divisions that the plan area is laid over, and figures for their areas. Everything is read in or nothing is, and an import can be undone.',
    back: 'Back to the case',
    layers: 'Imported areas',
    noLayers:
      'No areas have been imported. Start with an area file for the municipality, for example DeSO from Statistics Sweden (SCB).',
    layerHead: {
      label: 'Area division',
      version: 'Version and boundary date',
      areas: 'Areas',
      source: 'Source and licence',
      cases: 'Cases',
      importedOn: 'Imported',
      undo: 'Undo',
    },
    statistics: 'Imported statistics',
    noStatistics: 'No statistics have been imported.',
    statisticsHead: {
      label: 'Table',
      version: 'Area version',
      fit: 'Fits',
      source: 'Source and licence',
      cases: 'Cases',
      importedOn: 'Imported',
      undo: 'Undo',
    },
    referenceDate: (day: string) => `boundaries as of ${day}`,
    licence: (licence: string) => `licence ${licence}`,
    licenceUnknown: 'the licence is unknown, not shared',
    invented: 'invented',
    joinsOnCode: 'linked by code',
    carried: (from: string, to: string) => `converted with area weights from ${from} to ${to}`,
    rowsOf: (rows: number) => `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    fit: (matched: number, areas: number, layer: string) =>
      `${formatNumber(matched)} of ${formatNumber(areas)} areas in ${layer}`,
    fitsNone: 'No area division for these figures has been imported',
    wholeMunicipalities: 'Whole municipalities',
    fitsByCode: 'Follows the municipality code',
    misfits: 'Codes that do not fit',
    elsewhere: (count: number) => `${formatNumber(count)} in other municipalities`,
    onlyInTable: (count: number, codes: string) =>
      `${formatNumber(count)} only in the table: ${codes}`,
    onlyInLayer: (count: number, codes: string) =>
      `${formatNumber(count)} only in the area division: ${codes}`,
    undo: 'Undo',
    undoAction: 'Undo the import',
    undoOf: (label: string) => `Undo the import of ${label}`,
    undoTitle: (label: string) => `Undo the import of ${label}?`,
    undoSentence: (cases: number) =>
      cases === 0
        ? 'No case has a saved snapshot that uses it. If you want it back, you must import the file again.'
        : cases === 1
          ? '1 case has saved snapshots that use it. They have their own copies and do not change, but new calculations are made without it. If you want it back, you must import the file again.'
          : `${cases} cases have saved snapshots that use it. They have their own copies and do not change, but new calculations are made without it. If you want it back, you must import the file again.`,
    undone: (label: string) => `The import of ${label} has been undone.`,
    layerForm: 'Import areas',
    layerFormLead:
      'GeoJSON with one surface for each area. The file’s own properties give the code and name.',
    kind: 'Kind of areas',
    kindHint: 'RegSO is also read from a DeSO file that states the RegSO of each area',
    version: 'Version',
    versionHint: 'For example 2018 or 2025',
    source: 'Source',
    sourceHint: 'For example SCB, DeSO 2025, retrieved 2026-01-14',
    licenceField: 'Licence',
    licenceHint:
      'Without a licence the data is used here but not shared. ODbL data is only measured against, and its origin is printed.',
    otherLicence: 'Other, please state',
    otherLicenceField: 'Licence in words',
    otherLicenceHint: 'As it is worded by whoever provides the data',
    day: 'Boundary date',
    dayHint: 'Optional. Year-month-day; otherwise the one stated in the file',
    municipality: 'Municipality code',
    municipalityHint: 'Only for your own areas without a municipality code, for example 1480',
    chooseLayer: 'Choose area file',
    missing: (field: string) => `Fill in the ${field.toLowerCase()} before you choose a file.`,
    statisticsForm: 'Import statistics',
    statisticsFormLead:
      'CSV with one row for each area. The table is recognised by the file’s name and columns. You can choose several files at once.',
    join: 'If the figures belong to other boundaries than those imported',
    joins: {
      refuse: 'Do not import them',
      code: 'Link by code',
      areaWeights: 'Convert with area weights',
    },
    joinHints: {
      refuse: 'The boundaries may differ, so the figures could be about other places.',
      code: 'The figures are used as they are for areas with the same code. This is saved and printed in the annex.',
      areaWeights:
        'Counts are distributed by surface, as if everyone lived evenly spread. Both versions must have been imported. Medians are left out. This is saved and printed in the annex.',
    },
    chooseStatistics: 'Choose statistics files',
    needsJoin:
      'The figures belong to another version of the areas than the one imported, and the boundaries may differ. If you still want to use them: choose how above and choose the files again.',
    sending: 'Sending the file',
    working: 'Checking and storing …',
    mayLeave: 'You can leave the page; the import continues and is shown under Jobs.',
    cancel: 'Cancel the import',
    cancelled: 'The import was cancelled.',
    kept: 'Nothing has been imported.',
  },
} as const;
