/** What the documentation of the API says beside its schemas: in Swedish, then in English. */
export const openApiTexts = {
  info: {
    summary: 'Hela kalkylen för en detaljplan',
    description:
      'Hård och mjuk kalkyl, jämlikhet i hälsa och beslutsbilaga för en detaljplan. Alla tider är i UTC. Listor delas i sidor med page (från 1) och limit. Fel svaras som RFC 9457 (application/problem+json) med vad som är fel, var och vad man gör.\n\nIn English: hard and soft appraisal, health equity and decision annex for a detailed plan. All times are UTC. Lists come in pages, with page (from 1) and limit. Faults are answered as RFC 9457.',
    contact: 'Den kommun eller leverantör som driver installationen',
    serviceLevel:
      'Den som driver installationen anger vilken drift som utlovas; programmet i sig utlovar ingen. / The level of service is promised by whoever runs the installation, not by the program.',
    limitations:
      'Begränsningar: ett anrop får vara högst 1 MB, ett ärende 10 MB och en fil 60 MB; komprimerade anrop tas inte emot. Den som loggat in får göra 600 anrop i minuten, 60 inläsningar och 60 bilagor i timmen; därefter svaras 429 med Retry-After. / Limits: a request may be 1 MB, a case 10 MB and a file 60 MB; compressed requests are refused. Who has signed in may make 600 requests a minute, and 60 imports and 60 annexes an hour; after that the answer is 429 with Retry-After.',
    documentation: 'Samma dokumentation som sida / The same documentation as a page',
    server: 'Den server som svarar / The server that answers',
  },
  security: {
    bearer:
      'Anslutna system: en token (JWT) som kommunens inloggningstjänst ger systemet självt, i Authorization. / Connected systems: a token (JWT) that the municipality’s sign-in service gives to the system itself, in Authorization.',
    session:
      'Personer: kakan från inloggningen. En ändring skickar också X-CSRF-Token, med csrfToken ur readMe. / People: the cookie of the sign-in. A change also sends X-CSRF-Token, with csrfToken from readMe.',
  },
  operation: ({
    summarySv,
    summaryEn,
    rolesSv,
  }: {
    readonly summarySv: string;
    readonly summaryEn: string;
    readonly rolesSv: readonly string[];
  }) => `${summarySv}.\n\nFår göras av: ${rolesSv.join(', ')}.\n\nIn English: ${summaryEn}.`,
  answer: ({ summarySv, summaryEn }: { readonly summarySv: string; readonly summaryEn: string }) =>
    `Gick bra: ${uncapital(summarySv)} / It went well: ${uncapital(summaryEn)}`,
  /** Of one operation alone where it is something else in others; empty when nobody has said. */
  parameter: (operationId: string, name: string) =>
    parameterNames[`${operationId}.${name}`] ?? parameterNames[name] ?? '',
  retryAfter:
    'Sekunder att vänta, när det frågats för ofta. / Seconds to wait after too many requests.',
  problem:
    'Fel, med vad som är fel, var och vad man gör / A fault: what is wrong, where, what to do',
  problemExample: {
    title: 'Finns inte',
    detail: 'Ärendet finns inte. Kontrollera adressen eller sök i listan över ärenden.',
  },
  conflict:
    'Någon annan har ändrat det som skulle ändras, och ingenting är sparat. Den som får läsa ärendet får i conflict veta vem som gjort vad sedan den version som angavs i If-Match (changes), och för varje fält som skiljer vad som skickades (yours), vad som är sparat (stored) och vem som har ändrat det (changedBy). / Someone else has changed it meanwhile, and nothing is stored. Whoever may read the case is told in conflict who did what since the version named in If-Match (changes), and of each field that differs what was sent (yours), what is stored (stored) and who has changed it (changedBy).',
  conflictExample: {
    change: { actorName: 'Handläggaren', sentence: 'Handläggaren ändrade ärendet.' },
    field: {
      place: 'Rubrik',
      yours: 'Kvarteret Eken',
      stored: 'Kvarteret Eken och Linden',
      changedBy: 'both' as const,
    },
  },
  ifMatch:
    'Den version som ändras, med värdet ur ETag, till exempel "3" / The version that is changed, as ETag gave it, such as "3"',
  idempotencyKey: (hours: number) =>
    `En egen nyckel för anropet, till exempel ett UUID. Skickas samma anrop igen med samma nyckel skapas inget mer, och svaret är det första igen; det gäller i ${hours} timmar, för samma anropare och kommun. Samma nyckel med annat innehåll nekas (422). Ett anrop som nekades är inte sparat. / A key of the caller's own, such as a UUID. The same request sent again under the same key creates nothing more and is given the first answer, for ${hours} hours, for the same caller and municipality. The same key with other content is refused (422). A request that was refused is not kept.`,
  idempotencyKeyExample: '3f1c9b1e-6d0f-4b43-9f0a-7a1c2d5e8b90',
  etag: 'Versionen av det som svaras / The version of what is answered',
  fileExample: 'Filen som den är',
  page: {
    title: 'Helkalkyls gränssnitt',
    asFile: 'Beskrivningen som OpenAPI 3.1',
    contents: 'Innehåll',
    security: 'Inloggning',
    parameters: 'Parametrar',
    required: 'krävs',
    body: 'Skickas',
    answer: 'Svaras',
    otherwise: 'annars',
  },
} as const;

