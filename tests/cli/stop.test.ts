import { expect, it } from 'vitest';
import { stopUnderLoad } from '../faults/stopUnderLoad.ts';

const ROUNDS = 5;

it('a server that is told to stop under load answers what is begun and loses nothing', async () => {
  const { acknowledged, slowestExitMs, ...report } = await stopUnderLoad(ROUNDS);
  const none = { lost: 0, faults: 0, badExits: 0 };
  const { begun } = report;
  expect(report).toEqual({ rounds: ROUNDS, begun, answered: begun, ...none });
  expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS);
  expect(slowestExitMs).toBeLessThan(10_000);
}, 300_000);
