type Found =
  | { readonly kind: 'csv'; readonly encoding: string; readonly separator: ',' | ';' | '\t' }
  | { readonly kind: 'workbook'; readonly sheet: string };

const separatorNames = { ',': 'komma', ';': 'semikolon', '\t': 'tabb' } as const;
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};
const count = (rows: number) => (rows === 1 ? 'en rad' : `${rows} rader`);

/** Rows for a case out of Excel or CSV: found out, mapped, judged, and taken in or not. */
export const tableImportText = {
  tableImport: {
    choose: 'Läs in från Excel eller CSV',
    chooseOther: 'Välj en annan fil',
    template: 'Hämta mall (Excel)',
    reading: 'Läser filen …',
    templateFailed: 'Mallen gick inte att skapa. Läs in sidan på nytt och försök igen.',
    nothingStored: 'Inget är inläst.',
    tooLarge: (megabytes: number) =>
      `Filen är större än ${megabytes} MB. Kopiera tabellen till en egen fil och försök igen.`,
    panel: (what: string, fileName: string) => `Läs in ${what}: ${fileName}`,
    found: (found: Found, dataRows: number) =>
      found.kind === 'csv'
        ? `CSV med ${separatorNames[found.separator]} mellan kolumnerna, teckenkodning ${encodingNames[found.encoding] ?? found.encoding}, ${count(dataRows)} under rubrikraden.`
        : `Excel, bladet ${found.sheet}, ${count(dataRows)} under rubrikraden.`,
    sheet: 'Blad',
    headerRow: 'Rubrikrad',
    headerRowOption: (row: number, cells: string) => `Rad ${row}: ${cells}`,
    mapping: 'Vilken kolumn är vad?',
    mappingLead:
      'Förslagen kommer av rubrikerna, och av hur du svarade förra gången. Kontrollera dem.',
    column: (letters: string, header: string) =>
      header === '' ? `Kolumn ${letters}` : `${letters}: ${header}`,
    needed: 'välj',
    none: 'ingen kolumn',
    forAll: (choice: string) => `Alla rader: ${choice}`,
    notRead: (columns: readonly string[]) => `Läses inte in: ${columns.join('; ')}.`,
    repeated: (row: number, header: string, letters: readonly string[]) =>
      `Rad ${row}, kolumn ${letters.join(' och ')}: rubriken ”${header}” står flera gånger. Välj nedan vilken kolumn som gäller.`,
    unit: 'Belopp utan enhet är i',
    unitAsk: 'En rubrik nämner tkr eller mnkr. Svara vad beloppen är i.',
    unitNames: { kr: 'kr', tkr: 'tkr (tusen kronor)', mnkr: 'mnkr (miljoner kronor)' },
    dots: 'Punkterna i talen är',
    dotsAsk:
      'Några tal har punkt, som kan betyda tusental eller decimaler. Svara vad som gäller i filen.',
    dotsNames: { decimal: 'decimaltecken (1.5 är 1,5)', thousands: 'tusental (1.500 är 1 500)' },
    shares: 'Andelar utan procenttecken är',
    sharesAsk: 'Några andelar saknar procenttecken. Svara hur andelar är skrivna i filen.',
    sharesNames: { percent: 'procent (12 är 12 %)', fraction: 'delar av ett (0,12 är 12 %)' },
    choosePrompt: 'Välj',
    verdicts: 'Besked om varje rad',
    head: { row: 'Rad', verdict: 'Besked' },
    level: { ok: 'OK', warn: 'Varning', error: 'Fel' },
    at: (row: number, letters: string | null, sentence: string) =>
      letters === null ? `Rad ${row}: ${sentence}` : `Rad ${row}, kolumn ${letters}: ${sentence}`,
    formulaValue: (value: string) =>
      `Cellen är en formel. Värdet som senast räknades ut, ${value}, läses in.`,
    formulaEmpty: 'Cellen är en formel utan värde. Skriv värdet i stället.',
    day: (day: string) => `Cellen är ett datum, ${day}. Skriv årtalet eller talet i stället.`,
    error: (shown: string) => `Cellen visar ${shown}. Rätta den i filen.`,
    truth: 'Cellen är sant eller falskt. Skriv en text eller ett tal.',
    character: 'Texten har ett tecken som inte går att spara. Ta bort det.',
    longRow: (cells: number, columns: number) =>
      `Raden har ${cells} celler men rubrikraden ${columns}. Rätta raden.`,
    shortRow: (cells: number, columns: number) =>
      `Raden har bara ${cells} celler men rubrikraden ${columns}. Rätta raden.`,
    unknownChoice: (typed: string, choices: readonly string[]) =>
      `”${typed}” finns inte bland valen. Skriv ${choices.join(', ')}.`,
    unknownChoiceOfMany: (typed: string, label: string) =>
      `”${typed}” finns inte bland valen för ${label}. De står i mallens blad Förklaringar.`,
    missing: (label: string) => `${label} saknas. Fyll i cellen, eller välj en kolumn ovan.`,
    noRows: 'Det finns inga rader under rubrikraden. Välj en annan rubrikrad eller fil.',
    tooMany: (most: number, there: number) =>
      `Högst ${most} rader får plats, och ${there} finns redan. Dela upp filen.`,
    summary: (ok: number, warn: number, error: number) => {
      const told = [
        ok === 0 ? '' : `${count(ok)} utan anmärkning`,
        warn === 0 ? '' : `${count(warn)} med varning`,
        error === 0 ? '' : `${count(error)} med fel`,
      ].filter((part) => part !== '');
      const sentence = `${told.join(', ')}.`;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    },
    allOrNothing: 'Allt eller inget: rätta raderna med fel i filen och välj den igen.',
    moreRows: (shown: number, all: number) =>
      `De ${shown} första av ${all} rader visas, de med fel först.`,
    act: (counted: string) => `Läs in ${counted}`,
    cancel: 'Avbryt',
    done: (counted: string, fileName: string) => `Inläst ur ${fileName}: ${counted}.`,
    undo: 'Ångra inläsningen',
    undone: 'Inläsningen är ångrad.',
    sheetNames: { rows: 'Rader', words: 'Förklaringar' },
    wordsHead: ['Kolumn', 'Vad den är', 'Behövs', 'Vad som kan stå där'],
    yes: 'ja',
    no: 'nej',
    fields: {
      label: 'Post',
      kind: 'Slag',
      low: 'Lågt',
      central: 'Troligt',
      high: 'Högt',
      basis: 'Per',
      year: 'År',
      toYear: 'Till år',
      lifeYears: 'Livslängd, år',
      committee: 'Nämnd',
      sourceKind: 'Slag av källa',
      source: 'Källa',
      from: 'Från',
      to: 'Till',
      effect: 'Effekt',
      mechanism: 'Hur den uppstår',
      persons: 'Personer som nås',
      shareLow: 'Effekt lågt, andel',
      share: 'Effekt troligt, andel',
      shareHigh: 'Effekt högt, andel',
      deadweight: 'Hade skett ändå',
      attribution: 'Beror på insatsen',
      displacement: 'Flyttas från andra',
      cashable: 'Går att ta hem',
      grade: 'Tillit',
    },
    /** Other headers that mean the same. */
    aliases: {
      label: ['benämning', 'namn', 'effekt', 'åtgärd', 'beskrivning', 'kostnad', 'vad'],
      kind: ['typ', 'kategori', 'slag av post'],
      low: ['låg', 'min', 'lägst', 'lågt värde'],
      central: ['mitt', 'troligast', 'belopp', 'summa', 'värde', 'kalkyl', 'medel'],
      high: ['hög', 'max', 'högst', 'högt värde'],
      basis: ['enhet', 'per enhet'],
      year: ['från år', 'startår', 'betalningsår'],
      toYear: ['till och med år', 't o m år', 'slutår'],
      lifeYears: ['livslängd', 'avskrivningstid'],
      committee: ['förvaltning'],
      sourceKind: ['källtyp'],
      source: ['underlag', 'referens', 'anmärkning'],
      from: ['aktör', 'betalas av', 'vem betalar', 'betalare'],
      to: ['mottagare', 'till vem', 'betalas till'],
      effect: ['benämning', 'namn', 'utfall', 'vad'],
      mechanism: ['mekanism', 'förklaring', 'beskrivning'],
      persons: ['personer', 'antal', 'antal personer', 'nådda'],
      shareLow: ['andel lågt', 'effekt lågt'],
      share: ['andel', 'effektstorlek', 'andel troligt', 'effekt troligt'],
      shareHigh: ['andel högt', 'effekt högt'],
      deadweight: ['dödvikt', 'skett ändå'],
      attribution: ['tillskrivning', 'insatsens andel'],
      displacement: ['undanträngning', 'flyttas'],
      cashable: ['hemtagning', 'realiserbart'],
      grade: ['evidens', 'evidensgrad', 'kvalitet'],
    },
    said: {
      label: 'Vad posten heter, högst 200 tecken.',
      kind: 'Vilket slag av post det är; det avgör vem som betalar och var den redovisas.',
      low: 'Lågt belopp. Tomt, tillsammans med Högt, när beloppet är känt.',
      central: 'Det troliga beloppet i ärendets prisnivå: 1 200, 450 tkr eller 12 mnkr.',
      high: 'Högt belopp. Tomt, tillsammans med Lågt, när beloppet är känt.',
      basis: 'Vad beloppet är per; mängden läses ur programmet.',
      year: 'Året posten betalas, eller det första året.',
      toYear: 'Det sista året, för det som löper år efter år.',
      lifeYears: 'Hur länge anläggningen håller, i år.',
      committee: 'Nämnden som posten hör till.',
      sourceKind: 'Vilket slag av källa det är.',
      source: 'Vad, vem och när, högst 500 tecken.',
      from: 'Vem som betalar.',
      to: 'Vem som får pengarna; ”resurser” när något används upp.',
      effect: 'Vad effekten heter, högst 200 tecken.',
      mechanism: 'Varför insatsen ger effekten.',
      persons: 'Hur många insatsen når.',
      shareLow: 'Lågt värde. Tomt, tillsammans med högt, när effekten är känd.',
      share: 'Den andel av dem som nås som det troligen blir en förändring för: 5 %.',
      shareHigh: 'Högt värde. Tomt, tillsammans med lågt, när effekten är känd.',
      deadweight: 'Andel av effekten som hade kommit utan insatsen.',
      attribution: 'Andel av effekten som beror på insatsen och inte på annat.',
      displacement: 'Andel av effekten som bara flyttas från andra.',
      cashable: 'Andel av en besparing som en budget verkligen kan minska med.',
      grade: 'Hur bra underlaget är. D och E visas men summeras inte.',
    },
    lines: {
      what: 'poster',
      counted: (rows: number) => (rows === 1 ? 'en post' : `${rows} poster`),
      lastYear: 'kalkylens sista år',
      yearMissing: (year: number) => `År saknas. Posten läggs på år ${year}.`,
      toYearMissing: (year: number) => `Till år saknas. Posten löper till och med ${year}.`,
      toYearUnused: 'Slaget betalas ett enskilt år, så Till år läses inte in.',
      yearUnused: 'Slaget följer inflyttningen, så År läses inte in.',
      yearsTurned: 'Till år är före År. Byt plats eller rätta.',
      example: ['Gata, etapp 1', 'Anbud gata, tekniska kontoret 2026-01-14'],
    },
    costs: {
      what: 'kostnader',
      counted: (rows: number) => (rows === 1 ? 'en kostnad' : `${rows} kostnader`),
      sameYear: 'samma år',
      real: 'resurser',
      sameActor: 'Från och Till är samma. Ändra en av dem.',
      example: ['Fritidsledare, två tjänster', 'Fritidsförvaltningen 2026-02-03'],
    },
    effects: {
      what: 'effekter',
      counted: (rows: number) => (rows === 1 ? 'en effekt' : `${rows} effekter`),
      real: 'resurser eller värde',
      nothingOff: 'inget dras av',
      all: 'allt beror på insatsen',
      nothingCashable: 'inget går att ta hem',
      noDeadweight:
        'Hade skett ändå saknas, så inget dras av. Ange andelen i filen eller på sidan efteråt.',
      example: [
        'Fler ungdomar fullföljer gymnasiet',
        'Mentor och läxhjälp',
        'Utbildningsförvaltningen 2026-03-01',
      ],
    },
  },
} as const;
