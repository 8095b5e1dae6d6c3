type Known = { readonly known: number; readonly chosen: number; readonly municipal: number };

/** The first thing on the page of health equity: under a minute to read. */
export const equityOverviewText = {
  equityOverview: {
    title: 'Det viktigaste på en halv minut',
    known: 'Vad vi vet',
    knownOf: ({ known, chosen, municipal }: Known) =>
      `${known} av ${chosen} valda mått är kända för planområdet${municipal === 0 ? '' : `, ${municipal} bara för hela kommunen`}.`,
    knownAround: ({ known, chosen, municipal, areas }: Known & { readonly areas: number }) =>
      `Inget av ${chosen} valda mått kan visas för planområdet självt. ${known} visas för ${areas === 1 ? 'hela området som planen ligger i' : 'områdena som planen ligger i'}${municipal === 0 ? '' : `, ${municipal} bara för hela kommunen`}.`,
    sure: 'Hur säkert det är',
    sureOf: (certain: number, judged: number) =>
      certain === 0
        ? `Inget av ${judged} bedömda mått skiljer sig säkert från kommunen i övrigt.`
        : `${certain} av ${judged} bedömda mått skiljer sig mer än slumpen brukar ge.`,
    estimated: (share: string) =>
      `Talen för planområdet är beräknade, inte uppmätta: det är ${share} av ytan i områdena som siffrorna gäller, och de räknas som om alla bodde jämnt spridda där.`,
    costs: 'Vad skillnaden kostar, och vem',
    own: 'Kommunens egna uppgifter',
    changes: 'Vad planen ändrar',
    changesLead: 'För dem som bor kvar, för dem som flyttar in och för alla.',
    rents: 'Risk för undanträngning',
    groups: 'Grupper före och efter',
    groupsLead: 'Barn, äldre, låg inkomst och upplåtelseformer.',
    children: 'Barnets bästa',
    childrenUnknown: 'Hur många barn och unga som bor i planområdet är inte känt.',
    expert: 'Fördjupning: alla mått, historik, mått mellan områden och hela kommunen',
  },
} as const;
