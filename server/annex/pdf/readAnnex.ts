import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DomainError } from '../../vocabulary/errors.ts';
import { languageTags, type Language } from '../../vocabulary/text/language.ts';
import { annexLimits, refuseForeign } from './refuseForeign.ts';
import { snapshotFileName } from './renderAnnex.ts';

export type AnnexContents = {
  readonly snapshotText: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** More than there are names, when two files have one name. */
  readonly embeddedFiles: number;
  /** What each page says, running heads included, a line feed after each line. */
  readonly pageTexts: readonly string[];
  /** The titles of its bookmarks, in order. */
  readonly bookmarks: readonly string[];
  /** What it is set in. */
  readonly language: Language;
  readonly info: {
    readonly title: string | null;
    readonly author: string | null;
    readonly subject: string | null;
    /** ISO 8601 in UTC; null when the file does not say. */
    readonly createdAt: string | null;
  };
  /** The metadata that programs read, as they are written. */
  readonly xmp: string;
};

/**
 * Reads a decision annex back: its snapshot, everything attached, and the words on each page.
 *
 * Throws: DomainError of `refuseForeign`, `annexDamaged` when it cannot be read,
 * `annexWithoutSnapshot` when it is a PDF from elsewhere, `annexTooManyPages`.
 */
export async function readAnnex(bytes: Uint8Array): Promise<AnnexContents> {
  return { ...(await withDocument(bytes, contentsOf)), embeddedFiles: embeddedFilesIn(bytes) };
}

/** Something that is read as one: a heading, a paragraph, an item, a caption, a row of a table. */
export type Statement = {
  readonly page: number;
  /** What it stands under: the heading, and a row's table or what was said just before. */
  readonly under: string;
  readonly text: string;
};
type Spoken = Omit<Statement, 'under'> & { readonly role: string };

/**
 * What the annex says, in the order that it is read aloud and however its lines are broken.
 *
 * Throws: as `readAnnex`.
 */
export async function readStatements(bytes: Uint8Array): Promise<readonly Statement[]> {
  return withDocument(bytes, async (document) => {
    const spoken: Spoken[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      spoken.push(...(await spokenOnPage(document, number)));
    }
    return placed(spoken);
  });
}

/** Each statement under its heading; a table goes on over pages until something else is said. */
function placed(spoken: readonly Spoken[]): Statement[] {
  let [heading, table, isInTable] = ['', '', false];
  return spoken.map(({ role, page, text }, index) => {
    if (role.startsWith('H')) [heading, table, isInTable] = [text, '', false];
    else if (role === 'Caption') [table, isInTable] = [text, false];
    else if (role !== 'TR') [table, isInTable] = ['', false];
    const before = role === 'TR' ? table : (spoken[index - 1]?.text ?? '');
    const under = `${heading} ${before}`;
    if (role === 'TR' && !isInTable) [table, isInTable] = [`${table} ${text}`, true];
    return { page, under, text };
  });
}

export async function withDocument<Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  refuseForeign(bytes);
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
    return await use(await loading.promise);
  } catch (fault) {
    if (fault instanceof DomainError) throw fault;
    throw new DomainError('annexDamaged');
  } finally {
    await loading.destroy();
  }
}

/** Those that no name leads to are counted too. */
function embeddedFilesIn(bytes: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = bytes;
  const source = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  return source.match(/\/EmbeddedFile\b/g)?.length ?? 0;
}

async function contentsOf(
  document: PDFDocumentProxy,
): Promise<Omit<AnnexContents, 'embeddedFiles'>> {
  const attached: unknown = await document.getAttachments();
  const attachments = attachmentsOf(attached);
  const snapshot = attachments.find(({ name }) => name === snapshotFileName);
  // Before the pages: a foreign file may have thousands of them.
  if (snapshot === undefined) throw new DomainError('annexWithoutSnapshot');
  const { pages: limit } = annexLimits;
  if (document.numPages > limit) {
    throw new DomainError('annexTooManyPages', { pages: document.numPages, limit });
  }
  const pageTexts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pageTexts.push(await pageText(document, number));
  }
  const { info, metadata } = await document.getMetadata();
  const outline: unknown = await document.getOutline();
  // Typed by the package as an object of no known form.
  const xmp: unknown = metadata.getRaw();
  return {
    snapshotText: new TextDecoder('utf-8', { fatal: true }).decode(snapshot.bytes),
    attachments,
    pageTexts,
    bookmarks: bookmarksOf(outline),
    language: languageOf(info),
    info: infoOf(info),
    xmp: typeof xmp === 'string' ? xmp : '',
  };
}

function attachmentsOf(attached: unknown): { name: string; bytes: Uint8Array }[] {
  if (!isRecord(attached)) return [];
  return Object.entries(attached).flatMap(([name, file]) => {
    const bytes = isRecord(file) ? file['content'] : undefined;
    return bytes instanceof Uint8Array ? [{ name, bytes }] : [];
  });
}

function bookmarksOf(items: unknown): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const { title, items: below } = item;
    return [typeof title === 'string' ? title : '', ...bookmarksOf(below)];
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

/** Elements whose text is one statement; a row's cells are joined. */
const wholes = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'LBody', 'Caption', 'TR', 'Figure']);

async function spokenOnPage(document: PDFDocumentProxy, number: number): Promise<Spoken[]> {
  const page = await document.getPage(number);
  const tree: unknown = await page.getStructTree();
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  page.cleanup();
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(typeof item.id === 'string' ? item.id : '');
  }
  const parts = (node: unknown): string[] => {
    if (!isRecord(node)) return [];
    if (typeof node['id'] === 'string') return [texts.get(node['id']) ?? ''];
    return Array.isArray(node['children']) ? node['children'].flatMap(parts) : [];
  };
  const visit = (node: unknown): Spoken[] => {
    if (!isRecord(node)) return [];
    const { role, alt, children } = node;
    if (typeof role === 'string' && wholes.has(role)) {
      const said = typeof alt === 'string' ? alt : parts(node).join(' ');
      const text = said.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
      return [{ page: number, role, text }];
    }
    return Array.isArray(children) ? children.flatMap(visit) : [];
  };
  return visit(tree);
}

/** Of the document as a whole; anything that is not English is taken for Swedish. */
function languageOf(info: unknown): Language {
  const tag = isRecord(info) ? info['Language'] : undefined;
  return tag === languageTags.en ? 'en' : 'sv';
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
