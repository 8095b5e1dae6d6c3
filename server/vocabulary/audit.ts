import { z } from 'zod';
import { municipalityCodeSchema } from './people.ts';
import { named } from './text/language.ts';

/** What may be done to what, in words that follow the name of whoever did it. */
export const auditActs = named([
  { id: 'planCaseCreated', object: 'planCase', labelSv: 'skapade ärendet' },
  { id: 'planCaseChanged', object: 'planCase', labelSv: 'ändrade ärendet' },
  { id: 'versionRestored', object: 'planCase', labelSv: 'återställde en tidigare sparning' },
  { id: 'saveNamed', object: 'planCase', labelSv: 'gav en sparning ett namn' },
  { id: 'planAreaChanged', object: 'planCase', labelSv: 'bytte planområde' },
  { id: 'alternativeChanged', object: 'planCase', labelSv: 'ändrade ett alternativ' },
  { id: 'alternativeRemoved', object: 'planCase', labelSv: 'tog bort ett alternativ' },
  { id: 'planCaseDeleted', object: 'planCase', labelSv: 'tog bort ärendet' },
  { id: 'planCaseRecovered', object: 'planCase', labelSv: 'tog tillbaka ärendet' },
  { id: 'planCaseImported', object: 'planCase', labelSv: 'läste in ärendet ur en arkivfil' },
  { id: 'planCaseDisposed', object: 'planCase', labelSv: 'gallrade ärendet' },
  { id: 'processChanged', object: 'planCase', labelSv: 'ändrade dagar i processen' },
  { id: 'stageAdvanced', object: 'planCase', labelSv: 'förde ärendet till ett annat skede' },
  { id: 'taskMarked', object: 'planCase', labelSv: 'märkte en uppgift' },
  { id: 'placeChecked', object: 'planCase', labelSv: 'kontrollerade uppgifter' },
  { id: 'placeUnchecked', object: 'planCase', labelSv: 'tog bort en kontroll' },
  { id: 'commentWritten', object: 'planCase', labelSv: 'skrev en kommentar' },
  { id: 'commentSettled', object: 'planCase', labelSv: 'ändrade en kommentars läge' },
  { id: 'reviewFinished', object: 'planCase', labelSv: 'avslutade en granskning' },
  { id: 'approvalAsked', object: 'snapshot', labelSv: 'bad om godkännande av bilagan' },
  { id: 'approvalGiven', object: 'snapshot', labelSv: 'godkände och frös bilagan' },
  { id: 'approvalDeclined', object: 'snapshot', labelSv: 'godkände inte bilagan' },
  { id: 'memberAdded', object: 'planCase', labelSv: 'tog in en handläggare i ärendet' },
  { id: 'memberRemoved', object: 'planCase', labelSv: 'tog bort en handläggare ur ärendet' },
  { id: 'snapshotCreated', object: 'snapshot', labelSv: 'skapade en ögonblicksbild' },
  { id: 'templateSaved', object: 'template', labelSv: 'sparade en mall för nya ärenden' },
  { id: 'themeChanged', object: 'theme', labelSv: 'ändrade sidornas utseende' },
  { id: 'catalogueImported', object: 'catalogue', labelSv: 'läste in egna poster i biblioteket' },
  { id: 'areaLayerImported', object: 'areaLayer', labelSv: 'läste in en områdesindelning' },
  { id: 'areaLayerRemoved', object: 'areaLayer', labelSv: 'ångrade en områdesindelning' },
  { id: 'statisticsImported', object: 'statistics', labelSv: 'läste in statistik' },
  { id: 'statisticsRemoved', object: 'statistics', labelSv: 'ångrade inläst statistik' },
  { id: 'ownCountsImported', object: 'ownCounts', labelSv: 'läste in egna räkningar' },
  { id: 'ownCountsRemoved', object: 'ownCounts', labelSv: 'ångrade egna räkningar' },
  { id: 'serviceLayerImported', object: 'serviceLayer', labelSv: 'läste in ett servicelager' },
  { id: 'serviceLayerRemoved', object: 'serviceLayer', labelSv: 'ångrade ett servicelager' },
  { id: 'squareLayerImported', object: 'squareLayer', labelSv: 'läste in befolkningsrutor' },
  { id: 'squareLayerRemoved', object: 'squareLayer', labelSv: 'ångrade befolkningsrutor' },
  { id: 'backupTaken', object: 'database', labelSv: 'tog en säkerhetskopia' },
  { id: 'backupRestored', object: 'database', labelSv: 'läste tillbaka en säkerhetskopia' },
] as const);
export const auditActSchema = z.enum(auditActs.map(({ id }) => id));
export type AuditAct = z.infer<typeof auditActSchema>;

/** Whose chain an act is in when it is about what all municipalities here share. */
export const SHARED_MUNICIPALITY = '0000';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One act, for ever; the chain is one a municipality, counted from 1. */
export const auditEntrySchema = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  sequence: z.int().min(1),
  /** ISO 8601 in UTC. */
  happenedAt: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  act: auditActSchema,
  objectId: z.string(),
  /** Whose history the act belongs to. */
  planCaseId: z.uuid().nullable(),
  /** The case's version after the act. */
  version: z.int().nullable(),
  /** SHA-256 of the canonical JSON (RFC 8785) of the object. */
  beforeSha256: hashSchema.nullable(),
  afterSha256: hashSchema.nullable(),
  why: z.string().max(2000).nullable(),
  /** The hash of the entry before; zeros before the first. */
  previousHash: hashSchema,
  /** HMAC-SHA-256 of the canonical JSON of all of the above, with a key outside the database. */
  hash: hashSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** The last entry of a chain, to be kept where whoever can write in the database cannot. */
export const auditHeadSchema = auditEntrySchema.pick({
  municipalityCode: true,
  sequence: true,
  hash: true,
});
export type AuditHead = z.infer<typeof auditHeadSchema>;

export const auditFaultSchema = z.strictObject({
  kind: z.enum(['entriesMissing', 'entryChanged', 'linkBroken', 'contentChanged', 'tailCut']),
  municipalityCode: municipalityCodeSchema,
  /** The first entry at fault. */
  sequence: z.int(),
  sentence: z.string(),
});
export type AuditFault = z.infer<typeof auditFaultSchema>;

export const auditReportSchema = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  heads: z.array(auditHeadSchema),
  /** As many as are told of; the first is where to begin. */
  faults: z.array(auditFaultSchema),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
