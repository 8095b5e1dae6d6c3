/** Services, population squares and how near they are: import, programme and result. */
export const reachText = {
  reachImport: {
    services: 'Service att mäta avstånd till',
    noServices:
      'Inget är inläst. Läs in ett lager per slag: grönområden, lekplatser, förskolor, skolor, vård, hållplatser, vardagsservice.',
    squares: 'Befolkningsrutor',
    noSquares:
      'Inga rutor är inlästa. Utan rutor går det inte att säga hur många som har nära till något.',
    head: {
      label: 'Lager',
      kind: 'Slag',
      count: 'Antal',
      date: 'Gäller',
      source: 'Källa och licens',
      importedOn: 'Inläst',
      side: 'Rutans sida, m',
    },
    serviceForm: 'Läs in service',
    serviceFormLead:
      'GeoJSON med punkter, linjer eller ytor av ett slag. Lager slås aldrig ihop: det nyaste av varje slag används.',
    squareForm: 'Läs in befolkningsrutor',
    squareFormLead:
      'CSV med mittpunkter i SWEREF 99 TM (kolumnerna e, n, kommunkod och befolkning_ÅÅÅÅ), eller GeoJSON med rutor.',
    kind: 'Slag av service',
    version: 'Lagrets version',
    versionHint: 'Till exempel 2025',
    source: 'Uppgifternas källa',
    sourceHint: 'Den som ansvarar för uppgifterna',
    asOf: 'Dag som uppgifterna gäller',
    asOfHint: 'ÅÅÅÅ-MM-DD',
    licence: 'Licens',
    licenceHint: 'ODbL-lager mäts bara mot, och upphovet trycks i bilagan.',
    chooseServices: 'Välj servicefil',
    chooseSquares: 'Välj fil med rutor',
    incomplete: 'Fyll i version, källa och dag innan du väljer fil.',
    incompleteSquares: 'Fyll i version och källa innan du väljer fil.',
    servicesDone: (label: string, count: number) => `${label} är inläst med ${count} objekt.`,
    squaresDone: (label: string, count: number) => `${label} är inläst med ${count} rutor.`,
    undo: 'Ångra',
    undoOf: (label: string) => `Ångra inläsningen av ${label}`,
    undoTitle: (label: string) => `Ångra inläsningen av ${label}?`,
    undoSentence:
      'Lagret tas bort för alla ärenden. Ögonblicksbilder som redan är sparade behåller sina avstånd.',
    undoAction: 'Ta bort lagret',
  },
  amenities: {
    title: 'Park, lekplats och hållplats',
    head: {
      label: 'Namn',
      kind: 'Slag',
      area: 'Yta, m²',
      year: 'Färdigt år',
    },
    add: 'Lägg till plats',
    newAmenity: 'Ny lekplats',
    positions: 'Lägen',
    positionsLead:
      'Öst och nord i SWEREF 99 TM, till exempel 561940 6592290. Utan läge räknas platsen ligga någonstans inom planområdet.',
    position: 'Läge',
    within: 'inom planområdet',
    placed: 'angivet läge',
  },
  reach: {
    lead: 'Hur långt det är till närmaste service i dag och med planen.',
    nearest: 'Närmast i dag',
    unnamed: 'utan namn',
    nothing: 'Inga servicelager är inlästa, så inga avstånd kan mätas.',
    toImport: 'Läs in lager',
    statements: (alternative: string) => `Vad ${alternative} ändrar`,
    noChange: (alternative: string) =>
      `${alternative} lägger inte till någon service som går att mäta.`,
    gained: 'Får det och har det inte i dag',
    allShares: 'Andelar inom 300, 400 och 1 000 m',
    how: 'Så är det mätt',
    sources: 'Källor',
  },
} as const;
