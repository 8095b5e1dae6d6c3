import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { backupTraceSchema, type BackupTrace } from '../vocabulary/operations.ts';
import { unpackContent } from './auditChain.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';

const database = { municipalityCode: SHARED_MUNICIPALITY, id: 'database' };

/** Writes down that a backup was taken, or that everything here comes out of one. */
export async function leaveBackupTrace(
  environment: Pick<Environment, 'storage' | 'caller' | 'now' | 'auditKey'>,
  trace: BackupTrace,
): Promise<void> {
  await environment.storage.inTransaction((repositories) =>
    record(environment, repositories, {
      act: trace.act,
      municipalityCode: database.municipalityCode,
      objectId: database.id,
      after: trace,
    }),
  );
}

/** Null when no backup is known. Of the whole database, to whichever municipality asks. */
export async function latestBackup({
  storage,
}: Pick<Environment, 'storage'>): Promise<BackupTrace | null> {
  const deflated = await storage.inTransaction(({ auditChain }) =>
    auditChain.findLatestShared(database.id),
  );
  if (deflated === undefined) return null;
  return backupTraceSchema.parse(JSON.parse(await unpackContent(deflated)));
}
