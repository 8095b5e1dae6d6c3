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
  operation: ({
    summarySv,
    summaryEn,
    rolesSv,
  }: {
    readonly summarySv: string;
    readonly summaryEn: string;
    readonly rolesSv: readonly string[];
  }) => `${summarySv}.\n\nFår göras av: ${rolesSv.join(', ')}.\n\nIn English: ${summaryEn}.`,
  answer: (summarySv: string) =>
    `Gick bra: ${summarySv.charAt(0).toLowerCase()}${summarySv.slice(1)}`,
  parameter: (name: string) => parameterNames[name] ?? `Anger ${name}`,
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
  ifMatch: 'Den version som ändras, med värdet ur ETag, till exempel "3"',
  idempotencyKey: (hours: number) =>
    `En egen nyckel för anropet, till exempel ett UUID. Skickas samma anrop igen med samma nyckel skapas inget mer, och svaret är det första igen; det gäller i ${hours} timmar, för samma anropare och kommun. Samma nyckel med annat innehåll nekas (422). Ett anrop som nekades är inte sparat. / A key of the caller's own, such as a UUID. The same request sent again under the same key creates nothing more and is given the first answer, for ${hours} hours, for the same caller and municipality. The same key with other content is refused (422). A request that was refused is not kept.`,
  idempotencyKeyExample: '3f1c9b1e-6d0f-4b43-9f0a-7a1c2d5e8b90',
  etag: 'Versionen av det som svaras',
  fileExample: 'Filen som den är',
  page: {
    title: 'Helkalkyls gränssnitt',
    asFile: 'Beskrivningen som OpenAPI 3.1',
    contents: 'Innehåll',
    parameters: 'Parametrar',
    required: 'krävs',
    body: 'Skickas',
    answer: 'Svaras',
    otherwise: 'annars',
  },
} as const;

const parameterNames: Readonly<Record<string, string>> = {
  page: 'Vilken sida, räknat från 1',
  limit: 'Hur många per sida, högst 200',
  planCaseId: 'Ärendets id',
  snapshotId: 'Ögonblicksbildens id',
  alternativeId: 'Alternativets id i ärendet',
  municipalityCode: 'Kommunkod med fyra siffror',
  entryId: 'Postens id i katalogen',
  id: 'Id i listan',
  layerId: 'Lagrets id',
  version: 'Version eller årgång',
  source: 'Källan, så att andra hittar den',
  licence: 'Licens',
};
