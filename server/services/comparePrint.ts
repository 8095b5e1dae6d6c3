import { readDrawings } from '../annex/pdf/readDrawings.ts';
import { readAnnex, readStatements, type AnnexContents } from '../annex/pdf/readAnnex.ts';
import { verificationTexts } from '../vocabulary/text/sv/verification.ts';
import type { Finding } from '../vocabulary/verification.ts';
import { compareFigures, type Said } from './compareFigures.ts';
import { finding } from './findings.ts';

/** The annex that is looked at, and the one that its snapshot gives when it is set again. */
export type Prints = { readonly given: Uint8Array; readonly anew: Uint8Array };

/** The same program: every word, every attachment and every byte is as it makes them. */
export async function comparePrint(
  { given, anew }: Prints,
  printed: AnnexContents,
): Promise<readonly Finding[]> {
  if (Buffer.compare(given, anew) === 0) return [];
  const expected = await readAnnex(anew);
  const found = [
    ...pageFindings(printed, expected),
    ...attachmentFindings(printed, expected),
    ...hiddenFindings(printed),
    ...metadataFindings(printed, expected),
  ];
  if (found.length > 0) return found;
  const unread = [
    ...(await spokenFindings({ given, anew })),
    ...(await drawingFindings({ given, anew })),
  ];
  if (unread.length > 0) return unread;
  const sizes = { printed: given.length, expected: anew.length };
  return [finding('bytesDiffer', '', sizes)];
}

/** The first line of each page that is not as it should be. */
function pageFindings(printed: AnnexContents, expected: AnnexContents): Finding[] {
  const pages = { printed: printed.pageTexts.length, expected: expected.pageTexts.length };
  const counts = pages.printed === pages.expected ? [] : [finding('pageCountDiffers', '', pages)];
  const differing = expected.pageTexts.flatMap((text, index) => {
    const lines = text.split('\n');
    const got = (printed.pageTexts[index] ?? '').split('\n');
    const at = lines.findIndex((line, row) => line !== got[row]);
    const first = at >= 0 ? at : got.length > lines.length ? lines.length : undefined;
    if (first === undefined) return [];
    const values = { printed: got[first], expected: lines[first] };
    return [finding('pageDiffers', verificationTexts.page(index + 1), values)];
  });
  return [...counts, ...differing];
}

/** What is read aloud and not printed: the words of a figure, and which words are a heading. */
async function spokenFindings({ given, anew }: Prints): Promise<Finding[]> {
  const [read, expected] = [await readStatements(given), await readStatements(anew)];
  const at = expected.findIndex(
    ({ text, under }, row) => text !== read[row]?.text || under !== read[row].under,
  );
  const should = expected[at];
  if (should === undefined) return [];
  const values = { printed: read[at]?.text, expected: should.text };
  return [finding('pageDiffers', verificationTexts.readAloud(should.page), values)];
}

/** The first page that says what it should and looks otherwise: letters drawn as other letters. */
async function drawingFindings({ given, anew }: Prints): Promise<Finding[]> {
  const [seen, expected] = [await readDrawings(given), await readDrawings(anew)];
  const at = expected.findIndex((drawing, row) => drawing !== seen[row]);
  if (at < 0) return [];
  const values = { printed: seen[at], expected: expected[at] };
  return [finding('drawingDiffers', verificationTexts.page(at + 1), values)];
}

/** A reader shows every file, where a program finds one of each name. */
function hiddenFindings({ embeddedFiles, attachments }: AnnexContents): Finding[] {
  if (embeddedFiles <= attachments.length) return [];
  const values = { printed: embeddedFiles, expected: attachments.length };
  return [finding('attachmentHidden', '', values)];
}

function attachmentFindings(printed: AnnexContents, expected: AnnexContents): Finding[] {
  const names = new Set([...expected.attachments, ...printed.attachments].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [one, other] = [printed, expected].map((contents) => attachedText(contents, name));
    if (one === other) return [];
    const lines = (other ?? '').split('\n');
    const got = (one ?? '').split('\n');
    const at = Math.max(
      0,
      lines.findIndex((line, row) => line !== got[row]),
    );
    return [finding('attachmentDiffers', name, { printed: got[at], expected: lines[at] })];
  });
}

function attachedText({ attachments }: AnnexContents, name: string): string | undefined {
  const attached = attachments.find((attachment) => attachment.name === name);
  return attached === undefined ? undefined : new TextDecoder().decode(attached.bytes);
}

function metadataFindings(printed: AnnexContents, expected: AnnexContents): Finding[] {
  const { metadata } = verificationTexts;
  const rows = [
    [metadata.title, printed.info.title, expected.info.title],
    [metadata.author, printed.info.author, expected.info.author],
    [metadata.subject, printed.info.subject, expected.info.subject],
    [metadata.createdAt, printed.info.createdAt, expected.info.createdAt],
    ...bookmarkRows(printed.bookmarks, expected.bookmarks),
    ...xmpRows(printed.xmp, expected.xmp),
  ] as const;
  return rows.flatMap(([where, one, other]) =>
    one === other ? [] : [finding('metadataDiffers', where, { printed: one, expected: other })],
  );
}

/** The first bookmark that is not as it should be. */
function bookmarkRows(printed: readonly string[], expected: readonly string[]) {
  const longest = printed.length > expected.length ? printed : expected;
  const at = longest.findIndex((_, row) => printed[row] !== expected[row]);
  const where = verificationTexts.metadata.bookmark(at + 1);
  return at < 0 ? [] : ([[where, printed[at], expected[at]]] as const);
}

/** The first line of the metadata for programs that is not as it should be. */
function xmpRows(printed: string, expected: string) {
  const [got, lines] = [printed, expected].map((xmp) => xmp.split('\n'));
  const at = lines?.findIndex((line, row) => line !== got?.[row]) ?? -1;
  const where = verificationTexts.metadata.xmp;
  return at < 0 ? [] : ([[where, got?.[at]?.trim(), lines?.[at]?.trim()]] as const);
}

/**
 * Another version of the program may set the annex otherwise: then the figures alone are compared,
 * each with those that the same words stand around.
 */
export async function compareAcrossVersions({ given, anew }: Prints, printed: AnnexContents) {
  const expected = await readAnnex(anew);
  const pages = compareFigures(
    await saidOnPages(given),
    [...(await saidOnPages(anew)), ...saidInTables(expected)],
    'figureDiffers',
  );
  const tables = compareFigures(saidInTables(printed), saidInTables(expected), 'attachmentDiffers');
  const { findings } = tables;
  return { pages, tables: { ...tables, findings: [...findings, ...hiddenFindings(printed)] } };
}

async function saidOnPages(bytes: Uint8Array): Promise<Said[]> {
  const statements = await readStatements(bytes);
  return statements.map(({ page, ...said }) => ({
    where: verificationTexts.page(page),
    ...said,
  }));
}

function saidInTables({ attachments }: AnnexContents): Said[] {
  return attachments
    .filter(({ name }) => name.endsWith('.csv'))
    .flatMap(({ name, bytes }) => {
      const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
      return lines.map((text) => ({ where: name, under: `${name} ${lines[0] ?? ''}`, text }));
    });
}
