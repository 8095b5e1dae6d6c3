import { spoken } from '../language.ts';

/** How a case's history is told. */
export const historyTexts = spoken({
  elsewhere: (sentence: string) => `${sentence} (före inläsningen)`,
  tableHead: ['Tid (UTC)', 'Vem', 'Vad', 'Skäl', 'Sparning'],
  frozen: (number: number) => `fryst bilaga, version ${number}`,
  named: (actor: string, version: number, name: string) =>
    `${actor} kallade sparning ${version} ”${name}”.`,
  done: (actor: string, label: string, times: number) =>
    times === 1 ? `${actor} ${label}.` : `${actor} ${label} ${times} gånger.`,
});
