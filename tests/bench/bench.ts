import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { buildAnnex } from '../../server/annex/buildAnnex.ts';
import { csvTables } from '../../server/annex/csvTables.ts';
import { renderAnnex } from '../../server/annex/pdf/renderAnnex.ts';
import { calculate } from '../../server/engine/calculate.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import {
  correlatedMultipliers,
  groupNetPresentValues,
  simulate,
} from '../../server/engine/simulate.ts';
import { createColumnStore } from '../../server/engine/uncertainty/columns.ts';
import { openDraws } from '../../server/engine/uncertainty/draws.ts';
import { fitDistribution } from '../../server/engine/uncertainty/fitDistribution.ts';
import type { UncertaintyModel } from '../../server/engine/uncertainty/model.ts';
import { simulateAlternatives } from '../../server/engine/uncertainty/simulateTerms.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { assess } from '../../server/model/assess.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import type { LedgerItem } from '../../server/vocabulary/ledger.ts';
import { demoSnapshot } from '../scenes/demoSnapshot.ts';

/**
 * How long the heavy parts take here, warm. Nothing is asserted: a time says as much of the
 * machine as of the code.
 */
const ITEMS = 100;
const DRAWS = 10_000;

const demo = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/demo/${name}`, import.meta.url), 'utf8'));

const caseFile = caseFileSchema.parse(demo('kvarnbacken.json'));
const proposal = caseFile.alternatives.find(({ isBaseline }) => !isBaseline);
const small = compileLedger(caseFile, proposal?.id ?? '');
const items: LedgerItem[] = Array.from({ length: ITEMS }, (_, at) => {
  const item = small.items[at % small.items.length];
  if (item === undefined) throw new Error('the demo has no items');
  return { ...item, id: `${item.id}-${at}` };
});
const ledger = readLedger({ ...small, land_item: undefined, items });

const { groups, correlation } = ledger.risk ?? { groups: [], correlation: [] };
const multipliers = correlatedMultipliers({ groups, correlation, draws: DRAWS, seed: 1 });
const values = groupNetPresentValues(ledger);

const uncertain: UncertaintyModel = {
  groups: groups.map(({ name, sd }) => ({ name, sd, commonShare: 0.5 })),
  correlation,
  assumptions: Array.from({ length: ITEMS }, (_, at) => ({
    id: `${at}`,
    group: at % groups.length,
    distribution: fitDistribution({ kind: 'triangular', low: 0.8, central: 1, high: 1.3 }),
    central: 1,
  })),
  draws: DRAWS,
  seed: 1,
  sampling: 'latinHypercube',
};
const terms = uncertain.assumptions.map((_, at) => ({
  assumptions: [at, (at + 7) % ITEMS],
  presentValue: values.npv,
}));
const columns = createColumnStore();

const layer = readAreaLayer(demo('areas.json'), { kind: 'deso', version: '2025' });
const index = createAreaIndex(layer.areas);
const snapshot = demoSnapshot();
const json = JSON.stringify(snapshot);
const sha256 = createHash('sha256').update(json).digest('hex');
const plan = snapshot.place?.planArea.geometry;

const bench = new Bench({ time: 1500 });
bench
  .add(`calculate, ${ITEMS} items, every view but uncertainty`, () => calculate(ledger))
  .add(`${DRAWS} correlated draws kept, every perspective`, () =>
    simulate({ ...values, multipliers }),
  )
  .add(`${DRAWS} draws kept of ${ITEMS} terms, each two assumptions, every perspective`, () =>
    simulateAlternatives([{ id: 'proposal', terms }], openDraws(uncertain, columns)),
  )
  .add('the whole demo case, both alternatives', () => assess(caseFile, snapshot.place))
  .add(`a plan over ${layer.areas.length} areas`, () => {
    if (plan !== undefined) overlay(plan, index);
  })
  .add('the annex of the demo', async () => {
    await renderAnnex(buildAnnex({ snapshot, sha256 }), {
      snapshotJson: json,
      tables: csvTables(snapshot),
      createdAt: snapshot.createdAt,
    });
  });
await bench.run();
console.table(
  bench.tasks.map(({ name, result }) =>
    result.state === 'completed'
      ? {
          what: name,
          'median ms': result.latency.p50.toFixed(3),
          'p99 ms': result.latency.p99.toFixed(3),
          runs: result.latency.samplesCount,
        }
      : { what: name, state: result.state },
  ),
);
