import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function sv(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

const FROM_FILE =
  'Går det inte, spara svaret som fil på en annan dator och läs in filen i stället.';

/** The service does not answer as it should. */
const serviceErrors = {
  sourcesOffline: () =>
    'Helkalkyl är inte inställt för att hämta något från internet. Starta med HELKALKYL_INTERNET=ja, eller läs in ett sparat svar som fil (på kommandoraden --from FIL).',
  sourceUnreachable: ({ service, host }: Facts) =>
    sv`${service} (${host}) svarar inte. Kontrollera nätet och adressen och försök igen. ${FROM_FILE}`,
  sourceLate: ({ service, host, seconds }: Facts) =>
    sv`${service} (${host}) svarade inte färdigt inom ${seconds} sekunder. Försök igen om en stund. ${FROM_FILE}`,
  sourceBusy: ({ service, seconds }: Facts) =>
    seconds === undefined
      ? sv`${service} tar inte emot fler frågor just nu. Försök igen om en stund. ${FROM_FILE}`
      : sv`${service} tar inte emot fler frågor just nu och ber om ${seconds === 1 ? 'en sekunds' : `${seconds} sekunders`} paus. Försök igen efter det.`,
  sourceFailed: ({ service, status }: Facts) =>
    sv`${service} har ett fel hos sig (HTTP ${status}). Försök igen senare. ${FROM_FILE}`,
  sourceRefused: ({ service, status, address }: Facts) =>
    sv`${service} tar inte emot frågan (HTTP ${status}): ${address}. Kontrollera koder, år och tjänstens adress.`,
  sourceElsewhere: ({ service, host, other }: Facts) =>
    sv`${service} (${host}) pekar vidare till ${other}, som inte är en adress att hämta ifrån. Kontrollera tjänstens adress.`,
  sourceTooLarge: ({ service, limit }: Facts) =>
    sv`Svaret från ${service} är större än ${limit}. Fråga om färre kommuner, nyckeltal eller år åt gången.`,
  sourceIsPage: ({ service }: Facts) =>
    sv`Svaret från ${service} är en webbsida och inga siffror. Kontrollera adressen, och om nätet kräver inloggning.`,
  sourceNotJson: ({ service }: Facts) =>
    sv`Svaret från ${service} är inte JSON, eller är avbrutet. Hämta det på nytt.`,
  sourceShape: ({ service, field }: Facts) =>
    sv`Svaret från ${service} har inte den form det ska ha${field === '' ? '' : sv` (${field})`}. Kontrollera att det är rätt fråga eller fil.`,
  sourceEndless: ({ service }: Facts) =>
    sv`Sidorna i svaret från ${service} tar aldrig slut. Inget är inläst. Försök igen senare.`,
} as const;

const koladaErrors = {
  kpiInvalid: ({ given }: Facts) =>
    sv`Nyckeltalet är ”${given}” men ska vara N eller U och fem siffror, till exempel N00945. Skilj flera åt med komma.`,
  koladaYearsMissing: () => 'Ange vilka år som ska hämtas, till exempel 2020-2024.',
  koladaOtherFigures: ({ kpi, municipality, year }: Facts) =>
    sv`Kolada svarade med något annat än det som frågades efter: ${kpi} för ${municipality} år ${year}. Inget är inläst. Försök igen.`,
  koladaNoFigures: ({ kpis }: Facts) =>
    sv`Svaret har inga värden för ${kpis} för de kommunerna och åren. Kontrollera nyckeltal, kommunkod och år. Kom svaret ur en tidigare hämtning, hämta på nytt.`,
  koladaRowRepeated: ({ kpi, municipality, year }: Facts) =>
    sv`${kpi} för ${municipality} år ${year} står två gånger i svaret. Läs in svar som inte överlappar varandra.`,
  koladaMunicipalityUnknown: ({ municipality }: Facts) =>
    sv`Kolada har ingen kommun med koden ${municipality}. Kontrollera koden.`,
} as const;

const areaErrors = {
  areasVersionUnknown: ({ version, known }: Facts) =>
    sv`Områdena finns inte i version ${version}. Välj någon av ${known}.`,
  areasMissing: () => 'Svaret har inga områden. Kontrollera kommunkoden och versionen.',
  areasIncomplete: ({ got, said }: Facts) =>
    sv`Svaret har ${got} områden men säger sig ha ${said}. Det är avbrutet. Hämta hela svaret, eller läs in alla sidor på en gång.`,
  areasOtherMunicipality: ({ asked, got }: Facts) =>
    sv`Svaret har ett område i kommun ${got ?? 'utan kod'} men frågan gäller ${asked}. Inget är inläst. Kontrollera kommunkoden eller filen.`,
  areasOtherVersion: ({ asked, got }: Facts) =>
    sv`Svaret har områden av version ${got} men frågan gäller version ${asked}. Ange den version som svaret har.`,
  areasAxesSwapped: () =>
    'Svarets koordinater står med norr före öster. Hämta områdena som GeoJSON med öster först.',
} as const;

const tableErrors = {
  pxTableUnknown: ({ table, known }: Facts) =>
    sv`Tabellen ${table} kan inte hämtas. De som kan är ${known}. Andra tabeller läses in som CSV (statistics import).`,
  pxDimensionMissing: ({ table, dimension }: Facts) =>
    sv`Svaret saknar dimensionen ${dimension}, som ${table} ska ha. Kontrollera att det är rätt tabell, och att alla dimensioner är med.`,
  pxDimensionUnknown: ({ table, dimension }: Facts) =>
    sv`${table} har en dimension som är ny för oss, ${dimension}. Tabellen har ändrats. Läs in den som CSV tills Helkalkyl är uppdaterat.`,
  pxCodeMissing: ({ table, dimension, code }: Facts) =>
    sv`Svaret har inte ${code} i dimensionen ${dimension}, som ${table} ska ha. Kontrollera att det är rätt tabell och hela svaret.`,
  pxVersionMissing: ({ table, wanted }: Facts) =>
    sv`${table} kan inte hämtas på den områdesversionen (${wanted}). Välj en annan version.`,
  pxYearMissing: ({ table, year, known }: Facts) =>
    sv`${table} har inte år ${year}. Välj bland ${known}.`,
  pxAreasMissing: ({ municipality }: Facts) =>
    sv`Tabellen har inga områden${municipality === '' ? ' av rätt slag' : sv` i kommun ${municipality}`}. Kontrollera kommunkoden och att siffrorna är per DeSO eller RegSO.`,
  pxNothingAsked: ({ table }: Facts) =>
    sv`Svaret har inga rader i ${table} för de kommunerna och åren. Kontrollera kommunkod och år.`,
  pxAllZero: ({ table, years }: Facts) =>
    sv`${table} har bara nollor för ${years}: områdena fanns inte då. Välj ett senare år eller en annan version.`,
  pxSelectionEmpty: ({ dimension }: Facts) =>
    sv`Tabellen har inga koder i dimensionen ${dimension}. Försök igen senare.`,
  pxOtherCells: ({ dimension, code }: Facts) =>
    sv`Svaret har ${code} i dimensionen ${dimension}, som inte frågades efter. Inget är inläst. Försök igen.`,
  pxIncomplete: ({ got, said }: Facts) =>
    sv`Svaret har ${got} tal men ska ha ${said}. Inget är inläst. Försök igen.`,
  pxSizeWrong: ({ dimension }: Facts) =>
    sv`Svarets storlek stämmer inte med antalet koder eller tal (${dimension}). Det är avbrutet eller ändrat. Hämta det på nytt.`,
  pxCsvInvalid: ({ row }: Facts) =>
    sv`Rad ${row}: tabellen är inte skriven som SCB skriver den. Hämta den som CSV utan att ändra i den.`,
  pxVersionsMixed: ({ year, first, other }: Facts) =>
    sv`År ${year} har områden av två slag eller versioner, till exempel ${first} och ${other}. Hämta en version åt gången.`,
  pxVersionUnsaid: ({ year }: Facts) =>
    sv`Koderna för år ${year} säger inte vilken områdesversion de är av. Ange versionen, till exempel 2018.`,
  pxOtherVersion: ({ asked, got }: Facts) =>
    sv`Svaret har områden av version ${got} men frågan gäller version ${asked}. Ange den version som svaret har.`,
  pxCellRepeated: ({ code, cell }: Facts) =>
    sv`${code} har två tal för samma sak (${cell}). Läs in svar som inte överlappar varandra.`,
} as const;

/** Faults of open data, on the way from the service or from a saved answer. */
export const sourceErrors = spoken({
  ...serviceErrors,
  ...koladaErrors,
  ...areaErrors,
  ...tableErrors,
} as const);
