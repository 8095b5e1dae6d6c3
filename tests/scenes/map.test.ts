import { describe, expect, it } from 'vitest';
import { mapClasses } from '../../server/scenes/mapClasses.ts';
import { drawnRings, isInside, scaleBarMetres, viewAround } from '../../server/scenes/mapView.ts';

const square = (east: number, north: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [east, north],
      [east + side, north],
      [east + side, north + side],
      [east, north + side],
      [east, north],
    ] as [number, number][],
  ],
});

describe('classes of a map', () => {
  // Widths counted by hand: the smallest of 0.1, 0.2, 0.5, 1, 2, 5, 10, 20 per cent that needs at most five classes.
  it.each([
    {
      name: 'five steps of two',
      shares: [0.121, 0.2],
      labels: ['12 till under 14 %', '14 till under 16 %', '16 till under 18 %', '18–20 %'],
    },
    { name: 'one value', shares: [0.2], labels: ['20,0–20,1 %'] },
    {
      name: 'tenths',
      shares: [0.1012, 0.1049],
      labels: [
        '10,1 till under 10,2 %',
        '10,2 till under 10,3 %',
        '10,3 till under 10,4 %',
        '10,4–10,5 %',
      ],
    },
    { name: 'none', shares: [], labels: [] },
  ])('$name', ({ shares, labels }) => {
    const { classes } = mapClasses(shares);
    expect(classes.map(({ label }) => label)).toEqual(labels);
  });

  it('puts a value on a bound in the class above, the highest in the last', () => {
    const { classOf } = mapClasses([0.1, 0.14, 0.2]);
    expect(classOf(0.1)?.color).toBe('step1');
    expect(classOf(0.14)?.color).toBe('step3');
    expect(classOf(0.2)?.color).toBe('step5');
  });
});

describe('the view', () => {
  const size = { width: 400, height: 200 };

  it('shows the areas around the plan, but no more than twelve plans', () => {
    const near = viewAround(square(0, 0, 100), [square(-200, -200, 500)], size);
    expect(near.metresPerPt * near.height).toBeCloseTo(550, 6);
    const far = viewAround(square(0, 0, 100), [square(-9000, -9000, 20_000)], size);
    expect(far.metresPerPt * far.height).toBeCloseTo(1200, 6);
    const alone = viewAround(square(0, 0, 20), [], size);
    expect(alone.metresPerPt * alone.height).toBeCloseTo(300, 6);
  });

  it('cuts a surface that reaches outside, and drops one that is all outside', () => {
    const view = viewAround(square(0, 0, 100), [], size);
    const [ring] = drawnRings(square(-5000, -5000, 10_000), view);
    expect(ring?.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual(
      expect.arrayContaining([
        [0, 0],
        [400, 0],
        [400, 200],
        [0, 200],
      ]),
    );
    expect(drawnRings(square(90_000, 90_000, 10), view)).toEqual([]);
  });

  it('drops corners nearer than a third of a point', () => {
    const view = viewAround(square(0, 0, 1000), [], size);
    const many = Array.from({ length: 1000 }, (_, step) => [step, 0] as [number, number]);
    const ring = [...many, [999, 500], [0, 500], [0, 0]] as [number, number][];
    const [drawn] = drawnRings({ type: 'Polygon', coordinates: [ring] }, view);
    expect(drawn?.length).toBeLessThan(300);
    expect(drawn?.length).toBeGreaterThan(10);
  });

  it.each([
    { width: 4000, metres: 1000 },
    { width: 3000, metres: 500 },
    { width: 900, metres: 200 },
  ])('scale bar of $metres m for $width m', ({ width, metres }) => {
    const view = { width: 400, height: 200, metresPerPt: width / 400, west: 0, north: 0 };
    expect(scaleBarMetres(view)).toBe(metres);
  });

  it('knows a hole from the surface', () => {
    const outer: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const hole: [number, number][] = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
    ];
    expect(isInside([2, 2], [outer, hole])).toBe(true);
    expect(isInside([5, 5], [outer, hole])).toBe(false);
    expect(isInside([11, 5], [outer, hole])).toBe(false);
  });
});
