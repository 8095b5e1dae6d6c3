import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DomainError } from '../../vocabulary/errors.ts';
import { snapshotFileName } from './renderAnnex.ts';

export type AnnexContents = {
  readonly snapshotText: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What each page says, running heads included, a line feed after each line. */
  readonly pageTexts: readonly string[];
  readonly info: {
    readonly title: string | null;
    readonly author: string | null;
    readonly subject: string | null;
    /** ISO 8601 in UTC; null when the file does not say. */
    readonly createdAt: string | null;
  };
};

const limitMb = 50;
const bytesPerMb = 1024 * 1024;
/** Readers look for the marks of a PDF this near its ends. */
const edgeBytes = 1024;

/**
 * Reads a decision annex back: its snapshot, everything attached, and the words on each page.
 *
 * Throws: DomainError `annexTooLarge` above 50 MB, `annexNotPdf` when it is something else,
 * `annexDamaged` when it is cut or cannot be read, `annexWithoutSnapshot` when it is a PDF from
 * elsewhere (a locked one too: ours never are).
 */
export async function readAnnex(bytes: Uint8Array): Promise<AnnexContents> {
  refuseByEdges(bytes);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // Without its own copy pdf.js would empty the caller's array.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    return await contentsOf(await loading.promise);
  } catch (fault) {
    if (fault instanceof DomainError) throw fault;
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    throw new DomainError(isLocked ? 'annexWithoutSnapshot' : 'annexDamaged');
  } finally {
    await loading.destroy();
  }
}

function refuseByEdges(bytes: Uint8Array): void {
  if (bytes.length > limitMb * bytesPerMb) {
    throw new DomainError('annexTooLarge', {
      sizeMb: Math.ceil(bytes.length / bytesPerMb),
      limitMb,
    });
  }
  if (!latin1(bytes.subarray(0, edgeBytes)).includes('%PDF-')) throw new DomainError('annexNotPdf');
  const end = latin1(bytes.subarray(-edgeBytes));
  const crossReference = /startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1];
  if (crossReference === undefined) throw new DomainError('annexDamaged');
  // pdf.js mends a file that lost a piece in the middle; a file that proves itself may not.
  const at = Number(crossReference);
  if (!/^\s*(xref|\d+\s+\d+\s+obj)/.test(latin1(bytes.subarray(at, at + 40)))) {
    throw new DomainError('annexDamaged');
  }
}

function latin1(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}

async function contentsOf(document: PDFDocumentProxy): Promise<AnnexContents> {
  const attached: unknown = await document.getAttachments();
  const attachments = attachmentsOf(attached);
  const snapshot = attachments.find(({ name }) => name === snapshotFileName);
  // Before the pages: a foreign file may have thousands of them.
  if (snapshot === undefined) throw new DomainError('annexWithoutSnapshot');
  const pageTexts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pageTexts.push(await pageText(document, number));
  }
  const { info } = await document.getMetadata();
  return {
    snapshotText: new TextDecoder('utf-8', { fatal: true }).decode(snapshot.bytes),
    attachments,
    pageTexts,
    info: infoOf(info),
  };
}

function attachmentsOf(attached: unknown): { name: string; bytes: Uint8Array }[] {
  if (!isRecord(attached)) return [];
  return Object.entries(attached).flatMap(([name, file]) => {
    const bytes = isRecord(file) ? file['content'] : undefined;
    return bytes instanceof Uint8Array ? [{ name, bytes }] : [];
  });
}

async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
}

function infoOf(info: unknown): AnnexContents['info'] {
  const said = (key: string) => {
    const value = isRecord(info) ? info[key] : undefined;
    return typeof value === 'string' ? value : null;
  };
  return {
    title: said('Title'),
    author: said('Author'),
    subject: said('Subject'),
    createdAt: isoDate(said('CreationDate')),
  };
}

/** `D:20261122081530Z` as `2026-11-22T08:15:30Z`. */
function isoDate(date: string | null): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(date ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
