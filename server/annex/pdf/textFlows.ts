import type { ListBlock } from '../blocks.ts';
import type { Faces } from './fonts.ts';
import type { Flow, Placed, Unit } from './flow.ts';
import { breakText, inkPt, setWhole, type Line } from './lines.ts';
import type { HeadingLevel } from './outline.ts';
import { baselineIn, paper, styles, type TextStyle } from './paper.ts';
import type { Pen, SetLine, Structure } from './pen.ts';

type Air = { readonly before: number; readonly after: number };

const headings = {
  1: { tag: 'H1', style: styles.title, air: { before: 0, after: 4 } },
  2: { tag: 'H2', style: styles.heading2, air: { before: 14, after: 3 } },
  3: { tag: 'H3', style: styles.heading3, air: { before: 11, after: 3 } },
  4: { tag: 'H4', style: styles.heading4, air: { before: 9, after: 2 } },
} as const;

const paragraphs = {
  body: { style: styles.body, tight: styles.bodyTight, air: { before: 5, after: 5 } },
  note: { style: styles.note, tight: styles.note, air: { before: 3, after: 5 } },
} as const;

/** How text is set: `tight` is smaller and closer, for a page that must hold all that is its own. */
export type Setting = 'roomy' | 'tight';
const TIGHT_AIR = 0.5;
const airOf = ({ before, after }: Air, setting: Setting): Air =>
  setting === 'roomy'
    ? { before, after }
    : { before: before * TIGHT_AIR, after: after * TIGHT_AIR };

const MOST_TITLE_LINES = 2;
const listIndent = 15;
const listAir = { before: 2, after: 2 };

/** A heading: bookmarked, never parted from what follows. */
export function headingFlow(
  faces: Faces,
  level: HeadingLevel,
  text: string,
  setting: Setting = 'roomy',
): Flow {
  const { tag } = headings[level];
  const air = airOf(headings[level].air, setting);
  const roomy = level === 1 ? titleStyle(faces, text) : headings[level].style;
  const style = level === 2 && setting === 'tight' ? styles.heading2Tight : roomy;
  const lines = breakText(faces, text, style, paper.textWidth);
  const flow = linesFlow({ text, lines, style, tag, air, left: paper.left, keep: 'withNext' });
  return {
    ...flow,
    draw: (pen, parent, placed) => {
      const first = placed[0];
      if (first?.index === 0) pen.outline.add(level, text.replace(/\s+/g, ' ').trim(), first.top);
      flow.draw(pen, parent, placed);
    },
  };
}

/** A little smaller where that spares a line, much smaller where the title is very long. */
function titleStyle(faces: Faces, text: string): TextStyle {
  const linesIn = (style: TextStyle) => breakText(faces, text, style, paper.textWidth).length;
  const { title, titleInFull, titleLong } = styles;
  if (linesIn(titleInFull) > MOST_TITLE_LINES) return titleLong;
  return linesIn(titleInFull) < linesIn(title) ? titleInFull : title;
}

export function subtitleFlow(faces: Faces, text: string): Flow {
  const style = styles.subtitle;
  const lines = breakText(faces, text, style, paper.textWidth);
  const air = { before: 4, after: 11 };
  return linesFlow({ text, lines, style, tag: 'P', air, left: paper.left, keep: 'lines' });
}

export function paragraphFlow(
  faces: Faces,
  text: string,
  kind: keyof typeof paragraphs = 'body',
  setting: Setting = 'roomy',
): Flow {
  const { style: roomy, tight, air: wide } = paragraphs[kind];
  const style = setting === 'roomy' ? roomy : tight;
  const air = airOf(wide, setting);
  const lines = breakText(faces, text, style, paper.textWidth);
  return linesFlow({ text, lines, style, tag: 'P', air, left: paper.left, keep: 'lines' });
}

/** A line of text that belongs to what follows or what stands above: captions and sources. */
export function captionFlow(
  faces: Faces,
  text: string,
  { style, air, keep }: { style: TextStyle; air: Air; keep: 'withNext' | 'together' },
): Flow {
  const lines = breakText(faces, text, style, paper.textWidth);
  return linesFlow({ text, lines, style, tag: 'P', air, left: paper.left, keep });
}

export function listFlows(
  faces: Faces,
  { ordered, items, style: kind = 'body' }: Omit<ListBlock, 'kind'>,
  setting: Setting = 'roomy',
): readonly Flow[] {
  const list = {};
  const { style: roomy, tight } = paragraphs[kind];
  const style = setting === 'roomy' ? roomy : tight;
  const air = airOf(listAir, setting);
  return items.map((text, index) => {
    const lines = breakText(faces, text, style, paper.textWidth - listIndent);
    const label = setWhole(faces, ordered ? `${index + 1}.` : '•', style);
    return itemFlow({ list, ordered, label, text, lines, style, air });
  });
}

type Item = {
  readonly list: object;
  readonly ordered: boolean;
  readonly label: Line;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly air: Air;
};

function itemFlow({ list, ordered, label, text, lines, style, air }: Item): Flow {
  const item = {};
  const body = {};
  const left = paper.left + listIndent;
  const draw = (pen: Pen, parent: Structure, placed: readonly Placed[]) => {
    const listElement = pen.structure(list, parent, 'L');
    const numbering = ordered ? 'Decimal' : 'Disc';
    listElement.dictionary.data['A'] = { O: 'List', ListNumbering: numbering };
    const itemElement = pen.structure(item, listElement, 'LI');
    const first = placed[0];
    if (first?.index === 0) {
      const x = ordered ? left - 5 - inkPt(label, style) : left - 5.5 - inkPt(label, style);
      const baseline = first.top + baselineIn(style);
      pen.tagged(pen.structure(label, itemElement, 'Lbl'), 'Lbl', () => {
        pen.text([{ line: label, x, baseline }], style);
      });
    }
    const bodyElement = pen.structure(body, itemElement, 'LBody', pen.languageOf(text));
    pen.tagged(bodyElement, 'LBody', () => {
      pen.text(linesAt(lines, placed, style, left), style);
    });
  };
  return { units: lineUnits(lines, style, air, 'lines'), draw };
}

type LinesFlow = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly tag: string;
  readonly air: Air;
  readonly left: number;
  readonly keep: Keep;
};

/** `lines`: no single line is left behind; `together`: unbroken; `withNext`: and not parted. */
type Keep = 'lines' | 'together' | 'withNext';

function linesFlow({ text, lines, style, tag, air, left, keep }: LinesFlow): Flow {
  const key = {};
  return {
    units: lineUnits(lines, style, air, keep),
    draw: (pen, parent, placed) => {
      const element = pen.structure(key, parent, tag, pen.languageOf(text));
      pen.tagged(element, tag, () => pen.text(linesAt(lines, placed, style, left), style));
    },
  };
}

function lineUnits(lines: readonly Line[], style: TextStyle, air: Air, keep: Keep): Unit[] {
  const last = lines.length - 1;
  return lines.map((_, index) => ({
    height: style.leading,
    before: index === 0 ? air.before : 0,
    after: index === last ? air.after : 0,
    keepWithNext:
      index === last ? keep === 'withNext' : keep !== 'lines' || index === 0 || index === last - 1,
  }));
}

function linesAt(
  lines: readonly Line[],
  placed: readonly Placed[],
  style: TextStyle,
  left: number,
): SetLine[] {
  return placed.flatMap(({ index, top }) => {
    const line = lines[index];
    return line === undefined ? [] : [{ line, x: left, baseline: top + baselineIn(style) }];
  });
}
