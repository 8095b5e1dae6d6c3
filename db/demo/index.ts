import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The invented town's files, as bytes: areas (GeoJSON), figures by area, and the case. */
export type DemoFiles = {
  readonly areas: Uint8Array;
  readonly statistics: Uint8Array;
  readonly caseFile: Uint8Array;
};

export async function readDemoFiles(): Promise<DemoFiles> {
  const read = (name: string) => readFile(path.join(import.meta.dirname, name));
  const [areas, statistics, caseFile] = await Promise.all([
    read('areas.json'),
    read('statistics.json'),
    read('kvarnbacken.json'),
  ]);
  return { areas, statistics, caseFile };
}
