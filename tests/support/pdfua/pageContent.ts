import { contentText, operationsOf } from './contentTokens.ts';
import { isArray, isDict, type PdfDict, type PdfObjects, type PdfValue } from './pdfObjects.ts';
import type { StructureElement, StructureTree } from './structureTree.ts';

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

export type Mark = {
  readonly tag: string;
  readonly properties: PdfDict;
  readonly mcid: number | undefined;
  /** Whose content it is; undefined when the parent tree does not know it. */
  readonly element: StructureElement | undefined;
};
type Placed = { readonly where: string; readonly marks: readonly Mark[] };

/** All that is done on the pages and in the appearances of their annotations, in order. */
export type Content = {
  /** What is seen on the pages themselves. */
  readonly painted: (Placed & { readonly operator: string })[];
  readonly marked: (Placed & { readonly mark: Mark })[];
  readonly shown: (Placed & {
    readonly font: PdfValue;
    readonly codes: Buffer;
    readonly isHidden: boolean;
    readonly isAppearance: boolean;
  })[];
  /** How often each form is drawn, and whether marked content stands in it. */
  readonly forms: Map<PdfValue, { drawn: number; hasMcids: boolean }>;
  readonly unbalanced: string[];
  readonly operators: Set<string>;
  /** How many states are saved at once. */
  readonly nesting: { readonly where: string; readonly deepest: number }[];
};

type State = { readonly font: PdfValue; readonly rendering: number };
type Source = {
  readonly where: string;
  readonly bytes: string;
  readonly resources: PdfDict;
  readonly structParents: number | undefined;
  readonly above: readonly Mark[];
  readonly isAppearance: boolean;
  readonly depth: number;
};

export function readContent(pdf: PdfObjects, tree: StructureTree): Content {
  const content: Content = {
    ...{ painted: [], marked: [], shown: [], unbalanced: [], nesting: [] },
    ...{ forms: new Map(), operators: new Set() },
  };
  for (const page of pdf.pages) {
    const bytes = pdf
      .array(page.dict['/Contents'])
      .map((part) => pdf.streamBytes(part)?.toString('latin1') ?? '')
      .join('\n');
    const where = `page ${page.number}`;
    const structParents = pdf.number(page.dict['/StructParents']);
    const common = { where, above: [], depth: 0 };
    run(pdf, tree, content, {
      ...common,
      ...{ bytes, resources: page.resources, structParents, isAppearance: false },
    });
    for (const annotation of pdf.array(page.dict['/Annots'])) {
      for (const form of appearances(pdf, pdf.dict(annotation))) {
        const resources = pdf.dict(pdf.dict(form)['/Resources']);
        const drawn = pdf.streamBytes(form)?.toString('latin1') ?? '';
        run(pdf, tree, content, {
          ...common,
          ...{ bytes: drawn, resources, structParents: undefined, isAppearance: true },
        });
      }
    }
  }
  return content;
}

/** The normal appearance, in each of its states. */
function appearances(pdf: PdfObjects, annotation: PdfDict): readonly PdfValue[] {
  const normal = pdf.dict(annotation['/AP'])['/N'];
  if (normal === undefined) return [];
  return pdf.streamBytes(normal) === undefined ? Object.values(pdf.dict(normal)) : [normal];
}

function run(pdf: PdfObjects, tree: StructureTree, content: Content, source: Source): void {
  const { where, resources, structParents, above, isAppearance } = source;
  const open: Mark[] = [];
  const saved: State[] = [];
  let state: State = { font: null, rendering: 0 };
  let deepest = 0;
  const marks = () => [...above, ...open];

  const openMark = (tag: PdfValue | undefined, given: PdfValue | undefined): void => {
    const listed = pdf.dict(resources['/Properties'])[keyOf(given)];
    const properties = given !== undefined && isDict(given) ? given : pdf.dict(listed);
    const mcid = pdf.number(properties['/MCID']);
    const element = mcid === undefined ? undefined : tree.elementOf(structParents, mcid);
    const mark = { tag: pdf.name(tag) ?? '', properties, mcid, element };
    content.marked.push({ where, marks: marks(), mark });
    open.push(mark);
  };
  const show = (operands: readonly PdfValue[]): void => {
    const codes = Buffer.concat(stringsIn(operands));
    const isHidden = state.rendering === 3;
    content.shown.push({ where, marks: marks(), font: state.font, codes, isHidden, isAppearance });
    if (!isAppearance && codes.length > 0) paint(`text ${codes.toString('hex').slice(0, 40)}`);
  };
  const paint = (operator: string): void => {
    if (!isAppearance) content.painted.push({ where, marks: marks(), operator });
  };
  const draw = (name: string): void => {
    const ref = pdf.dict(resources['/XObject'])[name] ?? null;
    const dict = pdf.dict(ref);
    if (pdf.name(dict['/Subtype']) !== 'Form') {
      paint(`${name} Do`);
      return;
    }
    const bytes = pdf.streamBytes(ref)?.toString('latin1') ?? '';
    const known = content.forms.get(ref) ?? { drawn: 0, hasMcids: /\/MCID\b/.test(bytes) };
    content.forms.set(ref, { ...known, drawn: known.drawn + 1 });
    if (source.depth > 12) return;
    run(pdf, tree, content, {
      ...{ where: `${where}, form ${name}`, bytes, isAppearance },
      resources: dict['/Resources'] === undefined ? resources : pdf.dict(dict['/Resources']),
      structParents: pdf.number(dict['/StructParents']) ?? structParents,
      ...{ above: marks(), depth: source.depth + 1 },
    });
  };

  for (const { operator, operands } of operationsOf(source.bytes)) {
    const [first, second] = operands;
    content.operators.add(operator);
    if (operator === 'q') deepest = Math.max(deepest, saved.push(state));
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'BMC' || operator === 'BDC') openMark(first, second);
    else if (operator === 'EMC') {
      if (open.pop() === undefined) content.unbalanced.push(`${where}: EMC without a mark`);
    } else if (operator === 'Tf') {
      state = { ...state, font: pdf.dict(resources['/Font'])[keyOf(first)] ?? null };
    } else if (operator === 'Tr') state = { ...state, rendering: Number(first) };
    else if (showing.has(operator)) show(operands);
    else if (operator === 'Do') draw(keyOf(first));
    else if (painting.has(operator)) paint(operator);
  }
  content.nesting.push({ where, deepest });
  if (open.length > 0) content.unbalanced.push(`${where}: ${open.length} marks left open`);
}

/** A name as the resources are listed by. */
function keyOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function stringsIn(operands: readonly PdfValue[]): Buffer[] {
  return operands.flatMap((one) =>
    isArray(one)
      ? stringsIn(one)
      : typeof one === 'string' && one.startsWith('b:')
        ? [Buffer.from(one.slice(2), 'hex')]
        : [],
  );
}

/** A text of a mark's property list, read from the content or from the resources. */
export function propertyText(
  pdf: PdfObjects,
  { properties }: Mark,
  key: string,
): string | undefined {
  return contentText(properties[key]) ?? pdf.text(properties[key]);
}
