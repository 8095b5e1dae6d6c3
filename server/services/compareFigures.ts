import type { Finding, FindingCode } from '../vocabulary/verification.ts';
import { finding } from './findings.ts';

/** A statement or a line of a table, and where it stands. */
export type Said = { readonly where: string; readonly text: string };

export type FigureComparison = {
  /** Figures that stand among the same words in both. */
  readonly compared: number;
  /** Figures among words that this version does not write, which it has not at all. */
  readonly unknown: readonly { readonly where: string; readonly figure: string }[];
  readonly findings: readonly Finding[];
};

const figure = /[−-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|[−-]?\d+(?:[.,]\d+)?/g;

type Parsed = { readonly words: string; readonly figures: readonly string[] };

/**
 * Holds each figure that was said against those that are now said among the same words. A figure
 * among other words is looked for anywhere: the words are not what is proved.
 */
export function compareFigures(
  printed: readonly Said[],
  expected: readonly Said[],
  code: FindingCode,
): FigureComparison {
  const byWords = new Map<string, (readonly string[])[]>();
  const anywhere = new Set<string>();
  for (const { text } of expected) {
    const { words, figures } = parse(text);
    byWords.set(words, [...(byWords.get(words) ?? []), figures]);
    for (const one of figures) anywhere.add(one);
  }
  let compared = 0;
  const unknown: { where: string; figure: string }[] = [];
  const findings = printed.flatMap(({ where, text }) => {
    const { words, figures } = parse(text);
    const nearest = nearestOf(figures, byWords.get(words) ?? []);
    if (nearest === undefined) {
      const lost = figures.filter((one) => !anywhere.has(one));
      unknown.push(...lost.map((one) => ({ where, figure: one })));
      return [];
    }
    compared += figures.length;
    const at = figures.findIndex((one, index) => one !== nearest[index]);
    if (at < 0) return [];
    const values = { printed: text, expected: withFigures(text, nearest) };
    return [finding(code, where, values)];
  });
  return { compared, unknown, findings };
}

function parse(text: string): Parsed {
  const flat = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    words: flat.replace(figure, '#').toLowerCase(),
    figures: flat.match(figure)?.map((one) => one.replace('-', '−')) ?? [],
  };
}

/** Of rows with the same words, the one with the fewest other figures. */
function nearestOf(
  figures: readonly string[],
  candidates: readonly (readonly string[])[],
): readonly string[] | undefined {
  const differing = (other: readonly string[]) =>
    figures.filter((one, index) => one !== other[index]).length;
  return candidates.toSorted((one, other) => differing(one) - differing(other))[0];
}

/** The same words with other figures between them. */
function withFigures(text: string, figures: readonly string[]): string {
  let next = 0;
  return text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(figure, (one) => figures[next++] ?? one);
}
