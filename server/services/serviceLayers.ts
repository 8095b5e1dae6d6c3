import { readServiceLayer } from '../geo/serviceLayer.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { serviceKinds, type ServiceLayer } from '../vocabulary/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseJsonBytes } from './parseJson.ts';

export type ServiceImport = Pick<
  ServiceLayer,
  'kind' | 'version' | 'source' | 'licence' | 'asOf'
> & {
  readonly label?: string | undefined;
  readonly crs?: Crs | undefined;
  /** Demo and teaching layers; marked wherever they are shown. */
  readonly isInvented?: boolean;
  readonly bytes: Uint8Array;
};

/** Services that distances are measured to; shared by every municipality here. */
export function createServiceLayers({ storage: { inTransaction }, now, newId }: Environment) {
  return {
    /** Latest imported first. */
    list: (): Promise<ServiceLayer[]> => inTransaction(({ serviceLayers }) => serviceLayers.list()),
    /** All of the file or nothing. Throws: DomainError saying where the fault is. */
    importLayer: async ({
      bytes,
      crs,
      label,
      isInvented = false,
      ...about
    }: ServiceImport): Promise<{ layer: ServiceLayer; notices: string[] }> => {
      const file = readServiceLayer(parseJsonBytes(bytes), { statedCrs: crs });
      const layer: ServiceLayer = {
        ...about,
        id: newId(),
        label: label ?? labelOf(about),
        isInvented,
        importedOn: dayOf(now()),
        objectCount: file.objects.length,
      };
      await inTransaction(({ serviceLayers }) => serviceLayers.insert(layer, file.objects));
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
    /** Undoes an import; what was printed keeps its distances. */
    remove: (layerId: string): Promise<void> =>
      inTransaction(async ({ serviceLayers }) => {
        const isRemoved = await serviceLayers.delete(layerId);
        if (!isRemoved) throw new DomainError('serviceLayerNotFound', { layerId });
      }),
  };
}

function labelOf({ kind, version }: Pick<ServiceLayer, 'kind' | 'version'>): string {
  return `${serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind} ${version}`;
}
