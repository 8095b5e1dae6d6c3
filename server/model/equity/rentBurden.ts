import type { EquityInputs } from '../../vocabulary/equity.ts';
import type { Likely, RentBurden } from '../../vocabulary/equityFindings.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Block } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { equityTexts } from '../../vocabulary/text/sv/equity.ts';
import { isBaseTooSmall } from '../indicators/disclose.ts';
import { medianNetIncome } from '../indicators/medianNetIncome.ts';
import { likelyInCasePrices, scaled } from './likely.ts';

type Prices = Pick<Settings, 'priceYear' | 'inflationPerYear'>;
export type Income = Pick<
  RentBurden['incomes'][number],
  'areaCode' | 'label' | 'year' | 'incomeSekPerYear'
>;

export const MEDIAN_INCOME = 'medianNetIncomeTkr';
const SEK_PER_TKR = 1000;
const MONTHS = 12;

/**
 * What a home of each block is let for beside what people in the area have to live on.
 *
 * Shape:  a rent of a block's mean home; the median net income of each area the plan touches, and
 *         the one that was entered. A median of several areas together is never made up.
 * Units:  SEK a year; the rent in the case's prices, an area's income in those of its own year.
 *         Above or below a limit is said only where the municipality has entered one.
 */
export function rentBurdensOf(
  place: Place | null,
  alternative: Alternative,
  { equity, settings }: { readonly equity?: EquityInputs | undefined; readonly settings: Prices },
): RentBurden[] {
  const incomes = [...areaIncomes(place), ...enteredIncome(equity, settings)];
  const present = equity?.currentRentSekPerM2;
  return alternative.propertyAppraisals.flatMap(({ blockId, rentSekPerM2 }) => {
    const block = alternative.programme.blocks.find(({ id }) => id === blockId);
    if (block === undefined || block.dwellings === 0 || block.dwellingAreaM2 === 0) return [];
    return [
      burdenOf(block, likelyInCasePrices(rentSekPerM2, settings), {
        incomes,
        limit: equity?.rentShareLimit,
        presentSekPerM2:
          present === undefined ? null : likelyInCasePrices(present, settings).likely,
      }),
    ];
  });
}

function burdenOf(
  { id: blockId, label, dwellingAreaM2, dwellings }: Block,
  rent: Likely,
  facts: {
    readonly incomes: readonly Income[];
    readonly limit: number | undefined;
    readonly presentSekPerM2: number | null;
  },
): RentBurden {
  const meanAreaM2 = dwellingAreaM2 / dwellings;
  const yearly = scaled(rent, meanAreaM2);
  const { limit, presentSekPerM2 } = facts;
  const isAbove = (share: Likely) => (limit === undefined ? null : share.likely > limit);
  return {
    blockId,
    label,
    rentSekPerM2: rent,
    dwellingAreaM2: meanAreaM2,
    rentSekPerYear: yearly,
    abovePresentSekPerMonth:
      presentSekPerM2 === null ? null : ((rent.likely - presentSekPerM2) * meanAreaM2) / MONTHS,
    incomes: facts.incomes.map((income) => {
      const shareOfOne = scaled(yearly, 1 / income.incomeSekPerYear);
      const shareOfTwo = scaled(yearly, 1 / (2 * income.incomeSekPerYear));
      return {
        ...income,
        shareOfOne,
        shareOfTwo,
        isOneAboveLimit: isAbove(shareOfOne),
        isTwoAboveLimit: isAbove(shareOfTwo),
      };
    }),
  };
}

/** Medians of the areas that the plan lies in, largest part first, where they may be shown. */
function areaIncomes(place: Place | null): Income[] {
  if (place === null) return [];
  const year =
    place.statistics.find(({ variables }) => variables.includes(MEDIAN_INCOME))?.year ?? null;
  return [...place.parts]
    .sort((a, b) => b.intersectionM2 - a.intersectionM2)
    .flatMap(({ code }) => {
      const area = place.areas.find((each) => each.code === code);
      const tkr = area?.values[MEDIAN_INCOME] ?? null;
      const persons = area?.values[medianNetIncome.base] ?? 0;
      if (area === undefined || tkr === null || tkr <= 0) return [];
      if (isBaseTooSmall(persons, place.disclosure)) return [];
      return [{ areaCode: code, label: area.name, year, incomeSekPerYear: tkr * SEK_PER_TKR }];
    });
}

function enteredIncome(equity: EquityInputs | undefined, settings: Prices): Income[] {
  const entered = equity?.medianIncomeSekPerYear;
  if (entered === undefined) return [];
  const { likely } = likelyInCasePrices(entered, settings);
  if (likely <= 0) return [];
  const label = equityTexts.enteredIncome;
  return [{ areaCode: null, label, year: settings.priceYear, incomeSekPerYear: likely }];
}
