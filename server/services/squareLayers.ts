import { readSquareFeatures, readSquareTable } from '../geo/squareLayer.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import type { SquareLayer } from '../vocabulary/reach.ts';
import { reachTextsSv } from '../vocabulary/text/sv/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';

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
export function createSquareLayers({ storage: { inTransaction }, now, newId }: Environment) {
  return {
    /** Latest imported first. */
    list: (): Promise<SquareLayer[]> => inTransaction(({ squareLayers }) => squareLayers.list()),
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
      await inTransaction(({ squareLayers }) => squareLayers.insert(layer, file.squares));
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
    /** Undoes an import; what was printed keeps its shares. */
    remove: (layerId: string): Promise<void> =>
      inTransaction(async ({ squareLayers }) => {
        const isRemoved = await squareLayers.delete(layerId);
        if (!isRemoved) throw new DomainError('squareLayerNotFound', { layerId });
      }),
  };
}

/** A table never begins with a bracket; a byte order mark and white space may come first. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
