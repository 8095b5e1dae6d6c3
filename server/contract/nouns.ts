import type { z } from 'zod';
import { catalogueEntrySchema } from '../vocabulary/catalogue.ts';
import { placeSchema } from '../vocabulary/place.ts';
import { alternativeSchema, caseFileSchema, planCaseSchema } from '../vocabulary/planCase.ts';
import { settingsSchema } from '../vocabulary/settings.ts';
import { resultsSchema, snapshotSchema, snapshotSummarySchema } from '../vocabulary/snapshot.ts';
import { tracedSchema } from '../vocabulary/traced.ts';
import { problemSchema } from './system.ts';

/** What the interface speaks of again and again, by the name that its documentation uses. */
export const nouns = {
  Alternative: alternativeSchema,
  CaseFile: caseFileSchema,
  CatalogueEntry: catalogueEntrySchema,
  Place: placeSchema,
  PlanCase: planCaseSchema,
  Problem: problemSchema,
  Results: resultsSchema,
  Settings: settingsSchema,
  Snapshot: snapshotSchema,
  SnapshotSummary: snapshotSummarySchema,
  Traced: tracedSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
