import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** A template whose facts are text, numbers, or nothing at all. */
function sv(
  texts: TemplateStringsArray,
  ...facts: readonly (string | number | undefined)[]
): string {
  return texts.map((text, at) => `${text}${facts[at] ?? ''}`).join('');
}

/** "Rad 14, kolumn andel: " where a table's fault is. */
function cell({ row, column }: Facts): string {
  const place = [
    row === undefined ? '' : `rad ${row}`,
    column === undefined ? '' : `kolumn ${column}`,
  ].filter((part) => part !== '');
  const text = place.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

const frozen = (count: Facts[string]) =>
  count === 1 ? 'en fryst bilaga' : `${count ?? ''} frysta bilagor`;

const caseErrors = {
  planCaseNotFound: ({ planCaseId }: Facts) =>
    sv`Ärendet ${planCaseId} finns inte. Kontrollera id eller adress, eller gå till listan.`,
  alternativeNotFound: ({ alternativeId }: Facts) =>
    sv`Alternativet ${alternativeId} finns inte i ärendet. Läs in ärendet på nytt.`,
  snapshotNotFound: () =>
    'Ögonblicksbilden finns inte i ärendet. Kontrollera adressen eller gå till listan.',
  versionStale: ({ yours, current }: Facts) =>
    sv`Ärendet har ändrats av någon annan: du utgår från version ${yours} men version ${current} är sparad. Läs in ärendet på nytt och gör om ändringen.`,
  planCaseMunicipalityFixed: ({ from, to }: Facts) =>
    sv`Ärendet hör till kommun ${from} och kan inte flyttas till ${to}. Hämta ärendefilen, ändra kommunkoden där och läs in den som ett nytt ärende.`,
  planCaseHasFrozen: ({ count }: Facts) =>
    sv`Ärendet har ${frozen(count)}, som hör till beslutet. Sätt skedet till Avslutad i stället; en administratör kan ta bort ärendet inför gallring.`,
  deletedCaseNotFound: ({ planCaseId }: Facts) =>
    sv`Bland kommunens borttagna ärenden finns inget ${planCaseId}. Läs in listan på nytt.`,
  recoveryTooLate: ({ until }: Facts) =>
    sv`Ärendet kunde tas tillbaka till och med ${until}. Be en administratör ta tillbaka det.`,
  disposalTooEarly: ({ until }: Facts) =>
    sv`Ärendet kan tas tillbaka till och med ${until} och får inte gallras innan dess. Vänta till dess.`,
  disposalDecisionLater: ({ decidedOn }: Facts) =>
    sv`Gallringsbeslutet är daterat ${decidedOn}, som inte har varit än. Skriv dagen då beslutet fattades.`,
  disposalNeedsArchive: ({ count }: Facts) =>
    sv`Ärendet har ${frozen(count)}, som hör till beslutet och ska bevaras. Ange var de är arkiverade.`,
  alternativeIdMismatch: ({ path, body }: Facts) =>
    sv`Adressen gäller alternativet ${path} men innehållet ${body}. Använd samma id på båda ställena.`,
  alternativeIdRepeated: ({ alternativeId }: Facts) =>
    sv`Två alternativ har samma id, ${alternativeId}. Ge dem olika id.`,
  rowIdRepeated: ({ place, id }: Facts) =>
    sv`${place}: två rader har samma id, ${id}. Ge dem olika id.`,
  viewThemeUnknown: ({ sentence, themeId }: Facts) =>
    sv`Synpunkten ”${sentence}” hör till temat ${themeId}, som inte finns. Välj ett tema som finns, eller inget.`,
  indicatorUnknown: ({ place, id }: Facts) =>
    sv`${place}: indikatorn ${id} finns inte. Välj en som finns, eller ta bort raden.`,
  tooManyAlternatives: ({ max }: Facts) =>
    sv`Ett ärende har högst ${max} alternativ. Ta bort ett innan du lägger till ett nytt.`,
  baselineCount: ({ count }: Facts) =>
    sv`Ett ärende ska ha precis ett nollalternativ men har ${count}. Märk ett av alternativen som nollalternativ.`,
  caseFileInvalid: ({ field, message, count }: Facts) =>
    sv`Ärendefilen går inte att läsa. Fältet ${field}: ${message}${Number(count) > 1 ? sv` Ytterligare ${Number(count) - 1} fel.` : ''}`,
} as const;

const fileErrors = {
  jsonNotUtf8: () => 'Texten är inte UTF-8. Spara filen som UTF-8 och försök igen.',
  jsonMalformed: ({ line, column }: Facts) =>
    line === undefined
      ? 'Texten är inte JSON, eller är avbruten. Kontrollera filen och försök igen.'
      : sv`Texten är inte JSON: felet är på rad ${line}, tecken ${column}. Rätta och försök igen.`,
  jsonForbiddenKey: () =>
    'Innehållet har ett namn som inte får användas (__proto__ eller constructor.prototype). Ta bort det.',
  jsonForbiddenCharacter: ({ field }: Facts) =>
    sv`${field === '' ? 'Texten' : sv`Fältet ${field}`} innehåller ett tecken som inte går att spara (NUL eller ett halvt tecken). Ta bort det.`,
  jsonTooDeep: ({ max }: Facts) =>
    sv`Innehållet har fler än ${max} nivåer i varandra. Kontrollera att filen är av rätt slag.`,
  csvEmpty: () => 'Filen har inga rader under rubrikraden. Exportera tabellen på nytt.',
  csvNotText: (facts: Facts) =>
    sv`${cell(facts)}Där står ett tecken som ingen texttabell (CSV) har. Spara tabellen som CSV i UTF-8.`,
  csvMalformed: ({ row }: Facts) =>
    sv`Rad ${row}: ett citattecken saknas eller står fel. Rätta raden eller exportera på nytt.`,
  csvColumnRepeated: ({ column }: Facts) =>
    sv`Rad 1: kolumnen ${column} står två gånger. Ge kolumnerna olika namn.`,
  csvRowLength: ({ row, expected, got }: Facts) =>
    sv`Rad ${row}: raden har ${got} ${got === 1 ? 'cell' : 'celler'} men rubrikraden ${expected}. Rätta raden eller exportera på nytt.`,
} as const;

const sheetErrors = {
  sheetUnreadable: () =>
    'Arbetsboken går inte att läsa: den är avbruten eller skadad. Öppna den i kalkylprogrammet, spara den på nytt som .xlsx och försök igen.',
  sheetForeign: () =>
    'Filen är ingen arbetsbok i formatet .xlsx. Spara den som .xlsx eller CSV och försök igen.',
  sheetOldOrLocked: () =>
    'Arbetsboken är skyddad med lösenord eller sparad i det äldre formatet .xls. Ta bort lösenordet och spara den som .xlsx.',
  sheetMacros: () =>
    'Arbetsboken innehåller makron, och sådana filer läses inte. Spara den som .xlsx utan makron.',
  sheetEntities: ({ path }: Facts) =>
    sv`Arbetsboken innehåller något som kalkylprogram aldrig skriver (egna entiteter i ${path}). Kopiera tabellen till en ny arbetsbok.`,
  sheetTooLarge: ({ most }: Facts) =>
    sv`Arbetsboken är större än ${most} MB uppackad. Kopiera tabellen som ska läsas in till en egen arbetsbok.`,
  sheetTooManyRows: ({ row, most }: Facts) =>
    sv`Tabellen når till rad ${row} eller längre; högst ${most} rader läses in. Ta bort raderna som inte behövs, också tomma rader som är formaterade.`,
  sheetTooManyColumns: ({ column, most }: Facts) =>
    sv`Tabellen når till kolumn ${column}; högst ${most} kolumner läses in. Ta bort kolumnerna som inte behövs.`,
  sheetTooManyCells: ({ most }: Facts) =>
    sv`Tabellen har fler än ${most} celler, tomma som är formaterade inräknade. Kopiera det som ska läsas in till en egen fil.`,
  sheetTextTooLong: (facts: Facts) =>
    sv`${cell(facts)}Texten är längre än ${facts['most']} tecken. Korta den.`,
  sheetTooMuchText: ({ most }: Facts) =>
    sv`Tabellen har mer än ${most} tecken text. Dela upp den på flera filer.`,
  sheetUnknown: ({ sheet }: Facts) =>
    sv`Arbetsboken har inget blad som heter ${sheet}. Välj ett av dem som finns.`,
  sheetEmpty: ({ sheet }: Facts) =>
    sv`Bladet ${sheet} har inga rader under rubrikraden. Välj ett annat blad eller fyll i tabellen.`,
  sheetMisread: (facts: Facts) =>
    sv`${cell(facts)}Texten ”${facts['text']}” har blivit fel när filen sparades; där stod nog ”${facts['meant']}”. Spara tabellen på nytt som CSV i UTF-8.`,
} as const;

const statisticsErrors = {
  statisticsTableUnknown: ({ fileName }: Facts) =>
    sv`Det går inte att se vilken tabell ${fileName} är. Kontrollera kolumnerna eller ange tabellen.`,
  statisticsTableIdUnknown: ({ tableId, known }: Facts) =>
    sv`Tabellen ${tableId} finns inte. Ange någon av ${known}.`,
  statisticsColumnUnknown: (facts: Facts) =>
    sv`${cell(facts)}Kolumnen hör inte till tabellen ${facts['table']}. Ta bort den eller ange en annan tabell.`,
  statisticsCodeMissing: (facts: Facts) =>
    sv`${cell(facts)}Områdeskoden saknas. Fyll i den eller ta bort raden.`,
  areaLayerNotFound: () =>
    'Områdesindelningen finns inte. Den kan redan vara ångrad; läs in sidan på nytt.',
  statisticsNotFound: () =>
    'Statistiken finns inte. Den kan redan vara ångrad; läs in sidan på nytt.',
  carryOldLayerMissing: ({ version }: Facts) =>
    sv`Områden av version ${version} är inte inlästa, och utan dem går siffrorna inte att räkna om med ytvikter. Läs in dem först.`,
  carryNewLayerMissing: ({ version }: Facts) =>
    sv`Det finns bara områden av version ${version}, som siffrorna redan hör till. Läs in de områden som siffrorna ska räknas om till, eller läs in siffrorna som de är.`,
  statisticsVersionNeedsJoin: ({ tableVersion, layerVersions }: Facts) =>
    sv`Siffrorna är insamlade på områdesversion ${tableVersion} men indelningen som finns är version ${layerVersions}. Gränserna kan skilja. Vill du ändå koppla på kod, begär det (join=code, på kommandoraden --join-on-code), eller räkna om med ytvikter om båda versionerna är inlästa (join=areaWeights, --area-weights); det trycks i bilagan.`,
} as const;

const requestErrors = {
  routeUnknown: ({ path }: Facts) => `Adressen ${path} finns inte. Kontrollera stavningen.`,
  methodNotAllowed: ({ method, allowed }: Facts) =>
    sv`${method} går inte här. Tillåtna metoder: ${allowed}.`,
  contentTypeWrong: () =>
    'Innehållet ska skickas som application/json i UTF-8. Rätta Content-Type.',
  uploadTypeWrong: ({ allowed }: Facts) =>
    sv`Filen ska skickas som den är, med Content-Type ${allowed}. Uppgifterna om den står i adressen.`,
  bodyTooLarge: ({ limit }: Facts) =>
    sv`Innehållet är större än ${limit}, som är det mesta som tas emot här. Kontrollera att det är rätt fil, eller skicka mindre åt gången.`,
  requestMalformed: () => 'Anropet går inte att tolka. Kontrollera adress och innehåll.',
  queryInvalid: () => 'Frågan efter ? i adressen har fel. Se violations för vilka delar.',
  bodyInvalid: ({ count }: Facts) =>
    sv`${count === 1 ? 'Ett fält' : sv`${count} fält`} har fel. Se violations för vilka och vad som är fel.`,
  versionMissing: () =>
    'Ange vilken version du ändrar i If-Match, med värdet ur ETag, till exempel "3".',
  versionMalformed: ({ given }: Facts) =>
    sv`If-Match är ${given} men ska vara versionens nummer inom citattecken, till exempel "3".`,
  computationTooLong: ({ timeS }: Facts) =>
    sv`Beräkningen tog mer än ${timeS} sekunder och avbröts; inget är ändrat. Försök igen, eller dela upp underlaget.`,
  computationTooLarge: ({ memoryMb }: Facts) =>
    sv`Beräkningen behövde mer än ${memoryMb} MB minne och avbröts; inget är ändrat. Dela upp underlaget.`,
  jobNotFound: () => 'Jobbet finns inte. Det kan vara borttaget; läs in listan på nytt.',
  jobHasEnded: () => 'Jobbet är redan avslutat och går inte att avbryta. Läs in listan på nytt.',
  jobAbandoned: () =>
    'Programmet stannade två gånger medan jobbet pågick. Försök igen; händer det på nytt, dela upp underlaget.',
  rateExceeded: ({ most, waitS }: Facts) =>
    sv`Du har frågat oftare än de ${most} gånger som går på en gång. Försök igen om ${waitS} ${waitS === 1 ? 'sekund' : 'sekunder'}.`,
  computationsBusy: () => 'Många beräkningar väntar just nu. Försök igen om en stund.',
  unexpected: ({ reference }: Facts) =>
    sv`Något gick fel hos oss, inte hos dig. Försök igen. Händer det på nytt, ange felnumret ${reference}.`,
} as const;

/** Faults that a use case or a request can meet. */
export const serviceErrors = spoken({
  ...caseErrors,
  ...fileErrors,
  ...sheetErrors,
  ...statisticsErrors,
  ...requestErrors,
} as const);
