import type { Repositories } from '../../db/storage.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';

/** A layer with how many cases have stored snapshots that were measured on it. */
export type ListedLayer<Layer> = { readonly layer: Layer; readonly cases: number };

type LayerRepository<Layer> = {
  readonly list: () => Promise<Layer[]>;
  readonly delete: (layerId: string) => Promise<boolean>;
};

type RemovedAs =
  | { readonly notFound: 'serviceLayerNotFound'; readonly act: 'serviceLayerRemoved' }
  | { readonly notFound: 'squareLayerNotFound'; readonly act: 'squareLayerRemoved' };

/**
 * What holds of services and squares alike: they are shared by every municipality here, listed
 * with who rests on them, and taken back whole; what was printed keeps what it says.
 *
 * Throws: `remove`, a DomainError with the code `notFound`.
 */
export function reachLayers<Layer extends { readonly id: string }>(
  environment: Environment,
  of: (repositories: Repositories) => LayerRepository<Layer>,
  { notFound, act }: RemovedAs,
) {
  const { inTransaction } = environment.storage;
  const listWithUses = async (repositories: Repositories): Promise<ListedLayer<Layer>[]> => {
    const layers = await of(repositories).list();
    const cases = await repositories.snapshotSources.countCases(layers);
    return layers.map((layer) => ({ layer, cases: cases.get(layer.id) ?? 0 }));
  };
  return {
    /** Latest imported first. */
    list: (): Promise<Layer[]> => inTransaction((repositories) => of(repositories).list()),
    /** Latest imported first, with the cases that were measured on each. */
    listWithUses: (): Promise<ListedLayer<Layer>[]> => inTransaction(listWithUses),
    remove: (layerId: string): Promise<ListedLayer<Layer>> =>
      inTransaction(async (repositories) => {
        const listed = await listWithUses(repositories);
        const found = listed.find(({ layer }) => layer.id === layerId);
        if (found === undefined) throw new DomainError(notFound, { layerId });
        await of(repositories).delete(layerId);
        await record(environment, repositories, {
          ...{ act, municipalityCode: SHARED_MUNICIPALITY, objectId: layerId },
          before: found.layer,
        });
        return found;
      }),
  };
}
