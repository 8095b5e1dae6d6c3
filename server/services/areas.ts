import type { Repositories } from '../../db/storage.ts';
import {
  startAreaLayerReading,
  startSurfaces,
  type AreaLayerReading,
  type LayerArea,
} from '../geo/areaLayer.ts';
import { boundsOf } from '../geo/surface.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { areaKinds, type AreaKind } from '../vocabulary/areaKinds.ts';
import { isLicenceKnown } from '../vocabulary/licences.ts';
import type { AreaLayer } from '../vocabulary/place.ts';
import { serviceNoticesSv } from '../vocabulary/text/sv/notices.ts';
import { splitFeatures } from './areasFeatures.ts';
import { sourceOfBytes, type ByteSource } from './byteSource.ts';
import { dayOf, type Environment } from './environment.ts';
import type { OnImportProgress } from './importProgress.ts';
import { noticeSentencesSv } from './notices.ts';

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

/** Areas that are written at a time. */
const PORTION = 100;

/** Sets of areas that plans are laid over; shared by every municipality here. */
export function createAreas(environment: Environment) {
  const { inTransaction } = environment.storage;
  return {
    /** Latest imported first. */
    listLayers: (): Promise<AreaLayer[]> => inTransaction(({ areaLayers }) => areaLayers.list()),
    /** Latest imported first, with the cases that lie on each. */
    listWithUses: (): Promise<ListedLayer[]> =>
      inTransaction(async ({ areaLayers, snapshotSources }) => {
        const cases = await snapshotSources.countCases();
        const layers = await areaLayers.list();
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
      inTransaction(async ({ areaLayers, snapshotSources }) => {
        const layer = await areaLayers.find(id);
        if (layer === undefined) throw new DomainError('areaLayerNotFound', { id });
        const cases = await snapshotSources.countCases();
        await areaLayers.remove(id);
        return { layer, cases: cases.get(id) ?? 0 };
      }),
  };
}

/**
 * The file is read twice: once to judge it, then to store it, so that it need not be kept in
 * memory and nothing waits for the database while it is judged.
 */
async function importLayer(
  { storage: { inTransaction }, now, newId }: Environment,
  given: AreaImport,
  onProgress: OnImportProgress = () => undefined,
): Promise<ImportedLayer> {
  const { kind, version, source, licence, crs: statedCrs } = given;
  const { codeProperty, municipalityCode } = given;
  const file = given.bytes instanceof Uint8Array ? sourceOfBytes(given.bytes) : given.bytes;
  const asked = { kind, version, statedCrs, codeProperty, municipalityCode };
  const reading = startAreaLayerReading(asked);
  const onRead = (stage: 'checking' | 'storing') => (bytes: number) =>
    onProgress({ stage, share: bytes / Math.max(1, file.sizeBytes) });

  const rest = await readSurfacesOf(file, reading.look, onRead('checking'));
  const settled = reading.settle(rest);
  const referenceDate = given.referenceDate ?? settled.referenceDate;
  const about = {
    id: newId(),
    kind,
    version,
    label: given.label ?? labelOf(kind, version),
    source,
    licence,
    ...(referenceDate === undefined ? {} : { referenceDate }),
    isInvented: given.isInvented ?? false,
    importedOn: dayOf(now()),
  };
  const areaCount = await inTransaction(async (repositories) => {
    await repositories.areaLayers.insert({ ...about, areaCount: 0 });
    const count = await storeAreas(repositories, about.id, file, reading, onRead('storing'));
    await repositories.areaLayers.setAreaCount(about.id, count);
    return count;
  });
  const notices = [
    ...noticeSentencesSv(settled.notices),
    ...(isLicenceKnown(licence) ? [] : [serviceNoticesSv.licenceUnknown()]),
  ];
  return { layer: { ...about, areaCount }, rows: rest.rows, notices };
}

/** Gives every surface of a file to `each`, in order, and what the file has around them. */
async function readSurfacesOf(
  file: ByteSource,
  each: (feature: Parameters<AreaLayerReading['look']>[0]) => void | Promise<void>,
  onRead: (bytes: number) => void,
) {
  const surfaces = startSurfaces();
  let rows = 0;
  const around = await splitFeatures(file, {
    onFeature: (feature, number) => {
      rows += 1;
      return each(surfaces.feature(feature, number));
    },
    onRead,
  });
  const { features, ...rest } = surfaces.around(around);
  for (const feature of features) await each(feature);
  return { ...rest, rows: rows + features.length };
}

async function storeAreas(
  { areas }: Repositories,
  layerId: string,
  file: ByteSource,
  reading: AreaLayerReading,
  onRead: (bytes: number) => void,
): Promise<number> {
  let waiting: LayerArea[] = [];
  let count = 0;
  const store = async (): Promise<void> => {
    await areas.insertAll(waiting.map((area) => storedArea(layerId, area)));
    count += waiting.length;
    waiting = [];
  };
  const take = async (taken: readonly LayerArea[]): Promise<void> => {
    waiting.push(...taken);
    if (waiting.length >= PORTION) await store();
  };
  await readSurfacesOf(
    file,
    (feature) => {
      const area = reading.take(feature);
      return area === undefined ? undefined : take([area]);
    },
    onRead,
  );
  await take(reading.takeJoined());
  await store();
  return count;
}

function labelOf(kind: AreaKind, version: string): string {
  const label = areaKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  return `${label} ${version}`;
}

function storedArea(
  layerId: string,
  { code, name, municipalityCode, areaM2, geometry3006 }: LayerArea,
) {
  return {
    layerId,
    area: { code, name: name ?? code, municipalityCode, areaM2, geometry: geometry3006 },
    bounds: boundsOf(geometry3006),
  };
}
