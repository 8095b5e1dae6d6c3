type BackedUp = {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
  readonly isEncrypted: boolean;
};

/** What the command line says; results themselves come from the engine and the annex. */
export const cliTexts = {
  program:
    'helkalkyl – hård och mjuk kalkyl, jämlikhet i hälsa och beslutsbilaga för en detaljplan',
  usage: 'Så här skriver du',
  commands: 'Kommandon',
  commonOptions:
    'Alla kommandon tar --help (den här hjälpen) och --json (resultatet som JSON). Där en fil läses betyder - standard in.',
  help: {
    start: 'Startar servern på 127.0.0.1. PORT och HELKALKYL_DATA läses ur miljön.',
    demo: 'Startar servern och lägger in det påhittade demoärendet om det saknas.',
    'plan inspect':
      'Läser en planfil (Detaljplan 4.1, SS 637040 eller GeoJSON) och visar vad som lästes, vad som inte lästes och vad som ser fel ut. Inget lagras.',
    'areas import':
      'Läser in en områdesindelning ur GeoJSON, allt eller inget. --licence okänd när ingen vet; lagret märks då och sprids inte. --kind regso tar även en DeSO-fil där varje område anger sin RegSO, och slår ihop dem. --municipality behövs för egna områden utan kommunkod. Ogiltiga ytor rättas och namnges, eller så läses inget in.',
    'areas list': 'Visar inlästa områdesindelningar med id, källa, licens och ärenden.',
    'areas undo':
      'Ångrar en inläsning: indelningen och dess områden tas bort. Sparade ögonblicksbilder har egna kopior.',
    'statistics import':
      'Läser in statistik per områdeskod ur CSV, allt eller inget. Siffror från andra gränser än de inlästa läses inte in om du inte väljer: --join-on-code kopplar på kod, --area-weights räknar om antal med ytvikter när båda versionerna är inlästa (aldrig medianer).',
    'statistics list': 'Visar inläst statistik med id, källa, licens och ärenden.',
    'statistics undo':
      'Ångrar en inläsning: tabellen och dess siffror tas bort. Sparade ögonblicksbilder har egna kopior.',
    'counts import':
      'Läser in kommunens egna räkningar per område ur CSV, allt eller inget: fall efter område, år och ålder, eller grupperna i Care Need Index.',
    'counts list': 'Visar kommunens egna räkningar med id, dag, källa, licens och ärenden.',
    'counts undo':
      'Ångrar en inläsning: räkningarna tas bort. Sparade ögonblicksbilder har egna kopior.',
    'services import':
      'Läser in punkter och ytor för ett slags service (park, lekplats, hållplats …) ur GeoJSON, allt eller inget.',
    'services list': 'Visar inlästa servicelager med id, dag, källa, licens och ärenden.',
    'services undo':
      'Ångrar en inläsning: servicelagret tas bort. Sparade ögonblicksbilder behåller sina avstånd.',
    'squares import':
      'Läser in befolkningsrutor ur CSV med mittpunkter i SWEREF 99 TM eller ur GeoJSON, allt eller inget.',
    'squares list': 'Visar inlästa befolkningsrutor med id, år, källa, licens och ärenden.',
    'squares undo':
      'Ångrar en inläsning: befolkningsrutorna tas bort. Sparade ögonblicksbilder behåller sina andelar.',
    'fetch areas':
      'Hämtar DeSO eller RegSO för kommuner ur SCB:s öppna geodata, eller läser sparade svar med --from. Allt eller inget. Ett svar som är högst 30 dagar gammalt (--max-age) används igen; --fresh hämtar på nytt. Internet används bara med HELKALKYL_INTERNET=ja.',
    'fetch statistics':
      'Hämtar en tabell per DeSO eller RegSO ur SCB:s statistikdatabas (folkmängd, upplåtelseform, arbetsmarknad, hushållstyp, bakgrund, födelseregion), eller läser sparade svar (json-stat2 eller CSV) med --from. Utan --years hämtas det senaste året.',
    'fetch kolada':
      'Hämtar nyckeltal för kommuner och riket ur Kolada, eller läser sparade svar med --from. Varje år blir en tabell.',
    calculate: 'Räknar ett ärende (id eller ärendefil) eller en huvudbok (helkalkyl-combined/1).',
    rerun:
      'Räknar ett ärende som det står och med dagens bibliotek, och visar vilka slutsatser som ändras. Inget lagras.',
    annex: 'Skapar beslutsbilagan som PDF. Lagrade ärenden får en sparad ögonblicksbild.',
    verify:
      'Tar fram ögonblicksbilden ur en bilaga, räknar om den och jämför varje tal, och en fryst bilagas post i loggen.',
    reference: 'Kör referensfiler mot motorn och räknar rätt, fel och överhoppade.',
    'case export':
      'Skriver ut ett lagrat ärende som ärendefil, eller allt som hör till det som arkivfil (ZIP).',
    'case import': 'Läser in en ärendefil som nytt ärende, eller en arkivfil med de id:n den har.',
    'catalogue export':
      'Skriver ut biblioteket som CSV, eller som JSON med --json. --municipality tar med kommunens egna poster.',
    'catalogue import':
      'Läser in kommunens egna poster ur CSV eller JSON, allt eller inget. Ett sparat värde skrivs aldrig över.',
    'catalogue import-kolada':
      'Läser in kommunens enhetskostnader ur Koladas svar (JSON) eller en tabell (CSV). --groups är Koladas municipality_groups, så att liknande kommuner visas bredvid.',
    'catalogue fetch-kolada':
      'Hämtar kommunens enhetskostnader ur Kolada, med riket och liknande kommuner bredvid. --group väljer en annan kommungrupp.',
    backup:
      'Skriver en säkerhetskopia av allt som är lagrat, till en fil eller till en ny fil i en mapp. Servern kan vara igång under tiden.',
    restore:
      'Läser tillbaka en säkerhetskopia till en tom databas, av samma slag eller det andra. En kopia som inte är hel läses inte in.',
    settings:
      'Visar varje inställning ur miljön: värde (hemligheter dolda), förval och betydelse, och vad som är fel.',
    'catalogue check':
      'Kontrollerar biblioteket på en dag: datum, källor, licenser, enheter och poster som inget ärende använder.',
    'audit verify':
      'Kontrollerar att loggen över vem som gjort vad är som den skrevs, och namnger platsen för varje fel. --out sparar loggens huvuden i en fil att förvara utanför databasen; --heads jämför med en sådan fil, så att en avkapad logg syns.',
  },
  unknownCommand: (word: string) =>
    `Kommandot ”${word}” finns inte. Skriv helkalkyl --help för att se vilka som finns.`,
  unknownOption: (command: string, option: string) =>
    `Kommandot ${command} har inget val --${option}. Skriv helkalkyl ${command} --help.`,
  optionWithoutValue: (command: string, option: string) =>
    `Valet --${option} behöver ett värde. Skriv helkalkyl ${command} --help.`,
  positionalCount: (usage: string) => `Fel antal ord. Så här skriver du: helkalkyl ${usage}`,
  wordUnknown: (word: string, usage: string) =>
    `Ordet ”${word}” går inte här. Så här skriver du: helkalkyl ${usage}`,
  optionValueUnknown: (option: string, value: string, usage: string) =>
    `Valet --${option} kan inte vara ”${value}”. Så här skriver du: helkalkyl ${usage}`,
  missingOption: (command: string, option: string) =>
    `Valet --${option} saknas. Skriv helkalkyl ${command} --help.`,
  backedUp: ({ file, rows, sha256, isEncrypted }: BackedUp) =>
    `Säkerhetskopian ${file} är skriven och kontrollerad: ${rows} rader, kontrollsumma ${sha256}. ${
      isEncrypted
        ? 'Den är krypterad: utan nyckeln går den inte att läsa tillbaka.'
        : 'Den är inte krypterad och lika känslig som databasen.'
    }`,
  backupUntraced: (sentence: string) =>
    `Kopian är hel, men driftsidan får inte veta att den är tagen. ${sentence}`,
  restoreUntraced: (sentence: string) =>
    `Allt är återläst, men driftsidan får inte veta ur vilken kopia. ${sentence}`,
  restored: (rows: number, takenAt: string) =>
    `Säkerhetskopian från ${takenAt} är återläst: ${rows} rader. Lägg nyckelfilen som hörde till databasen bredvid datamappen innan servern startas, eller ange den med HELKALKYL_AUDIT_KEY.`,
  listening: (address: string) => `Helkalkyl svarar på ${address}`,
  stopHint: 'Avsluta med Ctrl+C.',
  buildingClient: 'Bygger sidorna …',
  referenceClosing: (passed: number, failed: number, skipped: number) =>
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  referenceFailure: (id: string, expected: string, got: string) =>
    `FEL ${id}: väntat ${expected}, fick ${got}`,
  referenceSkipped: (file: string, reason: string) => `Hoppar över ${file}: ${reason}`,
  referenceReadable: 'en fil som går att läsa',
  referenceReasons: {
    unknownSchema: (schema: string) => `okänt schema ${schema}`,
    noSchema: 'filen har inget schema',
    noPair: (caseName: string) => `filen som hör till fallet ${caseName} saknas`,
    noData: (file: string) => `${file} finns inte under --data`,
  },
  areasImported: (label: string, rows: number, areas: number, id: string) =>
    `${label}: ${areas} områden inlästa ur ${rows} objekt. Ångra med: helkalkyl areas undo ${id}`,
  statisticsImported: (label: string, rows: number, matched: number, id: string) =>
    `${label}: ${rows} rader inlästa, ${matched} områden som finns fick siffror. Ångra med: helkalkyl statistics undo ${id}`,
  importStages: {
    checking: (percent: number) => `Kontrollerar filen: ${percent} %`,
    storing: (percent: number) => `Lagrar: ${percent} %`,
  },
  oneJoinOnly: (usage: string) =>
    `Välj ett av --join-on-code och --area-weights. Så här skriver du: helkalkyl ${usage}`,
  nothingImported: 'Inget är inläst.',
  licenceUnknown: 'licens okänd',
  casesOn: (cases: number) => (cases === 0 ? '' : `${cases} ärenden har underlag på den`),
  undone: (label: string, cases: number) =>
    cases === 0
      ? `${label} är borttagen.`
      : `${label} är borttagen. ${cases} ärenden har sparade ögonblicksbilder på den; de har egna kopior och ändras inte.`,
  ownCountsImported: (label: string, rows: number, id: string) =>
    `${label}: ${rows} rader inlästa. Ångra med: helkalkyl counts undo ${id}`,
  servicesImported: (label: string, objects: number) => `${label}: ${objects} objekt inlästa.`,
  squaresImported: (label: string, squares: number) => `${label}: ${squares} rutor inlästa.`,
  extract: (day: string, answers: number, copies: number) =>
    copies === 0
      ? `Uttag ${day}, ${answers} svar.`
      : `Uttag ${day}, ${answers} svar varav ${copies} hämtade tidigare. --fresh hämtar på nytt.`,
  extractUndated: (answers: number) =>
    answers === 1
      ? 'Ett sparat svar, utan uppgift om när det hämtades. Ange dagen med --extracted-on.'
      : `${answers} sparade svar, utan uppgift om när de hämtades. Ange dagen med --extracted-on.`,
  keyFiguresImported: (label: string, kpis: number, rows: number) =>
    `${label}: ${kpis} nyckeltal inlästa, ${rows} rader (kommuner och riket).`,
  annexWritten: (file: string, sha256: string) =>
    `${file} är skriven. Kontrollsumma för underlaget: ${sha256}`,
  verified: (sha256: string, numbers: number) =>
    `Bilagan stämmer: ${numbers} tal räknade om och lika, kontrollsumma ${sha256}.`,
  notVerified: (count: number) =>
    `Bilagan stämmer inte: ${count} ${count === 1 ? 'avvikelse' : 'avvikelser'}.`,
  catalogueImported: (entries: number, same: number, municipalityCode: string) =>
    `${entries} poster inlästa för kommun ${municipalityCode}.${same === 0 ? '' : ` ${same} är lika med bibliotekets egna och lagras inte.`}`,
  catalogueChecked: (entries: number, faults: number, notes: number) =>
    `${entries} poster kontrollerade: ${faults} fel, ${notes} anmärkningar.`,
  catalogueWithheld: (count: number) =>
    `${count} poster är utelämnade: licensen tillåter inte att de sprids.`,
  caseImported: (title: string, id: string) => `Ärendet ${title} är inläst med id ${id}.`,
  ledgerHeading: (caseName: string) => `Nuvärde i kronor för ${caseName}, med restvärde`,
  ledgerColumns: { perspective: 'Perspektiv', horizon: (years: number) => `${years} år` },
} as const;

