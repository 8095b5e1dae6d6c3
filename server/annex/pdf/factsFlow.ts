import type { Faces } from './fonts.ts';
import type { Flow, Placed } from './flow.ts';
import { breakText, naturalWidth, type Line } from './lines.ts';
import { baselineIn, colorOperands, pageHeight, paper, styles, type TextStyle } from './paper.ts';
import { decimals, type Pen, type SetLine, type Structure } from './pen.ts';
import type { Setting } from './textFlows.ts';

type Fact = readonly [label: string, value: string];

type SetFact = {
  readonly label: string;
  readonly value: string;
  readonly look: Look;
  readonly labelLines: readonly Line[];
  readonly valueLines: readonly Line[];
  readonly labelLeft: number;
  readonly valueLeft: number;
};

/** Label and value are of one size, and stand on the same lines. */
type Look = {
  readonly label: TextStyle;
  readonly value: TextStyle;
  readonly rowAir: number;
  readonly air: { readonly before: number; readonly after: number };
};

const gap = 12;
const leadIndent = 11;
const leadRuleWidth = 2.2;
const betweenHalves = 18;
/** Of a fact that has half the width. */
const MOST_LINES = 4;
const looks = {
  small: {
    ...{ label: styles.factLabel, value: styles.factValue },
    ...{ rowAir: 2.4, air: { before: 8, after: 12 } },
  },
  roomy: {
    ...{ label: styles.answerLabel, value: styles.answer },
    ...{ rowAir: 4, air: { before: 6, after: 8 } },
  },
  tight: {
    ...{ label: styles.answerTightLabel, value: styles.answerTight },
    ...{ rowAir: 0.6, air: { before: 2, after: 2 } },
  },
} as const satisfies Record<string, Look>;

/**
 * Labels and values as a table of two columns. Short facts stand two abreast, to spare the first
 * page; read aloud they are still one row each, left to right.
 */
export function factsFlow(faces: Faces, rows: readonly Fact[]): Flow {
  const each = oneEach(faces, rows, looks.small, paper.left);
  const abreast = rows.length >= 4 ? twoAbreast(faces, rows) : undefined;
  const lines = abreast !== undefined && heightOf(abreast) < heightOf(each) ? abreast : each;
  return flowOf(lines, looks.small, 'ends');
}

/** Facts to be read before the rest: larger, on one page, set off with a rule. */
export function leadFactsFlow(faces: Faces, rows: readonly Fact[], setting: Setting): Flow {
  const look = looks[setting];
  return withRule(flowOf(oneEach(faces, rows, look, paper.left + leadIndent), look, 'all'));
}

function oneEach(faces: Faces, rows: readonly Fact[], look: Look, left: number): SetFact[][] {
  const widest = Math.max(0, ...rows.map(([label]) => naturalWidth(faces, label, look.label)));
  const room = paper.right - left;
  const label = Math.min(widest, room * 0.4);
  return rows.map((row) => [oneFact(faces, row, look, { left, label, value: room - label - gap })]);
}

/** `kept`: neither the first nor the last fact is left alone; or they all stand on one page. */
function flowOf(lines: readonly SetFact[][], look: Look, kept: 'ends' | 'all'): Flow {
  const parts = lines.flatMap((facts) => partsOf(facts, look));
  const table = {};
  const last = parts.length - 1;
  return {
    units: parts.map(({ from, to }, index) => ({
      height: (to - from) * look.value.leading + look.rowAir,
      before: index === 0 ? look.air.before : 0,
      after: index === last ? look.air.after : 0,
      keepWithNext: index < last && (kept === 'all' || index === 0 || index === last - 1),
    })),
    draw: (pen, parent, placed) =>
      drawFacts(pen, pen.structure(table, parent, 'Table'), parts, placed),
  };
}

/** Facts on one level, and which of their lines: all, unless they are taller than a page. */
type Part = { readonly facts: readonly SetFact[]; readonly from: number; readonly to: number };

function partsOf(facts: readonly SetFact[], { value, rowAir }: Look): readonly Part[] {
  const count = lineCount(facts);
  const room = Math.floor((pageHeight - rowAir) / value.leading);
  const starts = Array.from({ length: Math.ceil(count / room) }, (_, index) => index * room);
  return starts.map((from) => ({ facts, from, to: Math.min(count, from + room) }));
}

type Measure = { readonly left: number; readonly label: number; readonly value: number };

