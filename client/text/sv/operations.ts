/** The administrator's pages: how the program is, who uses it, and its log. */
export const operationsText = {
  operations: {
    pages: 'Administration',
    title: 'Drift',
    lead: 'Hur programmet och det som det står på mår just nu.',
    caption: 'Kontroller',
    columns: { what: 'Kontroll', state: 'Läge', told: 'Vad det betyder' },
    allGood: 'Inget behöver åtgärdas.',
    toLookAt: (count: number) =>
      count === 1
        ? 'Inget behöver åtgärdas genast. En kontroll bör ses över.'
        : `Inget behöver åtgärdas genast. ${count} kontroller bör ses över.`,
    toMend: (count: number) =>
      count === 1 ? 'En kontroll behöver åtgärdas.' : `${count} kontroller behöver åtgärdas.`,
  },
  users: {
    title: 'Användare',
    lead: 'De som har loggat in, och vad de får vara. Rollerna följer grupperna i kommunens egen inloggning och ändras där.',
    none: 'Ingen har loggat in än.',
    of: (municipality: string) => `Användare i ${municipality}`,
    head: { name: 'Namn', roles: 'Roller' },
  },
  log: {
    title: 'Logg',
    lead: 'Varje ändring lämnar en post: vem, vad och när. Posterna bygger på varandra, så att det syns om någon ändrar, lägger till eller tar bort en i efterhand.',
    whole: (entries: number, shown: string) =>
      entries === 1
        ? 'Loggen är hel. En post är kontrollerad.'
        : `Loggen är hel. ${shown} poster är kontrollerade.`,
    broken: (count: number) =>
      count === 1
        ? 'Loggen är inte som den skrevs. Ett fel är funnet:'
        : `Loggen är inte som den skrevs. ${count} fel är funna:`,
    again: 'Kontrollera igen',
    caption: 'Var loggen slutar',
    keep: 'Spara tabellen utanför programmet då och då. Med den går det att se om slutet av loggen har tagits bort.',
    head: { whose: 'Vems', entries: 'Poster', last: 'Den sista postens märke' },
    shared: 'Gemensamt för alla kommuner',
    inCases: 'Vem som har gjort vad i ett ärende står i ärendets historik.',
  },
} as const;
