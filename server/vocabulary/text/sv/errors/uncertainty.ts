import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in an uncertain assumption or a scenario; facts as `engine/uncertainty`. */
export const uncertaintyErrors = spoken({
  intervalNotOrdered: (facts) =>
    `${where(facts)}: det låga värdet ${shown(facts['low'])}, det centrala ${shown(facts['central'])} och det höga ${shown(facts['high'])} kommer inte i ordning. Skriv det lägsta först och det högsta sist.`,
  intervalReachesZero: (facts) =>
    `${where(facts)}: det låga värdet är ${shown(facts['low'])}, men en lognormal fördelning är alltid större än 0. Höj det låga värdet eller välj en annan fördelning.`,
  scenarioFactorUnknown: (facts) =>
    `Scenariot ”${shown(facts['scenario'])}” ändrar ”${shown(facts['name'])}”, som inte finns i kalkylen. Ta bort ändringen eller välj ett antagande som finns.`,
} satisfies Readonly<Record<string, Sentence>>);

function where({ name }: Facts): string {
  return name === undefined ? 'Intervallet' : `Antagandet ”${shown(name)}”`;
}

function shown(value: Facts[string]): string {
  if (typeof value === 'number') return String(value).replace('.', ',').replace('-', '−');
  return value === undefined ? 'tomt' : value.slice(0, 200);
}
