import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

const text = (fact: string | number | undefined): string => String(fact ?? '');

/** "Rad 14, kolumn central" where a table's fault is, "Post 2, kolumn grade" in a list. */
function placeOf({ row, entry, column }: Facts): string {
  const post = entry === undefined ? '' : `Post ${text(entry)}`;
  const place = row === undefined ? post : `Rad ${text(row)}`;
  if (column === undefined || column === '') return place;
  return `${place === '' ? 'Kolumn' : `${place}, kolumn`} ${text(column)}`;
}

const cell = (facts: Facts): string => {
  const place = placeOf(facts);
  return place === '' ? '' : `${place}: `;
};

/** Faults of single rows; a file is read whole or not at all. */
const rowSentences = {
  catalogueCellInvalid: ({ message }: Facts) => text(message),
  catalogueRowsDiffer: () =>
    'Raden har samma id som en rad ovanför men andra uppgifter. Bara värdets kolumner får skilja.',
  catalogueIdRepeated: ({ id }: Facts) =>
    `Posten ${text(id)} står på två ställen i filen. Låt dess rader följa på varandra eller ge dem olika id.`,
  catalogueValueOverwritten: ({ id, day }: Facts) =>
    `Posten ${text(id)} har redan ett annat värde från ${text(day)}, och ett värde skrivs aldrig över. Ge det nya värdet en senare dag i validFrom.`,
  catalogueShapeChanged: ({ id, unit, state }: Facts) =>
    `Posten ${text(id)} finns redan med enheten ${text(unit)} och värden av slaget ${text(state)}. Behåll dem, eller ge posten ett eget id.`,
  catalogueOverrideUnexplained: ({ id }: Facts) =>
    `Posten ${text(id)} ersätter bibliotekets egen. Skriv varför i reasonSv och vem som har bestämt det i personSv, eller ge posten ett eget id.`,
} as const satisfies Record<string, (facts: Facts) => string>;
export type RowFaultCode = keyof typeof rowSentences;
export type RowFault = { readonly code: RowFaultCode; readonly facts: Facts };

/** Where a row's fault is, and what to do about it. */
export const rowFault = spoken(function rowFault({ code, facts }: RowFault): {
  field: string;
  message: string;
} {
  return { field: placeOf(facts), message: rowSentences[code](facts) };
});

/** The first fault of a file, how many more there are, and that nothing was stored. */
const firstOf = (code: RowFaultCode) => (facts: Facts) => {
  const more = Number(facts['count']) - 1;
  const others = more > 0 ? ` Ytterligare ${more} fel i filen.` : '';
  return `${cell(facts)}${rowSentences[code](facts)}${others} Inget är inläst.`;
};

/** Faults with the evidence catalogue. */
export const catalogueErrors = spoken({
  catalogueEntryUnknown: ({ id }: Facts) =>
    `Biblioteket har ingen post ${text(id)}. Kontrollera id eller sök i biblioteket.`,
  catalogueValueMissing: ({ id, day }: Facts) =>
    `Posten ${text(id)} har inget värde som gäller ${text(day)}. Välj en annan dag eller ange ett eget värde med källa.`,
  discountScheduleMissing: ({ id, day }: Facts) =>
    `Räntetrappan ${text(id)} finns inte för ${text(day)}. Välj en annan trappa eller en senare dag.`,
  catalogueWithoutNumber: ({ id }: Facts) =>
    `Posten ${text(id)} säger bara åt vilket håll det går och har inget tal att hämta. Visa den som en effekt utan pris.`,
  priceIndexYearMissing: ({ index, year, years }: Facts) =>
    `${text(index)} saknar år ${text(year)} och räknas inte ut för år som saknas. Välj något av ${text(years)} eller en annan serie.`,
  catalogueColumnUnknown: (facts: Facts) =>
    `${cell(facts)}Kolumnen finns inte i biblioteket. Ta bort den eller rätta namnet.`,
  catalogueColumnMissing: (facts: Facts) =>
    `${cell(facts)}Kolumnen saknas. Exportera biblioteket för att se alla kolumner.`,
  catalogueCellInvalid: firstOf('catalogueCellInvalid'),
  catalogueRowsDiffer: firstOf('catalogueRowsDiffer'),
  catalogueIdRepeated: firstOf('catalogueIdRepeated'),
  catalogueValueOverwritten: firstOf('catalogueValueOverwritten'),
  catalogueShapeChanged: firstOf('catalogueShapeChanged'),
  catalogueOverrideUnexplained: firstOf('catalogueOverrideUnexplained'),
  catalogueFileEmpty: () => 'Filen har inga poster. Exportera biblioteket för att se formen.',
  koladaRowInvalid: ({ row }: Facts) =>
    `Rad ${text(row)}: år eller värde är inget tal. Hämta tabellen ur Kolada på nytt. Inget är inläst.`,
  koladaNoUnitCosts: () =>
    'Filen har inga av bibliotekets enhetskostnader. Hämta nyckeltalen som biblioteket visar under Kommunens egen enhetskostnad.',
  koladaMunicipalityMissing: ({ municipality }: Facts) =>
    `Filen har inga värden för kommun ${text(municipality)}. Kontrollera kommunkoden eller hämta kommunens värden ur Kolada.`,
  koladaGroupsInvalid: () =>
    'Filen med kommungrupper går inte att läsa. Hämta municipality_groups ur Kolada som JSON.',
  koladaGroupUnknown: ({ known }: Facts) =>
    `Det går inte att se vilken kommungrupp som ska jämföras. Ange gruppens id, någon av: ${text(known)}.`,
  catalogueMunicipalityInvalid: ({ given }: Facts) =>
    `Kommunkoden är ”${text(given)}” men ska vara fyra siffror, till exempel 2080.`,
} as const);
