/** How the running program is, for those who run it. */
export const operationsText = {
  operations: {
    title: 'Drift',
    lead: 'Hur programmet och det som det står på mår just nu.',
    caption: 'Kontroller',
    columns: { what: 'Kontroll', state: 'Läge', told: 'Vad det betyder' },
    allGood: 'Inget behöver åtgärdas.',
    toMend: (count: number) =>
      count === 1 ? 'En kontroll behöver åtgärdas.' : `${count} kontroller behöver åtgärdas.`,
  },
} as const;
