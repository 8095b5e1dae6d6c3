import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { buildAnnex } from '../annex/buildAnnex.ts';
import { csvTables } from '../annex/csvTables.ts';
import { renderAnnex } from '../annex/pdf/renderAnnex.ts';
import { assess } from '../model/assess.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import type { CaseFile, PlanCase } from '../vocabulary/planCase.ts';
import { snapshotSchema, type Snapshot, type SnapshotSummary } from '../vocabulary/snapshot.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Environment } from './environment.ts';
import type { PlaceService } from './place.ts';
import { record } from './record.ts';
import { inReadingOrder } from './readingOrder.ts';
import { contentOf, locateCase, readStoredCase } from './storedCase.ts';

/** A snapshot with the text that its hash is taken over. */
export type SealedSnapshot = {
  readonly snapshot: Snapshot;
  /** Canonical JSON (RFC 8785). */
  readonly document: string;
  /** SHA-256 of `document` in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
};
export type AnnexWithSummary = { readonly pdf: Uint8Array; readonly snapshot: SnapshotSummary };

/** What was calculated, kept as it was; and its annex, set anew each time from what was kept. */
export function createSnapshots(environment: Environment, place: PlaceService) {
  const { inTransaction } = environment.storage;

  const make = async (planCase: PlanCase): Promise<SealedSnapshot> => {
    const content = contentOf(planCase);
    const found = await place.find(content);
    return seal({
      schema: 'helkalkyl-snapshot/1',
      id: environment.newId(),
      createdAt: environment.now(),
      status: 'draft',
      codeVersion: environment.codeVersion,
      planCase,
      place: found.place,
      results: assess(content, found.place),
    });
  };

  const createWithAnnex = async (planCaseId: string): Promise<AnnexWithSummary> => {
    const planCase = await inTransaction((repositories) =>
      readStoredCase(repositories, planCaseId),
    );
    const sealed = await make(planCase);
    // Before it is kept: what cannot be printed is refused while it can still be mended.
    const pdf = await annexOf(sealed);
    const summary = summaryOf(sealed);
    const { municipalityCode } = planCase;
    await inTransaction(async (repositories) => {
      const { document } = sealed;
      await repositories.snapshots.insert({ ...summary, municipalityCode, document });
      await record(environment, repositories, {
        act: 'snapshotCreated',
        municipalityCode,
        objectId: summary.id,
        planCaseId,
        version: planCase.version,
        after: summary,
      });
    });
    return { pdf, snapshot: summary };
  };

  const readSealed = (planCaseId: string, snapshotId: string): Promise<SealedSnapshot> =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      const stored = await repositories.snapshots.find(key, snapshotId);
      if (stored === undefined) throw new DomainError('snapshotNotFound', { snapshotId });
      const { document, sha256 } = stored;
      invariant(sha256Of(document) === sha256, `snapshot ${snapshotId} is not what was kept`);
      return { snapshot: unseal(document), document, sha256 };
    });

  return {
    /** Latest made first. */
    list: (planCaseId: string): Promise<SnapshotSummary[]> =>
      inTransaction(async (repositories) =>
        repositories.snapshots.listByPlanCase(await locateCase(repositories, planCaseId)),
      ),
    /** Keeps a snapshot of the case as it is saved, and sets its annex. */
    createWithAnnex,
    create: async (planCaseId: string): Promise<SnapshotSummary> =>
      (await createWithAnnex(planCaseId)).snapshot,
    read: async (planCaseId: string, snapshotId: string): Promise<Snapshot> =>
      (await readSealed(planCaseId, snapshotId)).snapshot,
    /** The annex as a PDF: the same bytes each time, as long as the program is the same. */
    annex: async (planCaseId: string, snapshotId: string): Promise<Uint8Array> =>
      annexOf(await readSealed(planCaseId, snapshotId)),
    /** The annex of a case that is not stored; nothing is kept. */
    annexOfCaseFile: async (file: CaseFile): Promise<AnnexWithSummary> => {
      checkAlternatives(file.alternatives);
      const time = environment.now();
      const stamps = { id: environment.newId(), version: 1, createdAt: time, updatedAt: time };
      const sealed = await make({ ...stamps, ...contentOf(file) });
      return { pdf: await annexOf(sealed), snapshot: summaryOf(sealed) };
    },
  };
}

/** Gives a snapshot its canonical text and its hash, and reads it back as everyone else will. */
function seal(snapshot: Snapshot): SealedSnapshot {
  const document = canonicalize(snapshotSchema.parse(snapshot));
  invariant(document !== undefined, 'a snapshot is an object');
  return { snapshot: unseal(document), document, sha256: sha256Of(document) };
}

function unseal(document: string): Snapshot {
  return inReadingOrder(snapshotSchema.parse(JSON.parse(document)));
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Sets the annex of a sealed snapshot. Throws: DomainError when a text cannot be printed. */
export async function annexOf({ snapshot, document, sha256 }: SealedSnapshot): Promise<Uint8Array> {
  return renderAnnex(buildAnnex({ snapshot, sha256 }), {
    snapshotJson: document,
    tables: csvTables(snapshot),
    createdAt: snapshot.createdAt,
  });
}

function summaryOf({ snapshot, sha256 }: SealedSnapshot): SnapshotSummary {
  const { id, createdAt, status, codeVersion, planCase } = snapshot;
  return {
    id,
    createdAt,
    status,
    codeVersion,
    planCaseId: planCase.id,
    planCaseVersion: planCase.version,
    sha256,
  };
}
