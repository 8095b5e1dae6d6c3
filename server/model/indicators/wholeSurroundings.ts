import type { Place } from '../../vocabulary/place.ts';

/** The place as if the plan were the whole of the areas that it lies in. */
export function wholeSurroundings({ surroundings = [], ...place }: Place): Place {
  const parts = surroundings.flatMap((code) => {
    const area = place.areas.find((each) => each.code === code);
    return area === undefined ? [] : [{ code, intersectionM2: area.areaM2, weight: 1 }];
  });
  const { areaM2 } = place.planArea;
  return { ...place, parts, planArea: { ...place.planArea, coveredM2: areaM2 } };
}
