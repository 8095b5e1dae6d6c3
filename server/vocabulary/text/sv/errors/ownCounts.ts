import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

const at = ({ row, column }: Facts) =>
  row === undefined ? '' : `Rad ${row}${column === undefined ? '' : `, kolumn ${column}`}: `;

/** A row's fault with how many more there are. */
const more = ({ count }: Facts) =>
  count === undefined || Number(count) < 2
    ? ''
    : ` Ytterligare ${Number(count) - 1} fel i filen; alla ska rättas.`;

/** Faults of a municipality's own counts; those of rows are listed too, each with its place. */
const rowErrors: Readonly<Record<string, (facts: Facts) => string>> = {
  ownCountCode: () => 'områdeskoden saknas eller är för lång. Fyll i den eller ta bort raden.',
  ownCountElsewhere: ({ value, municipalityCode }: Facts) =>
    `området ${value} hör inte till kommun ${municipalityCode}. Ta bort raden eller ange rätt kommun.`,
  ownCountYear: ({ value }: Facts) => `${value} är inget årtal. Skriv det med fyra siffror.`,
  ownCountSex: ({ value }: Facts) =>
    `${value} går inte att läsa. Skriv kvinnor eller män, eller låt kolumnen vara tom i alla rader.`,
  ownCountAge: ({ value }: Facts) =>
    `${value === '' ? 'åldern saknas' : `${value} är ingen ålder`}. Skriv som 0–17, 80+ eller alla.`,
  ownCountNotCount: ({ value }: Facts) =>
    `${value === '' ? 'talet saknas' : `${value} är inget antal`}. Skriv ett heltal; skriv 0 om ingen finns, och lämna inte dolda tal i filen.`,
  ownCountAbovePopulation: ({ value }: Facts) =>
    `${value} är fler än befolkningen i raden. Räkna personer, inte händelser, eller rätta befolkningen.`,
  ownCountRepeated: ({ before, code }: Facts) =>
    `området ${code} har redan samma år, ålder och kön på rad ${before}. Ta bort den ena raden.`,
  ownCountSexesMixed: () =>
    'Några rader har kön och andra inte. Ange kön i alla rader eller i ingen.',
  ownCountAgesOverlap: ({ one, other }: Facts) =>
    `Åldrarna ${one} och ${other} går in i varandra. Dela in åldrarna så att ingen räknas två gånger.`,
  ownCountStratumMissing: ({ code, year, stratum }: Facts) =>
    `Området ${code} saknar ${stratum} för ${year}, som andra områden har. Lägg till raden, med 0 om ingen finns.`,
};

const sentences: typeof rowErrors = Object.fromEntries(
  Object.entries(rowErrors).map(([code, say]) => [
    code,
    (facts: Facts) => `${at(facts)}${say(facts)}${more(facts)}`,
  ]),
);

export const ownCountErrors: typeof sentences = spoken({
  ...sentences,
  ownCountColumnMissing: ({ column }) =>
    `Rad 1: kolumnen ${column} saknas. Använd kolumnerna i beskrivningen av filen.`,
  ownCountColumnUnknown: ({ column }) =>
    `Rad 1: kolumnen ${column} hör inte till filen. Ta bort den eller döp om den.`,
  ownCountOtherVersion: ({ version, layerVersions }) =>
    `Uppgifterna är för områdesversion ${version} men inläst indelning är ${layerVersions}. Läs in indelningen som uppgifterna är räknade på, eller räkna dem på den som finns.`,
  ownCountNoneMatched: ({ label }) =>
    `Ingen områdeskod i filen finns i ${label}. Kontrollera koderna och vilken indelning du angav.`,
  ownCountNationMissing: () =>
    'Filen har grupperna i Care Need Index. Ange rikets vägda summa per person och dess år, så som SCB lämnar dem.',
  ownCountNationUnneeded: () =>
    'Rikets vägda summa per person hör bara till Care Need Index. Filen har fall efter ålder; ta bort uppgiften.',
  ownCountsNotFound: () =>
    'Uppgifterna finns inte. De kan redan vara ångrade; läs in sidan på nytt.',
});

/** One fault of a row in a list of them, its place as the field. */
export const rowFault = spoken(function rowFault({
  code,
  facts,
}: {
  readonly code: string;
  readonly facts: Facts;
}) {
  const { row, column, code: areaCode } = facts;
  const field = [
    row === undefined ? String(areaCode ?? '') : `rad ${row}`,
    column === undefined ? '' : String(column),
  ].filter((part) => part !== '');
  return { field: field.join(', '), message: rowErrors[code]?.(facts) ?? '' };
});