/** Pairs of facts, or undefined when some fact needs more than a few lines of half the width. */
function twoAbreast(faces: Faces, rows: readonly Fact[]): readonly SetFact[][] | undefined {
  const sides = [0, 1].map((side) => rows.filter((_, index) => index % 2 === side));
  const needs = sides.map((facts) => ({
    label: Math.max(0, ...facts.map(([label]) => naturalWidth(faces, label, styles.factLabel))),
    value: Math.max(0, ...facts.map(([, value]) => naturalWidth(faces, value, styles.factValue))),
  }));
  const [first, second] = needs;
  if (first === undefined || second === undefined) return undefined;
  const widths = needs.map(({ label, value }) => label + gap + value);
  const half = (paper.textWidth + betweenHalves) / 2;
  const spare = paper.textWidth - betweenHalves - (widths[0] ?? 0) - (widths[1] ?? 0);
  const isBroken = spare < 0;
  const secondLeft = isBroken
    ? half
    : Math.min(
        Math.max((widths[0] ?? 0) + betweenHalves, half),
        paper.textWidth - (widths[1] ?? 0),
      );
  const inHalf = ({ label }: { label: number }) => half - betweenHalves - label - gap;
  const measures: readonly [Measure, Measure] = [
    { left: paper.left, ...first, ...(isBroken ? { value: inHalf(first) } : {}) },
    { left: paper.left + secondLeft, ...second, ...(isBroken ? { value: inHalf(second) } : {}) },
  ];
  const lines: SetFact[][] = [];
  rows.forEach((row, index) => {
    const fact = oneFact(faces, row, looks.small, measures[index % 2 === 0 ? 0 : 1]);
    if (index % 2 === 0) lines.push([fact]);
    else lines.at(-1)?.push(fact);
  });
  return lines.some((facts) => lineCount(facts) > MOST_LINES) ? undefined : lines;
}

function oneFact(faces: Faces, [label, value]: Fact, look: Look, measure: Measure): SetFact {
  return {
    label: label.trim(),
    value: value.trim(),
    look,
    labelLines: breakText(faces, label, look.label, measure.label),
    valueLines: breakText(faces, value, look.value, measure.value),
    labelLeft: measure.left,
    valueLeft: measure.left + measure.label + gap,
  };
}

const heightOf = (lines: readonly SetFact[][]) =>
  lines.reduce((sum, facts) => sum + lineCount(facts), 0);

function lineCount(facts: readonly SetFact[]): number {
  const counts = facts.flatMap(({ labelLines, valueLines }) => [
    labelLines.length,
    valueLines.length,
  ]);
  return Math.max(1, ...counts);
}

function drawFacts(
  pen: Pen,
  table: Structure,
  parts: readonly Part[],
  placed: readonly Placed[],
): void {
  for (const { index, top } of placed) {
    const part = parts[index];
    for (const fact of part?.facts ?? []) drawFact(pen, table, fact, { ...part, top });
  }
}

type Slice = { readonly from?: number; readonly to?: number; readonly top: number };

function drawFact(pen: Pen, table: Structure, fact: SetFact, slice: Slice): void {
  const row = pen.structure(fact, table, 'TR');
  const type = fact.label === '' ? 'TD' : 'TH';
  const scope = type === 'TH' ? ({ scope: 'Row' } as const) : {};
  const label = pen.structure(fact.labelLines, row, type, scope);
  const value = pen.structure(fact.valueLines, row, 'TD', pen.languageOf(fact.value));
  const { look } = fact;
  const labelLines = setLines(fact.labelLines, fact.labelLeft, look, slice);
  const valueLines = setLines(fact.valueLines, fact.valueLeft, look, slice);
  if (fact.label !== '' && labelLines.length > 0) {
    pen.tagged(label, type, () => pen.text(labelLines, look.label));
  }
  if (fact.value !== '' && valueLines.length > 0) {
    pen.tagged(value, 'TD', () => pen.text(valueLines, look.value));
  }
}

function setLines(
  lines: readonly Line[],
  x: number,
  { value, rowAir }: Look,
  { from, to, top }: Slice,
): readonly SetLine[] {
  const first = top + rowAir / 2 + baselineIn(value);
  return lines
    .slice(from, to)
    .map((line, index) => ({ line, x, baseline: first + index * value.leading }));
}

/** A lead with its rule, beside as much of it as stands on the page. */
function withRule(flow: Flow): Flow {
  return {
    ...flow,
    draw: (pen, parent, placed) => {
      flow.draw(pen, parent, placed);
      const first = placed[0];
      const last = placed.at(-1);
      if (first === undefined || last === undefined) return;
      const height = last.top + (flow.units[last.index]?.height ?? 0) - first.top;
      const box = [paper.left, first.top, leadRuleWidth, height].map(decimals).join(' ');
      pen.artifact('Layout', () => pen.write(`${colorOperands('accent')} rg ${box} re f`));
    },
  };
}
