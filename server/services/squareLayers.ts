import { readSquareFeatures, readSquareTable } from '../geo/squareLayer.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import type { SquareLayer } from '../vocabulary/reach.ts';
import { reachTextsSv } from '../vocabulary/text/sv/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';
import { record } from './record.ts';

/** A layer with how many cases have stored snapshots that were measured on it. */
export type ListedSquares = { readonly layer: SquareLayer; readonly cases: number };

export type SquareImport = Pick<SquareLayer, 'version' | 'source' | 'licence'> & {
  readonly label?: string | undefined;
  /** What the file does not say itself. */
  readonly year?: number | undefined;
  readonly sideM?: number | undefined;
  readonly crs?: Crs | undefined;
  /** Demo and teaching layers; marked wherever they are shown. */
  readonly isInvented?: boolean;
  /** CSV with midpoints in SWEREF 99 TM, or GeoJSON. */
  readonly bytes: Uint8Array;
};

/** How many live in each square of a grid; shared by every municipality here. */
export function createSquareLayers(environment: Environment) {
  const { now, newId } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Latest imported first. */
    list: (): Promise<SquareLayer[]> => inTransaction(({ squareLayers }) => squareLayers.list()),
    /** Latest imported first, with the cases that were measured on each. */
    listWithUses: (): Promise<ListedSquares[]> =>
      inTransaction(async ({ squareLayers, snapshotSources }) => {
        const cases = await snapshotSources.countCases();
        const layers = await squareLayers.list();
        return layers.map((layer) => ({ layer, cases: cases.get(layer.id) ?? 0 }));
      }),
    /** All of the file or nothing. Throws: DomainError saying where the fault is. */
    importLayer: async ({
      bytes,
      crs,
      year,
      sideM,
      label,
      isInvented = false,
      ...about
    }: SquareImport): Promise<{ layer: SquareLayer; notices: string[] }> => {
      const options = { statedCrs: crs, year, sideM };
      const file = isJson(bytes)
        ? readSquareFeatures(parseJsonBytes(bytes), options)
        : readSquareTable(parseCsvBytes(bytes), options);
      const layer: SquareLayer = {
        ...about,
        id: newId(),
        label: label ?? reachTextsSv.squaresLabel(file.sideM, file.year),
        year: file.year,
        sideM: file.sideM,
        isInvented,
        importedOn: dayOf(now()),
        squareCount: file.squares.length,
      };
      await inTransaction(async (repositories) => {
        await repositories.squareLayers.insert(layer, file.squares);
        await record(environment, repositories, {
          act: 'squareLayerImported',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: layer.id,
          after: layer,
        });
      });
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
    /**
     * Undoes an import; what was printed keeps its shares.
     * Throws: DomainError `squareLayerNotFound`.
     */
    remove: (layerId: string): Promise<ListedSquares> =>
      inTransaction(async (repositories) => {
        const { squareLayers, snapshotSources } = repositories;
        const layer = (await squareLayers.list()).find(({ id }) => id === layerId);
        if (layer === undefined) throw new DomainError('squareLayerNotFound', { layerId });
        const cases = await snapshotSources.countCases();
        await squareLayers.delete(layerId);
        await record(environment, repositories, {
          act: 'squareLayerRemoved',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: layerId,
          before: layer,
        });
        return { layer, cases: cases.get(layerId) ?? 0 };
      }),
  };
}

/** A table never begins with a bracket; a byte order mark and white space may come first. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
