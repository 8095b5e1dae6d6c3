import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../projectFolder.ts';

/** The invented town's files, as bytes: areas (GeoJSON), figures, services and squares; its cases. */
export type DemoFiles = {
  readonly areas: Uint8Array;
  readonly statistics: Uint8Array;
  /** Services by kind, each a GeoJSON document. */
  readonly services: Uint8Array;
  /** Population squares (CSV). */
  readonly squares: Uint8Array;
  /** The town's own counts (CSV): cases by age, and the groups of the Care Need Index. */
  readonly ownCases: Uint8Array;
  readonly ownCareNeed: Uint8Array;
  /** The one to begin with comes last: lists show what was changed last first. */
  readonly caseFiles: readonly Uint8Array[];
};

export async function readDemoFiles(): Promise<DemoFiles> {
  const read = (name: string) => readFile(path.join(projectFolder, 'db', 'demo', name));
  const [areas, statistics, services, squares, ownCases, ownCareNeed, ...caseFiles] =
    await Promise.all([
      read('areas.json'),
      read('statistics.json'),
      read('services.json'),
      read('squares.csv'),
      read('ownCases.csv'),
      read('ownCareNeed.csv'),
      read('norrhojden.json'),
      read('kvarnbacken.json'),
    ]);
  return { areas, statistics, services, squares, ownCases, ownCareNeed, caseFiles };
}