/** Faults on the way in and out of the program. */
export const cliErrors: Readonly<
  Record<string, (facts: Readonly<Record<string, string | number | undefined>>) => string>
> = {
  fileMissing: ({ file }) => `Filen ${file} finns inte. Kontrollera sökvägen.`,
  fileUnreadable: ({ file }) =>
    `Filen ${file} går inte att läsa. Kontrollera att det är en fil och att du får läsa den.`,
  fileUnwritable: ({ file }) =>
    `Filen ${file} går inte att skriva. Kontrollera att mappen finns och att du får skriva där.`,
  portBusy: ({ port }) =>
    `Port ${port} är upptagen. Stäng det andra programmet eller välj en annan port med PORT=3001.`,
  dataInUse: ({ folder }) =>
    `Datamappen ${folder} används redan av en annan Helkalkyl. Stäng den först eller välj en annan mapp med HELKALKYL_DATA.`,
  dataUnwritable: ({ folder }) =>
    `Datamappen ${folder} går inte att skriva i. Kontrollera rättigheterna eller välj en annan mapp med HELKALKYL_DATA.`,
  rerunNeedsCase: ({ file }) =>
    `${file} är en huvudbok utan värden ur biblioteket. Ange ett ärendes id eller en ärendefil (helkalkyl-case/1).`,
  annexNeedsCase: ({ file }) =>
    `${file} är en huvudbok, och en bilaga skrivs om ett ärende. Ange ett ärendes id eller en ärendefil (helkalkyl-case/1).`,
  caseOrLedgerUnknown: ({ file }) =>
    `${file} är varken en ärendefil (helkalkyl-case/1) eller en huvudbok (helkalkyl-combined/1). Kontrollera fältet schema.`,
};
