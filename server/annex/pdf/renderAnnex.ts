import { invariant } from '../../vocabulary/errors.ts';
import { annexPdfTexts } from '../../vocabulary/text/sv/annexPdf.ts';
import type { AnnexDocument, Block } from '../blocks.ts';
import { factsFlow, leadFactsFlow } from './factsFlow.ts';
import { figureFlows } from './figureFlow.ts';
import {
  keptIfShort,
  keptWithNext,
  paginate,
  type Flow,
  type FlowSection,
  type Run,
} from './flow.ts';
import { loadFaces, type Faces } from './fonts.ts';
import { drawFrame } from './frame.ts';
import { documentInfo, xmpDescriptions } from './metadata.ts';
import { createPen, openDocument, type Pen, type Structure } from './pen.ts';
import { tableFlows } from './tableFlow.ts';
import { headingFlow, listFlows, paragraphFlow, subtitleFlow, type Setting } from './textFlows.ts';

/** The name `readAnnex` looks for. */
export const snapshotFileName = 'helkalkyl-snapshot.json';

/** Pages 1 and 2 stand alone: set smaller where they would not each be one page. */
const onePageSections: ReadonlySet<string> = new Set(['summary', 'whoPays']);

/** How they are tried, the roomiest first; what leads is large as long as there is room. */
const settings = [
  { text: 'roomy', lead: 'roomy' },
  { text: 'tight', lead: 'roomy' },
  { text: 'tight', lead: 'tight' },
] as const satisfies readonly { text: Setting; lead: Setting }[];

export type AnnexAttachments = {
  readonly snapshotJson: Uint8Array | string;
  readonly tables: readonly { readonly name: string; readonly csv: string }[];
  /** ISO 8601 in UTC, to the second; becomes the date of the file and of what is attached. */
  readonly createdAt: string;
};

/**
 * The decision annex as a PDF that is PDF/A-3a and PDF/UA-1, with the snapshot and the tables
 * attached. The same document and attachments give the same bytes in any process, time zone and
 * locale.
 *
 * Throws: DomainError `annexCharacterMissing` when the font lacks a character someone wrote.
 */
export async function renderAnnex(
  document: AnnexDocument,
  attachments: AnnexAttachments,
): Promise<Uint8Array> {
  const faces = await loadFaces();
  const createdAt = new Date(attachments.createdAt);
  invariant(!Number.isNaN(createdAt.getTime()), `createdAt is no date: ${attachments.createdAt}`);
  const sections = layoutSections(faces, document);
  const pages = paginate(sections);

  const doc = openDocument(documentInfo(document, createdAt), document.language);
  doc._addInfo = () => {
    doc.appendXML(xmpDescriptions(document, createdAt));
  };
  const pen = createPen(doc, faces, document.inSwedish);
  drawPages(pen, document, pages, sections.length);
  attach(doc, attachments, createdAt);
  pen.outline.close();
  return finish(doc);
}

/** How many pages the document takes. */
export async function pageCountOf(document: AnnexDocument): Promise<number> {
  return paginate(layoutSections(await loadFaces(), document)).length;
}

/** Every block measured and broken into lines, before any page is made. */
function layoutSections(faces: Faces, document: AnnexDocument): readonly FlowSection[] {
  const subtitle = document.subtitle.trim();
  const opening: FlowSection = {
    startsPage: false,
    flows: [
      headingFlow(faces, 1, document.title),
      ...(subtitle === '' ? [] : [subtitleFlow(faces, subtitle)]),
    ],
  };
  const [first, ...rest] = document.sections.map(({ id, startsPage, blocks }, at) => {
    const set = ({ text, lead }: (typeof settings)[number]): FlowSection => {
      return { startsPage, flows: flowsOf(faces, blocks, text, lead) };
    };
    const isOnePage = (section: FlowSection) =>
      paginate(at === 0 ? [opening, section] : [section]).length === 1;
    const [roomy, ...closer] = settings;
    let section = set(roomy);
    if (!onePageSections.has(id)) return section;
    for (const each of closer) {
      if (isOnePage(section)) return section;
      section = set(each);
    }
    return section;
  });
  // The last section leaves no two lines for a page of their own.
  const last = rest.pop();
  // The title opens the first section's page, whatever that section asks for.
  return [
    opening,
    ...(first === undefined ? [] : [{ ...first, startsPage: false }]),
    ...rest,
    ...(last === undefined ? [] : [keptIfShort(last)]),
  ];
}

