/** Long work: the list of jobs, and where it is started. */
export const jobsText = {
  jobs: {
    title: 'Jobb',
    lead: 'Arbete som tar längre tid än man väntar på ett svar: inläsningar, hämtningar, bilagor och omräkningar. Sidan går att lämna; jobbet fortsätter.',
    caption: 'Jobb, det senaste först',
    none: 'Inga jobb ännu. När en inläsning, en hämtning eller en omräkning tar tid visas den här.',
    columns: { what: 'Vad', state: 'Läge', asked: 'Beställt', result: 'Resultat' },
    share: (percent: string) => `${percent} klart`,
    again: (attempts: number) => `försök ${attempts}`,
    asked: (day: string, time: string) => `${day} kl. ${time}`,
    cancel: 'Avbryt',
    cancelOf: (what: string) => `Avbryt ${what}`,
    annex: 'Öppna bilagan (PDF)',
    showCases: (count: number) => (count === 1 ? '1 ärende ändras' : `${count} ärenden ändras`),
    rerun: 'Räkna om alla ärenden',
    rerunLead:
      'Varje ärende räknas med dagens bibliotek, och listan visar vilka slutsatser som ändras. Ärendena själva ändras inte.',
    rerunButton: 'Räkna om kommunens ärenden',
    rerunOf: (name: string) => `Räkna om ärenden i ${name}`,
  },
} as const;
