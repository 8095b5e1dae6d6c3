import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { OwnCountSet } from '../vocabulary/ownCounts.ts';
import type { Fit } from '../vocabulary/place.ts';
import { serviceNotices } from '../vocabulary/text/sv/notices.ts';
import type { Environment } from './environment.ts';
import { isCodedByMunicipality, readOwnCounts } from './ownCountFile.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { record } from './record.ts';
import { fitNoticesSv, fitOf } from './statisticsFit.ts';

export type OwnCountImport = Pick<
  OwnCountSet,
  | 'municipalityCode'
  | 'label'
  | 'areaKind'
  | 'areaVersion'
  | 'source'
  | 'licence'
  | 'asOf'
  | 'reference'
> & {
  /** Demo counts; marked wherever they are shown. */
  readonly isInvented?: boolean;
  /** CSV; which counts they are is seen by the columns. */
  readonly bytes: Uint8Array;
};
export type ImportedOwnCounts = {
  readonly set: OwnCountSet;
  /** How its areas fit the layer that they are counted on. */
  readonly fits: Fit[];
  readonly notices: string[];
};
/** A set with how many cases have stored snapshots that rest on it. */
export type ListedOwnCounts = { readonly set: OwnCountSet; readonly cases: number };

/** What a municipality has counted itself, area by area; nobody else's. */
export function createOwnCounts(environment: Environment) {
  const { now, newId } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Latest imported first. */
    listWithUses: (municipalityCode: string): Promise<ListedOwnCounts[]> =>
      inTransaction(async ({ ownCounts, snapshotSources }) => {
        const sets = await ownCounts.list(municipalityCode);
        const cases = await snapshotSources.countCases(sets);
        return sets.map((set) => ({ set, cases: cases.get(set.id) ?? 0 }));
      }),
    /**
     * All of the file or nothing.
     * Throws: DomainError for a column, the nation's sum or borders; ListedFaults for rows.
     */
    importFile: async ({
      bytes,
      isInvented = false,
      ...about
    }: OwnCountImport): Promise<ImportedOwnCounts> => {
      const { kind, rows } = readOwnCounts(parseCsvBytes(bytes), about);
      if (kind === 'careNeed' && about.reference === null) {
        throw new DomainError('ownCountNationMissing');
      }
      if (kind === 'cases' && about.reference !== null) {
        throw new DomainError('ownCountNationUnneeded');
      }
      const stored = { id: newId(), importedAt: now(), rowCount: rows.length };
      const set: OwnCountSet = { ...about, ...stored, kind, isInvented };
      return inTransaction(async (repositories) => {
        const codes = new Set(rows.map(({ areaCode }) => areaCode));
        const fit = await fitOfCounts(repositories, set, codes);
        await repositories.ownCounts.insert(set, rows);
        const { id: objectId, municipalityCode } = set;
        const imported = { act: 'ownCountsImported', municipalityCode, objectId } as const;
        await record(environment, repositories, { ...imported, after: set });
        return { set, ...fit };
      });
    },
    /**
     * Takes an import back, its rows with it. Stored snapshots keep what they show.
     * Throws: DomainError `ownCountsNotFound`.
     */
    remove: (key: TenantKey): Promise<ListedOwnCounts> =>
      inTransaction(async (repositories) => {
        const { ownCounts, snapshotSources } = repositories;
        const sets = await ownCounts.list(key.municipalityCode);
        const set = sets.find(({ id }) => id === key.id);
        if (set === undefined) throw new DomainError('ownCountsNotFound', { id: key.id });
        const cases = await snapshotSources.countCases([set]);
        await ownCounts.remove(key);
        const { municipalityCode, id: objectId } = key;
        const removed = { act: 'ownCountsRemoved', municipalityCode, objectId } as const;
        await record(environment, repositories, { ...removed, before: set });
        return { set, cases: cases.get(key.id) ?? 0 };
      }),
  };
}

/**
 * How the areas fit the municipality's own of the layers of their kind and version; what lies
 * outside it cannot be in the file. Counts of other borders are never joined: they can be taken
 * out of the register anew.
 */
async function fitOfCounts(
  repositories: Repositories,
  { municipalityCode, areaKind, areaVersion, isInvented }: OwnCountSet,
  codes: ReadonlySet<string>,
): Promise<Pick<ImportedOwnCounts, 'fits' | 'notices'>> {
  const sameKind = (await repositories.areaLayers.list()).filter(
    (layer) => layer.kind === areaKind && layer.isInvented === isInvented,
  );
  if (sameKind.length === 0) return { fits: [], notices: [serviceNotices.noLayer()] };
  const own = sameKind.filter(({ version }) => version === areaVersion);
  const [first] = own;
  if (first === undefined) {
    const layerVersions = [...new Set(sameKind.map(({ version }) => version))].join(', ');
    throw new DomainError('ownCountOtherVersion', { version: areaVersion, layerVersions });
  }
  const isOwn = (code: string) =>
    !isCodedByMunicipality(areaKind) || code.startsWith(municipalityCode);
  const fits: Fit[] = [];
  const outside: string[] = [];
  for (const layer of own) {
    const all = await repositories.areas.listCodes([layer.id]);
    const inside = new Set(all.filter(isOwn));
    fits.push(fitOf(codes, layer, inside));
    const others = all.length - inside.size;
    if (others > 0) outside.push(serviceNotices.outsideMunicipality(others, layer.label));
  }
  if (fits.every(({ matched }) => matched === 0)) {
    throw new DomainError('ownCountNoneMatched', { label: first.label });
  }
  return { fits, notices: [...fitNoticesSv(fits), ...outside] };
}
