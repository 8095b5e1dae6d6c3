import type { Area, AreaLayer } from '../vocabulary/place.ts';
import type { Environment } from './environment.ts';
import { readStoredCase } from './storedCase.ts';

/** Finest first: the smaller the areas, the easier it is to see where one is. */
const kindsFinestFirst: readonly AreaLayer['kind'][] = ['deso', 'regso', 'district', 'kommun'];
/** A city has more of the finest than a map of it can show. */
const MOST_AREAS = 250;

/** The municipality's own areas, to draw an outline on before there is any. */
export function createSketchGround({ storage: { inTransaction } }: Pick<Environment, 'storage'>) {
  return {
    /** Without areas when none of the municipality is imported. */
    read: (planCaseId: string): Promise<{ layer: AreaLayer | null; areas: Area[] }> =>
      inTransaction(async (repositories) => {
        const { municipalityCode, isInvented } = await readStoredCase(repositories, planCaseId);
        const layers = (await repositories.areaLayers.list())
          .filter((layer) => isInvented || !layer.isInvented)
          .sort(
            (a, b) =>
              Number(b.isInvented) - Number(a.isInvented) ||
              kindsFinestFirst.indexOf(a.kind) - kindsFinestFirst.indexOf(b.kind),
          );
        for (const layer of layers) {
          const count = await repositories.areas.countByMunicipality(layer.id, municipalityCode);
          if (count === 0 || count > MOST_AREAS) continue;
          const areas = await repositories.areas.listByMunicipality(layer.id, municipalityCode);
          return { layer, areas };
        }
        return { layer: null, areas: [] };
      }),
  };
}
