import type { Likely, PlanChange } from '../vocabulary/equityFindings.ts';
import { formatPercent } from '../vocabulary/formatSv.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { equityCostSceneTexts } from '../vocabulary/text/sv/equityCostScenes.ts';
import { equityTexts } from '../vocabulary/text/sv/equity.ts';
import { linearScale, ticksBetween } from './axis.ts';
import type { Scale } from './axis.ts';
import {
  DEFAULT_TEXT_SIZE,
  heightBeyondFirst,
  legend,
  segment,
  text,
  textLines,
  textWidth,
  wrapped,
} from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equityCostSceneTexts.planChanges;

/** A change whose both parts are known. */
export type ParsedChange = Omit<PlanChange, 'shareBefore'> & {
  readonly shareBefore: number;
  readonly stayersShare: Likely;
  readonly ofStayers: Likely;
  readonly shareAfter: Likely;
  readonly ofComposition: Likely;
};

export function parsedChanges(changes: readonly PlanChange[]): ParsedChange[] {
  return changes.flatMap((change) => {
    const { shareBefore, stayersShare, ofStayers, shareAfter, ofComposition } = change;
    const isKnown =
      shareBefore !== null &&
      stayersShare !== null &&
      ofStayers !== null &&
      shareAfter !== null &&
      ofComposition !== null;
    return isKnown
      ? [{ ...change, shareBefore, stayersShare, ofStayers, shareAfter, ofComposition }]
      : [];
  });
}

/**
 * Each share today, among those who stay, and among all after: what effects move is a full line,
 * what only follows from who moves in is a dashed one that ends in a tick, never in a dot.
 */
export function planChangesScene(
  {
    changes,
    source,
    place,
  }: {
    readonly changes: readonly PlanChange[];
    readonly source: string;
    /** Of the alternative, among those whose changes the results have. */
    readonly place: number;
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const shown = parsedChanges(changes);
  const moved = shown.filter(({ ofStayers }) => !isStill(ofStayers)).length;
  return {
    id: 'planChanges',
    title: texts.title(moved, shown.length),
    subtitle: texts.subtitle,
    summary: [equityTexts.split(shown), equityTexts.compositionNote].join(' '),
    source,
    width,
    ...draw(shown, width, size),
    table: {
      columns: [
        { header: texts.columns.indicator, align: 'left' },
        ...[
          texts.columns.before,
          texts.columns.stayers,
          texts.columns.ofStayers,
          texts.columns.ofComposition,
          texts.columns.after,
        ].map((header) => ({ header, align: 'right' }) as const),
      ],
      rows: shown.map((each) => [
        each.label,
        formatPercent(each.shareBefore, 1),
        equityTexts.share(each.stayersShare),
        equityTexts.points(each.ofStayers),
        equityTexts.points(each.ofComposition),
        equityTexts.share(each.shareAfter),
      ]),
      paths: shown.map(({ indicatorId }) => {
        const at = changes.findIndex((each) => each.indicatorId === indicatorId);
        const path = ['equity', 'alternatives', place, 'changes', at];
        const likely = ['stayersShare', 'ofStayers', 'ofComposition', 'shareAfter'];
        return [null, [...path, 'shareBefore'], ...likely.map((key) => [...path, key, 'likely'])];
      }),
    },
  };
}

const isStill = ({ likely, low, high }: Likely) => likely === 0 && low === 0 && high === 0;

function draw(
  shown: readonly ParsedChange[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: texts.before, swatch: 'ring', color: 'ink' },
      { label: texts.stayers, swatch: 'dot', color: 'equity' },
      { label: texts.composition, swatch: 'dashed', color: 'muted' },
    ],
    { y: 0, width, size },
  );
  const shares = shown.flatMap(({ shareBefore, stayersShare, shareAfter }) => [
    shareBefore,
    stayersShare.likely,
    shareAfter.likely,
  ]);
  const top = Math.max(0.05, ...shares);
  const side = textWidth('100 %', size) / 2 + size * 0.4;
  const scale = linearScale([0, top], [side, width - side]);
  // Where a name and its figures have no room beside each other, the figures stand below.
  const isBeside = shown.every(
    (change) =>
      textWidth(change.label, size, 600) + size + textWidth(partsOf(change), size) <= width,
  );
  const marks: Mark[] = [...key.marks];
  let bottom = key.height + size * 0.5;
  for (const change of shown) {
    const names = wrapped(change.label, size, width, 600);
    const y = bottom + size * 1.25;
    const partsY = isBeside ? y : y + heightBeyondFirst(names, size) + size * 1.3;
    const x = isBeside ? width : 0;
    const anchor = isBeside ? 'end' : 'start';
    marks.push(
      ...textLines(0, y, names, { size, weight: 600 }),
      text(x, partsY, partsOf(change), { size, anchor, color: 'muted' }),
      ...pathOf(change, { scale, y: partsY + size * 0.95, size }),
    );
    bottom = partsY + size * 2.05;
  }
  for (const tick of ticksBetween([0, top * 100], width - 2 * side, size)) {
    const x = scale(tick / 100);
    marks.push(
      segment([x, bottom], [x, bottom + size * 0.3], { color: 'muted', width: 0.7 }),
      text(x, bottom + size * 1.4, formatPercent(tick / 100), {
        size,
        anchor: 'middle',
        color: 'muted',
      }),
    );
  }
  return { marks, height: bottom + size * 1.9 };
}

/** Both parts in figures. */
function partsOf({ ofStayers, ofComposition }: ParsedChange): string {
  return texts.parts(ofStayers.likely, ofComposition.likely);
}

function pathOf(
  { shareBefore, stayersShare, shareAfter }: ParsedChange,
  { scale, y, size }: { scale: Scale; y: number; size: number },
): Mark[] {
  const [before, stayers, after] = [
    scale(shareBefore),
    scale(stayersShare.likely),
    scale(shareAfter.likely),
  ];
  const radius = size * 0.42;
  const reach = size * 0.55;
  return [
    segment([stayers, y], [after, y], { color: 'muted', width: 1.4, dash: [3, 2] }),
    segment([after, y - reach], [after, y + reach], { color: 'muted', width: 1.5 }),
    segment([before, y], [stayers, y], { color: 'equity', width: 2.2 }),
    { kind: 'circle', x: before, y, radius: radius * 1.5, color: 'ink', filled: false },
    { kind: 'circle', x: stayers, y, radius, color: 'equity', filled: true },
  ];
}
