/** The review of a case: what is checked, what fell, and what is asked. */
export const reviewText = {
  review: {
    title: 'Granskning',
    lead: 'Kommunens egen kontroll av kalkylen, inte planprocessens granskning. Varje rad med siffror kontrolleras för sig. Ändras den efteråt faller kontrollen.',
    readOnly: (reason: string) => `Du kan läsa och kommentera, men inte kontrollera. ${reason}`,
    changes: 'Sedan förra granskningen',
    neverReviewed: 'Ärendet har inte granskats förut. Allt är nytt.',
    unchanged: 'Inget i ärendet är ändrat sedan dess.',
    processSince: 'Planprocessen sedan dess',
    changedSince: (from: number, to: number) => `Ändrat från sparning ${from} till ${to}`,
    finished: (outcome: string, name: string, day: string, version: number) =>
      `${outcome} av ${name} ${day}, sparning ${version}.`,
    earlier: (count: number) =>
      count === 1 ? '1 tidigare granskning' : `${count} tidigare granskningar`,
    list: 'Att kontrollera',
    progress: (done: number, all: number, fallen: number) =>
      `${done} av ${all} kontrollerade.${fallen === 0 ? '' : ` ${fallen} ändrade sedan kontrollen.`}`,
    show: 'Visa',
    filter: {
      all: (count: number) => `Alla (${count})`,
      left: (count: number) => `Kvar (${count})`,
      fallen: (count: number) => `Ändrade (${count})`,
      open: (count: number) => `Med fråga (${count})`,
    },
    nothing: 'Inget att visa här.',
    marked: (state: string, name: string, day: string, time: string) =>
      `${state}: ${name} ${day} kl. ${time}`,
    stray: 'Kommentarer till det som inte längre finns i ärendet',
    unsourced: (count: number, sources: number) =>
      count === 1
        ? sources === 0
          ? 'Källa saknas'
          : 'Källa saknas för ett tal'
        : `Källa saknas för ${count} tal`,
    figures: (count: number, isBesides: boolean) =>
      isBesides
        ? count === 1
          ? 'Ett tal till'
          : `${count} tal till`
        : count === 1
          ? 'Ett tal'
          : `${count} tal`,
    figureText: (facts: {
      central: string;
      interval: readonly [string, string] | null;
      priceYear: number | null;
    }) =>
      [
        facts.interval === null
          ? facts.central
          : `${facts.central} (${facts.interval[0]} till ${facts.interval[1]})`,
        ...(facts.priceYear === null ? [] : [`${facts.priceYear} års priser`]),
      ].join(', '),
    comment: 'Kommentera',
    commentOn: (what: string) => `Kommentera ${what}`,
    commentAbout: 'Kommentaren gäller',
    wholeRow: 'Hela raden',
    aboutField: (field: string) => `Om ${field}`,
    commentHint: 'Alla som läser ärendet ser kommentaren. Den ändras inte efteråt.',
    send: 'Skicka',
    at: (day: string, time: string) => `${day} kl. ${time}`,
    by: (name: string, at: string) => `${name} ${at}.`,
    settledBy: (name: string, at: string) => `Åtgärdad: ${name} ${at}.`,
    settle: 'Märk som åtgärdad',
    settleOf: (name: string, at: string) => `Märk som åtgärdad: kommentaren av ${name} ${at}`,
    reopen: 'Öppna igen',
    reopenOf: (name: string, at: string) => `Öppna igen: kommentaren av ${name} ${at}`,
    finish: 'Avsluta granskningen',
    finishLead:
      'Granskad betyder att varje rad är kontrollerad. Bilagan fryser du för sig, när den är lämnad för godkännande.',
    remains: (left: number, open: number) =>
      [
        left === 0
          ? 'Allt är kontrollerat.'
          : left === 1
            ? '1 rad är inte kontrollerad.'
            : `${left} rader är inte kontrollerade.`,
        ...(open === 0 ? [] : [open === 1 ? '1 rad har en fråga.' : `${open} rader har frågor.`]),
      ].join(' '),
    note: 'Anteckning',
    noteHint: 'Krävs när ärendet lämnas tillbaka: skriv vad som ska ändras.',
    accept: 'Märk som granskad',
    giveBack: 'Lämna tillbaka',
    toAnnex: 'Till bilagan',
    standing: (outcome: string, name: string, day: string) => `${outcome} av ${name} ${day}.`,
    changedAfter: 'Ärendet är ändrat sedan dess.',
  },
} as const;
