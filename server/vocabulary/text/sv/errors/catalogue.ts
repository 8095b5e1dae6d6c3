import type { Facts } from '../../../errors.ts';

const text = (fact: string | number | undefined): string => String(fact ?? '');

/** "Rad 14, kolumn central: " where a table's fault is. */
function cell({ row, entry, column }: Facts): string {
  const post = entry === undefined ? '' : `Post ${text(entry)}`;
  const place = row === undefined ? post : `Rad ${text(row)}`;
  if (column === undefined || column === '') return place === '' ? '' : `${place}: `;
  return `${place === '' ? 'Kolumn' : `${place}, kolumn`} ${text(column)}: `;
}

/** Faults with the evidence catalogue. */
export const catalogueErrors = {
  catalogueEntryUnknown: ({ id }: Facts) =>
    `Katalogen har ingen post ${text(id)}. Kontrollera id eller sök i katalogen.`,
  catalogueValueMissing: ({ id, day }: Facts) =>
    `Posten ${text(id)} har inget värde som gäller ${text(day)}. Välj en annan dag eller ange ett eget värde med källa.`,
  discountScheduleMissing: ({ id, day }: Facts) =>
    `Räntetrappan ${text(id)} finns inte för ${text(day)}. Välj en annan trappa eller en senare dag.`,
  priceIndexYearMissing: ({ index, year, years }: Facts) =>
    `${text(index)} saknar år ${text(year)} och räknas inte ut för år som saknas. Välj något av ${text(years)} eller en annan serie.`,
  catalogueColumnUnknown: (facts: Facts) =>
    `${cell(facts)}Kolumnen finns inte i katalogen. Ta bort den eller rätta namnet.`,
  catalogueColumnMissing: (facts: Facts) =>
    `${cell(facts)}Kolumnen saknas. Exportera katalogen för att se alla kolumner.`,
  catalogueCellInvalid: (facts: Facts) =>
    `${cell(facts)}${text(facts['message'])}${Number(facts['count']) > 1 ? ` Ytterligare ${String(Number(facts['count']) - 1)} fel i filen. Inget är inläst.` : ' Inget är inläst.'}`,
  catalogueRowsDiffer: (facts: Facts) =>
    `${cell(facts)}Raden har samma id som en rad ovanför men andra uppgifter. Bara värdets kolumner får skilja. Inget är inläst.`,
  catalogueIdRepeated: ({ id }: Facts) =>
    `Posten ${text(id)} står på två ställen i filen. Låt dess rader följa på varandra eller ge dem olika id. Inget är inläst.`,
  catalogueValueOverwritten: ({ id, day }: Facts) =>
    `Posten ${text(id)} har redan ett annat värde från ${text(day)}, och ett värde skrivs aldrig över. Ge det nya värdet en senare dag i validFrom. Inget är inläst.`,
  catalogueFileEmpty: () => 'Filen har inga poster. Exportera katalogen för att se formen.',
  catalogueMunicipalityInvalid: ({ given }: Facts) =>
    `Kommunkoden är ”${text(given)}” men ska vara fyra siffror, till exempel 2080.`,
} as const;
