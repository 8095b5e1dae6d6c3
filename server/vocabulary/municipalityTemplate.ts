import { z } from 'zod';
import { isoDaySchema } from './numbers.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** Rates, horizons, risk and key figures that a municipality's new cases begin with. */
export const municipalityTemplateSchema = z.strictObject({
  /** Counted up from 1; an earlier one is never changed. */
  version: z.int().min(1),
  /** Who answers for it. */
  owner: z.string().trim().min(1).max(200),
  savedOn: isoDaySchema,
  settings: settingsSchema.omit({ template: true }),
});
export type MunicipalityTemplate = z.infer<typeof municipalityTemplateSchema>;

/**
 * The settings of a new case from a template.
 *
 * Timing: price year and base year are the new case's, and the stabilised year lies as many years
 *         after the base year as in the template. The internal rate keeps its own year.
 */
export function settingsFrom(
  { version, owner, settings }: MunicipalityTemplate,
  baseYear: number,
): Settings {
  const stabilisedYear = baseYear + settings.stabilisedYear - settings.baseYear;
  return {
    ...settings,
    priceYear: baseYear,
    baseYear,
    stabilisedYear,
    template: { version, owner },
  };
}
