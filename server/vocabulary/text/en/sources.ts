/** Where fetched figures come from, and what was minded on the way. */
export const sourceTexts = {
  areas: (layer: string, day: string | null) =>
    `Statistics Sweden (SCB), open geodata, ${layer}, ${takenOut(day)} (CC0)`,
  areasLabel: (layer: string, municipalities: readonly string[]) => {
    if (municipalities.length === 0 || municipalities.length > 5) return layer;
    const word = municipalities.length === 1 ? 'municipality' : 'municipalities';
    return `${layer}, ${word} ${municipalities.join(', ')}`;
  },
  table: (label: string, id: string, day: string | null) =>
    `Statistics Sweden (SCB), ${label} (${id}), ${takenOut(day)}`,
  kolada: (day: string | null) => `Kolada (RKA), ${takenOut(day)}`,
  koladaLabel: (year: number) => `Kolada ${year}`,
  asks: (address: string) => `Fetching ${address}`,
  usesCopy: (address: string, day: string) => `Using the answer from ${day} to ${address}`,
  zeroYear: (year: number) =>
    `The year ${year} has only zeros in the table: the areas did not exist then. The year has not been imported.`,
  kpisAbsent: (kpis: readonly string[]) =>
    `Kolada has no values for ${kpis.join(', ')} in those years. Check the id of the key figure and the year.`,
  rowsAbsent: (municipality: string, kpis: readonly string[]) =>
    `Kolada has no rows for ${municipality} in those years in ${kpis.join(', ')}.`,
  noValue: (kpi: string, municipality: string, year: number, status: string) =>
    status === ''
      ? `${kpi} has no value for ${municipality} in ${year}, with no reason given.`
      : `${kpi} has no value for ${municipality} in ${year}. Kolada states “${status}”.`,
  moreWithoutValue: (count: number) =>
    count === 1 ? 'Another row has no value.' : `Another ${count} rows have no value.`,
  withdrawn: (count: number) =>
    count === 1
      ? 'One row has been removed by Kolada and has not been imported.'
      : `${count} rows have been removed by Kolada and have not been imported.`,
  noGroup: (municipality: string) =>
    `Kolada has no group of municipalities similar to ${municipality}, so the values are compared with the country only.`,
} as const;

function takenOut(day: string | null): string {
  return day === null ? 'from a saved answer without a date' : `retrieved ${day}`;
}
