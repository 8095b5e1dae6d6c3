import { areaProgramme } from '../../engine/finance/areaProgramme.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Block, KeyFiguresOfProgramme, Programme } from '../../vocabulary/programme.ts';
import { named } from '../../vocabulary/text/language.ts';

/** What a programme brings with it, in the order it is shown. */
export const programmeNeedKinds = named([
  { id: 'dwellingAreaM2', labelSv: 'Boarea, m²', isWhole: false },
  { id: 'dwellings', labelSv: 'Bostäder', isWhole: false },
  { id: 'persons', labelSv: 'Personer', isWhole: false },
  { id: 'preschoolPlaces', labelSv: 'Förskoleplatser', isWhole: true },
  { id: 'pupilPlaces', labelSv: 'Elevplatser', isWhole: true },
  { id: 'parkingSpaces', labelSv: 'Parkeringsplatser', isWhole: true },
] as const);
export type ProgrammeNeedId = (typeof programmeNeedKinds)[number]['id'];

/** Key figures by the name a reader knows. */
export const programmeFigures = named([
  { id: 'dwellingAreaPerGrossFloorArea', labelSv: 'BOA per BTA' },
  { id: 'dwellingAreaM2PerDwelling', labelSv: 'BOA per bostad' },
  { id: 'personsPerDwelling', labelSv: 'Personer per bostad' },
  { id: 'preschoolChildrenPerDwelling', labelSv: 'Förskolebarn per bostad' },
  { id: 'pupilsPerDwelling', labelSv: 'Elever per bostad' },
  { id: 'parkingSpacesPerDwelling', labelSv: 'Parkeringsplatser per bostad' },
] as const);
export type ProgrammeFigureId = (typeof programmeFigures)[number]['id'];

export type ProgrammeNeed = {
  readonly id: ProgrammeNeedId;
  /** Null when a figure it needs is missing for some block. */
  readonly value: number | null;
  /** What has to be entered, and for which blocks. */
  readonly missing: readonly { readonly figure: ProgrammeFigureId; readonly blocks: string[] }[];
};

/** 60 · 0.15 is 9, though its product in binary is a little more. */
const ROUNDING = 1e-9;

/**
 * People, places and parking of a programme. Nothing has a default: a figure that is missing makes
 * the need unknown and is named.
 *
 * Shape:  a block's own dwelling area and dwellings go before what key figures would give.
 * Units:  places and spaces are whole, rounded up once for the whole programme.
 */
export function programmeNeeds(
  { blocks }: Programme,
  figures: KeyFiguresOfProgramme = {},
): ProgrammeNeed[] {
  const homes = blocks.map((block) => homesOf(block, figures));
  const per = (figure: PerDwelling) =>
    homes.map(({ block, dwellings }): Part => {
      const rate = figures[figure]?.[block.tenure];
      if (dwellings.value === null) return dwellings;
      return dwellings.value === 0 || rate !== undefined
        ? found(block, dwellings.value * (rate?.central ?? 0))
        : lacking(block, figure);
    });
  const parts: Record<ProgrammeNeedId, readonly Part[]> = {
    dwellingAreaM2: homes.map(({ dwellingArea }) => dwellingArea),
    dwellings: homes.map(({ dwellings }) => dwellings),
    persons: per('personsPerDwelling'),
    preschoolPlaces: per('preschoolChildrenPerDwelling'),
    pupilPlaces: per('pupilsPerDwelling'),
    parkingSpaces: per('parkingSpacesPerDwelling'),
  };
  return programmeNeedKinds.map(({ id, isWhole }) => needOf(id, parts[id], isWhole));
}

type PerDwelling = Exclude<
  ProgrammeFigureId,
  'dwellingAreaPerGrossFloorArea' | 'dwellingAreaM2PerDwelling'
>;

/** What one block brings, or the figure it lacks. */
type Part =
  | { readonly block: Block; readonly value: number }
  | { readonly block: Block; readonly value: null; readonly lacks: ProgrammeFigureId };

const found = (block: Block, value: number): Part => ({ block, value });
const lacking = (block: Block, lacks: ProgrammeFigureId): Part => ({ block, value: null, lacks });

type Homes = { readonly block: Block; readonly dwellingArea: Part; readonly dwellings: Part };

/** As entered; what is not entered is derived from gross floor area. */
function homesOf(block: Block, figures: KeyFiguresOfProgramme): Homes {
  const { grossFloorAreaM2, dwellingAreaM2, dwellings } = block;
  const ratio = figures.dwellingAreaPerGrossFloorArea;
  const meanAreaM2 = figures.dwellingAreaM2PerDwelling?.[block.tenure];
  if (grossFloorAreaM2 === 0 || (dwellingAreaM2 > 0 && dwellings > 0)) {
    const [area, homes] = [found(block, dwellingAreaM2), found(block, dwellings)];
    return { block, dwellingArea: area, dwellings: homes };
  }
  const own = dwellingAreaM2 > 0 ? dwellingAreaM2 / grossFloorAreaM2 : ratio?.central;
  if (own === undefined) {
    const area = lacking(block, 'dwellingAreaPerGrossFloorArea');
    return { block, dwellingArea: area, dwellings: dwellings > 0 ? found(block, dwellings) : area };
  }
  const derived = derivedProgramme(grossFloorAreaM2, own, meanAreaM2);
  return {
    block,
    dwellingArea: found(block, derived.dwellingAreaM2),
    dwellings: homesFrom(block, meanAreaM2, derived.dwellings),
  };
}

function homesFrom(block: Block, meanAreaM2: Estimate | undefined, derived: number): Part {
  if (block.dwellings > 0) return found(block, block.dwellings);
  return meanAreaM2 === undefined
    ? lacking(block, 'dwellingAreaM2PerDwelling')
    : found(block, derived);
}

function derivedProgramme(grossFloorAreaM2: number, ratio: number, mean: Estimate | undefined) {
  return areaProgramme({
    grossFloorAreaM2,
    dwellingAreaPerGrossFloorArea: ratio,
    premisesShare: 0,
    meanDwellingAreaM2: mean?.central ?? grossFloorAreaM2,
    personsPerDwelling: 0,
    preschoolPlacesPer100Dwellings: 0,
    pupilsPer100Dwellings: 0,
    carSpacesPer1000M2: 0,
    bicycleSpacesPerDwelling: 0,
  });
}

function needOf(id: ProgrammeNeedId, parts: readonly Part[], isWhole: boolean): ProgrammeNeed {
  const missing = programmeFigures.flatMap(({ id: figure }) => {
    const blocks = parts.flatMap((part) =>
      part.value === null && part.lacks === figure ? [part.block.label] : [],
    );
    return blocks.length === 0 ? [] : [{ figure, blocks }];
  });
  if (missing.length > 0) return { id, value: null, missing };
  const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
  return { id, value: isWhole ? Math.max(0, Math.ceil(sum - ROUNDING)) : sum, missing };
}
