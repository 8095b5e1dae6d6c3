import { parseJsonBytes } from '../../services/parseJson.ts';
import { cliTexts } from '../../vocabulary/text/sv/cli.ts';

export type Check = {
  readonly id: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly pass: boolean;
};
export type ReferenceFile = {
  readonly path: string;
  readonly json: unknown;
  readonly schema: string | null;
};
export type ReferenceWorld = {
  readonly files: readonly ReferenceFile[];
  /** A file under `--data` by its name, or null. */
  readonly readData: (name: string) => Promise<Uint8Array | null>;
};
export type ReferenceOutcome = { readonly checks: readonly Check[] } | { readonly skipped: string };

/** How files of one kind are run. It knows their schema, and no case by name. */
export type ReferenceKind = {
  readonly schemas: readonly string[];
  readonly run: (file: ReferenceFile, world: ReferenceWorld) => Promise<ReferenceOutcome>;
};

/** A kind whose files need nothing beside them. */
export function standaloneKind(
  schema: string,
  check: (json: unknown) => readonly Check[],
): ReferenceKind {
  return { schemas: [schema], run: ({ json }) => Promise.resolve({ checks: check(json) }) };
}

export type Layers =
  { readonly layers: ReadonlyMap<string, unknown> } | { readonly skipped: string };

/** The parsed layers of these names, or why there are none. */
export async function readLayers(
  names: readonly string[],
  { readData }: ReferenceWorld,
): Promise<Layers> {
  const layers = new Map<string, unknown>();
  for (const name of names) {
    const bytes = await readData(name);
    if (bytes === null) return { skipped: cliTexts.referenceReasons.noData(name) };
    layers.set(name, parseJsonBytes(bytes));
  }
  return { layers };
}
