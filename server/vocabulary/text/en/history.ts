/** How a case's history is told. */
export const historyTexts = {
  elsewhere: (sentence: string) => `${sentence} (before it was read in)`,
  tableHead: ['Time (UTC)', 'Who', 'What', 'Reason', 'Save'],
  frozen: (number: number) => `frozen annex, version ${number}`,
  named: (actor: string, version: number, name: string) =>
    `${actor} called save ${version} “${name}”.`,
  done: (actor: string, label: string, times: number) =>
    times === 1 ? `${actor} ${label}.` : `${actor} ${label} ${times} times.`,
};
