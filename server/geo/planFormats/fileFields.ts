import type { PlanFileFields } from '../../vocabulary/planFile.ts';
import { isMembers } from '../geojson.ts';
import { fieldPresets, presetFor } from './fieldPresets.ts';
import { propertiesOf } from './geojsonPlan.ts';
import { isDetaljplan41 } from './detaljplan41.ts';
import type { PlanDocument } from './readPlanFile.ts';

const MAX_NAMES = 200;
const MAX_DEPTH = 3;
const MAX_EXAMPLE = 60;
/** A register repeats its names: the first objects have them all. */
const LOOKED_AT = 500;

/** The names of a GeoJSON file's properties, each with an example; null for other formats. */
export function fileFieldsOf(document: PlanDocument): PlanFileFields | null {
  if (document.kind === 'xml' || isDetaljplan41(document.value)) return null;
  const objects = propertiesOf(document.value);
  const examples = new Map<string, string>();
  for (const properties of objects.slice(0, LOOKED_AT)) gather(properties, '', 1, examples);
  return {
    properties: [...examples].map(([path, example]) => ({ path, example })),
    presets: fieldPresets.map(({ id, labelSv, map }) => ({ id, label: labelSv, map })),
    presetId: presetFor(objects)?.id ?? null,
  };
}

function gather(
  members: Readonly<Record<string, unknown>>,
  above: string,
  depth: number,
  examples: Map<string, string>,
): void {
  for (const [name, value] of Object.entries(members)) {
    const path = `${above}${name}`;
    if (isMembers(value) && depth < MAX_DEPTH) {
      gather(value, `${path}.`, depth + 1, examples);
      continue;
    }
    const isKnown = (examples.get(path) ?? '') !== '';
    if (path === '' || isKnown || (examples.size >= MAX_NAMES && !examples.has(path))) continue;
    examples.set(path, exampleOf(value));
  }
}

function exampleOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // What is cut in two at the end could neither be stored nor shown.
  return text.slice(0, MAX_EXAMPLE).replace(/\p{Surrogate}$/u, '');
}
