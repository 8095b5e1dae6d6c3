/** How a case's history is told. */
export const historyTextsSv = {
  done: (actor: string, label: string, times: number) =>
    times === 1 ? `${actor} ${label}.` : `${actor} ${label} ${times} gånger.`,
};
