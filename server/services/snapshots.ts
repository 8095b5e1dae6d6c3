import { dayInSweden } from '../process/days.ts';
import { processWarnings } from '../process/legalWarnings.ts';
import type { AnnexDocument, AnnexEdition } from '../vocabulary/annexDocument.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { mayReadDrafts } from '../vocabulary/people.ts';
import type { CaseFile, PlanCase } from '../vocabulary/planCase.ts';
import { noProcessFacts, type ProcessFacts } from '../vocabulary/process.ts';
import type { Snapshot, SnapshotSummary } from '../vocabulary/snapshot.ts';
import type { Language } from '../vocabulary/text/language.ts';
import type { TextBlocks } from '../vocabulary/textBlocks.ts';
import type { Written } from '../vocabulary/written.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Printed } from './computations.ts';
import type { Environment } from './environment.ts';
import type { PlaceService } from './place.ts';
import { record } from './record.ts';
import { sha256Of, type SealedSnapshot } from './sealing.ts';
import { contentOf, locateCase, readStoredCase } from './storedCase.ts';

type SnapshotDocument = Omit<SealedSnapshot, 'snapshot'>;
type AnnexAsked = {
  readonly planCaseId: string;
  readonly snapshotId: string;
  readonly language: Language;
};
export type AnnexWithSummary = { readonly pdf: Uint8Array; readonly snapshot: SnapshotSummary };

async function print(
  environment: Environment,
  place: PlaceService,
  {
    planCase,
    facts,
    language,
  }: {
    readonly planCase: PlanCase;
    readonly facts: ProcessFacts;
    readonly language: Language;
  },
): Promise<Printed> {
  const warnings = processWarnings(planCase, facts);
  const { place: where } = await place.find(contentOf(planCase));
  const createdAt = environment.now();
  return environment.compute('print', {
    schema: 'helkalkyl-snapshot/1',
    id: environment.newId(),
    createdAt,
    createdOn: dayInSweden(createdAt),
    status: 'draft',
    codeVersion: environment.codeVersion,
    author: { id: environment.caller.id, name: environment.caller.name },
    planCase,
    ...(warnings.length === 0 ? {} : { processWarnings: warnings }),
    place: where,
    language,
  });
}

type EditionAsked = AnnexAsked & { readonly edition?: AnnexEdition };

/** What was calculated, kept as it was; and its annex, set anew each time from what was kept. */
export function createSnapshots(environment: Environment, place: PlaceService) {
  const { inTransaction } = environment.storage;

  const createWithAnnex = async (
    planCaseId: string,
    language: Language = 'sv',
  ): Promise<AnnexWithSummary> => {
    const { planCase, facts } = await inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const process = await repositories.processes.find(stored);
      return { planCase: stored, facts: process?.facts ?? noProcessFacts };
    });
    // Before it is kept: what cannot be printed is refused while it can still be mended.
    const printed = await print(environment, place, { planCase, facts, language });
    const { document, summary, pdf } = printed;
    await keep(environment, planCase, { document, summary });
    return { pdf, snapshot: summary };
  };

  const readDocument = (planCaseId: string, snapshotId: string): Promise<SnapshotDocument> =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      const stored = await repositories.snapshots.find(key, snapshotId);
      if (stored === undefined) throw new DomainError('snapshotNotFound', { snapshotId });
      const { document, sha256 } = stored;
      invariant(sha256Of(document) === sha256, `snapshot ${snapshotId} is not what was kept`);
      return { document, sha256 };
    });
  const readEdition = async ({ planCaseId, snapshotId, language }: AnnexAsked) => ({
    ...(await readDocument(planCaseId, snapshotId)),
    language,
  });

  const kept = (planCaseId: string) =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      return { key, all: await repositories.snapshots.listByPlanCase(key) };
    });

  return {
    /** Latest made first; to those who may not see drafts, what is frozen. */
    list: async (planCaseId: string): Promise<SnapshotSummary[]> => {
      const { key, all } = await kept(planCaseId);
      if (mayReadDrafts(environment.caller, key.municipalityCode)) return all;
      return all.filter(({ status }) => status === 'frozen');
    },
    isFrozen: async (planCaseId: string, snapshotId: string): Promise<boolean> => {
      const { all } = await kept(planCaseId);
      return all.some(({ id, status }) => id === snapshotId && status === 'frozen');
    },
    /** Keeps a snapshot of the case as it is saved, and sets its annex. */
    createWithAnnex,
    create: async (planCaseId: string): Promise<SnapshotSummary> =>
      (await createWithAnnex(planCaseId)).snapshot,
    /** As it was kept, checked against its hash. */
    readDocument,
    read: async (planCaseId: string, snapshotId: string): Promise<Written<Snapshot>> =>
      environment.compute('snapshot', (await readDocument(planCaseId, snapshotId)).document),
    /** The annex as a PDF: the same bytes each time, as long as the program is the same. */
    annex: async ({ edition = 'full', ...asked }: EditionAsked): Promise<Uint8Array> =>
      environment.compute('printAgain', { ...(await readEdition(asked)), edition }),
    /** What that PDF is set from. */
    annexDocument: async (asked: AnnexAsked): Promise<Written<AnnexDocument>> =>
      environment.compute('annexDocument', await readEdition(asked)),
    /** What of it is lifted into other documents, as text and HTML. */
    textBlocks: async (asked: AnnexAsked): Promise<Written<TextBlocks>> =>
      environment.compute('textBlocks', await readEdition(asked)),
    /** The same as a DOCX. */
    textDocument: async (asked: AnnexAsked): Promise<Uint8Array> =>
      environment.compute('textDocument', await readEdition(asked)),
    /** The annex of a case that is not stored; nothing is kept. */
    annexOfCaseFile: (file: CaseFile, language: Language = 'sv'): Promise<AnnexWithSummary> =>
      annexOfCaseFile(environment, place, { file, language }),
  };
}

async function annexOfCaseFile(
  environment: Environment,
  place: PlaceService,
  { file, language }: { readonly file: CaseFile; readonly language: Language },
): Promise<AnnexWithSummary> {
  checkAlternatives(file.alternatives);
  const time = environment.now();
  const stamps = { id: environment.newId(), version: 1, createdAt: time, updatedAt: time };
  const { pdf, summary } = await print(environment, place, {
    planCase: { ...stamps, ...contentOf(file) },
    facts: file.process ?? noProcessFacts,
    language,
  });
  return { pdf, snapshot: summary };
}

function keep(
  environment: Environment,
  { id, municipalityCode, version }: PlanCase,
  { document, summary }: { readonly document: string; readonly summary: SnapshotSummary },
): Promise<void> {
  return environment.storage.inTransaction(async (repositories) => {
    await repositories.snapshots.insert({ ...summary, municipalityCode, document });
    await record(environment, repositories, {
      act: 'snapshotCreated',
      municipalityCode,
      objectId: summary.id,
      planCaseId: id,
      version,
      after: summary,
    });
  });
}
