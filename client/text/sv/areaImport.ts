import { formatNumber } from '../../../server/vocabulary/formatSv.ts';

/** The page where areas and statistics are imported, looked over and taken back. */
export const areaImportText = {
  areaImport: {
    title: 'Områden och statistik',
    lead: 'Indelningar som planområdet läggs på, och siffror för deras områden. Allt eller inget läses in, och en inläsning går att ångra.',
    back: 'Tillbaka till ärendet',
    layers: 'Inlästa områden',
    noLayers:
      'Inga områden är inlästa. Börja med en områdesfil för kommunen, till exempel DeSO från SCB.',
    layerHead: {
      label: 'Indelning',
      version: 'Version och gränsdag',
      areas: 'Områden',
      source: 'Källa och licens',
      cases: 'Ärenden',
      importedOn: 'Inläst',
      undo: 'Ångra',
    },
    statistics: 'Inläst statistik',
    noStatistics: 'Ingen statistik är inläst.',
    statisticsHead: {
      label: 'Tabell',
      version: 'Områdesversion',
      fit: 'Passar',
      source: 'Källa och licens',
      cases: 'Ärenden',
      importedOn: 'Inläst',
      undo: 'Ångra',
    },
    referenceDate: (day: string) => `gränser per ${day}`,
    licence: (licence: string) => `licens ${licence}`,
    licenceUnknown: 'licensen är okänd, sprids inte',
    invented: 'påhittat',
    joinsOnCode: 'kopplas på kod',
    carried: (from: string, to: string) => `omräknad med ytvikter från ${from} till ${to}`,
    rowsOf: (rows: number) => (rows === 1 ? '1 rad' : `${formatNumber(rows)} rader`),
    fit: (matched: number, areas: number, layer: string) =>
      `${formatNumber(matched)} av ${formatNumber(areas)} områden i ${layer}`,
    fitsNone: 'Ingen indelning för siffrorna är inläst',
    wholeMunicipalities: 'Hela kommuner',
    fitsByCode: 'Följer kommunens kod',
    misfits: 'Koder som inte passar',
    elsewhere: (count: number) => `${formatNumber(count)} i andra kommuner`,
    onlyInTable: (count: number, codes: string) =>
      `${formatNumber(count)} bara i tabellen: ${codes}`,
    onlyInLayer: (count: number, codes: string) =>
      `${formatNumber(count)} bara i indelningen: ${codes}`,
    undo: 'Ångra',
    undoAction: 'Ångra inläsningen',
    undoOf: (label: string) => `Ångra inläsningen av ${label}`,
    undoTitle: (label: string) => `Ångra inläsningen av ${label}?`,
    undoSentence: (cases: number) =>
      cases === 0
        ? 'Inget ärende har en sparad ögonblicksbild på den. Vill du ha den tillbaka får du läsa in filen igen.'
        : `${cases === 1 ? 'Ett ärende har' : `${cases} ärenden har`} sparade ögonblicksbilder på den. De har egna kopior och ändras inte, men nya beräkningar görs utan den. Vill du ha den tillbaka får du läsa in filen igen.`,
    undone: (label: string) => `Inläsningen av ${label} är ångrad.`,
    layerForm: 'Läs in områden',
    layerFormLead: 'GeoJSON med en yta per område. Filens egna egenskaper ger kod och namn.',
    kind: 'Slag av områden',
    kindHint: 'RegSO läses även ur en DeSO-fil som anger varje områdes RegSO',
    version: 'Version',
    versionHint: 'Till exempel 2018 eller 2025',
    source: 'Källa',
    sourceHint: 'Till exempel SCB, DeSO 2025, hämtad 2026-01-14',
    licenceField: 'Licens',
    licenceHint:
      'Utan licens används uppgifterna här men sprids inte. ODbL mäts bara mot, och upphovet trycks.',
    otherLicence: 'Annan, ange',
    otherLicenceField: 'Licens i ord',
    otherLicenceHint: 'Så som den står hos den som lämnar ut uppgifterna',
    day: 'Gränsdag',
    dayHint: 'Valfri. År-månad-dag; annars den som filen anger',
    municipality: 'Kommunkod',
    municipalityHint: 'Bara för egna områden utan kommunkod, till exempel 1480',
    chooseLayer: 'Välj områdesfil',
    missing: (field: string) => `Fyll i ${field.toLowerCase()} innan du väljer fil.`,
    statisticsForm: 'Läs in statistik',
    statisticsFormLead:
      'CSV med en rad per område. Tabellen känns igen på filens namn och kolumner. Flera filer kan väljas på en gång.',
    join: 'Om siffrorna hör till andra gränser än de inlästa',
    joins: {
      refuse: 'Läs inte in dem',
      code: 'Koppla på kod',
      areaWeights: 'Räkna om med ytvikter',
    },
    joinHints: {
      refuse: 'Gränserna kan skilja, så siffrorna skulle kunna gälla andra platser.',
      code: 'Siffrorna används som de är på områden med samma kod. Det sparas och trycks i bilagan.',
      areaWeights:
        'Antal fördelas efter yta, som om alla bodde jämnt spridda. Båda versionerna måste vara inlästa. Medianer utelämnas. Det sparas och trycks i bilagan.',
    },
    chooseStatistics: 'Välj statistikfiler',
    needsJoin:
      'Siffrorna hör till en annan version av områdena än den som är inläst, och gränserna kan skilja. Vill du ändå använda dem: välj hur här ovanför och välj filerna igen.',
    sending: 'Skickar filen',
    working: 'Kontrollerar och lagrar …',
    mayLeave: 'Sidan går att lämna; inläsningen fortsätter och syns under Jobb.',
    cancel: 'Avbryt inläsningen',
    cancelled: 'Inläsningen avbröts.',
    kept: 'Inget är inläst.',
  },
} as const;
