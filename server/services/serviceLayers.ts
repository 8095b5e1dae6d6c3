import { readServiceLayer } from '../geo/serviceLayer.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { serviceKinds, type ServiceLayer } from '../vocabulary/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseJsonBytes } from './parseJson.ts';
import { record } from './record.ts';

/** A layer with how many cases have stored snapshots that were measured on it. */
export type ListedServices = { readonly layer: ServiceLayer; readonly cases: number };

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
  const { now, newId } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Latest imported first. */
    list: (): Promise<ServiceLayer[]> => inTransaction(({ serviceLayers }) => serviceLayers.list()),
    /** Latest imported first, with the cases that were measured on each. */
    listWithUses: (): Promise<ListedServices[]> =>
      inTransaction(async ({ serviceLayers, snapshotSources }) => {
        const cases = await snapshotSources.countCases();
        const layers = await serviceLayers.list();
        return layers.map((layer) => ({ layer, cases: cases.get(layer.id) ?? 0 }));
      }),
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
      await inTransaction(async (repositories) => {
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
    /**
     * Undoes an import; what was printed keeps its distances.
     * Throws: DomainError `serviceLayerNotFound`.
     */
    remove: (layerId: string): Promise<ListedServices> =>
      inTransaction(async (repositories) => {
        const { serviceLayers, snapshotSources } = repositories;
        const layer = (await serviceLayers.list()).find(({ id }) => id === layerId);
        if (layer === undefined) throw new DomainError('serviceLayerNotFound', { layerId });
        const cases = await snapshotSources.countCases();
        await serviceLayers.delete(layerId);
        await record(environment, repositories, {
          act: 'serviceLayerRemoved',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: layerId,
          before: layer,
        });
        return { layer, cases: cases.get(layerId) ?? 0 };
      }),
  };
}

function labelOf({ kind, version }: Pick<ServiceLayer, 'kind' | 'version'>): string {
  return `${serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind} ${version}`;
}
