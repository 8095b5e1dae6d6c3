/** Services, population squares and how near they are: import, programme and result. */
export const reachText = {
  reachImport: {
    services: 'Services to measure distances to',
    noServices:
      'Nothing has been imported. Import one layer per kind: green areas, playgrounds, preschools, schools, health care, public transport stops, everyday services.',
    squares: 'Population squares',
    noSquares:
      'No squares have been imported. Without squares it is not possible to say how many people live near something.',
    head: {
      label: 'Layer',
      kind: 'Kind',
      count: 'Number',
      date: 'As of',
      source: 'Source and licence',
      importedOn: 'Imported',
      side: 'Side of the square, m',
    },
    serviceForm: 'Import services',
    serviceFormLead:
      'GeoJSON with points, lines or surfaces of one kind. Layers are never merged: the newest of each kind is used.',
    squareForm: 'Import population squares',
    squareFormLead:
      'CSV with centre points in SWEREF 99 TM (the columns e, n, kommunkod and befolkning_ÅÅÅÅ, where ÅÅÅÅ is the year), or GeoJSON with squares.',
    kind: 'Kind of service',
    version: 'Version of the layer',
    versionHint: 'For example 2025',
    source: 'Source of the data',
    sourceHint: 'Whoever is responsible for the data',
    asOf: 'Day that the data apply to',
    asOfHint: 'YYYY-MM-DD',
    chooseServices: 'Choose service file',
    chooseSquares: 'Choose file with squares',
    incomplete: 'Fill in version, source and day before you choose a file.',
    incompleteSquares: 'Fill in version and source before you choose a file.',
    servicesDone: (label: string, count: number) =>
      `${label} has been imported with ${count} ${count === 1 ? 'object' : 'objects'}.`,
    squaresDone: (label: string, count: number) =>
      `${label} has been imported with ${count} ${count === 1 ? 'square' : 'squares'}.`,
    undo: 'Undo',
    undoOf: (label: string) => `Undo the import of ${label}`,
    undoTitle: (label: string) => `Undo the import of ${label}?`,
    undoSentence:
      'The layer will be removed for all cases. Snapshots that have already been saved keep their distances.',
    undoAction: 'Remove the layer',
  },
  amenities: {
    title: 'Green area (park), playground and public transport stop',
    head: {
      label: 'Name',
      kind: 'Kind',
      area: 'Size, m²',
      year: 'Year completed',
    },
    add: 'Add a place',
    newAmenity: 'New playground',
    positions: 'Positions',
    positionsLead:
      'North and east in SWEREF 99 TM, for example 6592290 561940. Without a position, the place is taken to lie somewhere within the plan area.',
    position: 'Position',
    pick: 'Choose on the map',
    pickOf: (label: string) => `Choose on the map for ${label}`,
    pickHint: 'Click where the place should be. Click again to move it.',
    picked: (label: string, position: string) => `${label} is at ${position}.`,
    notPicked: (label: string) => `${label} has no position yet.`,
    pickDone: 'Done with the map',
    map: 'Map to choose a position on. Arrow keys move the map, plus and minus change the scale. Without a mouse: enter the position in the field.',
    within: 'within the plan area',
    placed: 'stated position',
  },
  reach: {
    lead: 'How far it is to the nearest services today and with the plan.',
    nearest: 'Nearest today',
    unnamed: 'no name',
    nothing: 'No service layers have been imported, so no distances can be measured.',
    toImport: 'Import layers',
    statements: (alternative: string) => `What ${alternative} changes`,
    noChange: (alternative: string) => `${alternative} adds no service that can be measured.`,
    gained: 'Gain it and do not have it today',
    allShares: 'Shares within 300, 400 and 1 000 m',
    how: 'How it was measured',
    sources: 'Sources',
  },
} as const;
