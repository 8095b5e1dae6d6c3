import { readContent, type Content } from './pageContent.ts';
import { readRawFile, type RawFile } from './rawFile.ts';
import { readPdfObjects, type PdfObjects } from './pdfObjects.ts';
import { readStructureTree, type StructureTree } from './structureTree.ts';

/** A file read once, in the four ways that rules ask for. */
export type PdfUnderTest = {
  readonly pdf: PdfObjects;
  readonly tree: StructureTree;
  readonly content: Content;
  readonly raw: RawFile;
};

/** One thing that a machine can decide. */
export type Rule = {
  /** ISO 14289-1 clause and the number of the test under it; for PDF/A its own clause. */
  readonly clause: string;
  /** The failure condition of the Matterhorn protocol 1.02, where it has one. */
  readonly matterhorn?: string;
  readonly says: string;
  /** Where the rule is broken; empty when it is kept. */
  readonly faults: (file: PdfUnderTest) => readonly string[];
};

export function readUnderTest(bytes: Uint8Array): PdfUnderTest {
  const pdf = readPdfObjects(bytes);
  const tree = readStructureTree(pdf);
  return { pdf, tree, content: readContent(pdf, tree), raw: readRawFile(bytes) };
}
