import type { ColorToken, Mark, Point, Scene } from '../../vocabulary/scene.ts';
import { inkPt, setWhole } from './lines.ts';
import { colorOperands } from './paper.ts';
import { decimals, pathOperators, type Pen } from './pen.ts';

type Of<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** Distance between hatch lines along a row, and their width. */
const hatchStep = 5;
const hatchWidth = 1.3;
const outlineWidth = 0.8;

/** Control points of a quarter circle as a cubic curve. */
const kappa = 0.5523;

/** Draws a scene's marks as paths with its corner at (left, top), `scale` times its size. */
export function drawScene(
  pen: Pen,
  { marks }: Scene,
  { left, top, scale }: { left: number; top: number; scale: number },
): void {
  const placed = [scale, 0, 0, scale, left, top].map((value) => String(round4(value))).join(' ');
  pen.write(`q ${placed} cm`);
  for (const mark of marks) drawMark(pen, mark);
  pen.write('Q');
}

function drawMark(pen: Pen, mark: Mark): void {
  if (mark.kind === 'text') drawText(pen, mark);
  else pen.write(pathMark(mark));
}

function pathMark(mark: Exclude<Mark, { kind: 'text' }>): string {
  switch (mark.kind) {
    case 'rect':
      return rectOperators(mark);
    case 'line':
      return lineOperators(mark);
    case 'area':
      return areaOperators(mark);
    case 'circle':
      return circleOperators(mark);
  }
}

function rectOperators({ x, y, width, height, color, pattern }: Of<'rect'>): string {
  const path = `${[x, y, width, height].map(decimals).join(' ')} re`;
  if (pattern === 'solid') return `${colorOperands(color)} rg ${path} f`;
  const outline = strokeOperators(path, color, outlineWidth);
  if (pattern === 'none') return outline;
  const corners: Point[] = [
    [x, y],
    [x + width, y + height],
  ];
  return `${hatchOperators(path, corners, color)}\n${outline}`;
}

function areaOperators({ rings, fill, pattern, stroke, strokeWidth }: Of<'area'>): string {
  const path = rings
    .filter((ring) => ring.length > 1)
    .map((ring) => `${pathOperators(ring)} h`)
    .join('\n');
  if (path === '') return '';
  const inside =
    pattern === 'solid'
      ? `${colorOperands(fill)} rg ${path} f*\n`
      : pattern === 'hatch'
        ? `${hatchOperators(path, rings.flat(), fill)}\n`
        : '';
  return strokeWidth > 0 ? `${inside}${strokeOperators(path, stroke, strokeWidth)}` : inside;
}

/** Diagonals from lower left to upper right, clipped to `path`; they meet across neighbours. */
function hatchOperators(path: string, points: readonly Point[], color: ColorToken): string {
  const [x1, x2] = extent(points.map(([x]) => x));
  const [y1, y2] = extent(points.map(([, y]) => y));
  const lines: string[] = [];
  const first = Math.ceil((x1 + y1) / hatchStep);
  const last = Math.floor((x2 + y2) / hatchStep);
  for (let step = first; step <= last; step += 1) {
    const sum = step * hatchStep;
    const from = Math.max(x1 - hatchStep, sum - y2 - hatchStep);
    const to = Math.min(x2 + hatchStep, sum - y1 + hatchStep);
    lines.push(
      pathOperators([
        [from, sum - from],
        [to, sum - to],
      ]),
    );
  }
  const stroke = `${colorOperands(color)} RG ${hatchWidth} w 0 J [] 0 d`;
  return `q ${path} W* n\n${stroke}\n${lines.join('\n')}\nS Q`;
}

function strokeOperators(path: string, color: ColorToken, width: number): string {
  return `${colorOperands(color)} RG ${decimals(width)} w 1 j 0 J [] 0 d ${path} S`;
}

function lineOperators({ points, color, width, dash }: Of<'line'>): string {
  if (points.length < 2 || width <= 0) return '';
  const dashes = dash === undefined ? '' : dash.map(decimals).join(' ');
  const pen = `${colorOperands(color)} RG ${decimals(width)} w 1 j 0 J [${dashes}] 0 d`;
  return `${pen} ${pathOperators(points)} S`;
}

function circleOperators({ x, y, radius, color, filled }: Of<'circle'>): string {
  const arm = radius * kappa;
  const point = (...coordinates: number[]) => coordinates.map(decimals).join(' ');
  const path = [
    `${point(x + radius, y)} m`,
    `${point(x + radius, y + arm, x + arm, y + radius, x, y + radius)} c`,
    `${point(x - arm, y + radius, x - radius, y + arm, x - radius, y)} c`,
    `${point(x - radius, y - arm, x - arm, y - radius, x, y - radius)} c`,
    `${point(x + arm, y - radius, x + radius, y - arm, x + radius, y)} c h`,
  ].join('\n');
  return filled ? `${colorOperands(color)} rg ${path} f` : strokeOperators(path, color, 1.4);
}

function drawText(pen: Pen, { x, y, text, anchor, size, weight, color }: Of<'text'>): void {
  const style = { size, weight, color, leading: size };
  const line = setWhole(pen.faces, text, style);
  const share = anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1;
  pen.text([{ line, x: x - share * inkPt(line, style), baseline: y }], style);
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
