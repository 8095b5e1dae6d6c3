import { inSentence } from '../../../server/vocabulary/text/en/words.ts';

/** Plan area, map, programme and alternatives; and the import of areas and statistics. */
export const planText = {
  plan: {
    lead: 'Where the plan lies, what it makes room for and what it is compared with.',
    area: 'Plan area',
    areaMissing:
      'There is no plan area in the case. Import the plan file, or sketch the area until there is one.',
    areaFile: 'File',
    areaCrs: 'Coordinate system in the file',
    crsSource: {
      file: 'stated in the file',
      stated: 'chosen at import',
      rfc7946: 'WGS 84 according to the GeoJSON standard',
    },
    areaSize: 'Size',
    areaSizeIn: (area: string, crs: string) => `${area}, measured in ${crs}`,
    crs: 'Coordinate system',
    crsHint: 'Choose only if the file does not state it.',
    crsFromFile: 'As the file states',
    map: 'Map',
    table: 'Table',
    mapTabs: 'View of the plan area’s surroundings',
    mapLabel:
      'Map of the plan area and the areas around it. Arrow keys move the map, plus and minus change the scale. The same values are in the table.',
    mapLoading: 'Drawing the map …',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    panNorth: 'Move north',
    panSouth: 'Move south',
    panWest: 'Move west',
    panEast: 'Move east',
    fit: 'Show the whole plan',
    indicator: 'Colour the areas by',
    noIndicator: 'No indicator',
    legend: 'Legend',
    legendPlan: 'the plan area',
    legendSketch: 'the plan area (sketch, not an adopted plan boundary)',
    legendNone: 'not shown',
    programme: 'Programme',
    programmeLead:
      'What the plan makes room for. The hard calculation takes its quantities from here.',
    blocks: 'Dwellings',
    blockHead: {
      label: 'Block or building',
      tenure: 'Tenure',
      dwellings: 'Dwellings',
      grossFloorArea: 'GFA, m²',
      dwellingArea: 'Dwelling area (BOA), m²',
      year: 'Year completed',
      stage: 'Stage',
    },
    addBlock: 'Add dwellings',
    newBlock: 'New block',
    facilities: 'Preschool, school and LSS',
    facilityHead: {
      label: 'Name',
      kind: 'Kind',
      places: 'Places',
      placesForPlan: 'Of which for the plan',
      year: 'Year completed',
    },
    needs: {
      title: 'What the programme brings with it',
      lead: 'Calculated from the dwellings and the key figures. No key figure is set in advance, because municipalities differ.',
      none: 'Add dwellings to see what they bring with them.',
      caption: 'Needs',
      need: 'Need',
      count: 'Number',
      missing: (figure: string, blocks: readonly string[]) =>
        `missing, enter ${inSentence(figure)} for ${blocks.join(', ')}`,
      planned: (places: number) => `${places} planned`,
      figures: 'Key figures for the programme',
      figure: 'Key figure',
      figureOf: (figure: string, tenure: string) => `${figure}, ${inSentence(tenure)}`,
      suggest: 'Suggest items from the programme',
      suggested: (count: number) =>
        count === 1
          ? 'One item has been added under Hard calculation.'
          : `${count} items have been added under Hard calculation. Fill in amounts and lifetimes that are missing.`,
      nothingToSuggest:
        'All items that the programme requires are already there. If homes, premises or places are missing in the programme, fill them in first.',
      catalogueSource: (label: string, publisher: string, locator: string) =>
        `${label}, ${publisher}, ${locator}`,
    },
    addFacility: 'Add premises',
    newFacility: 'New preschool',
    none: 'Nothing has been entered.',
    remove: 'Remove',
    removeOf: (label: string) => `Remove ${label}`,
    of: (column: string, label: string) => `${column}, ${label}`,
    alternatives: 'Alternatives',
    alternativesLead:
      'The baseline alternative is what happens without the plan. The others are compared with it on the same assumptions.',
    alternativeHead: { name: 'Name', description: 'Description', role: 'Role' },
    baseline: 'baseline alternative',
    proposal: 'proposal',
    addAlternative: 'Add alternative',
    newAlternative: 'New alternative',
    copyAlternative: 'Copy',
    copyOf: (name: string) => `Copy ${name}`,
    copyName: (name: string) => `${name}, copy`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeSentence:
      'The alternative’s programme, items and measures will be removed from the case.',
    dwellingsTotal: (dwellings: string, area: string) => `${dwellings} dwellings, ${area} GFA`,
  },
} as const;
