import { encodeAreas, type AreaRow } from '../../db/repositories/areas.ts';
import {
  startAreaLayerReading,
  startSurfaces,
  type AreaLayerFile,
  type AreaLayerOptions,
  type AreaLayerReading,
  type LayerArea,
} from '../geo/areaLayer.ts';
import { boundsOf } from '../geo/surface.ts';
import { splitFeatures } from './areasFeatures.ts';
import { sourceOfBytes, type ByteSource } from './byteSource.ts';
import type { OnShare } from './importProgress.ts';

export type AreasToRead = {
  /** A source is read a piece at a time, where it stands. */
  readonly bytes: Uint8Array | ByteSource;
  readonly asked: AreaLayerOptions;
  /** The id of the layer that they will be of. */
  readonly layerId: string;
};
/** Areas as they are stored; `rows` counts the features, more than areas when some were joined. */
export type ReadAreas = Pick<AreaLayerFile, 'notices' | 'referenceDate'> & {
  readonly areas: readonly AreaRow[];
  readonly rows: number;
};

/**
 * The file is read twice: once to judge it as a whole, then to take its areas, with one feature in
 * memory at a time.
 *
 * Throws: DomainError saying where the fault is. All or nothing.
 */
export async function readAreas(
  { bytes, asked, layerId }: AreasToRead,
  onShare: OnShare,
): Promise<ReadAreas> {
  const file = bytes instanceof Uint8Array ? sourceOfBytes(bytes) : bytes;
  const reading = startAreaLayerReading(asked);
  const onRead = (from: number) => (read: number) =>
    onShare(from + read / Math.max(1, 2 * file.sizeBytes));

  const around = await readSurfacesOf(file, reading.look, onRead(0));
  const { notices, referenceDate } = reading.settle(around);
  const areas: AreaRow[] = [];
  const take = (taken: readonly LayerArea[]): void => {
    areas.push(...encodeAreas(taken.map((area) => storedArea(layerId, area))));
  };
  await readSurfacesOf(
    file,
    (feature) => {
      const area = reading.take(feature);
      if (area !== undefined) take([area]);
    },
    onRead(0.5),
  );
  take(reading.takeJoined());
  return { notices, ...(referenceDate && { referenceDate }), areas, rows: around.rows };
}

/** Gives every surface of a file to `each`, in order, and what the file has around them. */
async function readSurfacesOf(
  file: ByteSource,
  each: (feature: Parameters<AreaLayerReading['look']>[0]) => void,
  onRead: (bytes: number) => void,
) {
  const surfaces = startSurfaces();
  let rows = 0;
  const around = await splitFeatures(file, {
    onFeature: (feature, number) => {
      rows += 1;
      each(surfaces.feature(feature, number));
    },
    onRead,
  });
  const { features, ...rest } = surfaces.around(around);
  for (const feature of features) each(feature);
  return { ...rest, rows: rows + features.length };
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
