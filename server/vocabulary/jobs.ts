import { z } from 'zod';
import { areaKindSchema } from './areaKinds.ts';
import { crsSchema } from './geometry.ts';
import { statedLicenceSchema } from './licences.ts';
import { isoDaySchema, labelSchema, yearSchema } from './numbers.ts';
import { municipalityCodeSchema, type Caller } from './people.ts';
import { DEFAULT_MAX_AGE_DAYS, fetchedAreaKinds } from './sources.ts';
import { named } from './text/language.ts';

/** What is done beside the answering of requests, and how long it may take. */
export const jobKinds = named([
  { id: 'annex', labelSv: 'Beslutsbilaga', timeS: 60 },
  { id: 'areaLayer', labelSv: 'Inläsning av områden', timeS: 600 },
  { id: 'statistics', labelSv: 'Inläsning av statistik', timeS: 600 },
  { id: 'fetchAreas', labelSv: 'Hämtning av områden', timeS: 600 },
  { id: 'fetchStatistics', labelSv: 'Hämtning av statistik', timeS: 600 },
  { id: 'fetchKolada', labelSv: 'Hämtning av nyckeltal', timeS: 600 },
  { id: 'rerunAll', labelSv: 'Omräkning med dagens bibliotek', timeS: 3600 },
  { id: 'statutoryDays', labelSv: 'Beräkning av lagstadgade dagar', timeS: 3600 },
] as const);
export const jobKindSchema = z.enum(jobKinds.map(({ id }) => id));
export type JobKind = z.infer<typeof jobKindSchema>;

export const jobStates = named([
  { id: 'queued', labelSv: 'I kö' },
  { id: 'running', labelSv: 'Pågår' },
  { id: 'done', labelSv: 'Klart' },
  { id: 'failed', labelSv: 'Misslyckades' },
  { id: 'cancelled', labelSv: 'Avbrutet' },
] as const);
export const jobStateSchema = z.enum(jobStates.map(({ id }) => id));
export type JobState = z.infer<typeof jobStateSchema>;

export const areaLayerAboutSchema = z.strictObject({
  kind: areaKindSchema,
  version: z.string().trim().min(1).max(40),
  label: z.string().min(1).max(200).optional(),
  source: z.string().trim().min(1).max(500),
  /** Required: `notStated` when no one knows. */
  licence: statedLicenceSchema,
  /** Absent: the day that the file gives. */
  referenceDate: isoDaySchema.optional(),
  crs: crsSchema.optional(),
  codeProperty: z.string().min(1).max(80).optional(),
  municipalityCode: municipalityCodeSchema.optional(),
});

/** What is done with figures of other borders than those at hand. */
export const statisticsJoinSchema = z.enum(['refuse', 'code', 'areaWeights']);
export type StatisticsJoin = z.infer<typeof statisticsJoinSchema>;
export const statisticsAboutSchema = z.strictObject({
  fileName: z.string().min(1).max(255),
  /** Which table; absent: recognised by file name and columns. */
  tableId: z.string().min(1).max(80).optional(),
  join: statisticsJoinSchema.default('refuse'),
});

const askSchema = z.strictObject({
  /** Ask anew although there is a copy. */
  fresh: z.boolean().default(false),
  maxAgeDays: z.int().min(0).max(9999).default(DEFAULT_MAX_AGE_DAYS),
  municipalities: z.array(municipalityCodeSchema).max(50),
});
const fetchedKindSchema = z.enum(fetchedAreaKinds.map(({ id }) => id));
const yearsSchema = z.array(yearSchema).min(1).max(60);

/** What can be fetched over the net. */
export const fetchOrderSchema = z.discriminatedUnion('kind', [
  askSchema.extend({
    kind: z.literal('fetchAreas'),
    areaKind: fetchedKindSchema,
    version: z.string().min(1).max(40),
  }),
  askSchema.extend({
    kind: z.literal('fetchStatistics'),
    tableId: z.string().min(1).max(80),
    areaKind: fetchedKindSchema.default('deso'),
    version: z.string().min(1).max(40).optional(),
    years: yearsSchema.optional(),
    joinOnCode: z.boolean().default(false),
  }),
  askSchema.extend({
    kind: z.literal('fetchKolada'),
    kpis: z.array(z.string().min(1).max(80)).min(1).max(200),
    years: yearsSchema.optional(),
  }),
]);

/** Everything a job is run from but its file. */
export const jobInputSchema = z.discriminatedUnion('kind', [
  ...fetchOrderSchema.options,
  z.strictObject({ kind: z.literal('annex'), planCaseId: z.uuid() }),
  z.strictObject({ kind: z.literal('rerunAll'), municipalityCode: municipalityCodeSchema }),
  z.strictObject({ kind: z.literal('statutoryDays') }),
  z.strictObject({ kind: z.literal('areaLayer'), about: areaLayerAboutSchema }),
  z.strictObject({ kind: z.literal('statistics'), about: statisticsAboutSchema }),
]);
export type JobInput = z.infer<typeof jobInputSchema>;
/** What a person asks for without sending a file. */
export type JobOrder = Exclude<JobInput, { kind: 'areaLayer' | 'statistics' | 'statutoryDays' }>;

/** What came of a job: what was made, by id, and what there is to say of it. */
export const jobResultSchema = z.strictObject({
  snapshot: z.strictObject({ planCaseId: z.uuid(), snapshotId: z.uuid() }).optional(),
  sentences: z.array(z.string()),
  /** Of a rerun of many: cases looked at, and each whose conclusions change. */
  cases: z
    .strictObject({
      looked: z.int().min(0),
      changed: z.array(
        z.strictObject({ planCaseId: z.uuid(), title: z.string(), sentences: z.array(z.string()) }),
      ),
    })
    .optional(),
});
export type JobResult = z.infer<typeof jobResultSchema>;

/** Why a job failed, and what to do: the code of the fault, and its sentence. */
export const jobErrorSchema = z.strictObject({ code: z.string(), sentence: z.string() });
export type JobError = z.infer<typeof jobErrorSchema>;

/** A job as it is shown: to anyone of the municipality that asked for it. */
export const jobSchema = z.strictObject({
  id: z.uuid(),
  municipalityCode: municipalityCodeSchema,
  kind: jobKindSchema,
  /** What it is about: a case, a file. */
  label: labelSchema,
  state: jobStateSchema,
  /** How much is done, 0..1; null when that is not known. */
  share: z.number().min(0).max(1).nullable(),
  attempts: z.int().min(0),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  result: jobResultSchema.nullable(),
  error: jobErrorSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

/** Of what is shared by all municipalities, asked for by someone who is of none in particular. */
export const NO_MUNICIPALITY = '0000';

/** Whose job it is that a caller asks for, when it is about no case. */
export function municipalityOf({ grants }: Caller): string {
  const own = grants.find(({ municipalityCode }) => municipalityCode !== 'every');
  return own?.municipalityCode ?? NO_MUNICIPALITY;
}
