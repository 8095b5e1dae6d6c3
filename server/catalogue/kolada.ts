import {
  isOutsidePeers,
  type CatalogueEntry,
  type CatalogueValue,
} from '../vocabulary/catalogue.ts';

/** One figure of Kolada: the total (T) of a key figure, for one municipality and year. */
export type KoladaFigure = {
  readonly kpi: string;
  readonly municipality: string;
  readonly year: number;
  /** Null when Kolada has the row but no value. */
  readonly value: number | null;
};
/** Similar municipalities, as Kolada groups them; the one they resemble is not among them. */
export type KoladaPeers = { readonly titleSv: string; readonly members: readonly string[] };

/** Kolada's id of the country. */
export const NATION = '0000';
/** Below this quartiles say nothing. */
const FEWEST_FOR_QUARTILES = 4;
/** Tukey, Exploratory Data Analysis (1977): a value beyond the fences stands out. */
const FENCE = 1.5;

/**
 * A municipality's own values of an entry that is bound to a key figure, beside the nation's and
 * those of similar municipalities in the same year.
 *
 * Units:  the entry's; a value is in the prices of its year.
 * Timing: in force from the first day of the year after; years in rising order.
 */
export function localValues(
  { id }: Pick<CatalogueEntry, 'id'>,
  {
    figures,
    municipality,
    peers,
  }: {
    readonly figures: readonly KoladaFigure[];
    readonly municipality: string;
    readonly peers: KoladaPeers | undefined;
  },
): CatalogueValue[] {
  const own = figures.filter(({ kpi }) => kpi === id);
  const inYear = (unit: string, year: number) =>
    own.find((one) => one.municipality === unit && one.year === year)?.value ?? undefined;
  return own
    .filter((one) => one.municipality === municipality)
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, value }): CatalogueValue[] => {
      if (value === null) return [];
      const nation = inYear(NATION, year);
      const others = (peers?.members ?? []).flatMap((member) => inYear(member, year) ?? []);
      return [
        {
          validFrom: `${year + 1}-01-01`,
          priceYear: year,
          central: value,
          ...(nation === undefined ? {} : { nation }),
          ...(peers === undefined || others.length === 0
            ? {}
            : { peersSv: peers.titleSv, ...spreadOf(others) }),
        },
      ];
    });
}

/** Median, and with enough of them the fences: quartiles less and plus 1.5 × their distance. */
export function spreadOf(
  values: readonly number[],
): Pick<CatalogueValue, 'peerCount' | 'peerMedian' | 'peerLow' | 'peerHigh'> {
  const sorted = values.toSorted((a, b) => a - b);
  const counted = { peerCount: sorted.length, peerMedian: quantile(sorted, 0.5) };
  if (sorted.length < FEWEST_FOR_QUARTILES) return counted;
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = FENCE * (third - first);
  return { ...counted, peerLow: first - reach, peerHigh: third + reach };
}

/** Between two values in proportion, as spreadsheets do (type 7 of Hyndman and Fan). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Values beyond the fences of similar municipalities: to be checked before they are used. */
export function oddValues({ values }: CatalogueEntry): CatalogueValue[] {
  return values.filter(isOutsidePeers);
}
