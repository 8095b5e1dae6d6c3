import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { buildAnnex } from '../../server/annex/buildAnnex.ts';
import { csvTables } from '../../server/annex/csvTables.ts';
import { renderAnnex } from '../../server/annex/pdf/renderAnnex.ts';
import { calculate } from '../../server/engine/calculate.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import { openLedgerBook } from '../../server/engine/ledgerBook.ts';
import { createColumnStore } from '../../server/engine/uncertainty/columns.ts';
import { openDraws } from '../../server/engine/uncertainty/draws.ts';
import { fitDistribution } from '../../server/engine/uncertainty/fitDistribution.ts';
import { simulateAlternatives } from '../../server/engine/uncertainty/simulateTerms.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { assess } from '../../server/model/assess.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import type { LedgerItem } from '../../server/vocabulary/ledger.ts';
import { demoSnapshot } from '../scenes/demoSnapshot.ts';
import { timeNumpyDraws } from './numpyPeer.ts';

/**
 * How long the heavy parts take here, warm. Nothing is asserted: a time says as much of the
 * machine as of the code.
 */
const ITEMS = 100;
const DRAWS = 10_000;
const DRAWN = `${DRAWS} correlated draws kept, ${ITEMS} intervals, every perspective`;

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
/** Every item has an interval of its own, the hardest case: a hundred columns that differ. */
const assumptions = items.map(({ id, group }, at) => ({
  id,
  group: groups.findIndex(({ name }) => name === group),
  central: 1,
  distribution: fitDistribution({
    kind: 'triangular',
    low: 0.9 - at / 1000,
    central: 1,
    high: 1.2 + at / 1000,
  }),
}));
const store = createColumnStore();
const draws = openDraws(
  {
    groups,
    correlation,
    assumptions: assumptions.map(({ group, ...rest }) => (group < 0 ? rest : { ...rest, group })),
    draws: DRAWS,
    seed: 1,
    sampling: 'random',
  },
  store,
);
const book = openLedgerBook(ledger);
const perspectives = Object.keys(ledger.real_discount_rates);
const worthOf = (perspective: string, at: number) =>
  book.mainValues(perspective)?.withResidual[at] ?? 0;
const terms = items.map((_, at) => ({
  assumptions: [at],
  presentValue: Object.fromEntries(
    perspectives.map((perspective) => [perspective, worthOf(perspective, at)]),
  ),
}));

const layer = readAreaLayer(demo('areas.json'), { kind: 'deso', version: '2025' });
const index = createAreaIndex(layer.areas);
const snapshot = demoSnapshot();
const json = JSON.stringify(snapshot);
const sha256 = createHash('sha256').update(json).digest('hex');
const plan = snapshot.place?.planArea.geometry;

const bench = new Bench({ time: 1500 });
bench
  .add(`calculate, ${ITEMS} items, every view but uncertainty`, () =>
    // A ledger's book is kept with it: a new one each time, as after a keystroke.
    calculate({ ...ledger }),
  )
  .add(DRAWN, () => simulateAlternatives([{ id: 'proposal', terms }], draws))
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

const drawn = bench.tasks.find(({ name }) => name === DRAWN)?.result;
const peer = timeNumpyDraws(
  assumptions.map((_, at) => draws.column([groups.length + at])),
  perspectives.map((perspective) => items.map((_, at) => worthOf(perspective, at))),
);
if (typeof peer === 'string') console.log(`numpy on the same matrix: ${peer}`);
else if (drawn?.state === 'completed') {
  const ratio = peer.medianMs / drawn.latency.p50;
  console.log(
    `numpy ${peer.version} on the same matrix: ${peer.medianMs.toFixed(1)} ms, ${ratio.toFixed(1)} times ours`,
  );
}
