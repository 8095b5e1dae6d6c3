/** Open data: fetched over the net, or read from answers that were saved. */
export const fetchText = {
  openData: {
    title: 'Hämta öppna data',
    lead: 'Områden och statistik från SCB, och nyckeltal från Kolada. Varje svar sparas med adress, tid och kontrollsumma innan det läses, och allt eller inget läses in.',
    offline:
      'Servern är inte inställd för att hämta från internet. Be den som sköter Helkalkyl i kommunen att starta den med HELKALKYL_INTERNET=ja. Eller hämta tjänstens svar på en annan dator, spara det som fil och läs in det här.',
    what: 'Vad',
    choices: {
      areas: 'Områden från SCB',
      statistics: 'Statistik från SCB',
      kolada: 'Nyckeltal från Kolada',
    },
    kind: 'Områden',
    table: 'Tabell',
    tableOption: (id: string, label: string) => `${label} (${id})`,
    version: 'Områdesversion',
    versionHint: 'Till exempel 2025',
    municipalities: 'Kommunkoder',
    municipalitiesHint:
      'Fyra siffror, flera skiljs åt med komma. Kan vara tomt för ett sparat svar',
    municipalitiesFault: 'Skriv kommunkoden med fyra siffror, till exempel 2080.',
    kpis: 'Nyckeltal',
    kpisHint: 'Till exempel N00945, N00957. Riket hämtas alltid med',
    kpisFault: 'Skriv minst ett nyckeltal, till exempel N00945.',
    years: 'År',
    yearsHint: 'Till exempel 2020-2024',
    yearsHintLatest: 'Tomt ger det senaste året',
    yearsFault: 'Skriv vilka år som ska hämtas, till exempel 2020-2024.',
    extractedOn: 'Det sparade svarets datum',
    extractedOnHint: 'ÅÅÅÅ-MM-DD. Behövs inte när det hämtas nu',
    extractedOnFault: 'Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-10-01.',
    joinOnCode: 'Koppla på kod till en annan version av områdena',
    fresh: 'Hämta på nytt, även om ett svar redan är sparat',
    freshHint: 'Annars används ett svar som är högst 30 dagar gammalt.',
    fetchNow: 'Hämta',
    chooseFile: 'Läs in sparade svar',
    layerDone: (label: string, areas: number, taken: string) =>
      `${label} är inläst med ${areas} områden. ${taken}`,
    tablesDone: (labels: readonly string[], rows: number, taken: string) =>
      `${labels.join(', ')}: ${rows === 1 ? '1 rad är inläst' : `${rows} rader är inlästa`}. ${taken}`,
    taken: (day: string | null, answers: number, copies: number) => {
      const count = answers === 1 ? 'ett svar' : `${answers} svar`;
      const kept = copies === 0 ? '' : `, varav ${copies} hämtade tidigare`;
      return day === null ? `Ur ${count} utan datum.` : `Uttag ${day}, ${count}${kept}.`;
    },
  },
} as const;
