import { expect } from 'vitest';
import type { Scene } from '../../server/vocabulary/scene.ts';
import { valueAt } from '../../server/model/explain/trace.ts';
import { textWidth, type TextMark } from '../../server/scenes/layout.ts';

type Box = { left: number; right: number; top: number; bottom: number };

export function textsOf(scene: Scene): TextMark[] {
  return scene.marks.filter((mark) => mark.kind === 'text');
}

function boxOf({ x, y, text, size, weight, anchor }: TextMark): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

/** All numbers of a mark, wherever they stand in it. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** What every scene must hold: finite, inside its frame, texts apart, a table, words. */
export function expectSound(scene: Scene): void {
  expect(scene.marks.flatMap(numbersIn).every(Number.isFinite)).toBe(true);
  expect(scene.height).toBeGreaterThan(0);
  const boxes = textsOf(scene).map((mark) => ({ text: mark.text, ...boxOf(mark) }));
  for (const box of boxes) {
    expect(box.left, `${scene.id}: ${box.text} begins left of the frame`).toBeGreaterThan(-0.5);
    expect(box.right, `${scene.id}: ${box.text} ends right of the frame`).toBeLessThan(
      scene.width + 0.5,
    );
    expect(box.bottom, `${scene.id}: ${box.text} below the frame`).toBeLessThan(scene.height + 0.5);
  }
  const cut = boxes.filter(({ text }) => text.endsWith('…')).map(({ text }) => text);
  expect(cut, `${scene.id}: names are whole`).toEqual([]);
  const overlapping = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
  expect(overlapping, scene.id).toEqual([]);
  for (const row of scene.table.rows) expect(row).toHaveLength(scene.table.columns.length);
  for (const words of [scene.title, scene.subtitle, scene.summary, scene.source]) {
    expect(words).not.toMatch(/NaN|undefined|Infinity/);
    expect(words.trim()).not.toBe('');
  }
}

/** Each figure of the table twin leads to the number that it is, among the results. */
export function expectAskable({ id, table }: Scene, results: unknown): void {
  const asked = (table.paths ?? []).flatMap((row, at) =>
    row.flatMap((path, column) =>
      path === null ? [] : [{ path, cell: table.rows[at]?.[column] ?? '' }],
    ),
  );
  expect(asked, id).not.toEqual([]);
  for (const { path, cell } of asked) {
    const [number = ''] = /[−\d]\d*(,\d+)?/.exec(cell.replaceAll('\u00a0', '')) ?? [];
    const rounding = number.includes(',') ? 0.051 : 0.501;
    const value = Number(valueAt(results, path));
    const shown = [1, 100, 1 / 1000].map((scale) => value * scale - shownNumber(number));
    expect(
      shown.some((miss) => Math.abs(miss) < rounding),
      `${id}: ${path.join('/')} is ${value}, shown as ${cell}`,
    ).toBe(true);
  }
}

/** The number that a cell of a table shows. */
export function shownNumber(cell: string | undefined): number {
  return Number((cell ?? '').replaceAll('\u00a0', '').replace('−', '-').replace(',', '.'));
}
