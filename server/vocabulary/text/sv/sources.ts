import { spoken } from '../language.ts';

/** Where fetched figures come from, and what was minded on the way. */
export const sourceTexts = spoken({
  areas: (layer: string, day: string | null) =>
    `SCB, öppna geodata, ${layer}, ${takenOut(day)} (CC0)`,
  areasLabel: (layer: string, municipalities: readonly string[]) => {
    if (municipalities.length === 0 || municipalities.length > 5) return layer;
    const word = municipalities.length === 1 ? 'kommun' : 'kommunerna';
    return `${layer}, ${word} ${municipalities.join(', ')}`;
  },
  table: (label: string, id: string, day: string | null) =>
    `SCB, ${label} (${id}), ${takenOut(day)}`,
  kolada: (day: string | null) => `Kolada (RKA), ${takenOut(day)}`,
  koladaLabel: (year: number) => `Kolada ${year}`,
  asks: (address: string) => `Hämtar ${address}`,
  usesCopy: (address: string, day: string) => `Använder svaret från ${day} på ${address}`,
  zeroYear: (year: number) =>
    `År ${year} har bara nollor i tabellen: områdena fanns inte då. Året är inte inläst.`,
  kpisAbsent: (kpis: readonly string[]) =>
    `Kolada har inga värden för ${kpis.join(', ')} de åren. Kontrollera nyckeltalets id och år.`,
  rowsAbsent: (municipality: string, kpis: readonly string[]) =>
    `Kolada har inga rader för ${municipality} de åren i ${kpis.join(', ')}.`,
  noValue: (kpi: string, municipality: string, year: number, status: string) =>
    status === ''
      ? `${kpi} saknar värde för ${municipality} år ${year}, utan angivet skäl.`
      : `${kpi} saknar värde för ${municipality} år ${year}. Kolada anger ”${status}”.`,
  moreWithoutValue: (count: number) =>
    `Ytterligare ${count === 1 ? 'en rad' : `${count} rader`} saknar värde.`,
  withdrawn: (count: number) =>
    count === 1
      ? 'En rad är borttagen av Kolada och är inte inläst.'
      : `${count} rader är borttagna av Kolada och är inte inlästa.`,
  noGroup: (municipality: string) =>
    `Kolada har ingen grupp av kommuner som liknar ${municipality}, så värdena jämförs bara med riket.`,
} as const);

function takenOut(day: string | null): string {
  return day === null ? 'ur sparat svar utan datum' : `uttag ${day}`;
}
