import { spoken } from '../language.ts';
import type { ProcessWarning } from '../../process.ts';
import { counted, inSentence } from './words.ts';

/** Of a table: rows that an earlier one has too, and the labels that only that one has. */
export type RowsInCommon = {
  readonly count: number;
  readonly name: string;
  readonly missing: readonly string[];
  readonly isSummed: boolean;
};

/** What a frozen annex says of the two who vouch for it, and of the version before. */
export const annexDecisionTexts = spoken({
  signOffs: {
    version: 'Fryst version',
    author: 'Upprättad av',
    approver: 'Godkänd av',
    draft: 'Utkastets SHA-256',
    logHead: 'Logg vid frysning',
    logEntry: (sequence: number, hash: string) => `post ${sequence}, ${hash}`,
    by: (name: string, time: string) => `${name}, ${time}`,
    approved: (author: string, approver: string) =>
      `Bilagan är fryst. Den upprättades av ${author} och godkändes av ${approver}. En senare ändring av ärendet blir en ny version.`,
  },
  legal: {
    careChargedToDeveloper: (label: string) =>
      `Att rätta före beslut: ${label} är lagd på byggherren. Byggherren får inte åläggas att bekosta byggnader för skola, vård eller omsorg som kommunen ska tillhandahålla (PBL 6 kap. 41 §).`,
    calledMandatory: (words: string) =>
      `Att rätta före beslut: ”${words}” stämmer inte. Ingen lag kräver en socioekonomisk kalkyl.`,
  },
  process: {
    agreementUnsaid:
      'Att rätta före beslut: byggherren betalar till kommunen, men det framgår inte om ett exploateringsavtal eller en markanvisning är avsedd. Det ska framgå i samrådet (PBL 5 kap. 13 §).',
    mainContentMissing:
      'Att rätta före beslut: avtalets huvudsakliga innehåll saknas. Det ska redovisas i samrådet (PBL 5 kap. 13 §).',
    consequencesMissing:
      'Att rätta före beslut: det framgår inte vad det innebär att planen genomförs med stöd av avtalet. Det ska redovisas i samrådet (PBL 5 kap. 13 §).',
    announcementUnsaid:
      'Att rätta före beslut: planeringsbesked är begärt innan samrådet är redovisat, men dagen för kungörelsen saknas. Vid utökat förfarande ska kommunen först kungöra det och ge minst tre veckor för synpunkter (PBL 5 kap. 10 c §).',
    impactIsExtended:
      'Att rätta före beslut: betydande miljöpåverkan är angiven, men förfarandet är standard. Sådana planer handläggs med utökat förfarande (PBL 5 kap. 7 §).',
    groundIsExtended:
      'Att rätta före beslut: en av de angivna grunderna kräver utökat förfarande, men förfarandet är ett annat (PBL 5 kap. 7 och 7 a §§).',
  } satisfies Readonly<Record<ProcessWarning, string>>,
  inFull: {
    heading: 'Förkortat på sidorna 1 och 2, här i sin helhet',
    title: 'Planens namn',
    subtitle: 'Planen i korthet',
    councilNumber: 'Diarienummer i fullmäktige',
    morePoints: (count: number) =>
      `${counted(count, 'En punkt', 'punkter')} till står i Förslaget och alternativen.`,
  },
  repeated: {
    same: (name: string) => `Som för ${inSentence(name)}`,
    rows: ({ count, name, missing, isSummed }: RowsInCommon) =>
      [
        `${counted(count, 'En rad', 'rader')} till är som för ${inSentence(name)}${isSummed ? ' och ingår i summan.' : stopAfter(name)}`,
        ...(missing.length === 0 ? [] : [`Finns inte här: ${missing.join('; ')}.`]),
      ].join(' '),
    items: (count: number, name: string) =>
      `${counted(count, 'En punkt', 'punkter')} till är som för ${inSentence(name)}${stopAfter(name)}`,
    assumptions: (ranges: string) =>
      `Samma tal som tidigare: ${ranges}. Vad de betyder för det här alternativet står i antaganden.csv.`,
  },
  changes: {
    heading: (number: number) => `Ändringar sedan version ${number}`,
    intro: (number: number, sha256: string) =>
      `Det här skiljer från den frysta version ${number}, kontrollsumma ${sha256.slice(0, 12)}.`,
    none: (number: number) => `Inget skiljer från den frysta version ${number}.`,
    captions: {
      result: 'Resultat som ändrats',
      input: 'Uppgifter som ändrats',
      catalogue: 'Värden ur biblioteket som ändrats',
    },
    columns: { what: 'Vad', before: 'Före', after: 'Efter' },
    nothing: '–',
    more: (count: number) =>
      count === 1 ? 'En ändring till visas inte.' : `${count} ändringar till visas inte.`,
  },
} as const);

/** A name that was cut has its own. */
function stopAfter(name: string): string {
  return name.endsWith('…') ? '' : '.';
}
