/** `/arenden/:id/historik`, undo, and the choice after a conflict. */
export const historyText = {
  undo: { back: 'Ångra', again: 'Gör om' },
  history: {
    title: 'Historik',
    lead: 'Allt som har gjorts i ärendet: vem, när och vad. Jämför två versioner, eller återställ en tidigare. Inget går förlorat: det som var kommer också med i historiken.',
    list: 'Händelser, den senaste först',
    at: (day: string, time: string) => `${day} kl. ${time}`,
    why: (reason: string) => `Skäl: ${reason}`,
    version: (version: number) => `Version ${version}`,
    show: 'Visa ändringar',
    showOf: (from: number, to: number) => `Visa ändringar från version ${from} till ${to}`,
    compare: 'Jämför två versioner',
    from: 'Från version',
    to: 'Till version',
    compareButton: 'Jämför',
    compared: (from: number, to: number) => `Från version ${from} till version ${to}`,
    same: 'Ingenting skiljer.',
    more: (count: number) => `Ytterligare ${count} skillnader visas inte.`,
    restore: 'Återställ',
    restoreOf: (version: number) => `Återställ version ${version}`,
    restoreSentence:
      'Ärendet blir som det var då, som en ny version. Skedet ändras inte. Det du har nu finns kvar i historiken.',
    reason: 'Skäl',
    reasonHint: 'Behövs, och står i historiken.',
    restored: (version: number) => `Version ${version} gäller igen.`,
    notSaved: 'Ärendet kunde inte sparas, så inget återställdes. Se meddelandet överst.',
  },
} as const;
