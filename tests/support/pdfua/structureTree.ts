import { isDict, isReference, type PdfDict, type PdfObjects, type PdfValue } from './pdfObjects.ts';

/** Standard structure types, ISO 32000-1 14.8.4. */
const standardTypes = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  ...['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

export type StructureElement = {
  readonly ref: PdfValue;
  readonly dict: PdfDict;
  /** As written, and the standard type it is mapped to; undefined when to none. */
  readonly type: string;
  readonly role: string | undefined;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
  /** Marked content by page and number. */
  readonly marked: readonly { readonly page: PdfValue; readonly mcid: number }[];
  /** Annotations and forms that are its content. */
  readonly objects: readonly PdfValue[];
};

export type StructureTree = ReturnType<typeof readStructureTree>;

export function readStructureTree(pdf: PdfObjects) {
  const root = pdf.dict(pdf.catalog['/StructTreeRoot']);
  const roleMap = pdf.dict(root['/RoleMap']);
  const elements: StructureElement[] = [];
  // What several refer to is met once: a tree has no rings.
  const byRef = new Map<PdfValue, StructureElement>();

  const visit = (
    ref: PdfValue,
    parent: StructureElement | undefined,
    pageAbove: PdfValue,
  ): StructureElement | undefined => {
    const dict = pdf.dict(ref);
    if (dict['/S'] === undefined || byRef.has(ref)) return undefined;
    const type = pdf.name(dict['/S']) ?? '';
    const page = dict['/Pg'] ?? pageAbove;
    const children: StructureElement[] = [];
    const marked: { page: PdfValue; mcid: number }[] = [];
    const objects: PdfValue[] = [];
    const role = mapRole(pdf, roleMap, type).role;
    const element = { ref, dict, type, role, parent, children, marked, objects };
    elements.push(element);
    if (isReference(ref)) byRef.set(ref, element);
    for (const kid of pdf.array(dict['/K'])) {
      const resolved = pdf.resolve(kid);
      if (typeof resolved === 'number') marked.push({ page, mcid: resolved });
      if (!isDict(resolved)) continue;
      const kind = pdf.name(resolved['/Type']);
      if (kind === 'MCR') {
        const mcid = pdf.number(resolved['/MCID']);
        const holder = resolved['/Stm'] ?? resolved['/Pg'] ?? page;
        if (mcid !== undefined) marked.push({ page: holder, mcid });
      } else if (kind === 'OBJR') objects.push(resolved['/Obj'] ?? null);
      else {
        const child = visit(kid, element, page);
        if (child !== undefined) children.push(child);
      }
    }
    return element;
  };
  const tops = pdf.array(root['/K']).flatMap((kid) => visit(kid, undefined, null) ?? []);
  const parentTree = numberTree(pdf, root['/ParentTree']);
  return {
    ...{ root, roleMap, tops, elements, byRef, parentTree },
    /** The element that a marked content of a page or form belongs to. */
    elementOf: (structParents: number | undefined, mcid: number): StructureElement | undefined => {
      if (structParents === undefined) return undefined;
      return byRef.get(pdf.array(parentTree.get(structParents))[mcid] ?? null);
    },
    /** The element that an annotation or form as a whole belongs to. */
    elementOfObject: (structParent: number | undefined): StructureElement | undefined =>
      structParent === undefined ? undefined : byRef.get(parentTree.get(structParent) ?? null),
  };
}

/** Where a type ends in the role map, and what is wrong on the way. */
export function mapRole(
  pdf: PdfObjects,
  roleMap: PdfDict,
  type: string,
): { readonly role: string | undefined; readonly isCircular: boolean } {
  const seen = new Set<string>();
  let at = type;
  while (!standardTypes.has(at)) {
    if (seen.has(at)) return { role: undefined, isCircular: true };
    seen.add(at);
    const next = pdf.name(roleMap[`/${at}`]);
    if (next === undefined) return { role: undefined, isCircular: false };
    at = next;
  }
  return { role: at, isCircular: false };
}

export function isStandardType(type: string): boolean {
  return standardTypes.has(type);
}

function numberTree(pdf: PdfObjects, top: PdfValue | undefined): ReadonlyMap<number, PdfValue> {
  const found = new Map<number, PdfValue>();
  const visit = (node: PdfDict, depth: number): void => {
    const numbers = pdf.array(node['/Nums']);
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const key = pdf.number(numbers[at]);
      if (key !== undefined) found.set(key, numbers[at + 1] ?? null);
    }
    if (depth < 50) for (const kid of pdf.array(node['/Kids'])) visit(pdf.dict(kid), depth + 1);
  };
  visit(pdf.dict(top), 0);
  return found;
}

/** The element and all above it. */
export function lineage(element: StructureElement | undefined): readonly StructureElement[] {
  return element === undefined ? [] : [element, ...lineage(element.parent)];
}
