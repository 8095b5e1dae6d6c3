import { propertyText, type Mark } from '../pageContent.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';
import { lineage, type StructureElement } from '../structureTree.ts';
import { hasLanguage } from './documentRules.ts';

const isArtifact = ({ tag }: Mark) => tag === 'Artifact';
const isTagged = ({ element }: Mark) => element !== undefined;

/** Whether an element or one above it says its language, or the document does. */
export function isLanguageKnown(
  file: Pick<PdfUnderTest, 'pdf'>,
  element: StructureElement | undefined,
): boolean {
  return hasLanguage(file) || lineage(element).some(({ dict }) => dict['/Lang'] !== undefined);
}

/** A text beside a text: alternative, actual, expansion. */
const replacements = [
  { key: '/ActualText', ofElement: '7.2-21', ofMark: '7.2-30' },
  { key: '/Alt', ofElement: '7.2-22', ofMark: '7.2-31' },
  { key: '/E', ofElement: '7.2-23', ofMark: '7.2-32' },
] as const;

const languageOfReplacements = replacements.flatMap(({ key, ofElement, ofMark }): Rule[] => [
  {
    clause: ofElement,
    matterhorn: '11-002',
    says: `The language of ${key} of an element is known`,
    faults: (file) =>
      file.tree.elements
        .filter(({ dict }) => dict[key] !== undefined)
        .filter((element) => !isLanguageKnown(file, element))
        .map(({ type }) => `${type} with ${key}`),
  },
  {
    clause: ofMark,
    matterhorn: '11-002',
    says: `The language of ${key} of marked content is known`,
    faults: (file) =>
      file.content.marked
        .filter(({ mark }) => propertyText(file.pdf, mark, key) !== undefined)
        .filter(({ mark, marks }) => !isMarkLanguageKnown(file, [...marks, mark]))
        .map(({ where, mark }) => `${where}: ${mark.tag} with ${key}`),
  },
]);

function isMarkLanguageKnown(file: PdfUnderTest, marks: readonly Mark[]): boolean {
  return (
    marks.some(
      ({ properties, element }) =>
        properties['/Lang'] !== undefined || isLanguageKnown(file, element),
    ) || hasLanguage(file)
  );
}

/** What is painted and how it is marked. */
export const contentRules: readonly Rule[] = [
  {
    clause: '7.1-1',
    matterhorn: '01-003',
    says: 'No artifact stands inside tagged content',
    faults: ({ content }) =>
      content.marked
        .filter(({ mark, marks }) => isArtifact(mark) && marks.some(isTagged))
        .map(({ where }) => where),
  },
  {
    clause: '7.1-2',
    matterhorn: '01-004',
    says: 'No tagged content stands inside an artifact',
    faults: ({ content }) =>
      content.marked
        .filter(({ mark, marks }) => isTagged(mark) && marks.some(isArtifact))
        .map(({ where, mark }) => `${where}: ${mark.tag}`),
  },
  {
    clause: '7.1-3',
    matterhorn: '01-005',
    says: 'All that is painted is tagged or an artifact',
    faults: ({ content }) => [
      ...content.painted
        .filter(({ marks }) => !marks.some((mark) => isArtifact(mark) || isTagged(mark)))
        .map(({ where, operator }) => `${where}: ${operator}`),
      ...content.unbalanced,
    ],
  },
  ...languageOfReplacements,
  {
    clause: '7.2-34',
    matterhorn: '11-001',
    says: 'The language of all text is known',
    faults: (file) =>
      file.content.shown
        .filter(({ marks, isAppearance }) => !isAppearance && !marks.some(isArtifact))
        .filter(({ marks }) => !isMarkLanguageKnown(file, marks))
        .map(({ where }) => where),
  },
  {
    clause: '7.20-1',
    matterhorn: '30-001',
    says: 'No page of another file is drawn',
    faults: ({ pdf }) =>
      pdf.dicts
        .filter((dict) => pdf.name(dict['/Subtype']) === 'Form' && dict['/Ref'] !== undefined)
        .map(() => 'a form has Ref'),
  },
  {
    clause: '7.20-2',
    matterhorn: '30-002',
    says: 'A form with marked content is drawn once',
    faults: ({ content }) =>
      [...content.forms]
        .filter(([, { drawn, hasMcids }]) => hasMcids && drawn > 1)
        .map(([ref, { drawn }]) => `${JSON.stringify(ref)} is drawn ${drawn} times`),
  },
];
