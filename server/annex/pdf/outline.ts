import { invariant } from '../../vocabulary/errors.ts';
import { paper } from './paper.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

type Entry = { readonly item: PDFKit.PDFOutline; readonly level: HeadingLevel };

/** Bookmarks that follow the headings: the title open, chapters closed. */
export type Outline = ReturnType<typeof createOutline>;

export function createOutline(doc: PDFKit.PDFDocument) {
  const open: Entry[] = [];
  const entries: Entry[] = [];

  /**
   * A bookmark to a heading on the current page. Throws when a level is skipped or a second title
   * comes: screen readers count on the order.
   */
  const add = (level: HeadingLevel, text: string, top: number): void => {
    invariant(level > 1 || entries.length === 0, `a second title: ${text}`);
    invariant(
      level <= 1 + (open.at(-1)?.level ?? 0),
      `heading level ${level} is skipped to: ${text}`,
    );
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? doc.outline;
    // pdfkit counts `left` from the right edge of the page.
    const item = parent.addItem(text, { top: Math.max(0, top - 12), left: paper.width });
    const entry = { item, level };
    open.push(entry);
    entries.push(entry);
  };

  /** Counts are positive where the reader sees the children at once, negative where not. */
  const close = (): void => {
    for (const { item, level } of entries) {
      const count = item.children.length;
      if (count > 0) item.dictionary.data['Count'] = level === 1 ? count : -count;
    }
    const visible = entries.filter(({ level }) => level <= 2).length;
    if (visible > 0) doc.outline.dictionary.data['Count'] = visible;
  };

  return { add, close };
}
