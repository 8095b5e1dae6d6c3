import { dayInSweden } from '../process/days.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { serviceKinds, type ServiceLayer } from '../vocabulary/reach.ts';
import type { Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { reachLayers } from './reachLayers.ts';
import { record } from './record.ts';

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
  const { storage, now, newId, compute } = environment;
  return {
    ...reachLayers(environment, (repositories) => repositories.serviceLayers, {
      notFound: 'serviceLayerNotFound',
      act: 'serviceLayerRemoved',
    }),
    /** All of the file or nothing. Throws: DomainError saying where the fault is. */
    importLayer: async ({
      bytes,
      crs,
      label,
      isInvented = false,
      ...about
    }: ServiceImport): Promise<{ layer: ServiceLayer; notices: string[] }> => {
      const file = await compute('readServices', { bytes, crs });
      const layer: ServiceLayer = {
        ...about,
        id: newId(),
        label: label ?? labelOf(about),
        isInvented,
        importedOn: dayInSweden(now()),
        objectCount: file.objects.length,
      };
      await storage.inTransaction(async (repositories) => {
        await repositories.serviceLayers.insert(layer, file.objects);
        await record(environment, repositories, {
          act: 'serviceLayerImported',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: layer.id,
          after: layer,
        });
      });
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
  };
}

function labelOf({ kind, version }: Pick<ServiceLayer, 'kind' | 'version'>): string {
  return `${serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind} ${version}`;
}
