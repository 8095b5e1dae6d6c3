import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { conflictingFields } from '../model/conflictingFields.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import type { Conflict } from '../vocabulary/conflict.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { mayReadDrafts } from '../vocabulary/people.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import { withEveryStep, type ProcessFacts } from '../vocabulary/process.ts';
import type { Theme } from '../vocabulary/theme.ts';
import { findCaseVersion, keptContent } from './caseVersions.ts';
import type { Environment } from './environment.ts';
import { historyItems, recordedFacts } from './historyItems.ts';
import { contentOf, readStoredCase } from './storedCase.ts';

/** As much as anyone reads. */
const TOLD_CHANGES = 20;
const TOLD_FIELDS = 300;

type StaleCode = 'versionStale' | 'processStale' | 'themeStale';

/** Someone else changed it meanwhile. */
export class VersionConflict extends DomainError {
  /** Both sides, in the language that is spoken when it is told. */
  readonly told: () => Conflict;

  constructor(code: StaleCode, { since, base, mine, theirs, ...facts }: Sides) {
    super(code, facts);
    this.told = () => {
      const fields = conflictingFields(base, mine, theirs);
      return {
        ...facts,
        changes: historyItems(since).slice(0, TOLD_CHANGES),
        fields: fields.slice(0, TOLD_FIELDS).map(({ path, place, kind, ...field }) => ({
          ...{ path: [...path], place, kind, yours: field.mine, stored: field.theirs },
          changedBy: sideNames[field.changedBy],
        })),
        more: Math.max(0, fields.length - TOLD_FIELDS),
      };
    };
  }
}

const sideNames = { mine: 'you', theirs: 'others', both: 'both' } as const;

type Sides = {
  readonly yours: number;
  readonly current: number;
  /** What has been done since `yours`. */
  readonly since: readonly AuditEntry[];
  /** The document in version `yours`; undefined when it is not kept. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};

/**
 * Someone changed the case meanwhile, or it is gone: says which; and to whoever may read the case
 * what is stored beside what was sent, `mine`. Without one, nothing but a version was sent.
 */
export async function staleVersion(
  { caller }: Pick<Environment, 'caller'>,
  repositories: Repositories,
  {
    key,
    yours,
    mine,
  }: { readonly key: TenantKey; readonly yours: number; readonly mine?: CaseContent },
): Promise<DomainError> {
  const stored = await readStoredCase(repositories, key.id);
  const current = stored.version;
  if (!mayReadDrafts(caller, key.municipalityCode)) {
    return new DomainError('versionStale', { yours, current });
  }
  const entries = await repositories.auditEntries.listByPlanCase(key);
  const earlier = await findCaseVersion(repositories, stored, yours);
  const base = earlier && contentOf(earlier);
  const theirs = contentOf(stored);
  return new VersionConflict('versionStale', {
    ...{ yours, current, base, theirs },
    since: entries.filter(({ objectId, version }) => objectId === key.id && (version ?? 0) > yours),
    mine: mine ?? base ?? theirs,
  });
}

type Stale<Document> = {
  readonly yours: number;
  readonly mine: Document;
  readonly current: number;
  readonly theirs: Document;
};

/** The same of what is said of a case's way. */
export async function staleProcess(
  repositories: Repositories,
  key: TenantKey,
  stale: Stale<ProcessFacts>,
): Promise<DomainError> {
  const entries = await repositories.auditEntries.listByPlanCase(key);
  const changes = entries.filter(({ act }) => act === 'processChanged');
  const { since, content } = await sinceYours(repositories, changes, stale);
  const { yours, current } = stale;
  const [mine, theirs] = [withEveryStep(stale.mine), withEveryStep(stale.theirs)];
  const base = recordedFacts(content);
  return new VersionConflict('processStale', { yours, current, since, base, mine, theirs });
}

/** And of a municipality's look. */
export async function staleTheme(
  repositories: Repositories,
  key: TenantKey,
  stale: Stale<Theme>,
): Promise<DomainError> {
  const behind = Math.max(0, stale.current - stale.yours);
  const changes = await repositories.auditEntries.listLatest(key, behind);
  const { since, content } = await sinceYours(repositories, changes, stale);
  return new VersionConflict('themeStale', { ...stale, since, base: content });
}

/** Of what is counted up by each change: the changes since `yours`, and what was before them. */
async function sinceYours(
  repositories: Repositories,
  changes: readonly AuditEntry[],
  { yours, current }: Stale<unknown>,
): Promise<{ readonly since: readonly AuditEntry[]; readonly content: unknown }> {
  if (current <= yours) return { since: [], content: undefined };
  const since = changes.slice(yours - current);
  const [first] = since;
  if (first === undefined || since.length < current - yours) return { since, content: undefined };
  const key = { municipalityCode: first.municipalityCode, id: first.objectId };
  return { since, content: await keptContent(repositories, key, first.beforeSha256) };
}
