import { z } from 'zod';
import {
  areaLayerAboutSchema,
  fetchOrderSchema,
  jobSchema,
  statisticsAboutSchema,
} from '../vocabulary/jobs.ts';
import { municipalityCodeSchema } from '../vocabulary/people.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1';
const empty = z.strictObject({});
const jobParams = z.strictObject({ jobId: z.uuid() });

export const listJobs = {
  method: 'get',
  path: `${root}/jobs`,
  params: empty,
  response: z.strictObject({ items: z.array(jobSchema) }),
  summarySv: 'Lista jobb, det senaste först',
  summaryEn: 'List jobs, the latest first',
} as const satisfies Endpoint;

export const readJob = {
  method: 'get',
  path: `${root}/jobs/:jobId`,
  params: jobParams,
  response: jobSchema,
  summarySv: 'Läs ett jobb: läge, andel klart och resultat',
  summaryEn: 'Read a job: its state, the share done and its result',
} as const satisfies Endpoint;

/** Answered at once; the job is read until it has ended. */
export const orderAnnex = {
  method: 'post',
  path: `${root}/plan-cases/:planCaseId/annex-jobs`,
  params: z.strictObject({ planCaseId: z.uuid() }),
  response: jobSchema,
  summarySv: 'Beställ en ögonblicksbild med bilaga som jobb',
  summaryEn: 'Order a snapshot with its annex as a job',
  status: 202,
  rate: 'annexes',
} as const satisfies Endpoint;

export const orderRerun = {
  method: 'post',
  path: `${root}/rerun-jobs`,
  params: empty,
  body: z.strictObject({ municipalityCode: municipalityCodeSchema }),
  response: jobSchema,
  summarySv: 'Räkna om kommunens alla ärenden med dagens bibliotek, som jobb',
  summaryEn: 'Rerun every case of the municipality with the catalogue of today, as a job',
  status: 202,
} as const satisfies Endpoint;

export const orderFetch = {
  method: 'post',
  path: `${root}/fetch-jobs`,
  params: empty,
  body: fetchOrderSchema,
  response: jobSchema,
  summarySv: 'Hämta områden, statistik eller nyckeltal som jobb',
  summaryEn: 'Fetch areas, statistics or key figures as a job',
  status: 202,
  rate: 'imports',
} as const satisfies Endpoint;

/** The file is the body, as when it is read in at once. */
export const orderAreaLayer = {
  method: 'post',
  path: `${root}/area-layer-jobs`,
  params: empty,
  query: areaLayerAboutSchema,
  upload: ['application/geo+json', 'application/json', 'application/octet-stream'],
  response: jobSchema,
  summarySv: 'Läs in en områdesindelning ur GeoJSON som jobb',
  summaryEn: 'Read in a layer of areas from GeoJSON as a job',
  status: 202,
  rate: 'imports',
} as const satisfies Endpoint;

export const orderStatistics = {
  method: 'post',
  path: `${root}/statistics-jobs`,
  params: empty,
  query: statisticsAboutSchema,
  upload: ['text/csv', 'application/octet-stream'],
  response: jobSchema,
  summarySv: 'Läs in statistik per område ur CSV som jobb',
  summaryEn: 'Read in statistics by area from CSV as a job',
  status: 202,
  rate: 'imports',
} as const satisfies Endpoint;

export const cancelJob = {
  method: 'post',
  path: `${root}/jobs/:jobId/cancellations`,
  params: jobParams,
  response: jobSchema,
  summarySv: 'Avbryt ett jobb som väntar eller pågår',
  summaryEn: 'Cancel a job that waits or runs',
} as const satisfies Endpoint;
