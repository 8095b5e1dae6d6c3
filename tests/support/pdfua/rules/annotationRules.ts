import type { PdfDict, PdfObjects, PdfPage } from '../pdfObjects.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';
import type { StructureElement } from '../structureTree.ts';
import { isLanguageKnown } from './contentRules.ts';

type Annotation = {
  readonly page: PdfPage;
  readonly dict: PdfDict;
  readonly subtype: string;
  readonly element: StructureElement | undefined;
  readonly role: string;
  /** Hidden, or beside the part of the page that is shown. */
  readonly isUnseen: boolean;
};

function annotationsOf({ pdf, tree }: PdfUnderTest): readonly Annotation[] {
  return pdf.pages.flatMap((page) =>
    pdf.array(page.dict['/Annots']).map((ref) => {
      const dict = pdf.dict(ref);
      const element = tree.elementOfObject(pdf.number(dict['/StructParent']));
      return {
        ...{ page, dict, element, role: element?.role ?? '' },
        subtype: pdf.name(dict['/Subtype']) ?? '',
        isUnseen: ((pdf.number(dict['/F']) ?? 0) & 2) === 2 || isOutside(pdf, page, dict),
      };
    }),
  );
}

function isOutside(pdf: PdfObjects, { dict: page }: PdfPage, annotation: PdfDict): boolean {
  const numbers = (value: PdfDict[string] | undefined) =>
    pdf.array(value).map((one) => pdf.number(one) ?? 0);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(page['/CropBox'] ?? page['/MediaBox']);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(annotation['/Rect']);
  if (right <= left || top <= bottom) return false;
  return (
    Math.max(x1, x2) < left ||
    Math.min(x1, x2) > right ||
    Math.max(y1, y2) < bottom ||
    Math.min(y1, y2) > top
  );
}

/** Kinds that have rules of their own, or that no one sees. */
const ownRules = ['Widget', 'Popup', 'Link', 'PrinterMark'];

function each(
  [clause, matterhorn]: readonly [clause: string, matterhorn: string],
  says: string,
  keeps: (annotation: Annotation, file: PdfUnderTest) => boolean,
): Rule {
  return {
    ...{ clause, matterhorn, says },
    faults: (file) =>
      annotationsOf(file)
        .filter((annotation) => !keeps(annotation, file))
        .map(({ page, subtype }) => `page ${page.number}: ${subtype}`),
  };
}

const hasText = (pdf: PdfObjects, value: PdfDict[string] | undefined) =>
  (pdf.text(value) ?? '') !== '';

/** A field's own entry, or that of the field it is a part of. */
function inheritedText(pdf: PdfObjects, dict: PdfDict, key: string): boolean {
  if (hasText(pdf, dict[key])) return true;
  return dict['/Parent'] !== undefined && hasText(pdf, pdf.dict(dict['/Parent'])[key]);
}

export const annotationRules: readonly Rule[] = [
  each(
    ['7.2-24', '11-004'],
    'The language of what an annotation says is known',
    ({ dict, element }, file) => dict['/Contents'] === undefined || isLanguageKnown(file, element),
  ),
  each(
    ['7.2-25', '11-005'],
    'The language of what a field is called is known',
    ({ dict, element, subtype }, file) =>
      subtype !== 'Widget' ||
      !inheritedText(file.pdf, dict, '/TU') ||
      isLanguageKnown(file, element),
  ),
  each(
    ['7.18.1-1', '28-002'],
    'An annotation stands in an Annot element',
    ({ subtype, role, isUnseen }) => ownRules.includes(subtype) || isUnseen || role === 'Annot',
  ),
  each(
    ['7.18.1-2', '28-004'],
    'An annotation that is seen says what it is',
    ({ subtype, dict, element, isUnseen }, { pdf }) =>
      ownRules.includes(subtype) ||
      isUnseen ||
      hasText(pdf, dict['/Contents']) ||
      hasText(pdf, element?.dict['/Alt']),
  ),
  each(
    ['7.18.1-3', '28-005'],
    'A field that is seen says what it is',
    ({ subtype, dict, element, isUnseen }, { pdf }) =>
      subtype !== 'Widget' ||
      isUnseen ||
      inheritedText(pdf, dict, '/TU') ||
      hasText(pdf, element?.dict['/Alt']),
  ),
  each(
    ['7.18.2-1', '28-007'],
    'No annotation for the printing trade',
    ({ subtype }) => subtype !== 'TrapNet',
  ),
  {
    clause: '7.18.3-1',
    matterhorn: '28-008',
    says: 'The key moves through annotations in the order of the structure',
    faults: ({ pdf }) =>
      pdf.pages
        .filter(({ dict }) => pdf.array(dict['/Annots']).length > 0)
        .filter(({ dict }) => pdf.name(dict['/Tabs']) !== 'S')
        .map(({ number }) => `page ${number}`),
  },
  each(
    ['7.18.4-1', '28-010'],
    'A field stands in a Form element',
    ({ subtype, role, isUnseen }) => subtype !== 'Widget' || isUnseen || role === 'Form',
  ),
  each(
    ['7.18.5-1', '28-011'],
    'A link stands in a Link element',
    ({ subtype, role, isUnseen }) => subtype !== 'Link' || isUnseen || role === 'Link',
  ),
  each(
    ['7.18.5-2', '28-012'],
    'A link says where it goes',
    ({ subtype, dict, isUnseen }, { pdf }) =>
      subtype !== 'Link' || isUnseen || hasText(pdf, dict['/Contents']),
  ),
  each(
    ['7.18.8-1', '28-017'],
    "A printer's mark is no part of the structure",
    ({ subtype, element }) => subtype !== 'PrinterMark' || element === undefined,
  ),
  {
    clause: '7.18.6.2-1',
    matterhorn: '28-014',
    says: 'A film or sound says its kind and what it is',
    faults: ({ pdf }) =>
      pdf.dicts
        .filter((dict) => pdf.name(dict['/S']) === 'MCD')
        .filter((dict) => !hasText(pdf, dict['/CT']) || pdf.array(dict['/Alt']).length === 0)
        .map(() => 'a media clip'),
  },
];
