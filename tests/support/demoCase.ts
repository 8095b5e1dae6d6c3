import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseFileSchema, type CaseContent } from '../../server/vocabulary/planCase.ts';
import { without } from './without.ts';

const demoFolder = path.resolve(import.meta.dirname, '../../db/demo');

export function readDemoJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(demoFolder, file), 'utf8'));
}

/** A fresh copy of the demo case, to be changed at will. */
export function demoCase(): CaseContent {
  return without(caseFileSchema.parse(readDemoJson('kvarnbacken.json')), 'schema', 'process');
}

export type AlternativeOf = CaseContent['alternatives'][number];

/** The demo with its proposal changed. */
export function demoWith(change: (proposal: AlternativeOf) => AlternativeOf): CaseContent {
  const content = demoCase();
  return {
    ...content,
    alternatives: content.alternatives.map((alternative) =>
      alternative.isBaseline ? alternative : change(alternative),
    ),
  };
}
