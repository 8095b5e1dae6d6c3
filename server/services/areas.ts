import { dayInSweden } from '../process/days.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { areaKinds, type AreaKind } from '../vocabulary/areaKinds.ts';
import { isLicenceKnown } from '../vocabulary/licences.ts';
import type { AreaLayer } from '../vocabulary/place.ts';
import { serviceNotices } from '../vocabulary/text/sv/notices.ts';
import type { ByteSource } from './byteSource.ts';
import type { Environment } from './environment.ts';
import type { OnImportProgress } from './importProgress.ts';
import { noticeSentencesSv } from './notices.ts';
import { record } from './record.ts';

export type AreaImport = {
  readonly kind: AreaKind;
  readonly version: string;
  readonly label?: string | undefined;
  readonly source: string;
  /** In whose words it may be used; `notStated` when no one knows. */
  readonly licence: string;
  /** The day whose borders these are; absent: what the file says. */
  readonly referenceDate?: string | undefined;
  readonly crs?: Crs | undefined;
  /** The property that holds an area's code, when it is none of the usual. */
  readonly codeProperty?: string | undefined;
  /** Whose the areas are, when neither their codes nor the file say. */
  readonly municipalityCode?: string | undefined;
  /** Demo and teaching layers; marked wherever they are shown. */
  readonly isInvented?: boolean;
  readonly bytes: Uint8Array | ByteSource;
};
export type ImportedLayer = {
  readonly layer: AreaLayer;
  /** Features of the file; more than areas when they were joined. */
  readonly rows: number;
  readonly notices: string[];
};
/** A layer with how many cases have stored snapshots that lie on it. */
export type ListedLayer = { readonly layer: AreaLayer; readonly cases: number };

/** Sets of areas that plans are laid over; shared by every municipality here. */
export function createAreas(environment: Environment) {
  const { inTransaction } = environment.storage;
  return {
    /** Latest imported first. */
    listLayers: (): Promise<AreaLayer[]> => inTransaction(({ areaLayers }) => areaLayers.list()),
    /** Latest imported first, with the cases that lie on each. */
    listWithUses: (): Promise<ListedLayer[]> =>
      inTransaction(async ({ areaLayers, snapshotSources }) => {
        const layers = await areaLayers.list();
        const cases = await snapshotSources.countCases(layers);
        return layers.map((layer) => ({ layer, cases: cases.get(layer.id) ?? 0 }));
      }),
    /** All of the file or nothing. Throws: DomainError saying where the fault is. */
    importLayer: (given: AreaImport, onProgress?: OnImportProgress): Promise<ImportedLayer> =>
      importLayer(environment, given, onProgress),
    /**
     * Takes an import back, its areas with it. Stored snapshots keep their own.
     * Throws: DomainError `areaLayerNotFound`.
     */
    removeLayer: (id: string): Promise<ListedLayer> =>
      inTransaction(async (repositories) => {
        const { areaLayers, snapshotSources } = repositories;
        const layer = await areaLayers.find(id);
        if (layer === undefined) throw new DomainError('areaLayerNotFound', { id });
        const cases = await snapshotSources.countCases([layer]);
        await areaLayers.remove(id);
        await record(environment, repositories, {
          act: 'areaLayerRemoved',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: id,
          before: layer,
        });
        return { layer, cases: cases.get(id) ?? 0 };
      }),
  };
}

/** Read beside everything else, then stored: the database is held for no longer than that. */
async function importLayer(
  environment: Environment,
  given: AreaImport,
  onProgress: OnImportProgress = () => undefined,
): Promise<ImportedLayer> {
  const { kind, version, source, licence, bytes } = given;
  const { codeProperty, municipalityCode } = given;
  const id = environment.newId();
  const asked = { kind, version, statedCrs: given.crs, codeProperty, municipalityCode };
  const read = await environment.compute('readAreas', { bytes, asked, layerId: id }, (share) =>
    onProgress({ stage: 'checking', share }),
  );
  const referenceDate = given.referenceDate ?? read.referenceDate;
  const layer = {
    id,
    kind,
    version,
    label: given.label ?? labelOf(kind, version),
    source,
    licence,
    ...(referenceDate === undefined ? {} : { referenceDate }),
    isInvented: given.isInvented ?? false,
    importedOn: dayInSweden(environment.now()),
    areaCount: read.areas.length,
  };
  await environment.storage.inTransaction(async (repositories) => {
    await repositories.areaLayers.insert(layer);
    await repositories.areas.insertAll(read.areas, (stored) =>
      onProgress({ stage: 'storing', share: stored / read.areas.length }),
    );
    await record(environment, repositories, {
      act: 'areaLayerImported',
      municipalityCode: SHARED_MUNICIPALITY,
      objectId: id,
      after: layer,
    });
  });
  const notices = [
    ...noticeSentencesSv(read.notices),
    ...(isLicenceKnown(licence) ? [] : [serviceNotices.licenceUnknown()]),
  ];
  return { layer, rows: read.rows, notices };
}

function labelOf(kind: AreaKind, version: string): string {
  const label = areaKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  return `${label} ${version}`;
}
