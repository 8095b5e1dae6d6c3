import { runPdfTool, withPdfFile } from '../pdfTools.ts';

/** A PDF value as `qpdf --json` spells it: `/Name`, `12 0 R`, `u:text`, `b:hex`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDict;
export type PdfDict = { readonly [key: string]: PdfValue };

type Stored =
  | { readonly value: PdfValue }
  | { readonly stream: { readonly dict: PdfDict; readonly data: string } };

/** Every object of a file, streams unpacked, and how to follow what refers to what. */
export type PdfObjects = ReturnType<typeof readPdfObjects>;

export function readPdfObjects(bytes: Uint8Array) {
  const json = withPdfFile(bytes, (file) =>
    runPdfTool('qpdf', [
      ...['--json=2', '--json-key=qpdf', '--json-stream-data=inline'],
      ...['--decode-level=generalized', '--warning-exit-0', '--no-warn', file],
    ]),
  );
  // The form that qpdf documents.
  const [, found] = (JSON.parse(json) as { qpdf: [unknown, Record<string, Stored>] }).qpdf;
  const objectAt = (value: PdfValue | undefined) =>
    typeof value === 'string' && isReference(value) ? found[`obj:${value}`] : undefined;

  /** What `value` stands for; of a stream its dictionary. */
  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (typeof value !== 'string' || !isReference(value)) return value ?? null;
    const object = objectAt(value);
    if (object === undefined) return null;
    return 'stream' in object ? object.stream.dict : object.value;
  };
  /** An empty dictionary when it is none. */
  const dict = (value: PdfValue | undefined): PdfDict => {
    const resolved = resolve(value);
    return isDict(resolved) ? resolved : {};
  };
  /** Its elements; one value alone is an array of one, nothing an empty one. */
  const array = (value: PdfValue | undefined): readonly PdfValue[] => {
    const resolved = resolve(value);
    if (resolved === null) return [];
    return isArray(resolved) ? resolved : [value ?? null];
  };
  const name = (value: PdfValue | undefined): string | undefined => {
    const resolved = resolve(value);
    return typeof resolved === 'string' && resolved.startsWith('/') ? resolved.slice(1) : undefined;
  };
  const text = (value: PdfValue | undefined): string | undefined => {
    const resolved = resolve(value);
    if (typeof resolved !== 'string') return undefined;
    if (resolved.startsWith('u:')) return resolved.slice(2);
    if (resolved.startsWith('b:')) return Buffer.from(resolved.slice(2), 'hex').toString('latin1');
    return undefined;
  };
  const number = (value: PdfValue | undefined): number | undefined => {
    const resolved = resolve(value);
    return typeof resolved === 'number' ? resolved : undefined;
  };
  const streamBytes = (value: PdfValue | undefined): Buffer | undefined => {
    const object = objectAt(value);
    return object !== undefined && 'stream' in object
      ? Buffer.from(object.stream.data, 'base64')
      : undefined;
  };

  const trailer = dictOfObject(found['trailer']);
  const catalog = dict(trailer['/Root']);
  /** Every dictionary of the file, those inside others too. */
  const dicts: readonly PdfDict[] = Object.values(found).flatMap((object) =>
    dictsIn('stream' in object ? object.stream.dict : object.value),
  );
  return {
    ...{ trailer, catalog, dicts, pages: pagesOf(dict, array, name, catalog) },
    ...{ resolve, dict, array, name, text, number, streamBytes },
  };
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}

export function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isDict(value: PdfValue): value is PdfDict {
  return typeof value === 'object' && value !== null && !isArray(value);
}

function dictOfObject(object: Stored | undefined): PdfDict {
  if (object === undefined) return {};
  const value = 'stream' in object ? object.stream.dict : object.value;
  return isDict(value) ? value : {};
}

function dictsIn(value: PdfValue): readonly PdfDict[] {
  if (isArray(value)) return value.flatMap(dictsIn);
  return isDict(value) ? [value, ...Object.values(value).flatMap(dictsIn)] : [];
}

export type PdfPage = {
  readonly ref: PdfValue;
  readonly number: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
};

function pagesOf(
  dict: (value: PdfValue | undefined) => PdfDict,
  array: (value: PdfValue | undefined) => readonly PdfValue[],
  name: (value: PdfValue | undefined) => string | undefined,
  catalog: PdfDict,
): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const visit = (ref: PdfValue | undefined, inherited: PdfDict, depth: number): void => {
    const node = dict(ref);
    const resources = node['/Resources'] === undefined ? inherited : dict(node['/Resources']);
    if (name(node['/Type']) === 'Page') {
      pages.push({ ref: ref ?? null, number: pages.length + 1, dict: node, resources });
    } else if (depth < 50) {
      for (const kid of array(node['/Kids'])) visit(kid, resources, depth + 1);
    }
  };
  visit(catalog['/Pages'], {}, 0);
  return pages;
}
