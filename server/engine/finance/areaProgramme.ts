import { requireAtLeast, requirePositive, requireShares } from './refusals.ts';

export type AreaProgrammeInput = {
  readonly grossFloorAreaM2: number;
  readonly dwellingAreaPerGrossFloorArea: number;
  /** Of the gross floor area, for premises (LOA). */
  readonly premisesShare: number;
  readonly meanDwellingAreaM2: number;
  readonly personsPerDwelling: number;
  readonly preschoolPlacesPer100Dwellings: number;
  readonly pupilsPer100Dwellings: number;
  /** Per 1 000 m² of the whole gross floor area, premises included. */
  readonly carSpacesPer1000M2: number;
  readonly bicycleSpacesPerDwelling: number;
};

export type AreaProgramme = {
  readonly residentialGrossFloorAreaM2: number;
  readonly dwellingAreaM2: number;
  readonly dwellings: number;
  readonly dwellingsPer1000M2: number;
  /** Not rounded: a mean. */
  readonly persons: number;
  readonly preschoolPlaces: number;
  readonly pupilPlaces: number;
  readonly carSpaces: number;
  readonly bicycleSpaces: number;
};

/** 60 · 0.15 is 9, though its product in binary is a little more. */
const ROUNDING = 1e-9;

/**
 * What a gross floor area (BTA) holds: whole dwellings, rounded down, and whole places and spaces,
 * rounded up.
 *
 * Throws: DomainError on an area of 0 or less, a negative number, a share above 1, or a value
 *         that is not a finite number.
 */
export function areaProgramme(input: AreaProgrammeInput): AreaProgramme {
  const { grossFloorAreaM2, meanDwellingAreaM2 } = input;
  requireAtLeast(0, input);
  requirePositive({ grossFloorAreaM2, meanDwellingAreaM2 });
  requireShares({ premisesShare: input.premisesShare });
  const residentialGrossFloorAreaM2 = grossFloorAreaM2 * (1 - input.premisesShare);
  const dwellingAreaM2 = residentialGrossFloorAreaM2 * input.dwellingAreaPerGrossFloorArea;
  const dwellings = Math.floor(dwellingAreaM2 / meanDwellingAreaM2 + ROUNDING);
  return {
    residentialGrossFloorAreaM2,
    dwellingAreaM2,
    dwellings,
    dwellingsPer1000M2: (dwellings / grossFloorAreaM2) * 1000,
    persons: dwellings * input.personsPerDwelling,
    preschoolPlaces: wholeUp((dwellings * input.preschoolPlacesPer100Dwellings) / 100),
    pupilPlaces: wholeUp((dwellings * input.pupilsPer100Dwellings) / 100),
    carSpaces: wholeUp((grossFloorAreaM2 / 1000) * input.carSpacesPer1000M2),
    bicycleSpaces: wholeUp(dwellings * input.bicycleSpacesPerDwelling),
  };
}

/** 0 rather than -0 where there is nothing to round. */
function wholeUp(count: number): number {
  return Math.max(0, Math.ceil(count - ROUNDING));
}
