import { readSquareFeatures, readSquareTable } from '../geo/squareLayer.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import type { SquareLayer } from '../vocabulary/reach.ts';
import { reachTextsSv } from '../vocabulary/text/sv/reach.ts';
import { dayOf, type Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';
import { reachLayers } from './reachLayers.ts';

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
  const { storage, now, newId } = environment;
  return {
    ...reachLayers(environment, (repositories) => repositories.squareLayers, 'squareLayerNotFound'),
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
      await storage.inTransaction(({ squareLayers }) => squareLayers.insert(layer, file.squares));
      return { layer, notices: noticeSentencesSv(file.notices) };
    },
  };
}

/** A table never begins with a bracket; a byte order mark and white space may come first. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
