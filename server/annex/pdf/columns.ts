/** What a column's cells ask for, in points without padding. */
export type ColumnNeed = {
  /** Widest piece that cannot be broken. */
  readonly least: number;
  /** Widest cell on one line. */
  readonly natural: number;
  /** Share of the table's width asked for by the one who wrote it. */
  readonly share?: number;
};

/**
 * Widths of a table's columns, summing to `available`: asked shares first, then what the text
 * needs. Room to spare goes by natural width, as in a browser; a lack of it is taken from the
 * columns that can break, never below a piece that cannot, as long as that is possible.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const floors = needs.map(({ least }) => least);
  const wishes = needs.map(({ share }) => (share === undefined ? undefined : share * available));
  const asked = sum(wishes.map((wish) => wish ?? 0));
  const free = needs.filter((_, index) => wishes[index] === undefined);
  const forFree = Math.max(available - asked, sum(free.map(({ least }) => least)));
  const freeWidths = spread(free, forFree);
  let nextFree = 0;
  const widths = wishes.map((wish) => wish ?? freeWidths[nextFree++] ?? 0);
  return settle(widths, floors, available);
}

/** Free columns: each its natural width when there is room, else between least and natural. */
function spread(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= available) {
    const spare = available - natural;
    return needs.map((need) =>
      natural > 0 ? need.natural + (spare * need.natural) / natural : spare / needs.length,
    );
  }
  const least = sum(needs.map((need) => need.least));
  const flexible = natural - least;
  const room = Math.max(0, available - least);
  return needs.map((need) =>
    flexible > 0 ? need.least + (room * (need.natural - need.least)) / flexible : need.least,
  );
}

/** Makes the widths sum to `available` without going below a floor unless the floors do not fit. */
function settle(
  widths: readonly number[],
  floors: readonly number[],
  available: number,
): readonly number[] {
  const floorSum = sum(floors);
  if (floorSum >= available) return floors.map((floor) => (floor / floorSum) * available);
  const raised = widths.map((width, index) => Math.max(width, floors[index] ?? 0));
  const excess = sum(raised) - available;
  if (excess <= 0) return raised.map((width) => width - excess / raised.length);
  const slack = raised.map((width, index) => width - (floors[index] ?? 0));
  const allSlack = sum(slack);
  return raised.map((width, index) => width - (excess * (slack[index] ?? 0)) / allSlack);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
