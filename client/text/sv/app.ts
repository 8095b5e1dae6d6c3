/** Frame, navigation, saving and faults. */
export const appText = {
  app: {
    name: 'Helkalkyl',
    skip: 'Hoppa till innehållet',
    otherLanguage: 'In English',
    invented: 'påhittad kommun',
    inventedCase: 'påhittat exempel',
    cases: 'Ärenden',
    areas: 'Områden och statistik',
    mainNavigation: 'Huvudmeny',
    menu: 'Meny',
    title: (parts: readonly string[]) => [...parts, 'Helkalkyl'].join(' – '),
    faultTitle: (title: string) => `Fel: ${title}`,
    notFoundTitle: 'Sidan finns inte',
    notFound: 'Adressen leder ingenstans. Kontrollera stavningen, eller börja härifrån.',
    toCases: 'Till ärendena',
    crashedTitle: 'Sidan gick sönder',
    crashed:
      'Något gick fel i visningen. Det du har sparat finns kvar. Läs in sidan igen; händer det på nytt, berätta vad du gjorde.',
    reload: 'Läs in sidan igen',
    toStart: 'Till startsidan',
  },
  lists: {
    more: (count: number) => `och ${count} till`,
  },
  shortcuts: {
    title: 'Kortkommandon',
    list: [
      { keys: ['?'], does: 'Visa den här listan, utom när du skriver i ett fält' },
      { keys: ['Tab', 'Skift + Tab'], does: 'Till nästa eller förra fält, knapp eller länk' },
      { keys: ['Retur', '↓'], does: 'I en tabell: samma kolumn på nästa rad' },
      { keys: ['Skift + Retur', '↑'], does: 'I en tabell: samma kolumn på förra raden' },
      {
        keys: ['←', '→', 'Home', 'End'],
        does: 'I en tabell: längs raden, med Ctrl till första eller sista cellen',
      },
      { keys: ['F2'], does: 'I en cell: flytta markören i texten' },
      { keys: ['Esc'], does: 'Ta tillbaka det du skrivit i cellen, eller stäng fönstret' },
      { keys: ['Ctrl + V'], does: 'Klistra in flera celler ur ett kalkylblad' },
      { keys: ['Ctrl + Z'], does: 'Ångra den senaste ändringen i ärendet' },
      { keys: ['Ctrl + Y', 'Ctrl + Skift + Z'], does: 'Gör om det du ångrade' },
      { keys: ['← ↑ → ↓', '+', '−'], does: 'När kartan är vald: flytta och zooma' },
    ],
    singleKeys: 'Använd kortkommandot ? (en ensam tangent)',
    close: 'Stäng',
  },
  api: {
    notReached: 'Servern svarar inte. Kontrollera nätet.',
    strangeAnswer:
      'Servern svarade något som den här sidan inte förstår. Läs in sidan igen, den kan vara av en äldre version.',
    failed: (status: number) =>
      `Servern kunde inte göra det (kod ${status}). Försök igen om en stund.`,
    fieldsFaulty: (count: number) =>
      count === 1 ? 'Ett fält har fel. Rätta det.' : `${count} fält har fel. Rätta dem.`,
    unknown: 'Något gick fel på sidan. Försök igen, eller läs in sidan på nytt.',
  },
  save: {
    saved: (time: string) => `Sparat kl. ${time}`,
    waiting: 'Ändrat, sparas strax',
    saving: 'Sparar …',
    retrying: 'Ej sparat – försöker igen',
    refused: 'Ej sparat',
    conflict: 'Ej sparat – någon annan har ändrat ärendet',
    drafts: (count: number) =>
      count === 1 ? '1 fält att rätta sparas inte' : `${count} fält att rätta sparas inte`,
    retryingLong: (reason: string) =>
      `${reason} Det du har skrivit finns kvar på sidan och sparas så snart det går.`,
    signInAgain: 'Logga in i en ny flik. Sedan sparas det du har skrivit härifrån.',
    refusedLong: (reason: string) =>
      `Ändringen är inte sparad. ${reason} Det du har skrivit finns kvar.`,
  },
  nav: {
    label: 'Ärendets delar',
    menu: (section: string) => `I ärendet: ${section}`,
    open: 'Visa',
    close: 'Dölj',
    groupCase: 'Ärendet',
    groupResult: 'Resultat',
    overview: 'Översikt',
    plan: 'Plan och alternativ',
    hard: 'Hård kalkyl',
    soft: 'Mjuk kalkyl',
    equity: 'Jämlikhet i hälsa',
    register: 'Antaganden',
    compare: 'Jämför',
    uncertainty: 'Osäkerhet',
    annex: 'Bilaga',
    history: 'Historik',
    done: 'ifylld',
    notStarted: 'ej påbörjad',
    missing: (count: number) => `${count} saknas`,
    withoutSource: (count: number) => `${count} utan källa`,
    noPlanArea: 'planområde saknas',
    noStatistics: 'statistik saknas',
  },
  annexButton: {
    label: 'Skapa bilaga',
    working: 'Skapar bilaga …',
    draftsLeft: (count: number) =>
      count === 1
        ? 'Ett fält har ett värde som inte går att läsa. Rätta det först, så att bilagan visar rätt siffror.'
        : `${count} fält har värden som inte går att läsa. Rätta dem först, så att bilagan visar rätt siffror.`,
    uncalculated: 'Bilagan skapas när kalkylen går att räkna.',
    notSaved: 'Ärendet kunde inte sparas, så ingen bilaga skapades. Se meddelandet överst.',
    changed:
      'Ärendet har ändrats på annat håll. Läs överst vad som har kommit in, och skapa bilagan sedan.',
    ready: (time: string) => `Bilagan är skapad kl. ${time}. Den är ett utkast.`,
    open: 'Öppna bilagan (PDF)',
  },
} as const;