const uncapital = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const parameterNames: Readonly<Record<string, string>> = {
  page: 'Vilken sida, räknat från 1 / Which page, from 1',
  limit: 'Hur många per sida, högst 200 / How many a page, at most 200',
  planCaseId: 'Ärendets id / The id of the case',
  snapshotId: 'Ögonblicksbildens id / The id of the snapshot',
  alternativeId: 'Alternativets id i ärendet / The id of the alternative in the case',
  municipalityCode: 'Kommunkod med fyra siffror / Municipality code of four digits',
  entryId: 'Postens id i biblioteket / The id of the entry in the library',
  id: 'Id i listan / The id in the list',
  layerId: 'Lagrets id / The id of the layer',
  jobId: 'Jobbets id / The id of the job',
  commentId: 'Kommentarens id / The id of the comment',
  personId: 'Personens id / The id of the person',
  sessionId: 'Inloggningens id i listan / The id of the session in the list',
  task: 'Uppgift i ärendet / A task of the case',
  'listPlanCases.text':
    'Ord som alla ska finnas i rubrik, diarienummer, kommun eller handläggare / Words that are all to be in title, registry number, municipality or case officer',
  'listPlanCases.year': 'Året då ärendet startade / The year that the case was started',
  stage: 'Skede / Stage',
  mine: 'Bara ärenden som den som frågar är medlem i / Only cases that the caller is a member of',
  order:
    'Ordning: senast ändrad, närmaste lagstadgade dag, sammanträdesdag och så vidare / The order: last changed, next statutory day, day of the meeting and so on',
  ids: 'Ärendens id, med komma emellan / Ids of cases, with commas between',
  sheet:
    'Blad i en arbetsbok; utan det läses det första som syns / Sheet of a workbook; the first visible one when left out',
  language: 'Språk: svenska eller engelska / Language: Swedish or English',
  edition: 'Hela bilagan eller den korta på en sida / The annex in full or the short one of a page',
  meetingDate: 'Sammanträdesdag / Day of the meeting',
  kind: 'Slag av områden / Kind of areas',
  'importServiceLayer.kind': 'Slag av målpunkter / Kind of services',
  'listCatalogueEntries.kind': 'Slag av värde / Kind of value',
  version: 'Version eller årgång / Version or vintage',
  label: 'Vad det kallas i listor och bilagor / What it is called in lists and annexes',
  source: 'Källan, så att andra hittar den / The source, so that others find it',
  licence: 'Licens / Licence',
  referenceDate: 'Dagen som gränserna gäller / The day that the borders are of',
  crs: 'Koordinatsystem, när filen inte säger det själv / Coordinate system, when the file does not say so itself',
  codeProperty:
    'Egenskap i filen som har områdets kod, när den inte känns igen / Property of the file that has the code of the area, when it is not recognised',
  fileName: 'Filens namn / The name of the file',
  tableId:
    'Tabellens id hos SCB, när filen inte säger det själv / The table’s id at Statistics Sweden, when the file does not say so itself',
  join: 'Vad som görs när siffrorna är av en annan version av områdena: nekas, används på samma kod eller räknas om efter yta / What is done when the figures are of another version of the areas: refused, used on the same code or recalculated by area',
  areaKind: 'Slag av områden som det är räknat på / Kind of areas that it is counted on',
  areaVersion: 'Version av områdena / Version of the areas',
  asOf: 'Dagen som uppgifterna gäller / The day that the data are of',
  nationPerPerson:
    'Bara för Care Need Index: rikets viktade summa per person / Only for Care Need Index: the nation’s weighted sum per person',
  nationYear:
    'Bara för Care Need Index: året för rikets summa / Only for Care Need Index: the year of the nation’s sum',
  'importSquareLayer.year':
    'Året som siffrorna gäller, när filen inte säger det själv / The year of the figures, when the file does not say so itself',
  sideM:
    'Rutornas sida i meter, när filen inte säger det själv / The side of the squares in metres, when the file does not say so itself',
  'listCatalogueEntries.text':
    'Ord som alla ska finnas i namn, id, befolkning eller källa / Words that are all to be in name, id, population or source',
  grade: 'Evidensgrad / Grade of evidence',
  state:
    'Om värdet är ett tal, ett intervall, bara ett tecken eller okänt / Whether the value is a number, a range, a sign only or unknown',
  measure:
    'Det som räknas, före enhetens första snedstreck; flera med + emellan / What is counted, before the first slash of the unit; several with + between',
  units: 'Hela enheter, flera med + emellan / Whole units, several with + between',
  priceYear: 'Ärendets prisår / The price year of the case',
  unitFactor:
    'Vad värdet gångras med för fältets enhet / What the value is multiplied by for the unit of the field',
  format: 'Filformat / File format',
  own: 'Bara kommunens egna poster / Only the municipality’s own entries',
  day: 'Dag som biblioteket granskas på; i dag om den utelämnas / Day that the library is checked on; today when left out',
  from: 'Den tidigare versionens nummer / The number of the earlier version',
  to: 'Den senare versionens nummer / The number of the later version',
};
