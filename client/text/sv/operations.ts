/** How the running program is, for those who run it. */
export const operationsText = {
  operations: {
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
} as const;
