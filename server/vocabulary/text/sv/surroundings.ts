import { spoken } from '../language.ts';
import { formatNumber } from '../../formatSv.ts';
import type { Surroundings } from '../../surroundings.ts';
import { listed } from './words.ts';

type Lies = Pick<Surroundings, 'residents'> & {
  readonly names: readonly string[];
  readonly areaHectares: string;
  readonly planHectares: string;
  readonly isMuchLarger: boolean;
};

/** What is told of the whole areas that a small plan lies in, and never as the plan area's own. */
export const surroundingsTexts = spoken({
  title: (areas: number) =>
    areas === 1
      ? 'Hela området som planen ligger i, jämfört med kommunen'
      : 'Områdena som planen ligger i, jämförda med kommunen',
  /** Whose values they are, as a sentence begins. */
  subject: (areas: number) =>
    areas === 1 ? 'Hela området som planen ligger i' : 'Områdena som planen ligger i',
  lies: ({ names, areaHectares, planHectares, isMuchLarger, residents }: Lies) => {
    const larger = isMuchLarger ? 'mycket större' : 'större';
    const of = names.length === 1 ? 'hela området' : 'områdena tillsammans';
    const who =
      residents === null
        ? ''
        : `, ${formatNumber(residents.areas)} av ${formatNumber(residents.municipality)} invånare i kommunen ${residents.year}`;
    return `Planområdet ligger i ${listed(names)}, som är ${larger} än planen: ${areaHectares} hektar mot ${planHectares}. Siffrorna är för ${of}${who}.`;
  },
  notOwn:
    'De är inte planområdets egna: räknat efter ytan bor där för få för att något ska kunna visas.',
  /** Of the table before the plan. */
  before: 'Värdena gäller läget före planen.',
  column: (areas: number) => (areas === 1 ? 'Hela området' : 'Områdena'),
  suppressed: (labels: readonly string[]) =>
    `${listed(labels)}: värdet för hela området visas inte, eftersom underlaget är för litet eller saknas.`,
});