function flowsOf(
  faces: Faces,
  blocks: readonly Block[],
  setting: Setting,
  lead: Setting,
): readonly Flow[] {
  return blocks.flatMap((block, index) => {
    const isLead = block.kind === 'facts' && block.style === 'lead';
    const flows = blockFlows(faces, block, isLead ? lead : setting);
    const next = blocks[index + 1];
    const isExplained = next?.kind === 'paragraph' && next.style === 'note';
    return isExplained ? keptWithNext(flows) : flows;
  });
}

function blockFlows(faces: Faces, block: Block, setting: Setting): readonly Flow[] {
  switch (block.kind) {
    case 'heading':
      return [headingFlow(faces, block.level, block.text, setting)];
    case 'paragraph':
      return block.text.trim() === ''
        ? []
        : [paragraphFlow(faces, block.text, block.style, setting)];
    case 'list':
      return listFlows(faces, block, setting);
    case 'table':
      return tableFlows(faces, setting === 'tight' ? { ...block, isDense: true } : block);
    case 'facts':
      return [
        block.style === 'lead'
          ? leadFactsFlow(faces, block.rows, setting)
          : factsFlow(faces, block.rows),
      ];
    case 'figure':
      return figureFlows(faces, block.scene);
  }
}

function drawPages(
  pen: Pen,
  document: AnnexDocument,
  pages: readonly (readonly Run[])[],
  sectionCount: number,
): void {
  const root = pen.doc.struct('Document');
  pen.doc.addStructure(root);
  const sections = Array.from({ length: sectionCount }, () => ({}));
  pages.forEach((runs, index) => {
    pen.doc.addPage();
    drawFrame(pen, document, index + 1, pages.length);
    for (const run of runs) drawRun(pen, root, sections[run.section] ?? {}, run);
  });
  root.end();
}

function drawRun(pen: Pen, root: Structure, section: object, run: Run): void {
  const { flow, placed, headTop } = run;
  const parent = pen.structure(section, root, 'Sect');
  if (headTop !== undefined) flow.head?.draw(pen, headTop);
  flow.draw(pen, parent, placed);
}

function attach(
  doc: PDFKit.PDFDocument,
  { snapshotJson, tables }: AnnexAttachments,
  createdAt: Date,
): void {
  const dates = { creationDate: createdAt, modifiedDate: createdAt };
  doc.file(Buffer.from(snapshotJson), {
    name: snapshotFileName,
    type: 'application/json',
    description: annexPdfTexts.snapshotDescription,
    relationship: 'Source',
    ...dates,
  });
  const names = new Set([snapshotFileName]);
  for (const { name, csv } of tables) {
    const fileName = name.toLowerCase().endsWith('.csv') ? name : `${name}.csv`;
    invariant(!names.has(fileName), `two attachments are named ${fileName}`);
    names.add(fileName);
    doc.file(Buffer.from(csv), {
      name: fileName,
      type: 'text/csv',
      description: annexPdfTexts.tableDescription(name),
      relationship: 'Data',
      ...dates,
    });
  }
}

/** pdfkit writes everything when it is ended; an element left open would leave the file cut. */
function finish(doc: PDFKit.PDFDocument): Uint8Array {
  doc.end();
  const bytes: unknown = doc.read();
  invariant(bytes instanceof Uint8Array, 'pdfkit gave no bytes');
  const tail = Buffer.from(bytes.subarray(-8)).toString('latin1');
  invariant(tail.includes('%%EOF'), 'the PDF has no end: a structure element was left open');
  return bytes;
}
