import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian's PDF tools, a second opinion on what annex/pdf writes. Used in tests alone. */
const tools = [
  ...(['pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach', 'pdftoppm', 'qpdf', 'fix-qdf'] as const),
];
export type PdfTool = (typeof tools)[number];

const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

export const hasPdfTools = missing.length === 0;

if (!hasPdfTools) {
  const message = `Not run: tests that read PDFs with ${missing.join(', ')}. Install with: apt-get install poppler-utils qpdf`;
  if (process.env['HELKALKYL_REQUIRE_TOOLS'] === '1') throw new Error(message);
  console.log(message);
}

/** What a tool prints; throws when it fails, with what it complained of. */
export function runPdfTool(tool: PdfTool, args: readonly string[]): string {
  return execFileSync(tool, [...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** `bytes` as a file for as long as `use` runs. */
export function withPdfFile<Result>(bytes: Uint8Array, use: (file: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-pdf-'));
  try {
    const file = path.join(folder, 'annex.pdf');
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function pdfText(bytes: Uint8Array, ...options: readonly string[]): string {
  return withPdfFile(bytes, (file) => runPdfTool('pdftotext', [...options, file, '-']));
}

/** The whole file with its streams readable, one character for each byte. */
export function pdfSource(bytes: Uint8Array): string {
  return withPdfFile(bytes, (file) => {
    const readable = `${file}.qdf`;
    runPdfTool('qpdf', ['--qdf', '--object-streams=disable', file, readable]);
    return readFileSync(readable, 'latin1');
  });
}

/** A readable file that someone has written in, with its lengths and offsets made to fit again. */
export function mendedPdf(source: string): Uint8Array {
  return withPdfFile(Buffer.from(source, 'latin1'), (file) =>
    execFileSync('fix-qdf', [file], { maxBuffer: 256 * 1024 * 1024 }),
  );
}
