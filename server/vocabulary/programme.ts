import { z } from 'zod';
import { finiteSchema, idSchema, labelSchema, yearSchema } from './numbers.ts';

export const tenures = [
  { id: 'rental', labelSv: 'Hyresrätt' },
  { id: 'cooperative', labelSv: 'Bostadsrätt' },
  { id: 'ownership', labelSv: 'Äganderätt' },
] as const;

/** Homes of one kind that are finished in one year. */
export const blockSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  tenure: z.enum(tenures.map((tenure) => tenure.id)),
  grossFloorAreaM2: finiteSchema.min(0).max(1e7),
  dwellingAreaM2: finiteSchema.min(0).max(1e7),
  dwellings: z.int().min(0).max(100_000),
  completionYear: yearSchema,
});
export type Block = z.infer<typeof blockSchema>;

export const facilityKinds = [
  { id: 'preschool', labelSv: 'Förskola' },
  { id: 'school', labelSv: 'Skola' },
  { id: 'lss', labelSv: 'LSS-bostad' },
] as const;

/** Public premises counted in places: preschool, school, LSS. */
export const facilitySchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: z.enum(facilityKinds.map((kind) => kind.id)),
  places: z.int().min(0).max(100_000),
  completionYear: yearSchema,
});

export const programmeSchema = z.strictObject({
  blocks: z.array(blockSchema).max(100),
  facilities: z.array(facilitySchema).max(100),
});
export type Programme = z.infer<typeof programmeSchema>;
