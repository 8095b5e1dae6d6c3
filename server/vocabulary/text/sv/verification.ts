import { spoken } from '../language.ts';

type Facts = { readonly where: string; readonly printed: string; readonly expected: string };

/** What is found when a decision annex is checked against itself. */
export const verificationTexts = spoken({
  nothing: 'inget',
  page: (page: number) => `sida ${page}`,
  readAloud: (page: number) => `sida ${page}, i det som läses upp,`,
  logEntry: (code: string, sequence: number) => `post ${sequence} i loggen för kommun ${code}`,
  metadata: {
    title: 'titel',
    author: 'författare',
    subject: 'ämne',
    createdAt: 'när den skapades',
    bookmark: (number: number) => `bokmärke ${number}`,
    xmp: 'sig själv för andra program',
  },
  /** What each step says when it is done. */
  steps: {
    snapshot: {
      ok: 'Ögonblicksbilden med alla indata går att läsa.',
      differs: 'Ögonblicksbilden med alla indata är ändrad.',
      undecided: 'Ögonblicksbilden kan inte bedömas.',
      notAsked: 'Ögonblicksbilden är inte kontrollerad.',
    },
    hash: {
      ok: 'Kontrollsumman på varje sida hör till ögonblicksbilden.',
      differs: 'Kontrollsumman på sidorna hör inte till ögonblicksbilden.',
      undecided: 'Kontrollsumman kan inte bedömas.',
      notAsked: 'Kontrollsumman är inte kontrollerad.',
    },
    approval: {
      ok: 'Det som frystes är det utkast som godkändes.',
      differs: 'Det som frystes är inte det utkast som godkändes.',
      undecided: 'Godkännandet kan inte bedömas.',
      notAsked:
        'Bilagan är inget fryst beslutsunderlag, så det finns inget godkännande att kontrollera.',
    },
    log: {
      ok: 'Kommunens logg stod som bilagan säger när den frystes här.',
      differs: 'Kommunens logg är inte den som bilagan frystes i.',
      undecided: 'Bilagan frystes i en annan databas, så dess post i loggen kan inte jämföras här.',
      notAsked: 'Bilagan säger inget om någon logg.',
    },
    results: {
      ok: 'Kalkylen är omräknad från sina indata och ger samma resultat.',
      differs: 'Kalkylen ger andra resultat när den räknas om.',
      undecided: 'Omräkningen kan inte bedömas.',
      notAsked: 'Kalkylen är inte omräknad.',
    },
    pages: {
      ok: 'Det som är tryckt på sidorna stämmer med kalkylen.',
      differs: 'Något som är tryckt på sidorna stämmer inte med kalkylen.',
      undecided: 'Alla tryckta siffror har inte kunnat följas till kalkylen.',
      notAsked: 'Sidorna är inte kontrollerade.',
    },
    attachments: {
      ok: 'De bifogade tabellerna stämmer med kalkylen.',
      differs: 'En bifogad tabell stämmer inte med kalkylen.',
      undecided: 'Alla siffror i tabellerna har inte kunnat följas till kalkylen.',
      notAsked: 'De bifogade tabellerna är inte kontrollerade.',
    },
    metadata: {
      ok: 'Filens uppgifter om sig själv stämmer.',
      differs: 'Filens uppgifter om sig själv är ändrade.',
      undecided: 'Filens uppgifter om sig själv kan inte bedömas.',
      notAsked: 'Filens uppgifter om sig själv jämförs inte mellan versioner.',
    },
    bytes: {
      ok: 'Filen är på byten den som programmet gör.',
      differs: 'Filen är inte på byten den som programmet gör.',
      undecided: 'Filens byte kan inte bedömas.',
      notAsked: 'Filen jämförs inte byte för byte.',
    },
  },
  findings: {
    snapshotUnreadable: ({ where, printed }: Facts) =>
      `Den bifogade ögonblicksbilden går inte att läsa${where === '' ? '' : `, fältet ${where}`}: ${printed}`,
    notCanonical: ({ where, printed, expected }: Facts) =>
      `Den bifogade ögonblicksbilden är inte skriven i sin fasta form. Vid tecken ${where} står ”${printed}” men ska stå ”${expected}”.`,
    hashNotPrinted: ({ where, expected }: Facts) =>
      `Kontrollsumman ${expected} är inte tryckt${where === '' ? ' i bilagan' : ` på ${where}`}.`,
    hashPrintedDiffers: ({ where, printed, expected }: Facts) =>
      `På ${where} är kontrollsumman ${printed} tryckt, men den bifogade ögonblicksbilden har ${expected}.`,
    draftDiffers: ({ printed, expected }: Facts) =>
      `Den frysta bilagan är inte det utkast som godkändes: utkastets kontrollsumma är ${printed} men innehållet ger ${expected}.`,
    logDiffers: ({ where, printed, expected }: Facts) =>
      `Loggen är inte den som bilagan frystes i: ${where} har ${expected} där bilagan säger ${printed}. Kör helkalkyl audit verify för att se var.`,
    placeDiffers: ({ where, printed, expected }: Facts) =>
      `Platsen: ${where} är ${printed} i bilagan men blir ${expected} när den mäts om.`,
    resultDiffers: ({ where, printed, expected }: Facts) =>
      `Resultatet: ${where} är ${printed} i bilagan men blir ${expected} när det räknas om.`,
    cannotRecompute: ({ printed }: Facts) => `Ögonblicksbilden går inte att räkna om. ${printed}`,
    pageCountDiffers: ({ printed, expected }: Facts) =>
      `Bilagan har ${printed} sidor men blir ${expected} när den sätts om.`,
    pageDiffers: ({ where, printed, expected }: Facts) =>
      `På ${where} står ”${printed}” där det ska stå ”${expected}”.`,
    attachmentDiffers: ({ where, printed, expected }: Facts) =>
      `I bifogade ${where} står ”${printed}” där det ska stå ”${expected}”.`,
    drawingDiffers: ({ where }: Facts) =>
      `Texten på ${where} stämmer när den läses ur filen, men sidan ser inte ut som den ska: bokstäver eller former är ritade på ett annat sätt, beskurna eller täckta.`,
    figureDiffers: ({ where, printed, expected }: Facts) =>
      `På ${where} står ”${printed}” där kalkylen ger ”${expected}”.`,
    attachmentHidden: ({ printed, expected }: Facts) =>
      `Filen bär ${printed} bifogade filer, men bara ${expected} går att nå vid namn: en fil kan ligga dold bakom en annan som heter likadant.`,
    metadataDiffers: ({ where, printed, expected }: Facts) =>
      `Filens uppgift om ${where} är ”${printed}” men ska vara ”${expected}”.`,
    bytesDiffer: ({ printed, expected }: Facts) =>
      `Det som står och syns stämmer, men filen är inte den som programmet gör: ${printed} byte i stället för ${expected}, eller andra byte. Något kan vara tillagt i den.`,
  },
  notices: {
    moved: (annex: string, ours: string) =>
      `Bilagan är gjord med version ${annex} och kontrollerad med ${ours}. Tal får därför skilja i sista siffran. Sidor och tabeller kan vara uppställda på ett annat sätt, så på dem jämförs siffrorna, inte varje ord eller hur det ser ut.`,
    figures: (count: number) =>
      count === 1
        ? 'En tryckt siffra står i samma sammanhang i båda versionerna och har jämförts.'
        : `${count} tryckta siffror står i samma sammanhang i båda versionerna och har jämförts en för en.`,
    unknownFigures: (unknown: readonly { where: string; figure: string }[]) =>
      `${unknown.length === 1 ? 'En tryckt siffra' : `${unknown.length} tryckta siffror`} står i text som den här versionen inte skriver och har inte kunnat följas till kalkylen: ${unknown
        .slice(0, 5)
        .map(({ where, figure }) => `${figure} (${where})`)
        .join(
          ', ',
        )}${unknown.length > 5 ? ' med flera' : ''}. Kontrollera bilagan med den version som gjorde den.`,
    logElsewhere:
      'Bilagans post i loggen kunde inte jämföras: den frystes i en annan databas än den här.',
    more: (count: number) =>
      count === 1
        ? 'Ytterligare en avvikelse visas inte.'
        : `Ytterligare ${count} avvikelser visas inte.`,
  },
} as const);
