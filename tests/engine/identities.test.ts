import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import { keyFigures } from '../../server/engine/views/keyFigures.ts';
import {
  keyFigurePeriods,
  keyFiguresSchema,
  ledgerResultsSchema,
  type ActorFigures,
  type Ledger,
} from '../../server/vocabulary/ledger.ts';
import { anyLedger } from './support/anyLedger.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Equal but for rounding in parts of the given size. */
function expectEqual(got: number, expected: number, size = 0): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-3 + 1e-12 * (size + Math.abs(expected)));
}

const sizeOf = (ledger: Ledger) =>
  sum(Object.values(calculate(ledger).item_present_value_at_social_rate)) * 100;

describe('on any ledger', () => {
  it('reads back what it was given, and results fit their schema', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(readLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(
          JSON.parse(JSON.stringify(ledger)),
        );
        const results = calculate(ledger);
        expect(ledgerResultsSchema.parse(results)).toEqual(results);
        expect(keyFiguresSchema.safeParse(keyFigures(ledger)).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('every year the actors and the released capacity sum to the real net of society', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { actor_matrix: matrix, actor_present_value_at_social_rate: values } =
          calculate(ledger);
        const size = sizeOf(ledger);
        for (const [t, net] of matrix.society_real_net.entries()) {
          const rows = Object.values(matrix.net_by_actor).map((row) => row[t] ?? NaN);
          expectEqual(sum(rows), net, size);
        }
        const { society_real_net: society = NaN, ...rows } = values;
        expectEqual(sum(Object.values(rows)), society, size);
      }),
    );
  });

  it('hard and soft sum to the whole', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { npv_by_layer: layers, npv } = calculate({
          ...ledger,
          horizons: [ledger.main_horizon['kommun'] ?? NaN],
        });
        const size = sizeOf(ledger);
        for (const [perspective, { hard, soft, total }] of Object.entries(layers)) {
          const [atMain] = Object.values(npv[perspective] ?? {});
          expectEqual(hard + soft, total, size);
          expectEqual(total, atMain?.with_residual ?? NaN, size);
        }
      }),
    );
  });

  it('two ledgers together are worth what they are worth apart', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(25), (ledger, split) => {
        const [first, second] = [ledger.items.slice(0, split), ledger.items.slice(split)];
        const [whole, a, b] = [ledger.items, first, second].map((items) => {
          const { npv, municipal_operating_budget_nominal: budget } = calculate({
            ...ledger,
            items,
          });
          const values = Object.values(npv).flatMap((horizons) =>
            Object.values(horizons).map(({ with_residual: value }) => value),
          );
          return [...values, ...budget.map(({ total }) => total)];
        });
        const size = sizeOf(ledger);
        for (const [index, value] of (whole ?? []).entries()) {
          expectEqual((a?.[index] ?? NaN) + (b?.[index] ?? NaN), value, size);
        }
      }),
    );
  });

  it('the municipality is its rows, the public sector its members', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { npv } = calculate(ledger);
        const flows = (perspective: string) => npv[perspective]?.['60']?.without_residual ?? NaN;
        const { actor_matrix: matrix } = calculate(ledger);
        const size = sizeOf(ledger);
        const ofKommun = ['kommun', 'kommun/skolnämnd'].map((row) =>
          sum((matrix.net_by_actor[row] ?? []).map((net, t) => net / 1.03 ** t)),
        );
        expectEqual(flows('kommun'), sum(ofKommun), size);
        expectEqual(flows('offentlig'), flows('kommun') + flows('region') + flows('stat'), size);
      }),
    );
  });

  it('key figures: rows sum to society in every period and layer', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { byActor, societyRealNet: society } = keyFigures(ledger);
        const size = sizeOf(ledger);
        const rows = Object.values(byActor);
        const sumOf = (read: (figures: ActorFigures) => number) =>
          expectEqual(sum(rows.map(read)), read(society), size);
        for (const { id } of keyFigurePeriods) {
          sumOf((figures) => figures[id].undiscounted.netSek);
          sumOf((figures) => figures[id].presentValue.netSek);
          for (const { undiscounted } of rows.map((figures) => figures[id])) {
            const { costSek, incomeSek, netSek } = undiscounted;
            expectEqual(incomeSek - costSek, netSek, size);
          }
        }
        sumOf((figures) => figures.netPresentValue.hardSek);
        sumOf((figures) => figures.netPresentValue.softSek);
        sumOf((figures) => figures.netPresentValue.totalSek);
      }),
    );
  });
});
