import { invariant } from '../vocabulary/errors.ts';
import type { JobInput, JobResult } from '../vocabulary/jobs.ts';
import { serviceNotices } from '../vocabulary/text/sv/notices.ts';
import type { Services } from './services.ts';
import type { ImportedStatistics } from './statistics.ts';

/** Told how much is done, 0..1; throws when the job is to stop. */
type Tell = (share: number) => void;
/** Cases that are read at a time when all are gone through. */
const CASES_A_PAGE = 50;

/** Does what a job is about, with the services of whoever asked for it. */
export async function doJob(
  services: Services,
  input: JobInput,
  file: Uint8Array | undefined,
  tell: Tell,
): Promise<JobResult> {
  switch (input.kind) {
    case 'annex': {
      const { id: snapshotId } = await services.snapshots.create(input.planCaseId);
      return { snapshot: { planCaseId: input.planCaseId, snapshotId }, sentences: [] };
    }
    case 'areaLayer': {
      const bytes = fileOf(file);
      const { layer, notices } = await services.areas.importLayer(
        { ...input.about, bytes },
        ({ stage, share }) => tell(stage === 'checking' ? share / 2 : 0.5 + share / 2),
      );
      return { sentences: [serviceNotices.layerRead(layer.label, layer.areaCount), ...notices] };
    }
    case 'statistics': {
      const { join, ...about } = input.about;
      const joined = { joinOnCode: join === 'code', areaWeights: join === 'areaWeights' };
      const sent = { ...about, ...joined, bytes: fileOf(file) };
      const imported = await services.statistics.importFiles([sent], ({ stage, share }) =>
        tell(stage === 'checking' ? share / 2 : 0.5 + share / 2),
      );
      return { sentences: sentencesOf(imported) };
    }
    case 'fetchAreas': {
      const { layer, notices } = await services.fetch.areas({ ...input, kind: input.areaKind });
      return { sentences: [serviceNotices.layerRead(layer.label, layer.areaCount), ...notices] };
    }
    case 'fetchStatistics': {
      const { areaKind, version, ...asked } = input;
      const versioned = version === undefined ? {} : { version };
      const fetched = await services.fetch.statistics({ ...asked, ...versioned, kind: areaKind });
      return { sentences: [...sentencesOf(fetched.imported), ...fetched.notices] };
    }
    case 'fetchKolada': {
      const fetched = await services.fetch.kolada(input);
      return { sentences: [...sentencesOf(fetched.imported), ...fetched.notices] };
    }
    case 'rerunAll':
      return rerunAll(services, tell);
    case 'statutoryDays': {
      const reckoned = await services.planCases.reckonDays(tell);
      return { sentences: [serviceNotices.daysReckoned(reckoned)] };
    }
  }
}

function fileOf(file: Uint8Array | undefined): Uint8Array {
  invariant(file !== undefined, 'a job that reads a file has one');
  return file;
}

function sentencesOf(imported: readonly ImportedStatistics[]): string[] {
  return imported.flatMap(({ statistics: { label, year }, rows, matched, notices }) => [
    serviceNotices.tableRead(label, year, rows, matched),
    ...notices,
  ]);
}

/** Every case of the caller's, one after the other: which conclusions today's catalogue turns. */
async function rerunAll({ planCases, rerun }: Services, tell: Tell): Promise<JobResult> {
  const changed: { planCaseId: string; title: string; sentences: string[] }[] = [];
  let looked = 0;
  for (let page = 1; ; page += 1) {
    const { items, total } = await planCases.list({ page, limit: CASES_A_PAGE });
    for (const { id, title } of items) {
      const { moves, flipped, sentences } = await rerun.ofPlanCase(id);
      if (moves.length > 0 || flipped.length > 0)
        changed.push({ planCaseId: id, title, sentences });
      looked += 1;
      tell(looked / Math.max(1, total));
    }
    if (items.length < CASES_A_PAGE) break;
  }
  const sentences = [serviceNotices.casesRerun(looked, changed.length)];
  return { sentences, cases: { looked, changed } };
}
