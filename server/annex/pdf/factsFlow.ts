import type { Faces } from './fonts.ts';
import type { Flow, Placed } from './flow.ts';
import { breakText, naturalWidth, type Line } from './lines.ts';
import { baselineIn, pageHeight, paper, styles } from './paper.ts';
import type { Pen, SetLine, Structure } from './pen.ts';

type Fact = readonly [label: string, value: string];

type SetFact = {
  readonly label: string;
  readonly value: string;
  readonly labelLines: readonly Line[];
  readonly valueLines: readonly Line[];
  readonly labelLeft: number;
  readonly valueLeft: number;
};

const gap = 12;
const betweenHalves = 18;
const rowAir = 2.4;
/** Of a fact that has half the width. */
const MOST_LINES = 4;
const { leading } = styles.factValue;

/**
 * Labels and values as a table of two columns. Short facts stand two abreast, to spare the first
 * page; read aloud they are still one row each, left to right.
 */
export function factsFlow(faces: Faces, rows: readonly Fact[]): Flow {
  const each = rows.map((row) => [oneFact(faces, row, fullWidth(faces, rows))]);
  const abreast = rows.length >= 4 ? twoAbreast(faces, rows) : undefined;
  const lines = abreast !== undefined && heightOf(abreast) < heightOf(each) ? abreast : each;
  const parts = lines.flatMap(partsOf);
  const table = {};
  return {
    units: parts.map(({ from, to }, index) => ({
      height: (to - from) * leading + rowAir,
      before: index === 0 ? 8 : 0,
      after: index === parts.length - 1 ? 12 : 0,
      // Neither the first nor the last fact is left alone.
      keepWithNext: index < parts.length - 1 && (index === 0 || index === parts.length - 2),
    })),
    draw: (pen, parent, placed) =>
      drawFacts(pen, pen.structure(table, parent, 'Table'), parts, placed),
  };
}

/** Facts on one level, and which of their lines: all, unless they are taller than a page. */
type Part = { readonly facts: readonly SetFact[]; readonly from: number; readonly to: number };

function partsOf(facts: readonly SetFact[]): readonly Part[] {
  const count = lineCount(facts);
  const room = Math.floor((pageHeight - rowAir) / leading);
  const starts = Array.from({ length: Math.ceil(count / room) }, (_, index) => index * room);
  return starts.map((from) => ({ facts, from, to: Math.min(count, from + room) }));
}

type Measure = { readonly left: number; readonly label: number; readonly value: number };

function fullWidth(faces: Faces, rows: readonly Fact[]): Measure {
  const widest = Math.max(0, ...rows.map(([label]) => labelWidth(faces, label)));
  const label = Math.min(widest, paper.textWidth * 0.4);
  return { left: paper.left, label, value: paper.textWidth - label - gap };
}

/** Pairs of facts, or undefined when some fact needs more than a few lines of half the width. */
function twoAbreast(faces: Faces, rows: readonly Fact[]): readonly SetFact[][] | undefined {
  const sides = [0, 1].map((side) => rows.filter((_, index) => index % 2 === side));
  const needs = sides.map((facts) => ({
    label: Math.max(0, ...facts.map(([label]) => labelWidth(faces, label))),
    value: Math.max(0, ...facts.map(([, value]) => valueWidth(faces, value))),
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
    const fact = oneFact(faces, row, measures[index % 2 === 0 ? 0 : 1]);
    if (index % 2 === 0) lines.push([fact]);
    else lines.at(-1)?.push(fact);
  });
  return lines.some((facts) => lineCount(facts) > MOST_LINES) ? undefined : lines;
}

function oneFact(faces: Faces, [label, value]: Fact, measure: Measure): SetFact {
  return {
    label: label.trim(),
    value: value.trim(),
    labelLines: breakText(faces, label, styles.factLabel, measure.label),
    valueLines: breakText(faces, value, styles.factValue, measure.value),
    labelLeft: measure.left,
    valueLeft: measure.left + measure.label + gap,
  };
}

function labelWidth(faces: Faces, text: string): number {
  return naturalWidth(faces, text, styles.factLabel);
}

function valueWidth(faces: Faces, text: string): number {
  return naturalWidth(faces, text, styles.factValue);
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
  const value = pen.structure(fact.valueLines, row, 'TD');
  const labelLines = setLines(fact.labelLines, fact.labelLeft, slice);
  const valueLines = setLines(fact.valueLines, fact.valueLeft, slice);
  if (fact.label !== '' && labelLines.length > 0) {
    pen.tagged(label, type, () => pen.text(labelLines, styles.factLabel));
  }
  if (fact.value !== '' && valueLines.length > 0) {
    pen.tagged(value, 'TD', () => pen.text(valueLines, styles.factValue));
  }
}

function setLines(lines: readonly Line[], x: number, { from, to, top }: Slice): readonly SetLine[] {
  const first = top + rowAir / 2 + baselineIn(styles.factValue);
  return lines
    .slice(from, to)
    .map((line, index) => ({ line, x, baseline: first + index * leading }));
}
