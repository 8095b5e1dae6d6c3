import { writeDocx } from '../annex/docx/writeDocx.ts';
import type { TextBlocks } from '../vocabulary/textBlocks.ts';
import { packFiles, unpackFiles } from './zipFiles.ts';

const PROPERTIES = 'docProps/core.xml';
const timeElement = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The texts as a DOCX with the time of their snapshot, so that the same snapshot gives the same
 * file: what writes it puts its own time on every part.
 */
export async function textDocument(texts: TextBlocks, createdAt: string): Promise<Uint8Array> {
  const files = await unpackFiles(await writeDocx(texts));
  const dated = files.map((file) =>
    file.path === PROPERTIES
      ? { ...file, bytes: Buffer.from(withTime(file.bytes, createdAt), 'utf8') }
      : file,
  );
  return packFiles(dated, createdAt);
}

function withTime(bytes: Uint8Array, createdAt: string): string {
  const time = `${createdAt.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
  return new TextDecoder().decode(bytes).replaceAll(timeElement, `$1${time}`);
}
