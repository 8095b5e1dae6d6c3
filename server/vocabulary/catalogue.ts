import { z } from 'zod';
import { actorIdSchema } from './actors.ts';
import { gradeSchema, type Grade } from './grades.ts';
import { finiteSchema, idSchema, isoDaySchema, labelSchema, yearSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What a catalogue entry tells of. */
export const catalogueKinds = named([
  { id: 'realCost', labelSv: 'Resurskostnad' },
  { id: 'transfer', labelSv: 'Överföring' },
  { id: 'productionLoss', labelSv: 'Produktionsbortfall' },
  { id: 'health', labelSv: 'Hälsa' },
  { id: 'wellbeing', labelSv: 'Välbefinnande' },
  { id: 'effectSize', labelSv: 'Effektsamband' },
  { id: 'hardFigure', labelSv: 'Hård kalkyl' },
  { id: 'localUnitCost', labelSv: 'Kommunens egen enhetskostnad' },
  { id: 'indicator', labelSv: 'Indikator' },
] as const);
export const catalogueKindSchema = z.enum(catalogueKinds.map(({ id }) => id));
export type CatalogueKind = z.infer<typeof catalogueKindSchema>;

/** What we may do with a value: a fact may be cited; `restricted` never leaves its owner. */
export const catalogueLicences = named([
  { id: 'CC0-1.0', labelSv: 'CC0', mayBeShared: true },
  { id: 'citedFact', labelSv: 'Uppgift med källa', mayBeShared: true },
  { id: 'openSource', labelSv: 'Öppen källkod', mayBeShared: true },
  { id: 'restricted', labelSv: 'Får inte spridas', mayBeShared: false },
] as const);
export const catalogueLicenceSchema = z.enum(catalogueLicences.map(({ id }) => id));

/** What a value counts, before the first `/`. Percent is `share`, rates are `perYear`. */
export const catalogueMeasures = [
  ...['SEK', 'EUR', 'USD', 'GBP', 'NOK', 'DKK', 'thousandSek', 'share', 'perYear', 'factor'],
  ...['relativeChange', 'shareDifference', 'hazardRatio', 'relativeRisk', 'rateRatio'],
  ...['riskRatio', 'oddsRatio', 'standardDeviations', 'percentileRanks', 'points', 'sign', 'daly'],
  ...['persons', 'households', 'dwellings', 'buildings', 'cars', 'spaces', 'm2', 'hectares'],
  ...['years', 'days', 'per100000', 'class', 'index', 'yesNo', 'km', 'minutes'],
];
/** What it is counted per, after a `/`. */
export const catalogueDenominators = [
  ...['h', 'hour', 'day', 'week', 'month', 'year', '30years', 'lifetime', 'workingLife'],
  ...['m', 'km', 'kgCo2'],
  ...['m2', 'm2Boa', 'm2Bta', 'person', 'child', 'parent', 'pupil', 'patient', 'participant'],
  ...['household', 'dwelling', 'place', 'space', 'property', 'lightPoint', 'placement', 'course'],
  ...['case', 'crime', 'death', 'occasion', 'visit', 'QALY', 'DALY', 'WELLBY'],
];

/** `SEK/person/year`: a measure, then what it is per; every word from the lists above. */
export const catalogueUnitSchema = z
  .string()
  .max(60)
  .refine(
    (unit) => {
      const [measure = '', ...per] = unit.split('/');
      return (
        catalogueMeasures.includes(measure) &&
        per.every((word) => catalogueDenominators.includes(word))
      );
    },
    { error: 'catalogue-unit' },
  );

/** A day, or only its month or year when the source prints no more. */
const printedDaySchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const noteSchema = z.string().min(1).max(500);
/** A web address as it is printed; never anything a browser would run. */
const webAddressSchema = z
  .string()
  .max(1000)
  .regex(/^https?:\/\/[^\s"<>]+$/);

export const catalogueSourceSchema = z.strictObject({
  publisher: labelSchema,
  title: z.string().min(1).max(300),
  edition: z.string().min(1).max(80).optional(),
  /** Where in the source: page, table, section. */
  locator: z.string().min(1).max(300),
  url: webAddressSchema.optional(),
  publishedOn: printedDaySchema.optional(),
  retrievedOn: printedDaySchema,
});

/**
 * What a municipality's own figure is read beside: the nation, and similar municipalities by their
 * median and the fences beyond which a value stands out (Tukey: quartiles ± 1.5 × their distance).
 */
const comparedShape = {
  nation: finiteSchema.optional(),
  peersSv: labelSchema.optional(),
  peerCount: z.int().min(1).max(400).optional(),
  peerMedian: finiteSchema.optional(),
  peerLow: finiteSchema.optional(),
  peerHigh: finiteSchema.optional(),
} as const;

/**
 * One value of an entry, in force from a day until a later value is.
 *
 * Units:  money is in the entry's own currency and `priceYear`. A source that prints no single
 *         year has `priceYearNoteSv` instead, and its value is never moved between years.
 * Shape:  `low` and `high` are what the source prints (interval, spread or earlier value), not
 *         the 10th and 90th percentile of an estimate. `sign` is 1, 0 or -1 and no magnitude.
 */
export const catalogueValueSchema = z
  .strictObject({
    validFrom: isoDaySchema,
    priceYear: yearSchema.optional(),
    priceYearNoteSv: noteSchema.optional(),
    low: finiteSchema.optional(),
    central: finiteSchema.optional(),
    high: finiteSchema.optional(),
    sign: z.union([z.literal(-1), z.literal(0), z.literal(1)]).optional(),
    ...comparedShape,
  })
  .refine(
    ({ low = -Infinity, central, high = Infinity }) =>
      low <= high && (central === undefined || (low <= central && central <= high)),
    { error: 'interval-order' },
  );
export type CatalogueValue = z.infer<typeof catalogueValueSchema>;

/** Beyond the fences of similar municipalities: to be checked before it is used. */
export function isOutsidePeers({ central, peerLow, peerHigh }: CatalogueValue): boolean {
  if (central === undefined || peerLow === undefined || peerHigh === undefined) return false;
  return central < peerLow || central > peerHigh;
}

export const catalogueStates = named([
  { id: 'number', labelSv: 'Ett tal' },
  { id: 'range', labelSv: 'Ett spann' },
  { id: 'sign', labelSv: 'Bara riktning' },
  { id: 'unknown', labelSv: 'Inget värde' },
] as const);
export const catalogueStateSchema = z.enum(catalogueStates.map(({ id }) => id));
export type CatalogueState = z.infer<typeof catalogueStateSchema>;

/** What an indicator is, whose figures come as statistics and not from the catalogue. */
const indicatorFactsSchema = z.strictObject({
  direction: z.enum(['higherIsWorse', 'higherIsBetter', 'neither']),
  smallestGeography: z.string().min(1).max(80),
  targetAreaSv: labelSchema.optional(),
  brpThemeSv: labelSchema.optional(),
});

/** What an amount holds beside the thing itself, so that it is not added once more. */
export const includedCosts = named([
  { id: 'land', labelSv: 'mark' },
  { id: 'vat', labelSv: 'moms' },
] as const);
export const includedCostSchema = z.enum(includedCosts.map(({ id }) => id));

/** A piece of evidence with everything needed to judge it and to find it again. */
export const catalogueEntrySchema = z
  .strictObject({
    id: idSchema,
    labelSv: labelSchema,
    unit: catalogueUnitSchema,
    /** Four are legal: a number, a range, a sign without a size, and not known. */
    state: catalogueStateSchema,
    kind: catalogueKindSchema,
    /** The price index that a rule binds it to, when it is another than its kind's. */
    movesWith: idSchema.optional(),
    includes: z.array(includedCostSchema).min(1).max(2).optional(),
    /** Whom it falls on; several when the source prints no split between them. */
    actors: z.array(actorIdSchema).max(20),
    actorNoteSv: noteSchema.optional(),
    populationSv: noteSchema.optional(),
    /** What the effect is measured against: the group or the time without it. */
    comparatorSv: noteSchema.optional(),
    /** What to mind when it is used in a Swedish plan case. */
    transferNoteSv: noteSchema.optional(),
    grade: gradeSchema.exclude(['own']),
    gradeReasonSv: noteSchema,
    /** We computed it from what the source prints. */
    derived: z.boolean(),
    licence: catalogueLicenceSchema,
    /** The edition of the catalogue that it came in. */
    vintage: monthSchema,
    nextCheckOn: isoDaySchema,
    values: z.array(catalogueValueSchema).max(100),
    source: catalogueSourceSchema,
    noteSv: noteSchema.optional(),
    /** Why a municipality's entry stands in for ours, and who decided it. */
    reasonSv: noteSchema.optional(),
    personSv: labelSchema.optional(),
    indicator: indicatorFactsSchema.optional(),
  })
  .refine(({ state, values }) => (state === 'unknown') === (values.length === 0), {
    error: 'catalogue-state',
    path: ['state'],
  })
  .refine(({ state, values }) => values.every((value) => hasShapeOf(state, value)), {
    error: 'catalogue-state',
    path: ['state'],
  });
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

function hasShapeOf(
  state: z.infer<typeof catalogueStateSchema>,
  { low, central, high, sign }: CatalogueValue,
): boolean {
  const isBounded = low !== undefined || high !== undefined;
  if (state === 'sign') return sign !== undefined && central === undefined && !isBounded;
  if (sign !== undefined) return false;
  return state === 'range' ? isBounded : central !== undefined && !isBounded;
}

/** Grades D and E are context: shown, and summed only when a person includes one with a reason. */
export function isSummedByDefault(grade: Grade): boolean {
  return grade !== 'D' && grade !== 'E';
}

/** Our entry of this id is in the product, and the municipality's says something else. */
export function standsIn(own: CatalogueEntry, ours: CatalogueEntry): boolean {
  return own.kind !== 'localUnitCost' && !isSameEntry(own, ours);
}

/** Entries as the schema gives them have their fields in one order. */
export function isSameEntry(one: CatalogueEntry, other: CatalogueEntry): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A series that moves amounts between price years, or a yearly rate that the model reads. */
export const priceIndexSchema = z.strictObject({
  id: idSchema,
  labelSv: labelSchema,
  unit: catalogueUnitSchema,
  baseSv: noteSchema.optional(),
  /** A yearly rate or a change in percent does not move amounts. */
  movesAmounts: z.boolean(),
  licence: catalogueLicenceSchema,
  vintage: monthSchema,
  nextCheckOn: isoDaySchema,
  /** In year order, each year once; years may be missing. */
  points: z
    .array(
      z.strictObject({
        year: yearSchema,
        value: finiteSchema,
        status: z.enum(['final', 'preliminary', 'derived']),
        source: catalogueSourceSchema,
      }),
    )
    .min(1),
});
export type PriceIndex = z.infer<typeof priceIndexSchema>;
export type PriceIndexPoint = PriceIndex['points'][number];

/** How an amount gets from its price year to the case's. */
export type PriceMove =
  | { readonly kind: 'notMoney' | 'sameYear' }
  /** The source prints no single year: the amount stays as it is. */
  | { readonly kind: 'yearUnknown'; readonly note: string }
  | {
      readonly kind: 'indexed';
      readonly indexId: string;
      readonly indexLabel: string;
      readonly from: number;
      /** The last year that the series reaches; from there to `to` prices are assumed. */
      readonly toYear: number;
      readonly to: number;
      readonly isFinal: boolean;
      /** Whether the later figure is one that we derived. */
      readonly isDerived: boolean;
    }
  /** No series has the year: nothing is extrapolated, the case's own inflation moves it. */
  | {
      readonly kind: 'yearMissing';
      readonly indexLabel: string;
      readonly from: number;
      readonly to: number;
      readonly firstYear: number;
      readonly lastYear: number;
    };
