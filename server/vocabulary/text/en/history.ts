/** How a case's history is told. */
export const historyTexts = {
  elsewhere: (sentence: string) => `${sentence} (before it was read in)`,
  tableHead: ['Time (UTC)', 'Who', 'What', 'Reason', 'Save'],
  done: (actor: string, label: string, times: number) =>
    times === 1 ? `${actor} ${label}.` : `${actor} ${label} ${times} times.`,
};
