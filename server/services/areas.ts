import { readAreaLayer, type AreaLayerFile } from '../geo/areaLayer.ts';
import { boundsOf } from '../geo/surface.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { areaKinds, type AreaKind, type AreaLayer } from '../vocabulary/place.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseJsonBytes } from './parseJson.ts';

export type AreaImport = {
  readonly kind: AreaKind;
  readonly version: string;
  readonly label?: string | undefined;
  readonly source: string;
  readonly crs?: Crs | undefined;
  /** The property that holds an area's code, when it is none of the usual. */
  readonly codeProperty?: string | undefined;
  /** Demo and teaching layers; marked wherever they are shown. */
  readonly isInvented?: boolean;
  readonly bytes: Uint8Array;
};

/** Sets of areas that plans are laid over; shared by every municipality here. */
export function createAreas({ storage: { inTransaction }, now, newId }: Environment) {
  return {
    /** Latest imported first. */
    listLayers: (): Promise<AreaLayer[]> => inTransaction(({ areaLayers }) => areaLayers.list()),
    /** All of the file or nothing. Throws: DomainError saying where the fault is. */
    importLayer: async (given: AreaImport): Promise<{ layer: AreaLayer; notices: string[] }> => {
      const { kind, version, source, crs: statedCrs, codeProperty } = given;
      const asked = { kind, version, statedCrs, codeProperty };
      const file = readAreaLayer(parseJsonBytes(given.bytes), asked);
      const layer: AreaLayer = {
        id: newId(),
        kind,
        version,
        label: given.label ?? labelOf(kind, version),
        source,
        isInvented: given.isInvented ?? false,
        importedOn: dayOf(now()),
        areaCount: file.areas.length,
      };
      await inTransaction(async ({ areaLayers, areas }) => {
        await areaLayers.insert(layer);
        await areas.insertAll(storedAreas(layer.id, file));
      });
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
  };
}

function labelOf(kind: AreaKind, version: string): string {
  const label = areaKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  return `${label} ${version}`;
}

function storedAreas(layerId: string, file: AreaLayerFile) {
  return file.areas.map(({ code, name, municipalityCode, areaM2, geometry3006 }) => ({
    layerId,
    area: { code, name: name ?? code, municipalityCode, areaM2, geometry: geometry3006 },
    bounds: boundsOf(geometry3006),
  }));
}
