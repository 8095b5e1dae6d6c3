import { areaKinds } from '../vocabulary/areaKinds.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { IndicatorResult, Place } from '../vocabulary/place.ts';
import type { Results } from '../vocabulary/snapshot.ts';
import type { Surroundings } from '../vocabulary/surroundings.ts';
import { surroundingsTexts } from '../vocabulary/text/sv/surroundings.ts';

export type Measured = Pick<Results, 'indicators' | 'surroundings'>;
/** From so many times the plan's ground the areas are much larger. */
const MUCH = 5;
const M2_PER_HECTARE = 10_000;
/** Smaller than this, in hectares, has a decimal. */
const SMALL = 10;

/**
 * The indicators as they are told: of the plan area, or of the whole areas that it lies in where
 * those stand for it. Then they stand in `planArea` here, and nothing says so but whoever prints
 * them: `surroundings` is what tells the two apart.
 */
export function toldIndicators({ indicators, surroundings }: Measured): readonly IndicatorResult[] {
  if (surroundings === undefined) return indicators;
  return indicators.map((indicator, at) => {
    const row = surroundings.indicators[at];
    if (row === undefined) return indicator;
    const { areas, ...gap } = row;
    const notCompared = { gapToMunicipality: null, gapToNation: null };
    return { ...indicator, ...gap, ...notCompared, planArea: { ...areas, coverage: null } };
  });
}

/** Where the plan lies, how much larger that is, and that the figures are of all of it. */
export function surroundingsWords(
  { areas, areaM2, residents }: Surroundings,
  { layer, planArea }: Pick<Place, 'layer' | 'planArea'>,
): string {
  return surroundingsTexts.lies({
    names: areas.map((area) => nameOf(area, layer.kind)),
    areaHectares: hectares(areaM2),
    planHectares: hectares(planArea.areaM2),
    isMuchLarger: areaM2 > MUCH * planArea.areaM2,
    residents,
  });
}

function hectares(m2: number): string {
  const size = m2 / M2_PER_HECTARE;
  return formatNumber(size, size < SMALL ? 1 : 0);
}

/** "Norra landsbygden (DeSO 9999A0010)"; a municipality's own areas have names alone. */
function nameOf({ code, name }: Surroundings['areas'][number], kind: Place['layer']['kind']) {
  const isOwn = kind === 'district';
  const numbered = `${areaKinds.find(({ id }) => id === kind)?.labelSv ?? ''} ${code}`.trim();
  if (name === '' || name === code) return isOwn ? code : numbered;
  return isOwn ? name : `${name} (${numbered})`;
}
