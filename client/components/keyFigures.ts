import { formatMnkr, sumInMillions } from '../../server/vocabulary/formatSv.ts';
import { numberTexts } from '../../server/vocabulary/text/sv/numberWords.ts';
import { ofPerspective, type Settings } from '../../server/vocabulary/settings.ts';
import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import { text } from '../text/sv.ts';
import type { WhyPath } from './whyPath.ts';

export type Figure = {
  readonly id: string;
  readonly label: string;
  readonly layer?: 'hard' | 'soft';
  readonly value: string;
  readonly path: WhyPath;
  readonly note: string;
};

const none = { hard: 0, soft: 0, total: 0 };

const npv = (perspective: string, layer: string): WhyPath => [
  'results',
  'npv_by_layer',
  perspective,
  layer,
];

type Basis = Pick<Settings, 'mainHorizons' | 'priceYear'>;

const yearsOf = ({ mainHorizons }: Basis, perspective: string) =>
  ofPerspective(mainHorizons, perspective) ?? 0;

/** What all four are: present values, in the prices of one year, over so many years. */
export function figuresBasis(settings: Basis): string {
  return text.key.basis(settings.priceYear, {
    society: yearsOf(settings, 'samhalle'),
    municipality: yearsOf(settings, 'kommun'),
  });
}

/** The four figures that an alternative comes down to. */
export function figuresOf(assessment: Assessment, settings: Basis): Figure[] {
  const { results, uncertainty, findings } = assessment;
  const society = results.npv_by_layer['samhalle'] ?? none;
  const municipality = results.npv_by_layer['kommun'] ?? none;
  const societySpread = uncertainty.byPerspective['samhalle'];
  const municipalitySpread = uncertainty.byPerspective['kommun'];
  const [hard = '', soft = '', total = ''] = sumInMillions(
    [society.hard, society.soft],
    society.total,
  ).map((shown) => numberTexts.millions(shown));
  const effects = findings.pricedEffectCount + findings.unpricedCount;
  return [
    {
      id: 'hard',
      layer: 'hard',
      label: text.key.hard,
      value: hard,
      path: npv('samhalle', 'hard'),
      note: text.key.horizon(yearsOf(settings, 'samhalle')),
    },
    {
      id: 'soft',
      layer: 'soft',
      label: text.key.soft,
      value: soft,
      path: npv('samhalle', 'soft'),
      note: effects === 0 ? text.key.noEffects : text.key.unpriced(findings.unpricedCount, effects),
    },
    {
      id: 'total',
      label: text.key.total,
      value: total,
      path: npv('samhalle', 'total'),
      note: isSpread(societySpread)
        ? text.key.likely(societySpread, societySpread.chanceAboveZero)
        : text.key.exact,
    },
    {
      id: 'municipality',
      label: text.key.municipality,
      value: formatMnkr(municipality.total),
      path: npv('kommun', 'total'),
      note: isSpread(municipalitySpread)
        ? text.key.chance(municipalitySpread.chanceAboveZero)
        : text.key.exact,
    },
  ];
}

type Spread = Assessment['uncertainty']['byPerspective'][string];

function isSpread(spread: Spread | undefined): spread is Spread {
  return spread !== undefined && spread.sd > 0;
}
