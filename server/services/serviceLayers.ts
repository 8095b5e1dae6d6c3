import { readServiceLayer } from '../geo/serviceLayer.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { serviceKinds, type ServiceLayer } from '../vocabulary/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseJsonBytes } from './parseJson.ts';
import { reachLayers } from './reachLayers.ts';

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
export function createServiceLayers(environment: Environment) {
  const { storage, now, newId } = environment;
  return {
    ...reachLayers(
      environment,
      (repositories) => repositories.serviceLayers,
      'serviceLayerNotFound',
    ),
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
      await storage.inTransaction(({ serviceLayers }) => serviceLayers.insert(layer, file.objects));
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
  };
}

function labelOf({ kind, version }: Pick<ServiceLayer, 'kind' | 'version'>): string {
  return `${serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind} ${version}`;
}
