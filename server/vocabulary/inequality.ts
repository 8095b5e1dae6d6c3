import { named } from './text/language.ts';
/**
 * Measures of inequality between areas, what they need, and what may keep a number from being
 * shown. Their formulas are in `engine/inequality`.
 */

/**
 * `order`: the areas are ranked from most to least disadvantaged (`either`: the caller chooses).
 * `population`: `optional` counts every area as one where no population is known.
 */
export const inequalityMeasures = named([
  { id: 'd', labelSv: 'Skillnad', order: 'either', population: 'unused' },
  { id: 'r', labelSv: 'Kvot', order: 'either', population: 'unused' },
  { id: 'aci', labelSv: 'Absolut koncentrationsindex', order: 'ordered', population: 'optional' },
  { id: 'rci', labelSv: 'Relativt koncentrationsindex', order: 'ordered', population: 'optional' },
  { id: 'sii', labelSv: 'Lutningsindex', order: 'ordered', population: 'optional' },
  { id: 'rii', labelSv: 'Relativt lutningsindex', order: 'ordered', population: 'optional' },
  { id: 'bgv', labelSv: 'Varians mellan områden', order: 'unordered', population: 'required' },
  {
    id: 'bgsd',
    labelSv: 'Standardavvikelse mellan områden',
    order: 'unordered',
    population: 'required',
  },
  { id: 'covar', labelSv: 'Variationskoefficient', order: 'unordered', population: 'required' },
  {
    id: 'idisu',
    labelSv: 'Olikhetsindex, oviktat',
    order: 'unordered',
    population: 'optional',
  },
  { id: 'idisw', labelSv: 'Olikhetsindex, viktat', order: 'unordered', population: 'required' },
  {
    id: 'mdbu',
    labelSv: 'Medelavstånd till bästa området, oviktat',
    order: 'unordered',
    population: 'unused',
  },
  {
    id: 'mdbw',
    labelSv: 'Medelavstånd till bästa området, viktat',
    order: 'unordered',
    population: 'required',
  },
  {
    id: 'mdmu',
    labelSv: 'Medelavstånd till medelvärdet, oviktat',
    order: 'unordered',
    population: 'optional',
  },
  {
    id: 'mdmw',
    labelSv: 'Medelavstånd till medelvärdet, viktat',
    order: 'unordered',
    population: 'required',
  },
  {
    id: 'mdru',
    labelSv: 'Medelavstånd till referensområdet, oviktat',
    order: 'unordered',
    population: 'unused',
  },
  {
    id: 'mdrw',
    labelSv: 'Medelavstånd till referensområdet, viktat',
    order: 'unordered',
    population: 'required',
  },
  { id: 'ti', labelSv: 'Theilindex', order: 'unordered', population: 'required' },
  {
    id: 'mld',
    labelSv: 'Genomsnittlig logaritmisk avvikelse',
    order: 'unordered',
    population: 'required',
  },
  { id: 'paf', labelSv: 'Tillskriven andel', order: 'either', population: 'required' },
  { id: 'parisk', labelSv: 'Tillskriven risk', order: 'either', population: 'required' },
] as const);
export type InequalityMeasure = (typeof inequalityMeasures)[number];
export type InequalityMeasureId = InequalityMeasure['id'];

/** Measures whose interval is simulated: they depend on a mean or a best area of each draw. */
export const spreadMeasureIds = [
  'bgsd',
  'covar',
  'mdbu',
  'mdbw',
  'mdmu',
  'mdmw',
  'mdru',
  'mdrw',
  'idisu',
  'idisw',
] as const satisfies readonly InequalityMeasureId[];
export type SpreadMeasureId = (typeof spreadMeasureIds)[number];

/** Why a measure has no number at all; other measures of the same areas still work. */
export const refusalReasons = named([
  { id: 'denominatorZero', labelSv: 'nämnaren är 0' },
  { id: 'meanZero', labelSv: 'medelvärdet är 0' },
  { id: 'fittedEndNotPositive', labelSv: 'linjens värde i ena änden är 0 eller lägre' },
  { id: 'valueNotPositive', labelSv: 'ett område har värdet 0 eller lägre' },
  { id: 'noSpreadOfRanks', labelSv: 'hela befolkningen bor i ett enda område' },
] as const);
export type RefusalReason = (typeof refusalReasons)[number]['id'];

/** Why a number is shown without an interval. */
export const noIntervalReasons = named([
  { id: 'standardErrorMissing', labelSv: 'standardfel saknas' },
  { id: 'ratioZero', labelSv: 'kvoten är 0' },
  { id: 'referenceNotBetter', labelSv: 'referensområdet är sämre än medelvärdet' },
  { id: 'noCasesInReference', labelSv: 'inga fall i referensområdet' },
  { id: 'notCountOfPersons', labelSv: 'värdet är inte ett antal personer' },
  { id: 'outsideDraws', labelSv: 'ett område har ett värde som inte går att simulera' },
] as const);
export type NoIntervalReason = (typeof noIntervalReasons)[number]['id'];

/** What must be visible beside a number. */
export const inequalityNotices = named([
  { id: 'areaLeftOut', labelSv: 'Område utan värde är utelämnat' },
  { id: 'populationZero', labelSv: 'Område utan befolkning väger inget' },
  { id: 'noStandardErrors', labelSv: 'Osäkerheten är okänd' },
] as const);
export type InequalityNotice = (typeof inequalityNotices)[number]['id'];

/** Persons as percent or per scale, events per scale, or an amount such as income or years. */
export type IndicatorValueType = 'share' | 'rate' | 'amount';

/**
 * One area as it was entered: cells are unchecked, as a file may hold text or nothing there.
 *
 * Units: `value` and `standardError` in the indicator's own, `population` persons (not rounded).
 * Shape: `order` 1 = most disadvantaged; `isReference` and `isFavourable` 0 or 1.
 */
export type AreaRow = {
  readonly code: string;
  readonly value: unknown;
  readonly population?: unknown;
  readonly standardError?: unknown;
  readonly order?: unknown;
  readonly isReference?: unknown;
  readonly isFavourable?: unknown;
  readonly settingAverage?: unknown;
};

/** A number of a measure, or why there is none. */
export type MeasureResult =
  | {
      readonly outcome: 'value';
      readonly estimate: number;
      /** Standard error in the unit of the estimate; null for ratios and simulated intervals. */
      readonly se: number | null;
      /** Standard error of the natural logarithm, for ratios. */
      readonly seLog: number | null;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly noInterval: NoIntervalReason | null;
      readonly notices: readonly InequalityNotice[];
    }
  | {
      readonly outcome: 'refused';
      readonly reason: RefusalReason;
      readonly notices: readonly InequalityNotice[];
    };
