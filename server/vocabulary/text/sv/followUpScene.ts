import type { PathFault } from '../../followUpFinding.ts';
import { spoken } from '../language.ts';
import { numberInWords } from './spokenNumbers.ts';
import { listed, withoutStop } from './words.ts';

const faultWords: Readonly<Record<PathFault, string>> = {
  startValue: 'utgångsläge saknas',
  startMeasuredOn: 'dag för utgångsläget saknas',
  target: 'mål saknas',
  measuredOn: 'dag för målet saknas',
  sameValue: 'målet är samma som utgångsläget, och om det är minst eller högst är inte angivet',
  sameDay: 'målets dag är inte efter utgångslägets',
};

type Counts = {
  readonly follows: number;
  readonly judged: number;
  /** Without a value yet, or without a path to compare with. */
  readonly waiting: number;
};

type Measured = { readonly label: string; readonly unit: string };
const inUnit = (unit: string) => (unit === '' ? '' : ` (${unit})`);

/** Who of those that can be told: "Två av fem mått följer planen". */
function told({ follows, judged, waiting }: Counts): string {
  const only = waiting > 0;
  if (judged === 1) {
    const one = only ? 'Det enda bedömda måttet' : 'Måttet';
    return `${one} följer ${follows === 1 ? '' : 'inte '}planen`;
  }
  const many = `${numberInWords(judged)} ${only ? 'bedömda ' : ''}mått`;
  if (follows === judged) {
    if (judged === 2) return `Båda ${only ? 'de bedömda ' : ''}måtten följer planen`;
    return `Alla ${many} följer planen`;
  }
  if (follows === 0) return `Inget av ${many} följer planen`;
  const some = numberInWords(follows);
  return `${some.charAt(0).toUpperCase()}${some.slice(1)} av ${many} följer planen`;
}

/** What came true, beside what was planned: in the chart, the annex and on the page. */
export const followUpSceneTexts = spoken({
  title: (counts: Counts) => {
    if (counts.judged === 0) return 'Inget mått går att jämföra med planen än';
    const rest =
      counts.waiting === 0 ? '' : `, ${numberInWords(counts.waiting)} går inte att bedöma än`;
    return `${told(counts)}${rest}`;
  },
  subtitle:
    'Uppmätta värden mot planens väg från utgångsläge till mål. Varje mått har sin egen skala.',
  path: 'planens väg',
  measured: 'uppmätt värde',
  goal: (value: string) => `mål ${value}`,
  sides: { atLeast: 'minst', atMost: 'högst' },
  /** Over one drawing: the value, and what the plan says of its day. */
  verdict: (follows: boolean, value: string, planned: string) =>
    `${follows ? 'Följer' : 'Följer inte'} planen: ${value} mot ${planned}`,
  notMeasured: 'Inget värde är uppmätt än',
  noPath: (faults: readonly PathFault[]) =>
    `Går inte att jämföra: ${listed(faults.map((fault) => faultWords[fault]))}`,
  waiting: (labels: readonly string[]) => `Inget värde är uppmätt än: ${labels.join('; ')}.`,
  about: (label: string, words: string) => `${label}: ${words}`,
  summary: (facts: {
    label: string;
    follows: boolean;
    value: string;
    planned: string;
    day: string;
  }) =>
    `${facts.label}: ${facts.value} den ${facts.day} mot planens ${facts.planned}, ${facts.follows ? 'följer planen' : 'följer inte planen'}.`,
  source: (sources: readonly string[]) => `Källa: ${sources.map(withoutStop).join('; ')}.`,
  kinds: { start: 'Utgångsläge', measured: 'Uppmätt', target: 'Mål' },
  columns: {
    indicator: 'Mått',
    kind: 'Värde för',
    day: 'Dag',
    value: 'Värde',
    planned: 'Enligt planen',
    finding: 'Bedömning',
    source: 'Källa',
  },
  why: {
    value: ({ label, unit }: Measured, day: string) => `${label}${inUnit(unit)}, uppmätt ${day}`,
    planned: ({ label, unit }: Measured, day: string) =>
      `${label}${inUnit(unit)}, enligt planen ${day}`,
    plannedHow: (start: string, target: string) =>
      `rät linje mellan utgångsläget ${start} och målet ${target}, dag för dag; därefter målet`,
  },
  follows: 'följer planen',
  behind: 'följer inte planen',
  caption: 'Uppmätta värden mot planen',
  rule: 'Planens väg är en rät linje från utgångsläget på dess dag till målet på målets dag. Efter målets dag gäller målet. Ett mått följer planen när det senast uppmätta värdet ligger på linjen eller på dess goda sida: ovanför när målet är minst så mycket, under när målet är högst så mycket. Är det inte angivet ligger den goda sidan åt det håll dit planen går. Värden från utgångslägets dag eller tidigare säger inget om planen. Ett mått utan senare värde, eller utan utgångsläge, mål eller deras dagar, bedöms inte.',
} as const);
