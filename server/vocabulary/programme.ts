import { z } from 'zod';
import { positionSchema } from './geometry.ts';
import {
  estimateSchema,
  finiteSchema,
  idSchema,
  labelSchema,
  sourceNoteSchema,
  yearSchema,
  type Estimate,
  type SourceNote,
} from './numbers.ts';
import { serviceKindSchema } from './reach.ts';
import { named } from './text/language.ts';

export const tenures = named([
  { id: 'rental', labelSv: 'Hyresrätt' },
  { id: 'cooperative', labelSv: 'Bostadsrätt' },
  { id: 'ownership', labelSv: 'Äganderätt' },
] as const);

/** What is built first is 1; absent is 1 too. Stage 2 may still be given up. */
export const buildStageSchema = z.literal([1, 2]);

/** Fields of a row that provisions may fill. */
export const plannedFields = named([
  { id: 'use', labelSv: 'Användning', unit: '' },
  { id: 'dwellings', labelSv: 'Bostäder', unit: 'st' },
  { id: 'grossFloorAreaM2', labelSv: 'BTA', unit: 'm²' },
  { id: 'buildingAreaM2', labelSv: 'Byggnadsarea', unit: 'm²' },
] as const);
const plannedFieldSchema = z.enum(plannedFields.map(({ id }) => id));
export type PlannedField = z.infer<typeof plannedFieldSchema>;

/** What provisions say of a row of the programme. */
const plannedShape = {
  /** As the plan names it: "B Bostäder". */
  use: labelSchema.optional(),
  /** Ground under buildings (byggnadsarea) at most; it is no gross floor area, nor made into one. */
  buildingAreaM2: estimateSchema.optional(),
  /** Which provision a field was read from; gone once a person changes the field. */
  readFromPlan: z.partialRecord(plannedFieldSchema, sourceNoteSchema).optional(),
} as const;

/** Homes of one kind that are finished in one year. */
export const blockSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  tenure: z.enum(tenures.map((tenure) => tenure.id)),
  grossFloorAreaM2: finiteSchema.min(0).max(1e7),
  dwellingAreaM2: finiteSchema.min(0).max(1e7),
  dwellings: z.int().min(0).max(100_000),
  completionYear: yearSchema,
  stage: buildStageSchema.optional(),
  ...plannedShape,
});
export type Block = z.infer<typeof blockSchema>;

export const facilityKinds = named([
  { id: 'preschool', labelSv: 'Förskola' },
  { id: 'school', labelSv: 'Skola' },
  { id: 'lss', labelSv: 'LSS-bostad' },
] as const);

/** Public premises counted in places: preschool, school, LSS. */
export const facilitySchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: z.enum(facilityKinds.map((kind) => kind.id)),
  places: z.int().min(0).max(100_000),
  completionYear: yearSchema,
  /** Places that the plan itself needs; the rest meets a shortage that was there before. */
  placesForPlan: z.int().min(0).max(100_000).optional(),
  /** In EPSG:3006; absent: somewhere within the plan area. */
  position: positionSchema.optional(),
  ...plannedShape,
});
export type Facility = z.infer<typeof facilitySchema>;

/** What the plan makes room for that is counted by being there: a park, a play area, a stop. */
export const amenitySchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: serviceKindSchema.exclude(['preschool', 'school']),
  completionYear: yearSchema,
  /** Of green, which counts from half a hectare. */
  areaM2: finiteSchema.positive().max(1e8).optional(),
  /** In EPSG:3006; absent: somewhere within the plan area. */
  position: positionSchema.optional(),
});
export type Amenity = z.infer<typeof amenitySchema>;

export const programmeSchema = z.strictObject({
  blocks: z.array(blockSchema).max(100),
  facilities: z.array(facilitySchema).max(100),
  amenities: z.array(amenitySchema).max(100).optional(),
});
export type Programme = z.infer<typeof programmeSchema>;

/**
 * Where a field of a row is from when a provision gave it; undefined when a person did. A number
 * with a source of its own says so itself, whoever changed it last.
 */
export function sourceInPlan(
  row: Pick<Block, 'buildingAreaM2' | 'readFromPlan'>,
  field: PlannedField,
): SourceNote | undefined {
  if (field !== 'buildingAreaM2') return row.readFromPlan?.[field];
  const source = row.buildingAreaM2?.source;
  return source?.kind === 'readFromPlan' ? source : undefined;
}

/** A number of the programme that a provision gave. */
export type PlannedNumber = {
  /** From the programme down: a list, an id in it, a field. */
  readonly path: readonly ['blocks' | 'facilities', string, PlannedField];
  readonly rowLabel: string;
  readonly estimate: Estimate;
};

/** The numbers that provisions gave, each as an estimate with that source. */
export function plannedNumbers({ blocks, facilities }: Programme): PlannedNumber[] {
  const numbersIn = (list: 'blocks' | 'facilities', rows: readonly (Block | Facility)[]) =>
    rows.flatMap((row) =>
      plannedFields.flatMap(({ id: field }): PlannedNumber[] => {
        const source = sourceInPlan(row, field);
        const central = numberIn(row, field);
        if (source === undefined || central === undefined) return [];
        const estimate = { ...(field === 'buildingAreaM2' && row.buildingAreaM2), central, source };
        return [{ path: [list, row.id, field], rowLabel: row.label, estimate }];
      }),
    );
  return [...numbersIn('blocks', blocks), ...numbersIn('facilities', facilities)];
}

function numberIn(row: Block | Facility, field: PlannedField): number | undefined {
  if (field === 'buildingAreaM2') return row.buildingAreaM2?.central;
  return field !== 'use' && 'tenure' in row ? row[field] : undefined;
}

const perTenure = z.partialRecord(z.enum(tenures.map((tenure) => tenure.id)), estimateSchema);
/**
 * From dwellings to people, places and parking. Every figure is entered or taken from the
 * catalogue; none has a default of its own, and what is missing is not derived.
 */
export const keyFiguresOfProgrammeSchema = z.strictObject({
  personsPerDwelling: perTenure.optional(),
  preschoolChildrenPerDwelling: perTenure.optional(),
  pupilsPerDwelling: perTenure.optional(),
  parkingSpacesPerDwelling: perTenure.optional(),
  /** m² BOA per m² BTA. */
  dwellingAreaPerGrossFloorArea: estimateSchema.optional(),
  /** m² BOA per dwelling. */
  dwellingAreaM2PerDwelling: perTenure.optional(),
});
export type KeyFiguresOfProgramme = z.infer<typeof keyFiguresOfProgrammeSchema>;
