import { z } from 'zod';
import { areaKindSchema } from './areaKinds.ts';
import { licenceSchema } from './licences.ts';
import { idSchema, isoDaySchema, labelSchema, yearSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What a municipality may count by area out of its own registers. */
export const ownCountKinds = named([
  { id: 'cases', labelSv: 'Fall efter ålder och kön' },
  { id: 'careNeed', labelSv: 'Grupperna i Care Need Index' },
] as const);
export const ownCountKindSchema = z.enum(ownCountKinds.map((kind) => kind.id));
export type OwnCountKind = z.infer<typeof ownCountKindSchema>;

/** The seven groups of the Care Need Index, in the order of files and tables. */
export const careNeedGroups = named([
  { id: 'aloneOver65', column: 'ensamboende_over_65', labelSv: 'ensamboende över 65 år' },
  { id: 'bornInListed', column: 'fodda_i_vissa_lander', labelSv: 'födda i vissa regioner' },
  { id: 'unemployed', column: 'arbetslosa_16_64', labelSv: 'arbetslösa eller i åtgärd 16–64 år' },
  { id: 'singleParent', column: 'ensamstaende_med_barn', labelSv: 'ensamstående med barn ≤ 17 år' },
  { id: 'movedIn', column: 'inflyttade_1_ar', labelSv: 'inflyttade, minst 1 år gamla' },
  { id: 'lowEducation', column: 'lagutbildade_25_64', labelSv: 'lågutbildade 25–64 år' },
  { id: 'under5', column: 'barn_under_5', labelSv: 'barn under 5 år' },
] as const);
export const careNeedGroupSchema = z.enum(careNeedGroups.map((group) => group.id));
export type CareNeedGroup = z.infer<typeof careNeedGroupSchema>;

const personsSchema = z.int().min(0).max(100_000_000);
const codeSchema = z.string().min(1).max(40);
/** What a unit of the nation has of the weighted sum; it changes every year. */
export const careNeedNationSchema = z.strictObject({
  perPerson: z.number().positive().max(1000),
  year: yearSchema,
});

/** One file of a municipality's own counts; it belongs to the municipality and to no one else. */
export const ownCountSetSchema = z.strictObject({
  id: z.uuid(),
  municipalityCode: z.string().regex(/^\d{4}$/),
  kind: ownCountKindSchema,
  /** What is counted, such as "Fallskador"; a later file of the same name takes its place. */
  label: labelSchema,
  areaKind: areaKindSchema,
  areaVersion: z.string().trim().min(1).max(40),
  source: z.string().trim().min(1).max(500),
  licence: licenceSchema,
  /** The day that the counts were taken out of the register. */
  asOf: isoDaySchema,
  /** Of the Care Need Index alone. */
  reference: careNeedNationSchema.nullable(),
  isInvented: z.boolean(),
  importedAt: z.iso.datetime(),
  rowCount: z.int().min(1),
});
export type OwnCountSet = z.infer<typeof ownCountSetSchema>;

const OWN = 'egen.';
/** Names what is counted among indicators; a later file of the same name has it too. */
export function ownCountId({ label }: Pick<OwnCountSet, 'label'>): string {
  return `${OWN}${label.replace(/[^A-Za-z0-9ÅÄÖåäö_.-]+/g, '-').slice(0, 70)}`;
}

export function isOwnCountId(indicatorId: string): boolean {
  return indicatorId.startsWith(OWN);
}

/** One row: an area, a year, and who is counted. */
export const ownCountRowSchema = z.strictObject({
  areaCode: codeSchema,
  year: yearSchema,
  /** Empty where it is not told, as for the groups of the Care Need Index. */
  sex: z.enum(['', 'kvinnor', 'män']),
  ageBand: z.string().max(20),
  population: personsSchema,
  /** `cases`, or persons by group of the Care Need Index. */
  counts: z.record(idSchema, personsSchema),
});
export type OwnCountRow = z.infer<typeof ownCountRowSchema>;

/**
 * Why counts of the plan's areas are not shown, or that they are: no row of them, too small to be
 * shown, too small in the rest even by wider ages, or no case left there to compare with.
 */
export const ownCountStates = ['shown', 'noData', 'smallCount', 'smallRest', 'noRest'] as const;
export const ownCountStateSchema = z.enum(ownCountStates);
export type OwnCountState = z.infer<typeof ownCountStateSchema>;

const headOfPlace = {
  set: ownCountSetSchema,
  state: ownCountStateSchema,
  /** Those put together; person-years are summed over them. */
  years: z.array(yearSchema),
  /** Whole areas that the plan lies in, with rows; counts are of all who live there. */
  areaCodes: z.array(codeSchema),
  /** Areas of the plan without rows. */
  missingCodes: z.array(codeSchema),
};

/** Persons are person-years where several years are put together. */
const stratumSchema = z.strictObject({
  label: labelSchema,
  areaPersons: personsSchema,
  /** Null in every stratum when one of them is too small to be shown. */
  areaCases: personsSchema.nullable(),
  restPersons: personsSchema,
  restCases: personsSchema,
});
export type OwnStratum = z.infer<typeof stratumSchema>;

/** Cases in the plan's areas and in the rest of the municipality. Nothing too small is in it. */
export const placeCasesSchema = z.strictObject({
  ...headOfPlace,
  kind: z.literal('cases'),
  /** Null unless `state` is `shown`, and then there are no strata either. */
  areaCases: personsSchema.nullable(),
  strata: z.array(stratumSchema),
  /** Ages of the file that were put together because the rest had too few cases. */
  mergedBands: z.int().min(0),
});
export type PlaceCases = z.infer<typeof placeCasesSchema>;

const groupCountsSchema = z.strictObject({
  population: personsSchema,
  groups: z.record(careNeedGroupSchema, personsSchema),
});
export type CareNeedCounts = z.infer<typeof groupCountsSchema>;

/** The groups of the index in the plan's areas and in the whole municipality. */
export const placeCareNeedSchema = z.strictObject({
  ...headOfPlace,
  kind: z.literal('careNeed'),
  planAreas: groupCountsSchema.nullable(),
  municipality: groupCountsSchema.nullable(),
});
export type PlaceCareNeed = z.infer<typeof placeCareNeedSchema>;

export const placeOwnCountsSchema = z.discriminatedUnion('kind', [
  placeCasesSchema,
  placeCareNeedSchema,
]);
export type PlaceOwnCounts = z.infer<typeof placeOwnCountsSchema>;

const number = z.number();
const intervalSchema = z.strictObject({ low: number, high: number });
const rateSchema = z.strictObject({ rate: number, low: number, high: number });

/** What a municipality's own counts of the plan's areas tell; intervals are of 95 per cent. */
const casesFindingSchema = z.strictObject({
  kind: z.literal('cases'),
  setId: z.uuid(),
  state: ownCountStateSchema,
  /** Null unless `state` is `shown`. */
  found: z
    .strictObject({
      observed: number,
      /** As many as with the rates of the rest of the municipality; taken as certain. */
      expected: number,
      excess: number,
      excessByar: intervalSchema,
      excessExact: intervalSchema,
      /** Indirectly standardised: observed by expected. */
      ratio: number,
      ratioByar: intervalSchema,
      ratioExact: intervalSchema,
      /** Exact below ten cases; what is called a finding rests on this one. */
      intervalUsed: z.enum(['byar', 'exact']),
      /** Two-sided chance of as far from the expected, were the rates the same. */
      probability: number,
      isSeparable: z.boolean(),
      /** Directly standardised, per 1 000 persons and year; null with too few cases. */
      direct: z.strictObject({ planAreas: rateSchema, rest: rateSchema }).nullable(),
    })
    .nullable(),
});
export type CasesFinding = z.infer<typeof casesFindingSchema>;

const careNeedIndexSchema = z.strictObject({
  weightedSum: number,
  perPerson: number,
  /** 1 is the nation. */
  index: number,
});

const careNeedFindingSchema = z.strictObject({
  kind: z.literal('careNeed'),
  setId: z.uuid(),
  state: ownCountStateSchema,
  found: z
    .strictObject({
      planAreas: careNeedIndexSchema,
      municipality: careNeedIndexSchema,
      difference: number,
    })
    .nullable(),
});
export type CareNeedFinding = z.infer<typeof careNeedFindingSchema>;

export const ownCountFindingSchema = z.discriminatedUnion('kind', [
  casesFindingSchema,
  careNeedFindingSchema,
]);
export type OwnCountFinding = z.infer<typeof ownCountFindingSchema>;
