import { actorLabelSv } from '../vocabulary/actors.ts';
import type { PerspectiveUncertainty } from '../vocabulary/uncertainty.ts';
import { ofPerspective } from '../vocabulary/settings.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { extentWithZero, horizontalAxis, linearScale, ticksBetween } from './axis.ts';
import type { SceneContext } from './context.ts';
import { DEFAULT_TEXT_SIZE, legend, line, segment } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.dotplot;
const MILLION = 1e6;
/** About how many columns of dots: enough shape, stacks one can count. */
const BINS = 18;

type Bin = { readonly index: number; readonly dots: readonly number[] };

/**
 * Fifty equally likely outcomes as dots, filled where the outcome is above zero. Columns are
 * bounded at zero, so that no column holds both kinds.
 */
export function dotplotScene(
  facts: { uncertainty: PerspectiveUncertainty; perspective: string; context: SceneContext },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { uncertainty, perspective, context } = facts;
  const { settings } = context;
  const { dots, p10, p25, p50, p75, p90 } = uncertainty;
  const above = dots.filter((sek) => sek > 0).length;
  const { binSek, bins } = binned(dots);
  return {
    id: `dotplot-${perspective}`,
    title: texts.title(actorLabelSv(perspective), above),
    subtitle: texts.subtitle({
      priceYear: settings.priceYear,
      horizon: ofPerspective(settings.mainHorizons, perspective) ?? 0,
      p25,
      p75,
    }),
    summary: texts.summary({ above, p10, p50, p90 }),
    source: context.source,
    width,
    ...draw(bins, binSek, width, size),
    table: {
      columns: [
        { header: `${sceneTexts.columns.outcome}, mnkr`, align: 'left' },
        { header: sceneTexts.columns.dots, align: 'right' },
      ],
      rows: bins.map(({ index, dots: inBin }) => [
        texts.bin(index * binSek, (index + 1) * binSek),
        String(inBin.length),
      ]),
      // A row opens at its first outcome: all of them are read out of the same draws.
      paths: bins.map(({ dots: [first = NaN] }) => [
        null,
        ['uncertainty', 'byPerspective', perspective, 'dots', dots.indexOf(first)],
      ]),
    },
  };
}

/** Columns of a round width; column i holds values over i × width up to (i + 1) × width. */
function binned(dots: readonly number[]): { binSek: number; bins: Bin[] } {
  const low = Math.min(...dots);
  const high = Math.max(...dots);
  const spanSek = high > low ? high - low : Math.max(Math.abs(high), MILLION);
  const binSek = roundStep(spanSek / BINS);
  const byIndex = new Map<number, number[]>();
  for (const sek of dots) {
    const index = Math.ceil(sek / binSek) - 1;
    byIndex.set(index, [...(byIndex.get(index) ?? []), sek]);
  }
  const bins = [...byIndex].map(([index, inBin]) => ({ index, dots: inBin }));
  return { binSek, bins: bins.toSorted((a, b) => a.index - b.index) };
}

/** The nearest of 1, 2, 2.5, 5 times a power of ten that is not smaller. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 2.5, 5].find((each) => each * power >= atLeast * 0.999) ?? 10;
  return factor * power;
}

/** The axis reaches zero unless zero is so far away that the dots would be squeezed. */
function bounds(low: number, high: number): [low: number, high: number] {
  const [withZeroLow, withZeroHigh] = extentWithZero([low, high]);
  const isFar = withZeroHigh - withZeroLow > 2 * (high - low);
  return isFar ? [low, high] : [withZeroLow, withZeroHigh];
}

function draw(
  bins: readonly Bin[],
  binSek: number,
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: texts.minus, swatch: 'ring', color: 'accent' },
      { label: texts.plus, swatch: 'dot', color: 'accent' },
    ],
    { y: 0, width, size },
  );
  const first = bins[0]?.index ?? 0;
  const last = bins.at(-1)?.index ?? 0;
  const [low, high] = bounds(first * binSek, (last + 1) * binSek);
  const side = size * 1.5;
  const columns = (high - low) / binSek;
  const tallest = bins.reduce((most, bin) => Math.max(most, bin.dots.length), 1);
  const pitch = Math.min((width - 2 * side) / columns, size * 1.4, (size * 22) / tallest);
  const radius = pitch * 0.42;
  const half = (pitch * columns) / 2;
  const scale = linearScale([low / MILLION, high / MILLION], [width / 2 - half, width / 2 + half]);
  const top = key.height + size * 0.6;
  const baseY = top + tallest * pitch;
  const marks: Mark[] = [...key.marks];
  for (const bin of bins) {
    const x = scale(((bin.index + 0.5) * binSek) / MILLION);
    bin.dots.forEach((sek, level) => {
      const y = baseY - (level + 0.5) * pitch;
      marks.push({ kind: 'circle', x, y, radius, color: 'accent', filled: sek > 0 });
    });
  }
  const domain = [low / MILLION, high / MILLION] as const;
  const axisY = baseY + size * 0.3;
  marks.push(
    ...(low <= 0 && high >= 0
      ? [segment([scale(0), top], [scale(0), axisY], { width: 0.9, dash: [3, 2] })]
      : []),
    line(
      [
        [scale(domain[0]), axisY],
        [scale(domain[1]), axisY],
      ],
      { color: 'muted', width: 0.7 },
    ),
    ...horizontalAxis(ticksBetween(domain, half * 2, size), scale, { y: axisY, size, width }),
  );
  return { marks, height: axisY + size * 1.9 };
}
