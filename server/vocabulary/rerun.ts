import { z } from 'zod';
import { isoDaySchema } from './numbers.ts';
import { named } from './text/language.ts';

const valueOnDaySchema = z.strictObject({
  /** In the unit of the case's field and the price year of the value. */
  value: z.number(),
  validFrom: isoDaySchema,
});

/** A number of a case whose catalogue value is another today. */
export const catalogueMoveSchema = z.strictObject({
  /**
   * `moved`: stood as it was fetched and takes today's value. `kept`: somebody changed it, so it
   * stays. `gone`: the catalogue has no value for it today, so it stays.
   */
  kind: z.enum(['moved', 'kept', 'gone']),
  entryId: z.string(),
  /** From the case's content down. */
  path: z.array(z.union([z.string(), z.number()])),
  label: z.string(),
  before: valueOnDaySchema,
  after: valueOnDaySchema.nullable(),
});
export type CatalogueMove = z.infer<typeof catalogueMoveSchema>;

/** What a reader may conclude from a case, each with the figure it rests on. */
export const conclusionKinds = named([
  { id: 'totalSign', labelSv: 'Samlat nuvärde' },
  { id: 'softSign', labelSv: 'Mjukt nuvärde' },
  { id: 'repaysWithin5', labelSv: 'Återbetalning inom fem år i kommunens driftbudget' },
  { id: 'profitableAt25', labelSv: 'Lönsamt på 25 år' },
  { id: 'chanceBand', labelSv: 'Chans att samlat är över noll' },
  { id: 'ranking', labelSv: 'Alternativens ordning' },
] as const);

/** What a conclusion was, in a word that code compares, and its figure: SEK, a share, or none. */
const statedSchema = z.strictObject({ state: z.string(), figure: z.number().nullable() });

export const conclusionChangeSchema = z.strictObject({
  kind: z.enum(conclusionKinds.map(({ id }) => id)),
  /** Absent for the order of all alternatives. */
  alternativeId: z.string().optional(),
  alternativeName: z.string().optional(),
  /** Absent for the municipality's operating budget. */
  perspective: z.string().optional(),
  before: statedSchema,
  after: statedSchema,
});
export type ConclusionChange = z.infer<typeof conclusionChangeSchema>;

/** A case calculated with the catalogue of a day, beside what it says as it stands. */
export const rerunReportSchema = z.strictObject({
  day: isoDaySchema,
  /** Numbers of the case that began as a catalogue value. */
  uses: z.int().min(0),
  moves: z.array(catalogueMoveSchema),
  /** Conclusions that are looked at, and those that are others with today's values. */
  conclusions: z.int().min(0),
  flipped: z.array(conclusionChangeSchema),
  /** One sentence a line, for a terminal and for a page. */
  sentences: z.array(z.string()),
});
export type RerunReport = z.infer<typeof rerunReportSchema>;
