type Facts = { readonly where: string; readonly printed: string; readonly expected: string };

/** What is found when a decision annex is checked against itself. */
export const verificationTextsSv = {
  nothing: 'inget',
  page: (page: number) => `sida ${page}`,
  logEntry: (code: string, sequence: number) => `post ${sequence} i loggen för kommun ${code}`,
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
    bytesDiffer: ({ printed, expected }: Facts) =>
      `Text och tal stämmer, men filen är inte den som programmet gör: ${printed} byte i stället för ${expected}, eller andra byte.`,
  },
  notices: {
    moved: (annex: string, ours: string) =>
      `Bilagan är gjord med version ${annex} och kontrollerad med ${ours}. Tal får därför skilja i sista siffran, och filen jämförs inte byte för byte.`,
    logElsewhere:
      'Bilagans post i loggen kunde inte jämföras: den frystes i en annan databas än den här.',
    more: (count: number) => `Ytterligare ${count} avvikelser visas inte.`,
  },
} as const;
