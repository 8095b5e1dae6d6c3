import { spoken } from '../language.ts';
import type { ProcessWarning } from '../../process.ts';
import { listed } from './words.ts';

/** What the process says of a case's clocks: remarks beside a day. */
export const clockNotes = spoken({
  part: (label: string, part: string) => `${label}: ${part}`,
  noRule: (startedOn: string) =>
    `Det finns ingen regel inlagd för ärenden som startade ${startedOn}. Räkna tiden för hand.`,
  noTime: 'Lagen anger ingen kortaste tid.',
  agreedUntil: 'Den som begärde planbeskedet har gått med på en annan dag.',
  agreedShorter: 'Alla berörda är överens om kortare tid.',
  agreedShorterNotHere:
    'Kortare tid kan bara avtalas vid standardförfarande utan betydande miljöpåverkan. Den angivna överenskommelsen räknas inte.',
  fromReceipt:
    'Räknas från dagen då meddelandet skickades. Fick länsstyrelsen det senare går tiden ut senare.',
  mayTakeLonger: 'Länsstyrelsen får ta längre tid om ärendets omfattning kräver det.',
  moved: (day: string) =>
    `Tiden går ut ${day}, som är en helg eller likställd dag. Sista dagen är därför nästa vardag (lag 1930:173, 2 §).`,
  appealOpen: 'Antagandet är överklagat. Dagen räknas inte ut förrän målet är avgjort.',
  countyReviewOpen: 'Länsstyrelsen överprövar antagandet. Dagen räknas inte ut medan det pågår.',
  decided: 'Ange dagen som följer av avgörandet.',
  countyTimeUnknown:
    'Ange när meddelandet om antagandet skickades: länsstyrelsens tid räknas från den dagen.',
  legalForceEarly: (ends: string) =>
    `Dagen ligger inom överklagandetiden, som går ut ${ends}. Kontrollera den.`,
  earliestLegalForce:
    'Tidigaste dag, om ingen överklagar och länsstyrelsen inte beslutar om överprövning.',
  unstatedYears: (years: number) => `Planen anger ingen genomförandetid. Då är den ${years} år.`,
  yearsOutside: (facts: { years: number; least: number; most: number }) =>
    `Genomförandetiden är ${facts.years} år. Den ska vara minst ${facts.least} och högst ${facts.most} år.`,
} as const);

/** Why a finished task needs another look. */
export const taskTexts = spoken({
  changedSince: (day: string, parts: readonly string[]) => `Ändrat sedan ${day}: ${listed(parts)}.`,
  restsOnMore: (day: string, parts: readonly string[]) =>
    `Uppgiften omfattar mer än ${day}: ${listed(parts)}.`,
} as const);

/** What there is to check in a case, where its rows have no name of their own. */
export const reviewPlaceTexts = spoken({
  planArea: 'Planområdet',
  programme: 'Programmet',
  equity: 'Indikatorer, grupper och enhetskostnader',
  settings: 'Räntor, kalkyltider och andra förutsättningar',
  appraisal: (block: string) => `Fastighetskalkyl: ${block}`,
  homeSale: (block: string) => `Försäljning av bostäder: ${block}`,
  figure: ({ central, interval }: { central: string; interval?: string }, unit: string) =>
    interval === undefined ? `${central} ${unit}` : `${central} ${unit} (${interval})`,
  interval: (low: string, high: string) => `${low}–${high}`,
  rentUnit: 'kr/m² i hyra',
  rented: (rent: string, worth: string) => `${rent}, boendet värt ${worth} mer än hyran`,
  priceUnit: 'kr/m²',
  loan: 'Ägarens lån',
  municipalLand: 'Kommunens mark',
  landAppraisal: 'Markvärde',
  phasing: 'Etapper',
  newcomers: 'Vilka som flyttar in',
} as const);

/** What the law asks of the process and nobody has said yet. */
export const processWarningTexts = spoken({
  impactIsExtended:
    'Betydande miljöpåverkan är angiven, men förfarandet är standard. Sådana planer handläggs med utökat förfarande (PBL 5 kap. 7 §). Ändra förfarandet eller grunden.',
  groundIsExtended:
    'En av de angivna grunderna kräver utökat förfarande (PBL 5 kap. 7 och 7 a §§), men förfarandet är ett annat. Ändra förfarandet eller grunden.',
  announcementUnsaid:
    'Planeringsbesked är begärt innan samrådet är redovisat, men dagen för kungörelsen saknas. Vid utökat förfarande ska kommunen först kungöra det och ge minst tre veckor för synpunkter (PBL 5 kap. 10 c §). Ange dagen under Tidplan.',
  agreementUnsaid:
    'Byggherren betalar till kommunen i den hårda kalkylen, men det är inte angivet om ett exploateringsavtal eller en markanvisning är avsedd. Det ska framgå i samrådet (PBL 5 kap. 13 §). Ange det under Tidplan.',
  mainContentMissing:
    'Avtalets huvudsakliga innehåll saknas. Det ska redovisas i samrådet (PBL 5 kap. 13 §). Skriv det under Tidplan.',
  consequencesMissing:
    'Det saknas en beskrivning av vad det innebär att planen genomförs med stöd av avtalet. Den ska redovisas i samrådet (PBL 5 kap. 13 §). Skriv den under Tidplan.',
} as const satisfies Readonly<Record<ProcessWarning, string>>);
