import { formatNumber } from '../../formatSv.ts';
import type { Surroundings } from '../../surroundings.ts';
import { listed } from './words.ts';

type Lies = Pick<Surroundings, 'residents'> & {
  readonly names: readonly string[];
  readonly areaHectares: string;
  readonly planHectares: string;
  readonly isMuchLarger: boolean;
};

export const surroundingsTexts = {
  title: (areas: number) =>
    areas === 1
      ? 'The whole area that the plan lies in, compared with the municipality'
      : 'The areas that the plan lies in, compared with the municipality',
  subject: (areas: number) =>
    areas === 1 ? 'The whole area that the plan lies in' : 'The areas that the plan lies in',
  lies: ({ names, areaHectares, planHectares, isMuchLarger, residents }: Lies) => {
    const larger = isMuchLarger ? 'much larger' : 'larger';
    const [is, of] =
      names.length === 1 ? ['is', 'the whole area'] : ['are', 'the areas taken together'];
    const who =
      residents === null
        ? ''
        : `, ${formatNumber(residents.areas)} of ${formatNumber(residents.municipality)} residents in the municipality in ${residents.year}`;
    return `The plan area lies in ${listed(names)}, which ${is} ${larger} than the plan: ${areaHectares} hectares against ${planHectares}. The figures are for ${of}${who}.`;
  },
  notOwn:
    'They are not the plan area’s own: by its share of the ground, too few live there for anything to be shown.',
  before: 'The values are from before the plan.',
  column: (areas: number) => (areas === 1 ? 'Whole area' : 'The areas'),
  suppressed: (labels: readonly string[]) =>
    `${listed(labels)}: the value of the whole area is not shown, because the base is too small or missing.`,
} as const;
