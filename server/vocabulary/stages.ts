import { z } from 'zod';
import { named } from './text/language.ts';

/** Where a plan case stands. */
export const stages = named([
  { id: 'planNotice', labelSv: 'Planbesked' },
  { id: 'started', labelSv: 'Startad' },
  { id: 'consultation', labelSv: 'Samråd' },
  { id: 'review', labelSv: 'Granskning' },
  { id: 'adopted', labelSv: 'Antagen' },
  { id: 'appealed', labelSv: 'Överklagad' },
  { id: 'supervision', labelSv: 'Tillsyn' },
  { id: 'legalForce', labelSv: 'Laga kraft' },
  { id: 'repealed', labelSv: 'Upphävd' },
  { id: 'closed', labelSv: 'Avslutad' },
  { id: 'implementation', labelSv: 'Genomförande' },
  { id: 'followUp', labelSv: 'Uppföljning' },
] as const);
export const stageSchema = z.enum(stages.map((stage) => stage.id));
export type Stage = z.infer<typeof stageSchema>;

/** While there is a proposal to calculate, and to prepare a decision on. */
export const stagesOfProposal: readonly Stage[] = ['started', 'consultation', 'review'];

export const procedures = named([
  { id: 'standard', labelSv: 'Standardförfarande' },
  { id: 'extended', labelSv: 'Utökat förfarande' },
  { id: 'coordinated', labelSv: 'Samordnat förfarande' },
] as const);
export const procedureSchema = z.enum(procedures.map((procedure) => procedure.id));
export type Procedure = z.infer<typeof procedureSchema>;
