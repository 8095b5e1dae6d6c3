import { dayInSweden } from '../process/days.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import type { SquareLayer } from '../vocabulary/reach.ts';
import { reachTexts } from '../vocabulary/text/sv/reach.ts';
import type { Environment } from './environment.ts';
import { noticeSentencesSv } from './notices.ts';
import { reachLayers } from './reachLayers.ts';
import { record } from './record.ts';

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
  const { storage, now, newId, compute } = environment;
  return {
    ...reachLayers(environment, (repositories) => repositories.squareLayers, {
      notFound: 'squareLayerNotFound',
      act: 'squareLayerRemoved',
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
      const file = await compute('readSquares', { bytes, statedCrs: crs, year, sideM });
      const layer: SquareLayer = {
        ...about,
        id: newId(),
        label: label ?? reachTexts.squaresLabel(file.sideM, file.year),
        year: file.year,
        sideM: file.sideM,
        isInvented,
        importedOn: dayInSweden(now()),
        squareCount: file.squares.length,
      };
      await storage.inTransaction(async (repositories) => {
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
  };
}
