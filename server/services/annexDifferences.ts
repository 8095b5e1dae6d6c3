import { documentDifferences, type DocumentDifference } from '../model/documentDifferences.ts';
import { actorLabelSv, actors } from '../vocabulary/actors.ts';
import { likelihoods } from '../vocabulary/decision.ts';
import { formatChance, formatMnkr, formatNumber } from '../vocabulary/formatSv.ts';
import { amountBases, lineKinds } from '../vocabulary/lineKinds.ts';
import { sourceKinds } from '../vocabulary/numbers.ts';
import { facilityKinds, tenures } from '../vocabulary/programme.ts';
import { procedures } from '../vocabulary/stages.ts';
import type { AnnexDifference, Assessment, Snapshot } from '../vocabulary/snapshot.ts';
import { differenceTexts, fieldNameTexts } from '../vocabulary/text/sv/differences.ts';
import { contentOf } from './storedCase.ts';

const chosenFrom: readonly (readonly { readonly id: string; readonly labelSv: string }[])[] = [
  ...[likelihoods, procedures, tenures, facilityKinds, lineKinds, amountBases, sourceKinds, actors],
];

/** Longest list that someone reads; the rest is counted. */
const MOST_LISTED = 200;
const LONGEST_VALUE = 160;

/** Where two snapshots of a case differ: what was entered, the catalogue's values, the results. */
export function annexDifferences(
  before: Snapshot,
  after: Snapshot,
): { differences: AnnexDifference[]; more: number } {
  const all = [...resultDifferences(before, after), ...inputDifferences(before, after)];
  return { differences: all.slice(0, MOST_LISTED), more: Math.max(0, all.length - MOST_LISTED) };
}

/** The results of page 1, as they are printed there: what the reader will ask about. */
function resultDifferences(before: Snapshot, after: Snapshot): AnnexDifference[] {
  const one = resultsOf(before);
  const other = resultsOf(after);
  const labels = new Set([...one.keys(), ...other.keys()]);
  return [...labels].flatMap((label) => {
    const values = { before: one.get(label) ?? '', after: other.get(label) ?? '' };
    return values.before === values.after ? [] : [{ kind: 'result' as const, label, ...values }];
  });
}

function resultsOf({ results }: Snapshot): Map<string, string> {
  const texts = differenceTexts.results;
  return new Map(
    results.assessments.flatMap((assessment): [string, string][] => [
      [texts.investment(assessment.name), formatMnkr(assessment.keyFigures.investment.totalSek)],
      ...valuesOf(assessment),
    ]),
  );
}

function valuesOf({ name, results, uncertainty }: Assessment): [string, string][] {
  const texts = differenceTexts.results;
  return Object.entries(results.npv_by_layer).flatMap(([perspective, layers]) => {
    const whose = actorLabelSv(perspective);
    const chance = uncertainty.byPerspective[perspective]?.chanceAboveZero;
    return [
      [texts.hard(name, whose), formatMnkr(layers.hard)] as [string, string],
      [texts.soft(name, whose), formatMnkr(layers.soft)],
      ...(chance === undefined
        ? []
        : [[texts.chance(name, whose), formatChance(chance)] as [string, string]]),
    ];
  });
}

function inputDifferences(before: Snapshot, after: Snapshot): AnnexDifference[] {
  const [one, other] = [before, after].map(({ planCase }) => contentOf(planCase));
  return documentDifferences(one, other)
    .filter(({ path }) => path[0] !== 'stage')
    .map((difference) => ({
      kind: difference.path.includes('catalogue') ? ('catalogue' as const) : ('input' as const),
      label: labelOf(difference.path, one, other),
      before: valueText(difference, difference.before),
      after: valueText(difference, difference.after),
    }));
}

/** The way down in words: rows by the name that they were given, fields by what they are called. */
function labelOf(path: readonly string[], one: unknown, other: unknown): string {
  const names: string[] = [];
  let [before, after] = [one, other];
  for (const key of path) {
    const isPlace = [before, after].some(Array.isArray) && /^\d+$/.test(key);
    [before, after] = [childOf(before, key), childOf(after, key)];
    const own = isPlace ? String(Number(key) + 1) : (fieldNameTexts[key] ?? actorLabelSv(key));
    names.push(nameOf(after) ?? nameOf(before) ?? own);
  }
  return names.join(' · ');
}

/** The part under a key; the element of a list by its id or its place. */
function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    const byId = elements.find(
      (element) => textAt(element, 'id', 'blockId', 'indicatorId') === key,
    );
    return byId ?? elements[Number(key)];
  }
  return isRecord(value) ? value[key] : undefined;
}

/** What someone named a row. */
function nameOf(value: unknown): string | undefined {
  return Array.isArray(value) ? undefined : textAt(value, 'label', 'name', 'measuredOn');
}

function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  if (!isRecord(value)) return undefined;
  return keys.map((key) => value[key]).find((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** As many as it takes to tell a rate of 0.035 from one of 0.04, and no zero after them. */
function decimalsOf(value: number): number {
  const isTold = (decimals: number) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9;
  return [0, 1, 2, 3].find(isTold) ?? 4;
}

function valueText({ kind }: DocumentDifference, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return formatNumber(value, decimalsOf(value));
  if (typeof value === 'boolean') return value ? differenceTexts.yes : differenceTexts.no;
  if (typeof value === 'string') return shortened(wordOf(value));
  if (kind === 'reordered') return differenceTexts.anotherOrder;
  return nameOf(value) ?? (kind === 'changed' ? differenceTexts.whole : differenceTexts.row);
}

/** What is chosen from a list is stored by its id. */
function wordOf(value: string): string {
  const chosen = chosenFrom.flat().find(({ id }) => id === value);
  return chosen?.labelSv ?? value;
}

function shortened(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE).trimEnd()} …`;
}
