import type { Knex } from 'knex';
import { z } from 'zod';
import { crsSchema } from '../../server/vocabulary/geometry.ts';
import {
  planFileReportSchema,
  storedPlanFileSchema,
  type StoredPlanFile,
} from '../../server/vocabulary/planFile.ts';
import { jsonText, type TenantKey } from './columns.ts';

/** A plan file with its bytes. */
export type PlanFileContent = StoredPlanFile & { readonly bytes: Uint8Array };

const rowSchema = z.strictObject({
  sha256: z.string(),
  file_name: z.string(),
  size_bytes: z.int(),
  stored_at: z.string(),
  crs: crsSchema,
  report: jsonText(planFileReportSchema),
});
const columns = Object.keys(rowSchema.shape);
const contentRowSchema = z.strictObject({ content: z.instanceof(Uint8Array) });

/** Row <-> plan file without its bytes, checked both ways. */
const planFileRow = z.codec(rowSchema, storedPlanFileSchema, {
  decode: ({ file_name, size_bytes, stored_at, ...same }) => ({
    ...same,
    fileName: file_name,
    sizeBytes: size_bytes,
    storedAt: stored_at,
  }),
  encode: ({ fileName, sizeBytes, storedAt, ...same }) => ({
    ...same,
    file_name: fileName,
    size_bytes: sizeBytes,
    stored_at: storedAt,
  }),
});

export function planFileRepository(knex: Knex) {
  const one = ({ municipalityCode, id }: TenantKey, sha256: string) =>
    knex('plan_files').where({ municipality_code: municipalityCode, plan_case_id: id, sha256 });
  return {
    /** The same bytes again take the answers and the name that they came with last. */
    async put(planCase: TenantKey, { bytes, ...file }: PlanFileContent): Promise<void> {
      await knex('plan_files')
        .insert({
          ...planFileRow.encode(file),
          municipality_code: planCase.municipalityCode,
          plan_case_id: planCase.id,
          content: Buffer.from(bytes),
        })
        .onConflict(['municipality_code', 'plan_case_id', 'sha256'])
        .merge();
    },
    async find(planCase: TenantKey, sha256: string): Promise<StoredPlanFile | undefined> {
      const row: unknown = await one(planCase, sha256).first(columns);
      return row === undefined ? undefined : planFileRow.parse(row);
    },
    async findBytes(planCase: TenantKey, sha256: string): Promise<Uint8Array | undefined> {
      const row: unknown = await one(planCase, sha256).first('content');
      return row === undefined ? undefined : contentRowSchema.parse(row).content;
    },
  };
}
