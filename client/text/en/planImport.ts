import { formatArea, formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { inSentence } from '../../../server/vocabulary/text/en/words.ts';

const DEGREES = 4;

/** Reading a plan file or sketching its area, and what is filled from the provisions. */
export const planImportText = {
  planImport: {
    chooseFile: 'Import plan file',
    chooseOther: 'Import another plan file',
    sketch: 'Sketch the plan area',
    sketchAnew: 'Sketch the plan area again',
    formats:
      'Detaljplan 4.1 (JSON), SS 637040 (GML) or GeoJSON, at most 20 MB. The file is examined first. Nothing is saved until you say so.',
    looking: 'Examining the file …',
    tooLarge: 'The file is larger than 20 MB. Export only the plan that the case concerns.',
    notRead: 'The file could not be opened. Choose it again.',
    notSaved: 'The changes to the case could not be saved first. No plan area has been saved.',
    nothingStored: 'Nothing has been saved.',
    report: (fileName: string) => `This is what we read from ${fileName}`,
    question: 'The plan cannot be placed on the map yet',
    readings: 'Readings that end up in Sweden',
    noReadings:
      'No reading of the numbers ends up in Sweden. Choose the coordinate system yourself below, or export the file again.',
    readingAsFile: 'As the file states',
    swapped: 'north before east',
    unswapped: 'east before north',
    readSo: 'Read it like this',
    readSoOf: (name: string) => `Read it like this: ${name}`,
    area: (areaM2: number, crs: string) => `${formatNumber(areaM2, 1)} m², measured in ${crs}`,
    position: (latitude: number, longitude: number) =>
      `latitude ${formatNumber(latitude, DEGREES)}, longitude ${formatNumber(longitude, DEGREES)}`,
    inArea: (name: string, code: string) => `in ${name} (municipality ${code})`,
    inMunicipality: {
      yes: 'in the case’s municipality',
      no: 'outside the case’s municipality',
      unknown:
        'the municipality’s areas have not been imported, so the place cannot be compared with them',
    },
    middle: 'Centre of the plan',
    sha256: 'SHA-256',
    useHead: { surface: 'Surface', uses: 'Use', area: 'Area, m²' },
    provisionHead: {
      kind: 'Kind',
      label: 'Provision',
      values: 'Values',
      area: 'Area, m²',
      reference: 'Catalogue reference',
    },
    noUses: 'The file has no use surfaces.',
    noProvisions: 'The file has no provisions.',
    moreRows: (count: number) =>
      count === 1
        ? 'There is 1 more row in the file.'
        : `There are ${formatNumber(count)} more rows in the file.`,
    period: 'How should the implementation period be read?',
    periodHint: (stated: string) =>
      `The file states ${stated} without saying whether it is months or years.`,
    periodMonths: (stated: string, years: string) => `${stated} months (${years} years)`,
    periodYears: (stated: string) => `${stated} years`,
    periodMissing: 'Choose months or years before you save.',
    otherReading: 'Read the file in another way',
    axes: 'Order of the axes in the file',
    axesOptions: {
      own: 'As the format states',
      eastNorth: 'East before north (longitude before latitude)',
      northEast: 'North before east (latitude before longitude)',
    },
    readAgain: 'Read the file again',
    fields: 'Which properties in the file say what?',
    fieldsLead: (count: number) =>
      `The file’s properties (${count}) have names of their own. Choose a preset or point them out one by one, and read the file again.`,
    preset: 'Preset',
    presetOwn: 'Own',
    fieldNone: 'Not in the file',
    fieldOption: (path: string, example: string) =>
      example === '' ? path : `${path} (for example ${example})`,
    planFields: 'About the plan',
    provisionFields: 'About the provisions',
    store: 'Save the plan area in the case',
    replaceNote: 'The plan area that is in the case will be replaced.',
    cancel: 'Cancel',
    stored: (fileName: string, areaM2: number) =>
      `${fileName} has been saved. The plan area is ${formatArea(areaM2)}.`,
    file: 'Plan file',
    fileFacts: (format: string, provisions: number) =>
      provisions === 1 ? `${format}, 1 provision` : `${format}, ${provisions} provisions`,
    download: 'Download the file as it is',
    plan: 'Plan',
    period5: 'Implementation period',
    periodUnconfirmed: (years: string) => `${years} years (not confirmed)`,
    periodConfirmed: (years: string) => `${years} years`,
    showReport: 'Show what was read from the file',
  },
  planDrawing: {
    title: 'This is how the file lays out the plan. Are the place and the shape right?',
    uses: 'The thick line is the plan area. The letter or digit on each surface is the one in the table of use surfaces.',
    map: 'Map of the plan as it was read from the file. Arrow keys move the map, plus and minus change the scale. The surfaces are in the table below.',
    noGround: 'The municipality’s areas have not been imported, so the map shows only the plan.',
    stored: (area: string) => `The plan area as it is stored: ${area}.`,
    storedMap:
      'Map of the plan area as it is stored. Arrow keys move the map, plus and minus change the scale.',
  },
  planSketch: {
    title: 'Sketch the plan area',
    lead: 'For you who do not have a plan file yet. The sketch is replaced when the plan file is imported.',
    corners: 'Corners, one per line',
    cornersHint:
      'Two numbers per line with a space between, north and east in SWEREF 99 TM unless you choose otherwise below, for example 6580000 674000. No spaces inside the numbers. At least three corners.',
    crs: 'Coordinate system',
    axes: 'Order on each line',
    look: 'Measure the sketch',
    looking: 'Measuring …',
    measured: (corners: number, area: string) =>
      `The sketch has ${corners} corners and is ${area}.`,
    store: 'Save the sketch in the case',
    map: 'Map to draw on. Arrow keys move the map, plus and minus change the scale. Without a mouse: enter the corners in the field below.',
    drawHint:
      'Click to place the corners. Double-click the last one. Or enter them in the field below.',
    fit: 'Show the whole municipality',
    noGround:
      'No areas have been imported for the municipality, so there is no map to draw on. Enter the corners in the field.',
    ground: (label: string) => `Areas: ${label}`,
  },
  planFill: {
    title: 'Fill the programme from the plan',
    lead: (alternative: string) =>
      `Provisions that have a place in the programme for ${alternative}. Empty fields are selected in advance. What you have written yourself is replaced only if you tick it.`,
    head: {
      fill: 'Fill',
      row: 'Row',
      field: 'Field',
      value: 'From the plan',
      now: 'Now',
      source: 'Source',
    },
    newRow: (label: string) => `${label} (new row)`,
    empty: 'empty',
    fillOf: (field: string, row: string) => `Fill ${inSentence(field)} in ${row}`,
    source: (note: string) => `read from the plan: ${note}`,
    apply: 'Fill in the selected fields',
    noneChosen: 'No field is selected. Tick what should be filled.',
    filled: (fields: readonly string[]) =>
      `Filled in from the plan: ${fields.join('; ')}. Add under Programme what the plan does not say, for example the number of places and homes.`,
    filledField: (field: string, row: string, value: string) => `${field} in ${row}: ${value}`,
    nothing: 'The plan’s provisions have nothing that the programme asks for.',
    allFilled: 'Everything that can be read from the plan is already in the programme.',
    unplaced: 'Could not be placed in a row. Fill in by hand if needed:',
    reasons: {
      sharedByUses: 'applies to several uses together',
      severalLimits: 'several limits for the same row',
      perProperty: 'applies per property or building',
      noRow: 'has no row in the programme',
    },
    unplacedLimit: (quantity: string, value: string, reason: string) =>
      `${quantity}, ${value}: ${reason}`,
    school:
      'The plan does not distinguish between school and preschool. Choose the kind in the row.',
    noBta: 'Building area is the ground under the buildings and never becomes GFA by itself.',
    readFields: (fields: readonly string[]) => `Read from the plan: ${fields.join(', ')}`,
    readField: (field: string, note: string) => `${field} (${note})`,
  },
} as const;
